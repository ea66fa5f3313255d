import { useState } from 'react'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import { PopupPicker } from '../ui/popup-picker.tsx'
import { collectionChoices, type CollectionChoice } from './collection-choices.ts'

/** Puts an article into a collection, or takes it out of one that holds it. */
export function CollectionPicker({
  article,
  hook,
}: {
  readonly article: number
  readonly hook: Hook
}) {
  const [typed, setTyped] = useState('')
  const listed = useCall('collections.list', {})
  const holding = useCall('collections.of', { article })
  const choices = collectionChoices(listed.data ?? [], holding.data ?? [], typed)
  const close = () => session.set({ popup: null })
  const pick = (choice: CollectionChoice) => {
    close()
    void turn(choice, article)
  }
  return (
    <PopupPicker
      hook={hook}
      otherwise="Type the name of a new collection."
      testId="collection-picker"
      label="Add to a collection"
      placeholder="Add to a collection…"
      typed={typed}
      choices={choices}
      settled={listed.current && holding.current}
      onType={setTyped}
      onPick={pick}
      onCancel={close}
    />
  )
}

async function turn(choice: CollectionChoice, article: number): Promise<void> {
  const made = choice.collection ?? (await created(choice.label))
  if (made === null) return
  const input = { id: made.id, articles: [article] }
  const done = choice.holds
    ? await act('collections.take', input)
    : await act('collections.add', input)
  if (done === null) return
  session.set({ notice: `${choice.holds ? 'Taken out of' : 'Added to'} “${made.name}”.` })
}

async function created(name: string) {
  return (await act('collections.create', { name }))?.output ?? null
}
