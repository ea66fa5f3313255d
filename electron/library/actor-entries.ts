import type { ActorId, ActorLink } from '../../shared/actor.ts'
import { all, run, type Library } from './database.ts'

type EntryRow = { article_id: number; mentions: string; roles: string }

/** Gives what articles, or one of them, have of an actor to another, with the quotes it utters there. */
export function moveEntries(
  library: Library,
  from: ActorId,
  to: ActorId,
  article: number | null,
  { link, confidence }: { readonly link: ActorLink; readonly confidence: number },
): void {
  const rows = all<EntryRow>(
    library,
    `SELECT article_id, mentions, roles FROM article_actors WHERE actor_id = ?1
       AND (?2 IS NULL OR article_id = ?2)`,
    ...[from, article],
  )
  for (const row of rows) {
    if (!addToEntry(library, to, row)) {
      run(
        library,
        `INSERT INTO article_actors
           (article_id, actor_id, name, roles, mentions, mention_count, confidence, link, link_confidence)
         SELECT article_id, ?, name, roles, mentions, mention_count, confidence, ?, ?
           FROM article_actors WHERE article_id = ? AND actor_id = ?`,
        ...[to, link, confidence, row.article_id, from],
      )
    }
    dropEntry(library, from, row.article_id)
  }
  const here = article === null ? '' : 'AND article_id = ?3'
  const values = article === null ? [to, from] : [to, from, article]
  run(library, `UPDATE quotes SET actor_id = ?1 WHERE actor_id = ?2 ${here}`, ...values)
  run(
    library,
    `UPDATE decisions SET actor_id = ?1 WHERE actor_id = ?2
       AND quote_id IN (SELECT id FROM quotes WHERE true ${here})`,
    ...values,
  )
}

/** False when the article has nothing of that actor. */
function addToEntry(library: Library, to: ActorId, row: EntryRow): boolean {
  const { changes } = run(
    library,
    `UPDATE article_actors SET
       mentions = (SELECT json_group_array(json(value)) FROM
         (SELECT value FROM json_each(mentions) UNION ALL SELECT value FROM json_each(?1))),
       roles = (SELECT json_group_array(value) FROM
         (SELECT value FROM json_each(roles) UNION SELECT value FROM json_each(?2))),
       mention_count = mention_count + json_array_length(?1)
     WHERE article_id = ?3 AND actor_id = ?4`,
    ...[row.mentions, row.roles, row.article_id, to],
  )
  return changes > 0
}

function dropEntry(library: Library, id: ActorId, article: number): void {
  run(library, 'DELETE FROM article_actors WHERE article_id = ? AND actor_id = ?', ...[article, id])
}
