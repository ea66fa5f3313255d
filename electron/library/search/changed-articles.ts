import { all, script, type Library } from '../database.ts'

/** Notes which articles are counted otherwise from now on; what is read later is right anyway. */
export function watchChanges(library: Library): void {
  const note = (event: string, article: string, when = '') =>
    `CREATE TEMP TRIGGER ${event.replaceAll(/\W+/g, '_')} AFTER ${event} ${when} BEGIN
       INSERT OR IGNORE INTO recounted SELECT ${article};
     END;`
  const ofQuote = (quote: string) => `article_id FROM quotes WHERE id = ${quote}`
  script(
    library,
    [
      'CREATE TEMP TABLE recounted (article INTEGER PRIMARY KEY);',
      note(
        'UPDATE OF family, outlet, agency, language, kind, published, rules, quotes ON main.articles',
        'new.id',
      ),
      note('INSERT ON main.decisions', ofQuote('new.quote_id')),
      note('UPDATE ON main.decisions', ofQuote('new.quote_id')),
      note('DELETE ON main.decisions', ofQuote('old.quote_id')),
      note('UPDATE OF actor_id ON main.article_actors', 'new.article_id'),
      note('DELETE ON main.article_actors', 'old.article_id'),
      // An import brings rows of articles that nobody read yet; a person's step brings those of others.
      note('INSERT ON main.article_actors', 'new.article_id', 'WHEN EXISTS (SELECT 1 FROM making)'),
    ].join('\n'),
  )
}

/** The articles that changed since this was last asked. */
export function changedArticles(library: Library): readonly number[] {
  const changed = all<{ article: number }>(library, 'SELECT article FROM temp.recounted')
  if (changed.length > 0) script(library, 'DELETE FROM temp.recounted')
  return changed.map(({ article }) => article)
}
