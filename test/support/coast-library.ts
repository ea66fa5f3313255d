import { noFacts, nowhere, type Draft } from '../../shared/article.ts'
import type { Cutting, PlacedActor, PlacedQuote } from '../../shared/cutting.ts'
import type { Part, Span } from '../../shared/span.ts'
import { storeCutting } from '../../electron/library/articles.ts'
import { addToCollection, createCollection } from '../../electron/library/collections.ts'
import { one, run, transaction, type Library } from '../../electron/library/database.ts'
import { setNote } from '../../electron/library/notes.ts'
import { endRun, startFile, startRun } from '../../electron/library/runs.ts'
import { applyTag, createTag } from '../../electron/library/tags.ts'
import { coastArticles, type CoastArticle, type CoastQuote } from './coast-articles.ts'
import { emptyLibrary } from './library.ts'

/** The coast as a library, and which article and quote has which id. */
export type Coast = {
  readonly library: Library
  readonly keyOf: ReadonlyMap<number, string>
  readonly idOf: ReadonlyMap<string, number>
  /** `road#1` is the first quote of `road`. */
  readonly quoteKeyOf: ReadonlyMap<number, string>
  readonly quoteIdOf: ReadonlyMap<string, number>
}

/** What a person put on the coast: by keys of articles, quotes and names of actors. */
export const coastTags = [
  { name: 'Climate', parent: null, on: ['ferry'] },
  { name: 'Thin ice', parent: 'Climate', on: ['road', 'glace', 'strike#4'] },
  { name: 'Climate costs', parent: null, on: ['hielo', 'actor:Jonas Grushko'] },
] as const

export const coastNotes = [
  { on: 'denial', text: 'Check the minutes of the Council again' },
  { on: 'road#2', text: 'Überprüfen: nine or ten millions?' },
] as const

export const coastCollections = [
  { name: 'To read', articles: ['road', 'typo', 'tokyo'] },
  { name: 'Zürich trip', articles: ['strasse'] },
] as const

const files = ['harbour.txt', 'portal-2024.html', 'world.jsonl'] as const

/** The first file is one import, the others another. */
export function coastLibrary(): Coast {
  const library = emptyLibrary()
  const idOf = new Map<string, number>()
  for (const some of [files.slice(0, 1), files.slice(1)]) {
    const runId = startRun(library)
    transaction(library, () => {
      for (const name of some) storeFile(library, runId, name, idOf)
    })
    endRun(library, runId, 0, false)
  }
  for (const { key, family } of coastArticles) {
    if (family === undefined) continue
    run(
      library,
      'UPDATE articles SET family = ? WHERE id = ?',
      idOf.get(family) ?? 0,
      idOf.get(key) ?? 0,
    )
  }
  const quoteIdOf = quoteIds(library, idOf)
  putOn(library, idOf, quoteIdOf)
  return {
    library,
    idOf,
    keyOf: inverse(idOf),
    quoteIdOf,
    quoteKeyOf: inverse(quoteIdOf),
  }
}

function storeFile(library: Library, runId: number, name: string, idOf: Map<string, number>): void {
  const file = startFile(library, runId, name)
  for (const article of coastArticles.filter((one) => one.file === name))
    idOf.set(article.key, storeCutting(library, file, cuttingOf(article)).id)
  run(library, "UPDATE files SET state = 'finished' WHERE id = ?", file)
}

function cuttingOf(article: CoastArticle): Cutting {
  const draft: Draft = {
    kind: article.kind ?? 'article',
    headline: article.headline,
    body: article.body,
    facts: {
      ...noFacts,
      outlet: article.outlet ?? null,
      agency: article.agency ?? null,
      published: article.published ?? null,
      section: article.section ?? null,
      byline: article.byline ?? null,
      caption: article.caption ?? null,
      language: article.language,
    },
    removed: [],
    place: nowhere,
    teasers: [],
  }
  const actors = (article.actors ?? []).map((actor): PlacedActor => ({
    ...actor,
    roles: [],
    confidence: 1,
    mentions: actor.mentions.flatMap((text) =>
      placesOf(article, text).map((place) => ({ ...place, text, form: 'full' as const })),
    ),
  }))
  return {
    draft,
    language: article.language,
    actors,
    quotes: (article.quotes ?? []).map((quote) => placedQuote(article, quote)),
    teasers: [],
    words: article.body.split(' ').length,
    fingerprint: article.key,
    signature: null,
  }
}

