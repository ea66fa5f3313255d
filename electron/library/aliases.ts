import { script, type Library } from './database.ts'

/**
 * Keeps under which other names the articles know an actor, and lets the index of actors find it by each.
 * Triggers, since actors are joined, split and found again in many places; temporary ones, since they
 * call a function of ours. They ask before they insert: OR IGNORE in a trigger gives way to what the
 * statement says that set it off.
 */
export function keepAliases(library: Library): void {
  script(
    library,
    `CREATE TEMP TRIGGER alias_added AFTER INSERT ON main.article_actors
       WHEN ${isOther('new')} AND NOT EXISTS (SELECT 1 FROM actor_aliases WHERE ${isKept('new')}) BEGIN
       ${add('new')}
     END;
     CREATE TEMP TRIGGER alias_changed AFTER UPDATE OF actor_id, name ON main.article_actors BEGIN
       ${drop('old')}
       INSERT INTO actor_aliases SELECT new.actor_id, new.name
         WHERE ${isOther('new')} AND NOT EXISTS (SELECT 1 FROM actor_aliases WHERE ${isKept('new')});
       ${reindex('new')}
     END;
     CREATE TEMP TRIGGER alias_dropped AFTER DELETE ON main.article_actors
       WHEN EXISTS (SELECT 1 FROM actor_aliases WHERE ${isKept('old')}) BEGIN
       ${drop('old')}
     END;`,
  )
}

type Row = 'new' | 'old'

function isOther(row: Row): string {
  return `${row}.name <> (SELECT name FROM actors WHERE id = ${row}.actor_id)`
}

function isKept(row: Row): string {
  return `actor_id = ${row}.actor_id AND name = ${row}.name`
}

function add(row: Row): string {
  return `INSERT INTO actor_aliases VALUES (${row}.actor_id, ${row}.name);
       ${reindex(row)}`
}

/** A name that no article calls the actor by any more is none of its names. */
function drop(row: Row): string {
  return `DELETE FROM actor_aliases WHERE ${isKept(row)}
         AND NOT EXISTS (SELECT 1 FROM article_actors WHERE ${isKept(row)});
       ${reindex(row)}`
}

function reindex(row: Row): string {
  return `DELETE FROM actors_fts WHERE rowid = ${row}.actor_id;
       INSERT INTO actors_fts (rowid, name) SELECT id, indexable(${allNames}) FROM actors a WHERE id = ${row}.actor_id;`
}

/** All names of an actor `a`, its own first. */
const allNames = `a.name || coalesce(' · ' ||
  (SELECT group_concat(l.name, ' · ') FROM actor_aliases l WHERE l.actor_id = a.id), '')`
