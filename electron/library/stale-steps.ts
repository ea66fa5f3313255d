import { all, run, type Library } from './database.ts'

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

/**
 * Steps that rewrote an article's text moved its quotes along, quotes that are others now: such steps
 * are kept as they were made.
 */
export function forgetTextSteps(library: Library, article: number): void {
  const rewrites = all<{ step_id: number; sql: string }>(
    library,
    "SELECT step_id, sql FROM inverses WHERE sql GLOB 'UPDATE texts SET *'",
  )
  for (const { step_id, sql } of rewrites) {
    if (sql.endsWith(` WHERE article_id = ${article}`))
      run(library, 'DELETE FROM steps WHERE id = ?', step_id)
  }
}
