import type { Span } from '../../shared/span.ts'
import { all, one, script, type Library } from './database.ts'

/** More faults than this tell nothing new. */
const enough = 100

/** What is wrong with a library, a sentence each; empty when it is sound. */
export function checkLibrary(library: Library): readonly string[] {
  return [
    ...fileFaults(library),
    ...keyFaults(library),
    ...indexFaults(library),
    ...spanFaults(library),
  ].slice(0, enough)
}

function fileFaults(library: Library): readonly string[] {
  return all<{ integrity_check: string }>(library, 'PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((answer) => answer !== 'ok')
    .map((answer) => `The file is damaged: ${answer}.`)
}

function keyFaults(library: Library): readonly string[] {
  return all<{ table: string; rowid: number; parent: string }>(
    library,
    'PRAGMA foreign_key_check',
  ).map(
    (row) => `Row ${row.rowid} of ${row.table} points at a row of ${row.parent} that is not there.`,
  )
}

const indexes = [
  { index: 'articles_fts', table: 'articles', what: 'articles' },
  { index: 'quotes_fts', table: 'quotes', what: 'quotes' },
  { index: 'actors_fts', table: 'actors', what: 'actors' },
  { index: 'notes_fts', table: 'notes', what: 'notes' },
] as const

function indexFaults(library: Library): readonly string[] {
  return indexes.flatMap(({ index, table, what }) => {
    const broken = internalFault(library, index)
    if (broken !== null) return [`The search index of ${what} is damaged: ${broken}.`]
    const missing = one<{ n: number }>(
      library,
      `SELECT count(*) AS n FROM ${table} WHERE id NOT IN (SELECT id FROM ${index}_docsize)`,
    )
    return missing?.n ? [`${missing.n} ${what} are not in the search index.`] : []
  })
}

function internalFault(library: Library, index: string): string | null {
  // An index is asked for its own check by writing to it; that of the file has looked at its tables.
  if (!library.canWrite) return null
  try {
    script(library, `INSERT INTO ${index} (${index}) VALUES ('integrity-check')`)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type QuoteSpan = {
  id: number
  article_id: number
  spans: string
  start: number
  end: number
  length: number
}
type Passage = {
  article_id: number
  exact: string
  body: string
  headline: string
  part: string
  start: number
  end: number
}

/** Every quote must lie in its text, every tagged or noted passage still on its own words. */
function spanFaults(library: Library): readonly string[] {
  const lengths = "CASE q.part WHEN 'body' THEN length(t.body) ELSE length(a.headline) END"
  const quotes = all<QuoteSpan>(
    library,
    `SELECT q.id, q.article_id, q.spans, q.start, q.end, ${lengths} AS length FROM quotes q
       JOIN articles a ON a.id = q.article_id JOIN texts t ON t.article_id = a.id`,
  ).filter(isOutside)
  const passages = (['taggings', 'notes'] as const).flatMap((table) =>
    all<Passage>(
      library,
      `SELECT x.article_id, x.exact, t.body, a.headline, x.part, x.start, x."end" FROM ${table} x
         JOIN articles a ON a.id = x.article_id JOIN texts t ON t.article_id = a.id WHERE x.kind = 'passage'`,
    ).filter(isElsewhere),
  )
  return [
    ...quotes.map((row) => `Quote ${row.id} of article ${row.article_id} lies outside its text.`),
    ...passages.map(
      (row) =>
        `A marked passage of article ${row.article_id} (“${row.exact.slice(0, 60)}”) is not on its words.`,
    ),
  ]
}

function isElsewhere({ part, body, headline, start, end, exact }: Passage): boolean {
  return (part === 'body' ? body : headline).slice(start, end) !== exact
}

/** SQLite counts code points, spans count UTF-16 units: only a span beyond twice the length is surely wrong. */
function isOutside({ spans, start, end, length }: QuoteSpan): boolean {
  const all = JSON.parse(spans) as readonly Span[]
  return (
    start < 0 ||
    end <= start ||
    end > length * 2 ||
    all.some((span) => span.start < start || span.end > end)
  )
}
