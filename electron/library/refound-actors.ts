import type { ActorId, ActorKind, ActorLink } from '../../shared/actor.ts'
import type { PlacedActor } from '../../shared/cutting.ts'
import { linkActor, type Linked } from './actor-links.ts'
import { keyOf, nothingPointsAt, pack, parseWords, unpack, type PackedMention } from './actors.ts'
import { all, one, run, type Library } from './database.ts'

type Row = {
  id: number
  kind: ActorKind
  name: string
  roles: string
  mentions: string
  confidence: number
  link: ActorLink
  link_confidence: number
}

type Entry = Omit<Row, 'id' | 'kind'>

export type RefoundActors = {
  /** The actor of each finding, in order. */
  readonly ids: readonly ActorId[]
  /** Lets go of who is no longer found; call when the quotes point at the new actors. */
  settle(): void
}

/** Puts the actors now found in an article in the place of those found before. Call inside a transaction. */
export function replaceActors(
  library: Library,
  article: number,
  found: readonly PlacedActor[],
): RefoundActors {
  const before = all<Row>(
    library,
    `SELECT a.id, a.kind, x.name, x.roles, x.mentions, x.confidence, x.link, x.link_confidence
       FROM article_actors x
       JOIN actors a ON a.id = x.actor_id WHERE x.article_id = ? ORDER BY a.id`,
    article,
  )
  const linked = identify(library, article, before, found)
  const ids = linked.map(({ id }) => id)
  const entries = entriesOf(linked, found)
  const known = new Map(before.map((row) => [row.id, row]))
  const fresh = [...entries].filter(([id, entry]) => !isSame(known.get(id), entry))
  const gone = before.filter((row) => !entries.has(row.id))
  for (const [id, entry] of fresh) writeEntry(library, article, id, entry)
  return {
    ids,
    settle() {
      for (const row of gone) letGo(library, article, row, entries)
    },
  }
}

/** A person of one word belongs to this article alone, so it is known again by that word. */
function identify(
  library: Library,
  article: number,
  before: readonly Row[],
  found: readonly PlacedActor[],
): readonly Linked[] {
  const bound = before.filter((row) => row.link === 'alone' && keyOf(row.kind, row.name) === null)
  return found.map((actor) => {
    const at = bound.findIndex((row) => row.kind === actor.kind && row.name === actor.name)
    const [known] = at < 0 ? [] : bound.splice(at, 1)
    return known === undefined
      ? linkActor(library, article, actor)
      : { id: known.id, link: known.link, confidence: known.link_confidence }
  })
}

/** As at import: findings that turn out to be one actor are put together. */
function entriesOf(
  linked: readonly Linked[],
  found: readonly PlacedActor[],
): ReadonlyMap<ActorId, Entry> {
  const entries = new Map<ActorId, Entry>()
  for (const [index, actor] of found.entries()) {
    const who = linked[index]
    if (who === undefined) continue
    const known = entries.get(who.id)
    const mentions = [...unpack(known?.mentions ?? '[]'), ...actor.mentions.map(pack)]
    const roles = [...new Set([...parseWords(known?.roles ?? '[]'), ...actor.roles])]
    entries.set(who.id, {
      name: actor.name,
      roles: JSON.stringify(roles),
      mentions: JSON.stringify(mentions),
      confidence: actor.confidence,
      link: who.link,
      link_confidence: who.confidence,
    })
  }
  return entries
}

function isSame(row: Entry | undefined, entry: Entry): boolean {
  return (
    row?.name === entry.name &&
    row.roles === entry.roles &&
    row.mentions === entry.mentions &&
    row.confidence === entry.confidence &&
    row.link === entry.link &&
    row.link_confidence === entry.link_confidence
  )
}

