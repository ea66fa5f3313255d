import type { ActorId } from '../../shared/actor.ts'
import type { ArticleId } from '../../shared/article.ts'
import type { Note, NoteId, NoteTarget } from '../../shared/note.ts'
import type { Anchor } from '../../shared/span.ts'
import { all, one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'
import { idsOf, requireTarget, toTarget, type TargetRow } from './targets.ts'

type NoteRow = TargetRow & {
  id: number
  text: string
  changed: string
  about: string
  page: number | null
}

const selectNotes = `SELECT n.id, n.kind, n.article_id, n.quote_id, n.actor_id, n.part, n.start, n."end", n.text,
    n.changed, coalesce(n.exact, q.text, c.name, a.headline) AS about, coalesce(n.article_id, q.article_id) AS page
  FROM notes n LEFT JOIN quotes q ON q.id = n.quote_id LEFT JOIN actors c ON c.id = n.actor_id
    LEFT JOIN articles a ON a.id = coalesce(n.article_id, q.article_id)`

/** Notes of articles that were taken back with their import are kept, but not shown. */
const shown = 'coalesce(a.hidden, 0) = 0'

/** The latest notes of the whole library, newest first. */
export function latestNotes(library: Library, limit: number): readonly Note[] {
  return all<NoteRow>(
    library,
    `${selectNotes} WHERE ${shown} ORDER BY n.changed DESC, n.id DESC LIMIT ?`,
    limit,
  ).map(toNote)
}

/** Everything noted in an article: itself, its passages, its quotes and the actors in it. */
export function notesOfArticle(library: Library, id: ArticleId): readonly Note[] {
  return all<NoteRow>(
    library,
    `${selectNotes} WHERE n.article_id = ?1 OR n.quote_id IN (SELECT id FROM quotes WHERE article_id = ?1)
       OR n.actor_id IN (SELECT actor_id FROM article_actors WHERE article_id = ?1) ORDER BY n.id`,
    id,
  ).map(toNote)
}

export function notesOfActor(library: Library, id: ActorId): readonly Note[] {
  return all<NoteRow>(library, `${selectNotes} WHERE n.actor_id = ? ORDER BY n.id`, id).map(toNote)
}

function toNote(row: NoteRow): Note {
  const { id, text, changed, about, page } = row
  return { id, target: toTarget(row), text, changed, about, article: page }
}

/**
 * Writes the note on a thing; `anchor` is the checked anchor of a passage. Writing on at the same note
 * is one step, however often it is saved; an emptied note is removed. Gives the note, null when there
 * is none now.
 */
export function setNote(
  library: Library,
  target: NoteTarget,
  text: string,
  anchor: Anchor | null,
): Note | null {
  requireTarget(library, target)
  const known = noteOn(library, target)
  if (text.trim() === '') {
    if (known !== null) removeNote(library, known.id)
    return null
  }
  if (known?.text === text) return known
  const changed = new Date().toISOString()
  const write = () => {
    if (known === null) return insertNote(library, target, text, changed, anchor)
    run(library, 'UPDATE notes SET text = ?, changed = ? WHERE id = ?', text, changed, known.id)
  }
  makeStep(library, 'Write note', write, `note ${JSON.stringify(target)}`)
  return noteOn(library, target)
}

function insertNote(
  library: Library,
  target: NoteTarget,
  text: string,
  changed: string,
  anchor: Anchor | null,
): void {
  run(
    library,
    `INSERT INTO notes (kind, article_id, quote_id, actor_id, part, start, "end", exact, prefix, suffix, text, changed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[target.kind, ...idsOf(target)],
    ...[anchor?.part ?? null, anchor?.start ?? null, anchor?.end ?? null],
    ...[anchor?.exact ?? null, anchor?.prefix ?? null, anchor?.suffix ?? null, text, changed],
  )
}

/** The note on exactly this thing, if there is one. */
export function noteOn(library: Library, target: NoteTarget): Note | null {
  const span = target.kind === 'passage' ? target.span : null
  const row = one<NoteRow>(
    library,
    `${selectNotes} WHERE n.kind = ? AND n.article_id IS ? AND n.quote_id IS ? AND n.actor_id IS ?
       AND n.part IS ? AND n.start IS ? AND n."end" IS ?`,
    ...[target.kind, ...idsOf(target), span?.part ?? null, span?.start ?? null, span?.end ?? null],
  )
  return row === null ? null : toNote(row)
}

/** Removes a note; one that is gone already is as wanted. */
export function removeNote(library: Library, id: NoteId): void {
  if (one(library, 'SELECT 1 FROM notes WHERE id = ?', id) === null) return
  makeStep(library, 'Remove note', () => run(library, 'DELETE FROM notes WHERE id = ?', id))
}
