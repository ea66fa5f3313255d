import { one, type Library } from '../database.ts'
import { answered } from './answers.ts'
import { numbers } from './id-lists.ts'

/** When every article appeared, read from indexes alone, and what is counted of it. */
export type Calendar = {
  /** Date of every article there is, as printed, empty when it has none. */
  readonly dates: ReadonlyMap<number, string>
  /** Families of near-duplicates, for articles that belong to one. */
  readonly families: ReadonlyMap<number, number>
  readonly teasers: ReadonlySet<number>
}

export function calendarOf(library: Library): Calendar {
  return answered(library, 'calendar', () => ({
    dates: datesOf(library),
    families: familiesOf(library),
    teasers: new Set(list(library, "SELECT id AS n FROM articles WHERE kind = 'teaser'")),
  }))
}

function datesOf(library: Library): ReadonlyMap<number, string> {
  const row = one<{ ids: string; dates: string }>(
    library,
    `SELECT json_group_array(id) AS ids, json_group_array(newest) AS dates FROM articles
       INDEXED BY articles_by_date WHERE hidden = 0`,
  )
  const dates = JSON.parse(row?.dates ?? '[]') as readonly string[]
  return new Map(numbers(row?.ids).map((id, at) => [id, dates[at] ?? '']))
}

function familiesOf(library: Library): ReadonlyMap<number, number> {
  return pairs(
    library,
    'SELECT id AS one, family AS other FROM articles INDEXED BY articles_by_family WHERE family IS NOT NULL',
  )
}

/** The article of every quote that nobody rejected, by the number of the quote; 0 for none. */
export function articlesOfQuotes(library: Library): Uint32Array {
  return answered(library, 'articles of quotes', () => {
    const row = one<{ quotes: string; articles: string }>(
      library,
      `SELECT json_group_array(id) AS quotes, json_group_array(article_id) AS articles FROM quotes
         INDEXED BY quotes_by_article`,
    )
    const quotes = numbers(row?.quotes)
    const owners = numbers(row?.articles)
    const articles = new Uint32Array(quotes.reduce((most, id) => Math.max(most, id), 0) + 1)
    for (const [at, id] of quotes.entries()) articles[id] = owners[at] ?? 0
    const rejected = "SELECT quote_id AS n FROM decisions WHERE verdict = 'rejected'"
    for (const id of list(library, rejected)) articles[id] = 0
    return articles
  })
}

/** Pairs of numbers as two lists in JSON, which is thrice as fast as rows. */
function pairs(library: Library, sql: string): Map<number, number> {
  const row = one<{ ones: string; others: string }>(
    library,
    `SELECT json_group_array(one) AS ones, json_group_array(other) AS others FROM (${sql})`,
  )
  const others = numbers(row?.others)
  return new Map(numbers(row?.ones).map((key, at) => [key, others[at] ?? 0]))
}

function list(library: Library, sql: string): readonly number[] {
  return numbers(
    one<{ all: string }>(library, `SELECT json_group_array(n) AS "all" FROM (${sql})`)?.all,
  )
}
