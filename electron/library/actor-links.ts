import type { ActorId, ActorLink } from '../../shared/actor.ts'
import type { PlacedActor } from '../../shared/cutting.ts'
import type { LinkedArticles } from '../../shared/library.ts'
import { moveEntries } from './actor-entries.ts'
import { joinedInto, keyOf, makeActor, nameKey, parseWords } from './actors.ts'
import { all, one, run, type Library } from './database.ts'
import { fieldsOf } from './role-fields.ts'

/** Who a finding of an article is in the library, why, and how sure that is. */
export type Linked = {
  readonly id: ActorId
  readonly link: ActorLink
  readonly confidence: number
}

/** How sure links are that nothing speaks against. */
const sure = { list: 0.95, short: 0.9, organisation: 0.9, person: 0.9, place: 0.85 } as const

/** How sure a link is that other roles in the same year, or another body of these letters, speak against. */
export const doubtful = 0.4

/**
 * Links a finding to the actor it is in other articles: by what a person decided, by the name that a
 * general list has for it, by an abbreviation that some article explains, by the same full name. A
 * person of one word is linked with nobody: the same surname alone does not make the same person.
 */
export function linkActor(library: Library, article: number, actor: PlacedActor): Linked {
  const key = keyOf(actor.kind, actor.listed ?? actor.name)
  const known = knownAs(library, article, nameKey(actor.kind, actor.name), key)
  if (known.decided !== null) return { id: known.decided, link: 'person', confidence: 1 }
  const linked =
    shortFor(library, actor) ??
    (known.named === null
      ? newcomer(library, actor, key)
      : namedAlike(library, article, actor, known.joined ?? known.named))
  if (isSpelledOut(actor)) learnShorts(library, linked.id, actor)
  return linked
}

type Known = { decided: ActorId | null; named: ActorId | null; joined: ActorId | null }

/** Whom a person said that a name means, who has the key, and whom a person joined that one with. */
function knownAs(library: Library, article: number, name: string, key: string | null): Known {
  const row = one<Known>(
    library,
    `SELECT
       (SELECT actor_id FROM actor_decisions WHERE key = ?1 AND (article_id = ?2 OR article_id IS NULL)
         ORDER BY article_id IS NULL LIMIT 1) AS decided,
       (SELECT id FROM actors WHERE key = ?3) AS named,
       (SELECT actor_id FROM actor_decisions WHERE key = ?3 AND article_id IS NULL) AS joined`,
    ...[name, article, key],
  )
  return row ?? { decided: null, named: null, joined: null }
}

function newcomer(library: Library, actor: PlacedActor, key: string | null): Linked {
  const id = makeActor(library, actor.kind, actor.name, key)
  return { id, ...(key === null ? { link: 'alone', confidence: sure[actor.kind] } : linkOf(actor)) }
}

function linkOf({ kind, listed }: PlacedActor): Pick<Linked, 'link' | 'confidence'> {
  return listed === undefined
    ? { link: 'name', confidence: sure[kind] }
    : { link: 'list', confidence: sure.list }
}

function namedAlike(library: Library, article: number, actor: PlacedActor, id: ActorId): Linked {
  const fits = weighRoles(library, id, article, actor)
  return { id, ...linkOf(actor), ...(fits ? {} : { confidence: doubtful }) }
}

type RoleRow = { article_id: number; roles: string; published: string | null }

/** Articles whose roles are compared with those of a new one, the latest first. */
const comparedRoles = 40

/**
 * False when more articles of the same year show the actor in another walk of life than in this one.
 * Articles that now turn out to be the odd ones are marked so, and the others are sure again.
 */
function weighRoles(
  library: Library,
  id: ActorId,
  article: number,
  { kind, roles }: PlacedActor,
): boolean {
  const fields = kind === 'person' ? fieldsOf(roles) : new Set<string>()
  if (fields.size === 0) return true
  const year = yearOf(
    one<{ published: string | null }>(
      library,
      'SELECT published FROM articles WHERE id = ?',
      article,
    )?.published ?? null,
  )
  const others = all<RoleRow>(
    library,
    `SELECT x.article_id, x.roles, a.published FROM article_actors x CROSS JOIN articles a ON a.id = x.article_id
       WHERE x.actor_id = ? AND x.article_id <> ? AND x.roles <> '[]' AND x.link = 'name'
       ORDER BY x.article_id DESC LIMIT ${comparedRoles}`,
    ...[id, article],
  ).filter(({ published }) => year === null || (yearOf(published) ?? year) === year)
  const told = others.map((row) => ({ ...row, fields: fieldsOf(parseWords(row.roles)) }))
  const known = told.filter((row) => row.fields.size > 0)
  const alike = known.filter((row) => share(row.fields, fields))
  const unlike = known.filter((row) => !share(row.fields, fields))
  if (unlike.length === 0) return true
  if (unlike.length > alike.length) return false
  for (const row of alike) setConfidence(library, id, row.article_id, sure.person)
  for (const row of unlike) setConfidence(library, id, row.article_id, doubtful)
  return true
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((field) => other.has(field))
}

