import type { ActorId } from '../../shared/actor.ts'
import type { PlacedQuote } from '../../shared/cutting.ts'
import type { QuoteId } from '../../shared/quote.ts'
import { freshId } from './counted.ts'
import { run, type Library, type Value } from './database.ts'
import { indexable } from './indexable.ts'

const columns = [
  ...['part', 'start', 'end', 'spans', 'text', 'type', 'speaker_start', 'speaker_end'],
  ...['speaker_text', 'speaker_name', 'actor_id', 'cue_start', 'cue_end', 'cue_text', 'stance'],
  ...['chain', 'addressee', 'floating', 'confidence', 'reason'],
]

/** A finding as the values of its row, in the order of the columns. */
export type FoundRow = readonly Value[]

/** `actors` maps the finding's actor indexes to ids. */
export function rowOf(quote: PlacedQuote, actors: readonly ActorId[]): FoundRow {
  const actor = quote.speakerActor === null ? null : (actors[quote.speakerActor] ?? null)
  const { speaker, cue } = quote
  return [
    ...[quote.part, quote.start, quote.end, JSON.stringify(quote.spans), quote.text, quote.type],
    ...[speaker?.start ?? null, speaker?.end ?? null, speaker?.text ?? null],
    ...[quote.speakerName, actor, cue?.start ?? null, cue?.end ?? null, cue?.text ?? null],
    ...[quote.stance, JSON.stringify(quote.chain), quote.addressee, quote.floating ? 1 : 0],
    ...[quote.confidence, quote.reason],
  ]
}

/** The same values as the library has them; for `FROM quotes q`. */
export const foundColumns = columns.map((column) => `q."${column}"`).join(', ')

const insertion = `INSERT INTO quotes (id, article_id, ${columns.map((column) => `"${column}"`).join(', ')})
  VALUES (${freshId('quotes')}, ?, ${columns.map(() => '?').join(', ')})`

const change = `UPDATE quotes SET ${columns.map((column) => `"${column}" = ?`).join(', ')}, origin = 'rules'
  WHERE id = ?`

/** Stores a found quote of an article. Call inside a transaction. */
export function storeQuote(
  library: Library,
  article: number,
  quote: PlacedQuote,
  actors: readonly ActorId[],
): QuoteId {
  const { id } = run(library, insertion, article, ...rowOf(quote, actors))
  indexQuote(library, id, quote)
  return id
}

/** Puts another finding in the place of one, under the same id. Call inside a transaction. */
export function rewriteQuote(
  library: Library,
  id: QuoteId,
  quote: PlacedQuote,
  actors: readonly ActorId[],
): void {
  run(library, change, ...rowOf(quote, actors), id)
  unindexQuote(library, id)
  indexQuote(library, id, quote)
}

/** Takes a finding out. Call inside a transaction. */
export function dropQuote(library: Library, id: QuoteId): void {
  unindexQuote(library, id)
  run(library, 'DELETE FROM quotes WHERE id = ?', id)
}

function indexQuote(library: Library, id: QuoteId, quote: PlacedQuote): void {
  const speaker = [...new Set([quote.speakerName, quote.speaker?.text])].filter(Boolean).join(' ')
  const chain = quote.chain.map((link) => link.name).join(' · ')
  run(
    library,
    `INSERT INTO quotes_fts (rowid, text, speaker, chain, addressee, cue, language, published)
       SELECT ?, ?, ?, ?, ?, ?, label(a.language), date_labels(a.published) FROM quotes q JOIN articles a ON a.id = q.article_id WHERE q.id = ?`,
    ...[id, indexable(quote.text), indexable(speaker), indexable(chain)],
    ...[indexable(quote.addressee ?? ''), indexable(quote.cue?.text ?? ''), id],
  )
  for (const [position, link] of quote.chain.entries()) {
    run(
      library,
      'INSERT INTO quote_links (quote_id, position, name, kind) VALUES (?, ?, ?, ?)',
      ...[id, position, link.name, link.kind],
    )
  }
}

function unindexQuote(library: Library, id: QuoteId): void {
  run(library, 'DELETE FROM quotes_fts WHERE rowid = ?', id)
  run(library, 'DELETE FROM quote_links WHERE quote_id = ?', id)
}
