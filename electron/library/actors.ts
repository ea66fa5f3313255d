import type { ActorId, ActorKind, ActorLink, MentionForm } from '../../shared/actor.ts'
import type { PlacedActor } from '../../shared/cutting.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { ActorView, ArticleActor, DatedRole, Mention } from '../../shared/library.ts'
import { freshId } from './counted.ts'
import { all, one, run, type Library } from './database.ts'
import { indexable } from './indexable.ts'

const forms: readonly MentionForm[] = ['full', 'short', 'acronym', 'title', 'pronoun']

/** A mention as stored: 0 headline or 1 body, start, end, index into `forms`. */
export type PackedMention = [number, number, number, number]

/**
 * The actor of this full name, made when new. A person known by one word only is never joined with
 * another article's: the same surname alone does not make the same person.
 */
export function actorNamed(library: Library, kind: ActorKind, name: string): ActorId {
  const key = keyOf(kind, name)
  const known =
    key === null ? null : one<{ id: number }>(library, 'SELECT id FROM actors WHERE key = ?', key)
  return known === null ? makeActor(library, kind, name, key) : joinedInto(library, known.id)
}

export function makeActor(
  library: Library,
  kind: ActorKind,
  name: string,
  key: string | null,
): ActorId {
  const { id } = run(
    library,
    `INSERT INTO actors (id, kind, name, key) VALUES (${freshId('actors')}, ?, ?, ?)`,
    kind,
    name,
    key,
  )
  run(library, 'INSERT INTO actors_fts (rowid, name) VALUES (?, ?)', id, indexable(name))
  return id
}

/** As a condition of SQL: nothing in the library is this actor's. */
export function nothingPointsAt(id: string): string {
  return ['article_actors', 'quotes', 'decisions', 'taggings', 'notes', 'actor_decisions']
    .map((table) => `NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.actor_id = ${id})`)
    .join(' AND ')
}

/** Whom a person joined this actor with; itself when nobody did. */
export function joinedInto(library: Library, id: ActorId): ActorId {
  const row = one<{ actor_id: number }>(
    library,
    `SELECT d.actor_id FROM actor_decisions d JOIN actors a ON a.key = d.key
       WHERE a.id = ? AND d.article_id IS NULL`,
    id,
  )
  return row?.actor_id ?? id
}

/** What joins mentions of an actor across articles; null for a person of one word. */
export function keyOf(kind: ActorKind, name: string): string | null {
  const key = nameKey(kind, name)
  return kind === 'person' && !key.includes(' ') ? null : key
}

/** A name without capitals, accents and marks, with the kind of who has it. */
export function nameKey(kind: ActorKind, name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return `${kind}:${folded}`
}

export function pack(mention: PlacedActor['mentions'][number]): PackedMention {
  return [mention.part === 'body' ? 1 : 0, mention.start, mention.end, forms.indexOf(mention.form)]
}

type ActorRow = {
  id: number
  kind: ActorKind
  name: string
  roles: string
  mentions: string
  mention_count: number
  link: ActorLink
  link_confidence: number
}

/** Actors of one article with every place they are mentioned at; `text` gives a part's words. */
export function actorsOfArticle(
  library: Library,
  article: number,
  text: (part: Mention['part']) => string,
): { readonly actors: readonly ArticleActor[]; readonly mentions: readonly Mention[] } {
  const rows = all<ActorRow>(
    library,
    `SELECT a.id, a.kind, x.name, x.roles, x.mentions, x.mention_count, x.link, x.link_confidence
       FROM article_actors x JOIN actors a ON a.id = x.actor_id WHERE x.article_id = ? ORDER BY x.mention_count DESC, a.id`,
    article,
  )
  return {
    actors: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      roles: parseWords(row.roles),
      mentions: row.mention_count,
      link: row.link,
      linkConfidence: row.link_confidence,
    })),
    mentions: rows.flatMap((row) =>
      unpack(row.mentions).map((packed) => toMention(row.id, packed, text)),
    ),
  }
}

function toMention(
  actor: ActorId,
  [part, start, end, form]: PackedMention,
  text: (part: Mention['part']) => string,
): Mention {
  const place = part === 1 ? 'body' : 'headline'
  return {
    actor,
    part: place,
    start,
    end,
    text: text(place).slice(start, end),
    form: forms[form] ?? 'full',
  }
}

/** Moves an article's body mentions that stand at or behind `from` by `by` characters. */
export function shiftMentions(library: Library, article: number, from: number, by: number): void {
  const rows = all<{ actor_id: number; mentions: string }>(
    library,
    'SELECT actor_id, mentions FROM article_actors WHERE article_id = ?',
    article,
  )
  for (const row of rows) {
    const moved = unpack(row.mentions).map(([part, start, end, form]): PackedMention =>
      part === 1 && start >= from ? [part, start + by, end + by, form] : [part, start, end, form],
    )
    run(
      library,
      'UPDATE article_actors SET mentions = ? WHERE article_id = ? AND actor_id = ?',
      JSON.stringify(moved),
      article,
      row.actor_id,
    )
  }
}

export type ActorCard = Pick<ActorView, 'id' | 'kind' | 'name' | 'names' | 'roles'>

/** Name, other names and dated roles. Refuses an unknown id (`not-found`). */
export function actorCard(library: Library, id: ActorId): ActorCard {
  const row = one<{ kind: ActorKind; name: string }>(
    library,
    'SELECT kind, name FROM actors WHERE id = ?',
    id,
  )
  if (row === null)
    throw new WorkbenchError('not-found', `There is no actor ${id} in this library.`)
  const places = all<{ article_id: number; name: string; roles: string; published: string | null }>(
    library,
    `SELECT x.article_id, x.name, x.roles, a.published FROM article_actors x JOIN articles a ON a.id = x.article_id
       WHERE x.actor_id = ? AND a.hidden = 0 ORDER BY a.published IS NULL, a.published, a.id LIMIT 2000`,
    id,
  )
  return {
    id,
    kind: row.kind,
    name: row.name,
    names: [...new Set(places.map((place) => place.name))],
    roles: datedRoles(places),
  }
}

function datedRoles(
  places: readonly { article_id: number; roles: string; published: string | null }[],
): readonly DatedRole[] {
  return places.flatMap(({ article_id, roles, published }) =>
    parseWords(roles).map((role) => ({ role, article: article_id, date: published })),
  )
}

export function unpack(json: string): readonly PackedMention[] {
  return JSON.parse(json) as readonly PackedMention[]
}

export function parseWords(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}