function yearOf(published: string | null): string | null {
  return published === null ? null : published.slice(0, 4)
}

function setConfidence(library: Library, id: ActorId, article: number, confidence: number): void {
  run(
    library,
    'UPDATE article_actors SET link_confidence = ? WHERE article_id = ? AND actor_id = ?',
    ...[confidence, article, id],
  )
}

/** "NATO": the one body that some article of the library abbreviates so. */
function shortFor(library: Library, actor: PlacedActor): Linked | null {
  if (actor.kind !== 'organisation' || actor.listed !== undefined || !isShort(actor.name))
    return null
  const bodies = bodiesCalled(library, shortKey(actor.name))
  const [id] = bodies
  return bodies.length === 1 && id !== undefined
    ? { id: joinedInto(library, id), link: 'short', confidence: sure.short }
    : null
}

function bodiesCalled(library: Library, key: string): readonly ActorId[] {
  return all<{ actor_id: number }>(
    library,
    'SELECT actor_id FROM actor_shorts WHERE key = ? LIMIT 2',
    key,
  ).map((row) => row.actor_id)
}

function isSpelledOut({ kind, name }: PlacedActor): boolean {
  return kind === 'organisation' && name.includes(' ') && !isShort(name)
}

function isShort(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(name)
}

function shortKey(name: string): string {
  return nameKey('organisation', name.replaceAll('.', ''))
}

/** Notes by which letters an article calls a body it spells out, and gathers who was known by these only. */
function learnShorts(library: Library, id: ActorId, { mentions }: PlacedActor): void {
  const shorts = mentions.filter(({ form, text }) => form === 'acronym' && isShort(text))
  for (const key of new Set(shorts.map(({ text }) => shortKey(text)))) {
    const { changes } = run(
      library,
      'INSERT OR IGNORE INTO actor_shorts (key, actor_id) VALUES (?, ?)',
      ...[key, id],
    )
    if (changes === 0) continue
    if (bodiesCalled(library, key).length === 1) gather(library, id, key)
    else doubtShorts(library, key)
  }
}

function gather(library: Library, id: ActorId, key: string): void {
  const known = one<{ id: number }>(library, 'SELECT id FROM actors WHERE key = ?', key)
  if (known === null || known.id === id || joinedInto(library, known.id) !== known.id) return
  moveEntries(library, known.id, id, null, { link: 'short', confidence: sure.short })
}

/** Two bodies of the same letters: who was linked by them may be the other. */
function doubtShorts(library: Library, key: string): void {
  run(
    library,
    `UPDATE article_actors SET link_confidence = ${doubtful}
       WHERE link = 'short' AND actor_id IN (SELECT actor_id FROM actor_shorts WHERE key = ?)`,
    key,
  )
}

/** By what the articles of an actor were joined, and how many of them not surely. */
export function linksOf(library: Library, id: ActorId): readonly LinkedArticles[] {
  return all<LinkedArticles>(
    library,
    `SELECT x.link, count(*) AS articles, sum(x.link_confidence < 0.5) AS uncertain
       FROM article_actors x CROSS JOIN articles a ON a.id = x.article_id
       WHERE x.actor_id = ? AND a.hidden = 0 GROUP BY x.link ORDER BY count(*) DESC`,
    id,
  )
}

/** Articles that may speak of someone else of this name. */
export function uncertainArticles(library: Library, id: ActorId): readonly number[] {
  return all<{ article_id: number }>(
    library,
    `SELECT x.article_id FROM article_actors x CROSS JOIN articles a ON a.id = x.article_id
       WHERE x.actor_id = ? AND a.hidden = 0 AND x.link_confidence < 0.5 ORDER BY a.newest LIMIT 200`,
    id,
  ).map((row) => row.article_id)
}
