import type { NoteTarget } from '../../shared/note.ts'
import { useCall } from '../client/use-call.ts'
import { session, type Hook } from '../session/session.ts'
import { Popup } from '../ui/popup.tsx'
import { NoteField } from './note-field.tsx'
import { plainTarget } from './targets.ts'

/** A note on what is at hand: some words, a quote, an actor, an article of the list. */
export function NotePopup({ target, hook }: { readonly target: NoteTarget; readonly hook: Hook }) {
  const { data, current } = useCall('notes.on', { target: plainTarget(target) })
  const close = () => session.set({ popup: null })
  return (
    <Popup testId="note-popup" label={`Note on this ${target.kind}`} hook={hook} onClose={close}>
      {current || data !== null ? (
        <NoteField
          target={target}
          note={data}
          label={`Note on this ${target.kind}`}
          placeholder={`Write a note on this ${target.kind}`}
          focused
          onLeave={close}
        />
      ) : null}
      <p className="popup-hint">Saved as you write. Esc closes.</p>
    </Popup>
  )
}
