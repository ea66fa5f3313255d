import { run, type Library } from './database.ts'

/**
 * A step may bring back what was put on a quote or an actor that is not found any more since newer rules
 * read the article: it has nothing to stand on.
 */
export function dropStrays(library: Library): void {
  for (const table of ['decisions', 'taggings', 'notes']) {
    run(
      library,
      `DELETE FROM ${table} WHERE quote_id IS NOT NULL AND quote_id NOT IN (SELECT id FROM quotes)`,
    )
  }
  for (const table of ['taggings', 'notes']) {
    run(
      library,
      `DELETE FROM ${table} WHERE actor_id IS NOT NULL AND actor_id NOT IN (SELECT id FROM actors)`,
    )
  }
  run(
    library,
    `UPDATE decisions SET actor_id = NULL WHERE actor_id IS NOT NULL AND actor_id NOT IN (SELECT id FROM actors)`,
  )
}

/** Findings, too, where a step of before them points at what is gone; slow, since it looks at all of them. */
export function dropAllStrays(library: Library): void {
  dropStrays(library)
  for (const table of ['article_actors', 'actor_decisions']) {
    run(library, `DELETE FROM ${table} WHERE actor_id NOT IN (SELECT id FROM actors)`)
  }
  run(
    library,
    `UPDATE quotes SET actor_id = NULL WHERE actor_id IS NOT NULL AND actor_id NOT IN (SELECT id FROM actors)`,
  )
}

/**
 * Lets go of the steps about a subject that are too many changes to be taken back, and of those before
 * them that moved quotes along with a text: the quotes are others now. Call inside a transaction.
 */
export function forgetSteps(library: Library, subject: string): void {
  run(library, 'DELETE FROM steps WHERE subject = ?', subject)
  run(
    library,
    `DELETE FROM steps WHERE id IN
       (SELECT step_id FROM inverses WHERE sql GLOB 'UPDATE texts SET *')`,
  )
}
