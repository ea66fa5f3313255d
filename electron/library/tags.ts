import type { ArticleId } from '../../shared/article.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { Anchor, Part } from '../../shared/span.ts'
import { anchorAt } from '../../shared/span.ts'
import type { Tag, TagHue, TagId, Tagging, TaggingId, TagTarget } from '../../shared/tag.ts'
import { tagHues } from '../../shared/tag.ts'
import { all, one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'
import { idsOf, requireTarget, toTarget, type TargetRow } from './targets.ts'

type TagRow = { id: number; parent_id: number | null; name: string; hue: TagHue; uses: number }

export function tagList(library: Library): readonly Tag[] {
  return all<TagRow>(
    library,
    `SELECT t.id, t.parent_id, t.name, t.hue, (SELECT count(*) FROM taggings x WHERE x.tag_id = t.id) AS uses
       FROM tags t ORDER BY t.name COLLATE NOCASE`,
  ).map(toTag)
}

function toTag(row: TagRow): Tag {
  return { id: row.id, parent: row.parent_id, name: row.name, hue: row.hue, uses: row.uses }
}

export type NewTag = {
  readonly name: string
  readonly hue: TagHue | null
  readonly parent: TagId | null
}

/** Makes a tag; without a hue it gets the least used one. Refuses a name that is taken (`tag-exists`). */
export function createTag(library: Library, { name, hue, parent }: NewTag): Tag {
  refuseTakenName(library, name, null)
  return makeStep(library, 'New tag', () => {
    const chosen = hue ?? leastUsedHue(library)
    const { id } = run(
      library,
      'INSERT INTO tags (parent_id, name, hue) VALUES (?, ?, ?)',
      parent,
      name,
      chosen,
    )
    return { id, parent, name, hue: chosen, uses: 0 }
  })
}

function leastUsedHue(library: Library): TagHue {
  const used = all<{ hue: number; n: number }>(
    library,
    'SELECT hue, count(*) AS n FROM tags GROUP BY hue',
  )
  const times = (hue: number) => used.find((row) => row.hue === hue)?.n ?? 0
  return [...tagHues].sort((one, other) => times(one) - times(other))[0] ?? 1
}

export function tagNamed(library: Library, name: string): Tag | null {
  const wanted = name.toLocaleLowerCase()
  return tagList(library).find((tag) => tag.name.toLocaleLowerCase() === wanted) ?? null
}

export function renameTag(library: Library, id: TagId, name: string): void {
  requireTag(library, id)
  refuseTakenName(library, name, id)
  makeStep(library, 'Rename tag', () =>
    run(library, 'UPDATE tags SET name = ? WHERE id = ?', name, id),
  )
}

export function recolourTag(library: Library, id: TagId, hue: TagHue): void {
  requireTag(library, id)
  makeStep(library, 'Recolour tag', () =>
    run(library, 'UPDATE tags SET hue = ? WHERE id = ?', hue, id),
  )
}

/** Removes a tag from everything; its children move up. One step, so one undo brings all of it back. */
export function removeTag(library: Library, id: TagId): void {
  requireTag(library, id)
  makeStep(library, 'Remove tag', () => {
    run(
      library,
      'UPDATE tags SET parent_id = (SELECT parent_id FROM tags WHERE id = ?) WHERE parent_id = ?',
      id,
      id,
    )
    run(library, 'DELETE FROM tags WHERE id = ?', id)
  })
}

function requireTag(library: Library, id: TagId): void {
  if (one(library, 'SELECT 1 FROM tags WHERE id = ?', id) !== null) return
  throw new WorkbenchError('not-found', `There is no tag ${id} in this library.`)
}

function refuseTakenName(library: Library, name: string, except: TagId | null): void {
  const known = tagNamed(library, name)
  if (known === null || known.id === except) return
  throw new WorkbenchError('tag-exists', `There is a tag “${known.name}” already.`)
}

type TaggingRow = TargetRow & { id: number; tag_id: number }

const taggingColumns = 'id, tag_id, kind, article_id, quote_id, actor_id, part, start, "end"'

/** A thing to tag; `anchor` is the checked anchor of a passage. */
export type AnchoredTarget = { readonly target: TagTarget; readonly anchor: Anchor | null }

/** Applies a tag to a thing; `anchor` is the checked anchor of a passage. Twice is once. */
export function applyTag(
  library: Library,
  tag: TagId,
  target: TagTarget,
  anchor: Anchor | null,
): Tagging {
  requireTag(library, tag)
  requireTarget(library, target)
  const known = taggingOf(library, tag, target)
  if (known !== null) return known
  return makeStep(library, `Tag ${target.kind}`, () => insertTagging(library, tag, target, anchor))
}

/** Applies a tag to many things as one step; how many did not carry it before. */
export function applyTagToAll(
  library: Library,
  tag: TagId,
  targets: readonly AnchoredTarget[],
): number {
  requireTag(library, tag)
  for (const { target } of targets) requireTarget(library, target)
  const fresh = [
    ...new Map(targets.map((one) => [JSON.stringify(one.target), one])).values(),
  ].filter(({ target }) => taggingOf(library, tag, target) === null)
  const [first] = fresh
  if (first === undefined) return 0
  const kinds = new Set(fresh.map(({ target }) => target.kind))
  const things = kinds.size === 1 ? `${first.target.kind}s` : 'things'
  const label = fresh.length === 1 ? `Tag ${first.target.kind}` : `Tag ${fresh.length} ${things}`
  return makeStep(library, label, () => {
    for (const { target, anchor } of fresh) insertTagging(library, tag, target, anchor)
    return fresh.length
  })
}

function insertTagging(
  library: Library,
  tag: TagId,
  target: TagTarget,
  anchor: Anchor | null,
): Tagging {
  const { id } = run(
    library,
    `INSERT INTO taggings (tag_id, kind, article_id, quote_id, actor_id, part, start, "end", exact, prefix, suffix)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[tag, target.kind, ...idsOf(target)],
    ...[anchor?.part ?? null, anchor?.start ?? null, anchor?.end ?? null],
    ...[anchor?.exact ?? null, anchor?.prefix ?? null, anchor?.suffix ?? null],
  )
  return { id, tag, target }
}

/** The tagging of this tag on exactly this thing, if there is one. */
export function taggingOf(library: Library, tag: TagId, target: TagTarget): Tagging | null {
  const span = target.kind === 'passage' ? target.span : null
  const row = one<TaggingRow>(
    library,
    `SELECT ${taggingColumns} FROM taggings WHERE tag_id = ? AND kind = ? AND article_id IS ? AND quote_id IS ?
       AND actor_id IS ? AND part IS ? AND start IS ? AND "end" IS ?`,
    ...[
      tag,
      target.kind,
      ...idsOf(target),
      span?.part ?? null,
      span?.start ?? null,
      span?.end ?? null,
    ],
  )
  return row === null ? null : toTagging(row)
}

export function unapplyTag(library: Library, id: TaggingId): void {
  if (one(library, 'SELECT 1 FROM taggings WHERE id = ?', id) === null) {
    throw new WorkbenchError('not-found', 'This tag was taken off already.')
  }
  makeStep(library, 'Take tag off', () => run(library, 'DELETE FROM taggings WHERE id = ?', id))
}

/** Everything tagged in an article: itself, its passages, its quotes and the actors in it. */
export function taggingsOfArticle(library: Library, id: ArticleId): readonly Tagging[] {
  return all<TaggingRow>(
    library,
    `SELECT ${taggingColumns} FROM taggings WHERE article_id = ?1
       OR quote_id IN (SELECT id FROM quotes WHERE article_id = ?1)
       OR actor_id IN (SELECT actor_id FROM article_actors WHERE article_id = ?1) ORDER BY id`,
    id,
  ).map(toTagging)
}

export function taggingsOfActor(library: Library, id: number): readonly Tagging[] {
  return all<TaggingRow>(
    library,
    `SELECT ${taggingColumns} FROM taggings WHERE actor_id = ? ORDER BY id`,
    id,
  ).map(toTagging)
}

function toTagging(row: TaggingRow): Tagging {
  return { id: row.id, tag: row.tag_id, target: toTarget(row) }
}

/** The anchor of a span a person marked. Refuses one that lies outside the text (`bad-span`). */
export function anchorIn(text: string, span: { part: Part; start: number; end: number }): Anchor {
  if (span.start < span.end && span.end <= text.length) return anchorAt(text, span)
  throw new WorkbenchError(
    'bad-span',
    `The passage ${span.start}–${span.end} does not lie in the ${span.part} of ${text.length} characters.`,
  )
}
