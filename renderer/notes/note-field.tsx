import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { Note, NoteTarget } from '../../shared/note.ts'
import { act } from '../session/act.ts'
import { plainTarget } from './targets.ts'

/** A note is saved when writing rests (ms). */
const pause = 500

type Props = {
  readonly target: NoteTarget
  /** As the library has it; null when there is none. */
  readonly note: Note | null
  readonly label: string
  readonly placeholder?: string
  readonly focused?: boolean
  readonly onLeave: () => void
}

/** A field that saves itself: what was written is kept also when the field goes away meanwhile. */
export function NoteField({ target, note, label, placeholder, focused = false, onLeave }: Props) {
  const saved = note?.text ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  const save = useEffectEvent(() => {
    if (draft === null || draft === saved) return
    void act('notes.set', { target: plainTarget(target), text: draft })
  })
  useEffect(() => {
    const timer = setTimeout(save, pause)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => () => save(), [])
  useEffect(() => {
    // Undo brings another text while nobody writes; whoever writes keeps what is written.
    if (document.activeElement !== field.current) setDraft(null)
  }, [saved])
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])

  return (
    <textarea
      ref={field}
      className="note-field"
      data-testid="note-field"
      data-target={`${target.kind} ${target.id}`}
      aria-label={label}
      placeholder={placeholder}
      maxLength={200_000}
      rows={1}
      value={draft ?? saved}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => save()}
      onKeyDown={(event) => onKey(event, onLeave)}
    />
  )
}

/** The page below takes arrows and Enter for its marks; here they are the writer's. */
function onKey(event: KeyboardEvent, onLeave: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    onLeave()
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation()
}
