import { quotesThatCount } from './counted.ts'
import { run, script, type Library } from './database.ts'

/**
 * Undo and redo bring findings back by their rows alone: what the index knows of them, and how many
 * there are, follows by these temporary triggers.
 */
export function keepTurned(library: Library): void {
  script(
    library,
    `CREATE TEMP TABLE turning (step_id INTEGER);
     CREATE TEMP TRIGGER turned_quote_added AFTER INSERT ON main.quotes
       WHEN new.origin <> 'person' AND ${whileTurning} BEGIN
       ${indexQuotes('q.id = new.id')} ${linkQuote} ${recount('new')}
     END;
     CREATE TEMP TRIGGER turned_quote_changed AFTER UPDATE OF ${said} ON main.quotes
       WHEN ${whileTurning} AND (${sides('old')}) IS NOT (${sides('new')}) BEGIN
       DELETE FROM quotes_fts WHERE rowid = new.id;
       DELETE FROM quote_links WHERE quote_id = new.id;
       ${indexQuotes('q.id = new.id')} ${linkQuote}
     END;
     CREATE TEMP TRIGGER turned_quote_dropped AFTER DELETE ON main.quotes
       WHEN old.origin <> 'person' AND ${whileTurning} BEGIN
       DELETE FROM quotes_fts WHERE rowid = old.id;
       ${recount('old')}
     END;
     CREATE TEMP TRIGGER other_language AFTER UPDATE OF language ON main.articles
       WHEN new.language <> old.language BEGIN
       DELETE FROM quotes_fts WHERE rowid IN (SELECT id FROM quotes WHERE article_id = new.id);
       ${indexQuotes('q.article_id = new.id')}
     END;
     CREATE TEMP TRIGGER turned_actor_added AFTER INSERT ON main.actors WHEN ${whileTurning} BEGIN
       INSERT INTO actors_fts (rowid, name) VALUES (new.id, indexable(new.name));
     END;
     CREATE TEMP TRIGGER turned_actor_dropped AFTER DELETE ON main.actors WHEN ${whileTurning} BEGIN
       DELETE FROM actors_fts WHERE rowid = old.id;
     END;
     CREATE TEMP TRIGGER counted_actor_added AFTER INSERT ON main.article_actors WHEN ${whileMaking} BEGIN
       ${recountActors('new')}
     END;
     CREATE TEMP TRIGGER counted_actor_dropped AFTER DELETE ON main.article_actors WHEN ${whileMaking} BEGIN
       ${recountActors('old')}
     END;`,
  )
}

const whileTurning = 'EXISTS (SELECT 1 FROM turning)'
const whileMaking = 'EXISTS (SELECT 1 FROM making)'

/** What the index knows of a quote. */
const said = 'text, speaker_text, speaker_name, chain, addressee, cue_text'

function sides(row: 'new' | 'old'): string {
  return said
    .split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ')
}

function indexQuotes(which: string): string {
  return `INSERT INTO quotes_fts (rowid, text, speaker, chain, addressee, cue, language, published)
       SELECT q.id, indexable(q.text),
         indexable(coalesce(q.speaker_name, '') ||
           CASE WHEN q.speaker_text IS NOT q.speaker_name THEN ' ' || coalesce(q.speaker_text, '') ELSE '' END),
         indexable((SELECT coalesce(group_concat(value ->> 'name', ' · '), '') FROM json_each(q.chain))),
         indexable(coalesce(q.addressee, '')), indexable(coalesce(q.cue_text, '')), label(a.language),
         date_labels(a.published)
       FROM quotes q JOIN articles a ON a.id = q.article_id WHERE ${which};`
}

const linkQuote = `INSERT INTO quote_links (quote_id, position, name, kind)
       SELECT new.id, key, value ->> 'name', value ->> 'kind' FROM json_each(new.chain);`

function recount(row: 'new' | 'old'): string {
  const article = `${row}.article_id`
  return `UPDATE articles SET quotes = ${quotesThatCount(article)} WHERE id = ${article};`
}

function recountActors(row: 'new' | 'old'): string {
  const article = `${row}.article_id`
  return `UPDATE articles SET actors = (SELECT count(*) FROM article_actors WHERE article_id = ${article})
       WHERE id = ${article};`
}

/** Writes as an undo or redo does. */
export function turning(library: Library, write: () => void): void {
  run(library, 'INSERT INTO turning (step_id) VALUES (1)')
  try {
    write()
  } finally {
    run(library, 'DELETE FROM turning')
  }
}
