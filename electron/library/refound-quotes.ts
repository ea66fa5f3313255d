import type { ActorId } from '../../shared/actor.ts'
import type { PlacedQuote } from '../../shared/cutting.ts'
import type { Verdict } from '../../shared/library.ts'
import type { Part, Span } from '../../shared/span.ts'
import { all, run, type Library, type Value } from './database.ts'
import {
  dropQuote,
  foundColumns,
  rewriteQuote,
  rowOf,
  storeQuote,
  type FoundRow,
} from './found-quotes.ts'
import type { QuoteOrigin } from './quotes.ts'

/** What became of the quotes of one article or of many. */
export type QuoteChanges = {
  readonly same: number
  readonly changed: number
  readonly fresh: number
  readonly gone: number
  /** No longer found, but kept for what a person put on them. */
  readonly kept: number
}

type Row = Readonly<Record<string, Value>> & {
  readonly id: number
  readonly part: Part
  readonly spans: string
  readonly text: string
  readonly origin: QuoteOrigin
  readonly verdict: Verdict | null
  readonly marked: number
}

type Known = { readonly row: Row; readonly spans: readonly Span[] }

/**
 * Puts the quotes now found in an article in the place of those found before. A quote that is found
 * again, in other bounds perhaps, stays the same quote, so that everything a person put on it stays;
 * one a person accepted or marked stays as it was accepted. Call inside a transaction.
 */
export function replaceQuotes(
  library: Library,
  article: number,
  found: readonly PlacedQuote[],
  actors: readonly ActorId[],
): QuoteChanges {
  const before = knownQuotes(library, article)
  const pairs = pairsOf(before, found)
  const changes = { same: 0, changed: 0, fresh: 0, gone: 0, kept: 0 }
  for (const quote of found) {
    const row = pairs.get(quote)
    if (row === undefined) {
      storeQuote(library, article, quote, actors)
      changes.fresh += 1
    } else if (isSettled(row) || isSame(row, rowOf(quote, actors))) {
      if (row.origin === 'kept') setOrigin(library, row.id, 'rules')
      changes.same += 1
    } else {
      rewriteQuote(library, row.id, quote, actors)
      changes.changed += 1
    }
  }
  const again = new Set([...pairs.values()].map(({ id }) => id))
  for (const { row } of before) {
    if (again.has(row.id)) continue
    if (row.origin === 'person') changes.same += 1
    else if (isTouched(row)) {
      if (row.origin !== 'kept') setOrigin(library, row.id, 'kept')
      changes.kept += 1
    } else {
      dropQuote(library, row.id)
      changes.gone += 1
    }
  }
  return changes
}

function knownQuotes(library: Library, article: number): readonly Known[] {
  return all<Row>(
    library,
    `SELECT q.id, q.origin, d.verdict, ${foundColumns},
        (d.verdict <> 'open' OR d.speaker_name IS NOT NULL
         OR EXISTS (SELECT 1 FROM taggings t WHERE t.quote_id = q.id)
         OR EXISTS (SELECT 1 FROM notes n WHERE n.quote_id = q.id)) AS marked
       FROM quotes q LEFT JOIN decisions d ON d.quote_id = q.id WHERE q.article_id = ? ORDER BY q.id`,
    article,
  ).map((row) => ({ row, spans: JSON.parse(row.spans) as readonly Span[] }))
}

/** Accepted as it reads, or marked by a person: no rule reads it otherwise. */
function isSettled({ verdict, origin }: Row): boolean {
  return verdict === 'accepted' || origin === 'person'
}

function isTouched({ marked }: Row): boolean {
  return marked === 1
}

function isSame(row: Row, values: FoundRow): boolean {
  const keys = foundColumns.split(', ').map((column) => column.slice(3, -1))
  return row.origin === 'rules' && keys.every((key, index) => row[key] === values[index])
}

function setOrigin(library: Library, id: number, origin: QuoteOrigin): void {
  run(library, 'UPDATE quotes SET origin = ? WHERE id = ?', origin, id)
}

/** Which quote found before each finding is: the very same words first, then those that share most. */
function pairsOf(
  before: readonly Known[],
  found: readonly PlacedQuote[],
): ReadonlyMap<PlacedQuote, Row> {
  const pairs = new Map<PlacedQuote, Row>()
  const exact = new Map<string, Row[]>()
  for (const { row } of before) {
    const key = `${row.part} ${row.spans}`
    exact.set(key, [...(exact.get(key) ?? []), row])
  }
  for (const quote of found) {
    const row = exact.get(`${quote.part} ${JSON.stringify(quote.spans)}`)?.shift()
    if (row !== undefined) pairs.set(quote, row)
  }
  const taken = new Set([...pairs.values()].map(({ id }) => id))
  for (const { quote, row } of overlapping(before, found, pairs, taken)) {
    if (pairs.has(quote) || taken.has(row.id)) continue
    pairs.set(quote, row)
    taken.add(row.id)
  }
  return pairs
}

type Candidate = {
  readonly quote: PlacedQuote
  readonly row: Row
  /** Shared characters by those of both together. */
  readonly likeness: number
}

/** Half of the shorter one must be shared; a rejected one hides only what is much the same. */
const sharedOfShorter = 0.5
const sharedWithRejected = 0.5

function overlapping(
  before: readonly Known[],
  found: readonly PlacedQuote[],
  pairs: ReadonlyMap<PlacedQuote, Row>,
  taken: ReadonlySet<number>,
): readonly Candidate[] {
  const rest = before.filter(({ row }) => !taken.has(row.id))
  return found
    .filter((quote) => !pairs.has(quote))
    .flatMap((quote) =>
      rest
        .filter(({ row }) => row.part === quote.part)
        .map(({ row, spans }) => candidate(quote, row, spans)),
    )
    .filter((one) => one !== null)
    .toSorted((one, other) => other.likeness - one.likeness)
}

function candidate(quote: PlacedQuote, row: Row, spans: readonly Span[]): Candidate | null {
  let shared = 0
  for (const one of quote.spans) {
    for (const other of spans) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    }
  }
  if (shared === 0) return null
  const [here, there] = [lengthOf(quote.spans), lengthOf(spans)]
  const likeness = shared / (here + there - shared)
  if (shared / Math.min(here, there) < sharedOfShorter) return null
  if (row.verdict === 'rejected' && likeness < sharedWithRejected) return null
  return { quote, row, likeness }
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
