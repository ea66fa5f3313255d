import { useState } from 'react'
import type { ActorView } from '../../shared/library.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import type { Choice } from '../ui/picker.tsx'
import { PopupPicker } from '../ui/popup-picker.tsx'
import { UserText } from '../ui/user-text.tsx'

type Other = Choice & { readonly id: number }
type Props = {
  readonly actor: ActorView
  readonly hook: Hook
  readonly onClose: () => void
}

/** Names another actor of the library that is the same person or body. */
export function JoinPicker({ actor, hook, onClose }: Props) {
  const [typed, setTyped] = useState(() => actor.name.split(' ').at(-1) ?? '')
  const words = typed.trim()
  const known = useCall('actors.suggest', words === '' ? null : { words, limit: 10 })
  const choices = (known.data ?? [])
    .filter(({ id }) => id !== actor.id)
    .map(({ id, name }): Other => ({ key: `a${id}`, label: name, id }))
  const pick = async ({ id, label }: Other) => {
    onClose()
    const done = await act('actors.join', { id: actor.id, other: id })
    if (done !== null) session.set({ notice: `Joined ${label} with ${actor.name}.` })
  }
  return (
    <PopupPicker
      hook={hook}
      testId="join-picker"
      label="Who is the same"
      placeholder="Who is the same?"
      typed={typed}
      choices={choices}
      settled={words === '' || known.current}
      onType={setTyped}
      onPick={(choice) => void pick(choice)}
      onCancel={onClose}
    >
      <p className="popup-hint">
        All that is found under the name you choose becomes <UserText text={actor.name} />
        ’s.
      </p>
    </PopupPicker>
  )
}