function placedQuote(article: CoastArticle, quote: CoastQuote): PlacedQuote {
  const [first] = quote.words.flatMap((words) => placesOf(article, words).slice(0, 1))
  const spans = quote.words.flatMap((words) => placesOf(article, words).slice(0, 1))
  const part = first?.part ?? 'body'
  const words = (text: string | undefined) => {
    const [place] = text === undefined ? [] : placesOf(article, text)
    return text === undefined || place === undefined
      ? null
      : { start: place.start, end: place.end, text }
  }
  const actor = (article.actors ?? []).findIndex(({ name }) => name === quote.name)
  return {
    part,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans: spans.map(({ start, end }) => ({ start, end })),
    text: quote.words.join(' … '),
    type: quote.type ?? 'direct',
    speaker: words(quote.speaker),
    speakerName: quote.name ?? null,
    speakerActor: actor < 0 ? null : actor,
    cue: words(quote.cue),
    stance: quote.stance ?? 'neutral',
    chain: quote.via ?? [],
    addressee: quote.to ?? null,
    floating: false,
    confidence: 0.9,
    reason: 'written for a test',
  }
}

/** Every place of some words, the headline first; a test's fixture must not name words that are not there. */
function placesOf(
  article: CoastArticle,
  words: string,
): readonly (Span & { readonly part: Part })[] {
  const places = (['headline', 'body'] as const).flatMap((part) => {
    const found: (Span & { readonly part: Part })[] = []
    for (let at = article[part].indexOf(words); at >= 0; at = article[part].indexOf(words, at + 1))
      found.push({ part, start: at, end: at + words.length })
    return found
  })
  if (places.length === 0) throw new Error(`“${words}” does not stand in ${article.key}.`)
  return places
}

function quoteIds(library: Library, idOf: ReadonlyMap<string, number>): Map<string, number> {
  const ids = new Map<string, number>()
  for (const { key, quotes = [] } of coastArticles) {
    for (const [index, quote] of quotes.entries()) {
      const row = one<{ id: number }>(
        library,
        'SELECT id FROM quotes WHERE article_id = ? AND text = ?',
        ...[idOf.get(key) ?? 0, quote.words.join(' … ')],
      )
      ids.set(`${key}#${index + 1}`, row?.id ?? 0)
    }
  }
  return ids
}

function putOn(
  library: Library,
  idOf: ReadonlyMap<string, number>,
  quoteIdOf: ReadonlyMap<string, number>,
): void {
  const target = (on: string) => {
    const quote = quoteIdOf.get(on)
    if (quote !== undefined) return { kind: 'quote', id: quote } as const
    if (!on.startsWith('actor:')) return { kind: 'article', id: idOf.get(on) ?? 0 } as const
    const actor = one<{ id: number }>(library, 'SELECT id FROM actors WHERE name = ?', on.slice(6))
    return { kind: 'actor', id: actor?.id ?? 0 } as const
  }
  const tags = new Map<string, number>()
  for (const { name, parent, on } of coastTags) {
    const above = parent === null ? null : (tags.get(parent) ?? null)
    const { id } = createTag(library, { name, hue: null, parent: above })
    tags.set(name, id)
    for (const one of on) applyTag(library, id, target(one), null)
  }
  for (const { on, text } of coastNotes) setNote(library, target(on), text, null)
  for (const { name, articles } of coastCollections) {
    const { id } = createCollection(library, name)
    addToCollection(
      library,
      id,
      articles.map((key) => idOf.get(key) ?? 0),
    )
  }
}

function inverse(ids: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...ids].map(([key, id]) => [id, key]))
}