function writeEntry(library: Library, article: number, id: ActorId, entry: Entry): void {
  run(
    library,
    `INSERT INTO article_actors (article_id, actor_id, name, roles, mentions, mention_count, confidence, link, link_confidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (article_id, actor_id) DO UPDATE SET name = excluded.name, roles = excluded.roles,
         mentions = excluded.mentions, mention_count = excluded.mention_count, confidence = excluded.confidence,
         link = excluded.link, link_confidence = excluded.link_confidence`,
    ...[article, id, entry.name, entry.roles, entry.mentions],
    ...[unpack(entry.mentions).length, entry.confidence, entry.link, entry.link_confidence],
  )
}

/**
 * An actor that no other article has leaves what a person put on it to whoever is now found at its
 * mentions; when nobody is, it stays for the sake of that.
 */
function letGo(
  library: Library,
  article: number,
  row: Row,
  entries: ReadonlyMap<ActorId, Entry>,
): void {
  const elsewhere = one(
    library,
    'SELECT 1 FROM article_actors WHERE actor_id = ? AND article_id <> ?',
    ...[row.id, article],
  )
  if (elsewhere === null) {
    const heir = heirOf(row, entries)
    if (heir !== null) bequeath(library, row.id, heir)
    else if (isMarked(library, row.id)) return
  }
  run(
    library,
    'DELETE FROM article_actors WHERE article_id = ? AND actor_id = ?',
    ...[article, row.id],
  )
  dropUnused(library, row.id)
}

/** Who stands now at half of its mentions at least. */
function heirOf(row: Row, entries: ReadonlyMap<ActorId, Entry>): ActorId | null {
  const mentions = unpack(row.mentions)
  let best: { readonly id: ActorId; readonly shared: number } | null = null
  for (const [id, entry] of entries) {
    const others = unpack(entry.mentions)
    const shared = mentions.filter((one) => others.some((other) => meets(one, other))).length
    if (shared * 2 >= mentions.length && shared > (best?.shared ?? 0)) best = { id, shared }
  }
  return best?.id ?? null
}

function meets(one: PackedMention, other: PackedMention): boolean {
  return one[0] === other[0] && one[1] < other[2] && other[1] < one[2]
}

/** Gives what a person put on an actor, and the quotes it utters, to another. */
export function bequeath(library: Library, from: ActorId, to: ActorId): void {
  for (const table of ['quotes', 'decisions']) {
    run(library, `UPDATE ${table} SET actor_id = ? WHERE actor_id = ?`, to, from)
  }
  run(
    library,
    `DELETE FROM taggings WHERE actor_id = ? AND tag_id IN (SELECT tag_id FROM taggings WHERE actor_id = ?)`,
    ...[from, to],
  )
  run(library, 'UPDATE taggings SET actor_id = ? WHERE actor_id = ?', to, from)
  const note = one<{ id: number }>(library, 'SELECT id FROM notes WHERE actor_id = ?', to)
  if (note === null) run(library, 'UPDATE notes SET actor_id = ? WHERE actor_id = ?', to, from)
  else joinNotes(library, from, note.id)
}

/** Two notes become one, since a thing has one note; no word is lost. */
function joinNotes(library: Library, from: ActorId, into: number): void {
  run(
    library,
    `UPDATE notes SET text = text || char(10) || char(10) || (SELECT text FROM notes WHERE actor_id = ?1)
       WHERE id = ?2 AND EXISTS (SELECT 1 FROM notes WHERE actor_id = ?1)`,
    ...[from, into],
  )
  run(library, 'DELETE FROM notes WHERE actor_id = ?', from)
}

function isMarked(library: Library, id: ActorId): boolean {
  return ['taggings', 'notes'].some(
    (table) => one(library, `SELECT 1 FROM ${table} WHERE actor_id = ?`, id) !== null,
  )
}

/** Whoever nothing points at any more is nobody. */
function dropUnused(library: Library, id: ActorId): void {
  const { changes } = run(
    library,
    `DELETE FROM actors WHERE id = ?1 AND ${nothingPointsAt('?1')}`,
    id,
  )
  if (changes > 0) run(library, 'DELETE FROM actors_fts WHERE rowid = ?', id)
}
