import { useCall } from '../client/use-call.ts'
import { NoteField } from './note-field.tsx'

/** What a person wrote on an actor. */
export function ActorNote({ id }: { readonly id: number }) {
  const target = { kind: 'actor', id } as const
  const { data, current } = useCall('notes.on', { target })
  return (
    <section className="notes" aria-label="Note">
      <h2>Note</h2>
      <NoteField
        key={id}
        target={target}
        note={current || data?.target.id === id ? data : null}
        label="Note on this actor"
        placeholder="Write a note on this actor (N)"
        onLeave={() => document.querySelector<HTMLElement>('.pane[data-active] .page')?.focus()}
      />
    </section>
  )
}
