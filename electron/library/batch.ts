import type { BatchRow } from '../../shared/counts.ts'
import { readQuery } from './search/read.ts'
import { one, type Library } from './database.ts'
import { everyHit, idsOf, stretchOf, type Question } from './search/whole.ts'

/** What a query finds, as numbers. One that is not understood counts nothing and says why. */
export function countQuery(library: Library, name: string, question: Question): BatchRow {
  const { query } = question
  const { problem } = readQuery(query)
  if (problem !== null) {
    const sentence = `at ${problem.start + 1}: ${problem.message}`
    return { ...{ name, query }, ...nothing, problem: sentence }
  }
  const articles = idsOf(library, 'articles', { ...question, once: false })
  const total = (subject: 'articles' | 'quotes', once: boolean) =>
    stretchOf(library, subject, { ...question, once }, { ...everyHit, limit: 1 }).page.total
  return {
    ...{ name, query },
    articles: articles.length,
    stories: total('articles', true),
    quotes: total('quotes', question.once),
    ...timeOf(library, articles),
    problem: null,
  }
}

const nothing = { articles: 0, stories: 0, quotes: 0, first: null, last: null }

function timeOf(
  library: Library,
  articles: readonly number[],
): { readonly first: string | null; readonly last: string | null } {
  const time = one<{ first: string | null; last: string | null }>(
    library,
    `SELECT min(published) AS first, max(published) AS last FROM articles
       WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(articles),
  )
  return time ?? { first: null, last: null }
}
