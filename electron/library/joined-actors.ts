import type { ActorId, ActorKind } from '../../shared/actor.ts'
import type { ArticleId } from '../../shared/article.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { moveEntries } from './actor-entries.ts'
import { makeActor, nameKey } from './actors.ts'
import { all, one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'
import { bequeath } from './refound-actors.ts'

const decided = { link: 'person', confidence: 1 } as const

type Named = { kind: ActorKind; name: string; key: string | null }

/**
 * Makes one actor of two: what articles have of `other`, now and later, is `id`'s. Refuses to join an
 * actor with itself (`bad-input`) and unknown ids (`not-found`).
 */
export function joinActors(library: Library, id: ActorId, other: ActorId): void {
  if (id === other) throw new WorkbenchError('bad-input', 'An actor cannot be joined with itself.')
  const kept = actorOf(library, id)
  const gone = actorOf(library, other)
  makeStep(library, `Join ${gone.name} with ${kept.name}`, () => {
    run(library, 'UPDATE actor_decisions SET actor_id = ? WHERE actor_id = ?', id, other)
    for (const [key, article] of keysOf(library, other, gone)) decide(library, key, article, id)
    moveEntries(library, other, id, null, decided)
    bequeath(library, other, id)
  })
}

/** The names that lead to an actor: those of its key everywhere, others in their article only. */
function keysOf(
  library: Library,
  id: ActorId,
  { kind, key }: Named,
): readonly (readonly [string, ArticleId | null])[] {
  if (key !== null) {
    const names = all<{ name: string }>(
      library,
      'SELECT DISTINCT name FROM article_actors WHERE actor_id = ?',
      id,
    )
    const keys = new Set([key, ...names.map(({ name }) => nameKey(kind, name))])
    return [...keys]
      .filter((each) => each.includes(' ') || each === key)
      .map((each) => [each, null])
  }
  return all<{ name: string; article_id: number }>(
    library,
    'SELECT name, article_id FROM article_actors WHERE actor_id = ?',
    id,
  ).map((row) => [nameKey(kind, row.name), row.article_id])
}

/**
 * Makes what one article has of an actor an actor of its own. Gives its id; refuses when the actor is in
 * no other article (`bad-input`).
 */
export function partActor(library: Library, id: ActorId, article: ArticleId): ActorId {
  const actor = actorOf(library, id)
  const entry = one<{ name: string; others: number }>(
    library,
    `SELECT x.name, (SELECT count(*) FROM article_actors y WHERE y.actor_id = x.actor_id) - 1 AS others
       FROM article_actors x WHERE x.actor_id = ? AND x.article_id = ?`,
    ...[id, article],
  )
  if (entry === null)
    throw new WorkbenchError('not-found', `${actor.name} is not in article ${article}.`)
  if (entry.others === 0)
    throw new WorkbenchError('bad-input', `${actor.name} is in this article only.`)
  return makeStep(library, `Split ${actor.name} off in one article`, () => {
    const own = makeActor(library, actor.kind, entry.name, null)
    decide(library, nameKey(actor.kind, entry.name), article, own)
    moveEntries(library, id, own, article, decided)
    return own
  })
}

/** Notes whom a name means, in one article or everywhere, in place of what was decided before. */
function decide(library: Library, key: string, article: ArticleId | null, id: ActorId): void {
  run(library, 'DELETE FROM actor_decisions WHERE key = ? AND article_id IS ?', key, article)
  run(
    library,
    'INSERT INTO actor_decisions (key, article_id, actor_id) VALUES (?, ?, ?)',
    ...[key, article, id],
  )
}

function actorOf(library: Library, id: ActorId): Named {
  const row = one<Named>(library, 'SELECT kind, name, key FROM actors WHERE id = ?', id)
  if (row === null)
    throw new WorkbenchError('not-found', `There is no actor ${id} in this library.`)
  return row
}
