import { script, type Library } from './database.ts'

/** A number that no row of the table has or had, as an expression of SQL. */
export function freshId(table: 'quotes' | 'actors'): string {
  return `1 + max((SELECT value FROM counters WHERE name = '${table}'),
    (SELECT coalesce(max(id), 0) FROM ${table}))`
}

/** The quotes of an article that nobody rejected. */
export const quotesThatCount = (article: string) =>
  `(SELECT count(*) FROM quotes z LEFT JOIN decisions y ON y.quote_id = z.id
     WHERE z.article_id = ${article} AND y.verdict IS NOT 'rejected')`

/** Keeps the number of quotes beside an article true while verdicts come, change, and are undone. */
export function keepCounted(library: Library): void {
  script(
    library,
    `CREATE TEMP TRIGGER decisions_count AFTER INSERT ON main.decisions
       WHEN new.verdict = 'rejected' BEGIN ${recount('new')} END;
     CREATE TEMP TRIGGER decisions_recount AFTER UPDATE OF verdict ON main.decisions
       WHEN new.verdict <> old.verdict AND 'rejected' IN (new.verdict, old.verdict) BEGIN ${recount('new')} END;
     CREATE TEMP TRIGGER decisions_uncount AFTER DELETE ON main.decisions
       WHEN old.verdict = 'rejected' BEGIN ${recount('old')} END;`,
  )
}

function recount(row: 'new' | 'old'): string {
  const article = `(SELECT article_id FROM quotes WHERE id = ${row}.quote_id)`
  return `UPDATE articles SET quotes = ${quotesThatCount('articles.id')} WHERE id = ${article};`
}
