import type { Facet, Facets } from '../../../shared/library.ts'
import { parseQuery } from '../../../shared/query/parse.ts'
import { all, type Library, type Value } from '../database.ts'
import { compileQuery } from './compile.ts'

const longest = 12

/** Counts over all articles of a query, teasers left out. */
export function searchFacets(library: Library, text: string): Facets {
  const { match, condition } = compileQuery(parseQuery(text).query, 'articles')
  const matched =
    match === null ? '' : 'a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) AND '
  const where = `a.hidden = 0 AND a.kind <> 'teaser' AND ${matched}${condition.sql}`
  const values = [...(match === null ? [] : [match]), ...condition.values]
  const count = (sql: string) => all<Facet>(library, sql, ...values)
  return {
    outlets: count(grouped('a.outlet', where)),
    agencies: count(grouped('a.agency', where)),
    via: count(
      `SELECT l.name AS value, count(*) AS count FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
         JOIN quote_links l ON l.quote_id = q.id WHERE ${where} GROUP BY l.name ORDER BY 2 DESC LIMIT ${longest}`,
    ),
    speakers: count(
      `SELECT q.speaker_name AS value, count(*) AS count FROM articles a CROSS JOIN quotes q ON q.article_id = a.id
         WHERE q.speaker_name IS NOT NULL AND ${where} GROUP BY q.speaker_name ORDER BY 2 DESC LIMIT ${longest}`,
    ),
    months: months(library, where, values),
  }
}

function grouped(column: string, where: string): string {
  return `SELECT ${column} AS value, count(*) AS count FROM articles a WHERE ${column} IS NOT NULL AND ${where}
    GROUP BY ${column} ORDER BY 2 DESC, 1 LIMIT ${longest}`
}

function months(library: Library, where: string, values: readonly Value[]): readonly Facet[] {
  return all<Facet>(
    library,
    `SELECT substr(a.published, 1, 7) AS value, count(*) AS count FROM articles a
       WHERE length(a.published) >= 7 AND ${where} GROUP BY 1 ORDER BY 1`,
    ...values,
  )
}
