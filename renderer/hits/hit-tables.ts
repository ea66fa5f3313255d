import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { ConcordanceLine } from '../../shared/concordance.ts'
import type { BatchRow, Collocate, FrequencyRow } from '../../shared/counts.ts'
import type { ActorHit, ArticleHit, QuoteHit } from '../../shared/library.ts'
import { tableText } from './table-text.ts'

export function articleTable(hits: readonly ArticleHit[]): string {
  return tableText(
    ['Date', 'Outlet', 'Agency', 'Headline', 'Words', 'Quotes'],
    hits.map((hit) => [
      ...[hit.published, hit.outlet, hit.agency],
      ...[hit.headline.text, hit.words, hit.quotes],
    ]),
  )
}

export function quoteTable(hits: readonly QuoteHit[]): string {
  return tableText(
    ['Date', 'Outlet', 'Speaker', 'How', 'Quote', 'Headline'],
    hits.map(({ quote, headline, outlet, published }) => [
      ...[published, outlet, speakerOf(quote), mannerOf(quote)],
      ...[quote.text, headline],
    ]),
  )
}

export function actorTable(hits: readonly ActorHit[]): string {
  return tableText(
    ['Name', 'Kind', 'Roles', 'Articles', 'Mentions', 'Quotes'],
    hits.map((hit) => [
      ...[hit.name.text, hit.kind, hit.roles.join('; ')],
      ...[hit.articles, hit.mentions, hit.quotes],
    ]),
  )
}

export function lineTable(lines: readonly ConcordanceLine[]): string {
  return tableText(
    ['Left', 'Node', 'Right', 'Outlet', 'Date', 'Headline'],
    lines.map(({ left, node, right, outlet, published, headline }) => [
      ...[left, node, right],
      ...[outlet, published, headline],
    ]),
  )
}

export function collocateTable(rows: readonly Collocate[]): string {
  return tableText(
    ['Word', 'Near', 'Left', 'Right', 'In all', 'Log-likelihood', 'MI'],
    rows.map((row) => [
      ...[row.word, row.count, row.left, row.right, row.total],
      ...[row.logLikelihood.toFixed(2), row.mi.toFixed(2)],
    ]),
  )
}

export function frequencyTable(rows: readonly FrequencyRow[]): string {
  return tableText(
    ['Time', 'From', 'Until', 'Found', 'All', 'Per thousand'],
    rows.map(({ label, from, until, hits, all }) => [
      ...[label, from, until, hits, all],
      all === 0 ? null : ((hits / all) * 1000).toFixed(2),
    ]),
  )
}

export function batchTable(rows: readonly BatchRow[]): string {
  return tableText(
    ['Name', 'Query', 'Articles', 'Stories', 'Quotes', 'First', 'Last', 'Problem'],
    rows.map(({ name, query, articles, stories, quotes, first, last, problem }) => [
      ...[name, query, articles, stories],
      ...[quotes, first, last, problem],
    ]),
  )
}
