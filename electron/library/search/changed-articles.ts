import { all, script, type Library } from '../database.ts'

/** Whatever facets are counted from, and the articles that a change of it concerns. */
const watched: readonly (readonly [event: string, articles: string])[] = [
  ['UPDATE OF family, outlet, agency, language, kind, published ON main.articles', 'new.id'],
  ...ofQuotes('decisions', 'UPDATE', 'quote_id'),
  ['INSERT ON main.quotes', 'new.article_id'],
  ['UPDATE OF text, speaker_name ON main.quotes', 'new.article_id'],
  ['DELETE ON main.quotes', 'old.article_id'],
  ...ofQuotes('quote_links', 'UPDATE OF name', 'quote_id'),
  ['INSERT ON main.article_actors', 'new.article_id'],
  ['UPDATE OF actor_id ON main.article_actors', 'new.article_id'],
  ['DELETE ON main.article_actors', 'old.article_id'],
  ['UPDATE OF name ON main.actors', 'article_id FROM article_actors WHERE actor_id = new.id'],
]

function ofQuotes(
  table: string,
  update: string,
  key: string,
): readonly (readonly [event: string, articles: string])[] {
  const article = (row: 'new' | 'old') => `article_id FROM quotes WHERE id = ${row}.${key}`
  return [
    [`INSERT ON main.${table}`, article('new')],
    [`${update} ON main.${table}`, article('new')],
    [`DELETE ON main.${table}`, article('old')],
  ]
}

/**
 * Notes which articles are counted otherwise from now on; what is read later is right anyway. Looks before it
 * inserts: OR IGNORE in a trigger gives way to what the statement that fired it says of conflicts.
 */
export function watchChanges(library: Library): void {
  const triggers = watched.map(
    ([event, articles]) =>
      `CREATE TEMP TRIGGER IF NOT EXISTS ${event.replaceAll(/\W+/g, '_')} AFTER ${event} BEGIN
         INSERT INTO recounted SELECT DISTINCT article FROM (SELECT NULL AS article WHERE 0 UNION ALL SELECT ${articles})
           WHERE article NOT IN (SELECT article FROM recounted);
       END;`,
  )
  const table = 'CREATE TEMP TABLE IF NOT EXISTS recounted (article INTEGER PRIMARY KEY);'
  script(library, [table, ...triggers].join('\n'))
}

/** The articles up to an id that changed since this was last asked. */
export function changedArticles(library: Library, until: number): readonly number[] {
  const changed = all<{ article: number }>(library, 'SELECT article FROM temp.recounted')
  if (changed.length > 0) script(library, 'DELETE FROM temp.recounted')
  return changed.flatMap(({ article }) => (article <= until ? [article] : []))
}
