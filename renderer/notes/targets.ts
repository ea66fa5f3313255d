import type { NoteTarget } from '../../shared/note.ts'

/** The target as the call takes it, without anything else that may hang on it. */
export function plainTarget(target: NoteTarget): NoteTarget {
  if (target.kind !== 'passage') return { kind: target.kind, id: target.id }
  const { part, start, end } = target.span
  return { kind: target.kind, id: target.id, span: { part, start, end } }
}
