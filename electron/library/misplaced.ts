import type { Part, Span } from '../../shared/span.ts'
import { all, type Library } from './database.ts'
import type { QuoteRow } from './quotes.ts'

type Text = { id: number; headline: string; body: string }
type Quote = Pick<QuoteRow, 'id' | 'article_id' | 'part' | 'start' | 'end' | 'spans'>
type PassageRow = { article_id: number; part: Part; start: number; end: number; exact: string }

/** Articles whose texts are held at once. */
const atOnce = 200

/** Quotes that lie outside their text, and tagged or noted passages that left their words; a sentence each. */
export function spanFaults(library: Library): readonly string[] {
  const faults: string[] = []
  for (let last = 0; ;) {
    const texts = all<Text>(
      library,
      `SELECT a.id, a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id
         WHERE a.id > ? ORDER BY a.id LIMIT ${atOnce}`,
      last,
    )
    const end = texts.at(-1)
    if (end === undefined) return faults
    faults.push(...faultsIn(library, new Map(texts.map((text) => [text.id, text]))))
    last = end.id
  }
}

function faultsIn(library: Library, texts: ReadonlyMap<number, Text>): readonly string[] {
  const ids = JSON.stringify([...texts.keys()])
  const wordsAt = (article: number, part: Part, { start, end }: Span) =>
    texts.get(article)?.[part].slice(start, end)
  const quotes = all<Quote>(
    library,
    `SELECT id, article_id, part, start, "end", spans FROM quotes
       WHERE article_id IN (SELECT value FROM json_each(?))`,
    ids,
  ).filter((row) => isOutside(row, texts.get(row.article_id)?.[row.part] ?? ''))
  const passages = (['taggings', 'notes'] as const)
    .flatMap((table) =>
      all<PassageRow>(
        library,
        `SELECT article_id, part, start, "end", exact FROM ${table}
           WHERE kind = 'passage' AND article_id IN (SELECT value FROM json_each(?))`,
        ids,
      ),
    )
    .filter((row) => wordsAt(row.article_id, row.part, row) !== row.exact)
  return [
    ...quotes.map((row) => `Quote ${row.id} of article ${row.article_id} lies outside its text.`),
    ...passages.map(
      (row) =>
        `A marked passage of article ${row.article_id} (“${row.exact.slice(0, 60)}”) is not on its words.`,
    ),
  ]
}

function isOutside({ spans, start, end }: Quote, text: string): boolean {
  const places = JSON.parse(spans) as readonly Span[]
  return (
    start < 0 ||
    end > text.length ||
    places.length === 0 ||
    places.some((place) => place.start < start || place.end > end || place.end <= place.start)
  )
}
