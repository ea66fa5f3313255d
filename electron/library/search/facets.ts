import type { Facet, Facets } from '../../../shared/library.ts'
import { parseQuery } from '../../../shared/query/parse.ts'
import { all, type Library } from '../database.ts'
import { compileQuery } from './compile.ts'

const longest = 12

/** What is counted: every article or quote, or each story and each of its wordings once. */
const everyOne = { articles: '*', quotes: '*' }
const eachOnce = {
  articles: 'DISTINCT coalesce(a.family, -a.id)',
  quotes: "DISTINCT coalesce(a.family, -a.id) || ' ' || q.text",
}

export type FacetRequest = {
  readonly query: string
  readonly once: boolean
  readonly stems: boolean
}

/** Counts over all articles of a query, teasers left out; `once` counts near-duplicates once. */
export function searchFacets(library: Library, request: FacetRequest): Facets {
  const { match, condition } = compileQuery(
    library,
    parseQuery(request.query).query,
    'articles',
    request,
  )
  const matched =
    match === null ? '' : 'a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) AND '
  const where = `a.hidden = 0 AND a.kind <> 'teaser' AND ${matched}${condition.sql}`
  const values = [...(match === null ? [] : [match]), ...condition.values]
  const counted = request.once ? eachOnce : everyOne
  const ofArticles = (value: string, given: string, order: string) =>
    all<Facet>(
      library,
      `SELECT ${value} AS value, count(${counted.articles}) AS count FROM articles a
         WHERE ${given} AND ${where} GROUP BY 1 ORDER BY ${order}`,
      ...values,
    )
  const ofQuotes = (value: string, join: string) =>
    all<Facet>(
      library,
      `SELECT ${value} AS value, count(${counted.quotes}) AS count FROM articles a
         CROSS JOIN quotes q ON q.article_id = a.id ${join}
         WHERE ${value} IS NOT NULL AND ${where} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${longest}`,
      ...values,
    )
  const most = `2 DESC, 1 LIMIT ${longest}`
  return {
    outlets: ofArticles('a.outlet', 'a.outlet IS NOT NULL', most),
    agencies: ofArticles('a.agency', 'a.agency IS NOT NULL', most),
    via: ofQuotes('l.name', 'JOIN quote_links l ON l.quote_id = q.id'),
    speakers: ofQuotes('q.speaker_name', ''),
    actors: [],
    tags: [],
    languages: ofArticles('a.language', "a.language <> 'und'", most),
    kinds: ofArticles('a.kind', '1', most),
    imports: [],
    months: ofArticles('substr(a.published, 1, 7)', 'length(a.published) >= 7', '1'),
  }
}
