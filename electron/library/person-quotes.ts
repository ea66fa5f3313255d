import type { QuoteId, QuoteType } from '../../shared/quote.ts'
import type { PlacedSpan } from '../../shared/span.ts'
import type { ArticleId } from '../../shared/article.ts'
import { freshId } from './counted.ts'
import { one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'

/** A passage that a person says is a quote. */
export type MarkedQuote = PlacedSpan & {
  readonly article: ArticleId
  readonly text: string
  readonly type: QuoteType
}

export type AddedQuotes = {
  readonly quotes: readonly QuoteId[]
  /** How many of the passages were quotes already. */
  readonly known: number
}

/**
 * Makes quotes of passages as one step. They are the person's own: no rule changes them. Who speaks is
 * left open. The index follows by its triggers, also when the step is undone.
 */
export function addQuotes(library: Library, marked: readonly MarkedQuote[]): AddedQuotes {
  const fresh = [...new Map(marked.map((quote) => [keyOf(quote), quote])).values()].filter(
    (quote) => !isKnown(library, quote),
  )
  if (fresh.length === 0) return { quotes: [], known: marked.length }
  const label = fresh.length === 1 ? 'Add quote' : `Add ${fresh.length} quotes`
  const quotes = makeStep(library, label, () => fresh.map((quote) => insert(library, quote)))
  return { quotes, known: marked.length - quotes.length }
}

function keyOf({ article, part, start, end }: MarkedQuote): string {
  return `${article} ${part} ${start} ${end}`
}

function isKnown(library: Library, { article, part, start, end }: MarkedQuote): boolean {
  const same = 'SELECT 1 FROM quotes WHERE article_id = ? AND part = ? AND start = ? AND "end" = ?'
  return one(library, same, article, part, start, end) !== null
}

function insert(library: Library, quote: MarkedQuote): QuoteId {
  const { article, part, start, end, text, type } = quote
  return run(
    library,
    `INSERT INTO quotes (id, article_id, part, start, "end", spans, text, type, stance, chain, floating,
       confidence, reason, origin) VALUES (${freshId('quotes')}, ?, ?, ?, ?, ?, ?, ?, 'neutral', '[]', 0, 1, 'marked by a person', 'person')`,
    ...[article, part, start, end, JSON.stringify([{ start, end }]), text, type],
  ).id
}
