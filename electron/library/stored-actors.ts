import type { ActorId } from '../../shared/actor.ts'
import type { PlacedActor } from '../../shared/cutting.ts'
import { linkActor } from './actor-links.ts'
import { pack, parseWords, unpack } from './actors.ts'
import { one, run, type Library } from './database.ts'

/** Finds or makes the actor and notes its mentions in the article. Returns its id. */
export function storeActor(library: Library, article: number, actor: PlacedActor): ActorId {
  const { id, link, confidence } = linkActor(library, article, actor)
  const known = one<{ mentions: string; roles: string }>(
    library,
    'SELECT mentions, roles FROM article_actors WHERE article_id = ? AND actor_id = ?',
    article,
    id,
  )
  const mentions = [...unpack(known?.mentions ?? '[]'), ...actor.mentions.map(pack)]
  const roles = [...new Set([...parseWords(known?.roles ?? '[]'), ...actor.roles])]
  run(
    library,
    `INSERT OR REPLACE INTO article_actors
       (article_id, actor_id, name, roles, mentions, mention_count, confidence, link, link_confidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[article, id, actor.name, JSON.stringify(roles), JSON.stringify(mentions), mentions.length],
    ...[actor.confidence, link, confidence],
  )
  return id
}
