import Fuse from 'fuse.js'
import { useState } from 'react'
import type { ArticleView, Quote } from '../../shared/library.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import type { Choice } from '../ui/picker.tsx'
import { PopupPicker } from '../ui/popup-picker.tsx'
import { UserText } from '../ui/user-text.tsx'
import { alternatives } from './alternatives.ts'

type Speaker = { readonly actor: number } | { readonly name: string }
type SpeakerChoice = Choice & { readonly speaker: Speaker }

const mostShown = 9

type Props = { readonly quote: number; readonly article: number; readonly hook: Hook }

/** Sets who said a quote: Enter takes the likeliest other speaker, typing finds any. */
export function SpeakerPicker({ quote: id, article: articleId, hook }: Props) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const article = useCall('articles.get', { id: articleId }).data
  const known = useCall('actors.suggest', words === '' ? null : { words, limit: 20 })
  const quote = article?.quotes.find((one) => one.id === id) ?? null
  const choices =
    article === null || quote === null
      ? []
      : speakerChoices(near(article, quote), known.data ?? [], words)

  const close = () => session.set({ popup: null })
  const pick = async (choice: SpeakerChoice) => {
    close()
    const done = await act('quotes.reassign', { id, speaker: choice.speaker })
    if (done !== null) session.set({ notice: `Set the speaker: ${choice.label}.` })
  }

  return (
    <PopupPicker
      hook={hook}
      testId="speaker-picker"
      label="Who said it"
      placeholder="Who said it?"
      typed={typed}
      choices={choices}
      settled={quote !== null && (words === '' || known.current)}
      onType={setTyped}
      onPick={(choice) => void pick(choice)}
      onCancel={close}
    >
      <p className="popup-hint">
        Now: <UserText text={quote?.speakerName ?? 'nobody named'} />
      </p>
    </PopupPicker>
  )
}

function near(article: ArticleView, quote: Quote): readonly SpeakerChoice[] {
  return alternatives(article, quote).map((actor) => ({
    key: `a${actor.id}`,
    label: actor.name,
    note: actor.roles[0] ?? actor.kind,
    speaker: { actor: actor.id },
  }))
}

/** The article's actors first, then others of the library, last a name that is not yet known. */
function speakerChoices(
  near: readonly SpeakerChoice[],
  known: readonly { readonly id: number; readonly name: string }[],
  words: string,
): readonly SpeakerChoice[] {
  if (words === '') return near.slice(0, mostShown)
  const fitting = new Fuse(near, { keys: ['label', 'note'], threshold: 0.35, ignoreLocation: true })
    .search(words)
    .map(({ item }) => item)
  const here = new Set(near.map(({ key }) => key))
  const others = known
    .filter(({ id }) => !here.has(`a${id}`))
    .map(({ id, name }) => ({
      key: `a${id}`,
      label: name,
      note: 'elsewhere in the library',
      speaker: { actor: id },
    }))
  const isKnown = [...near, ...others].some(
    ({ label }) => label.toLowerCase() === words.toLowerCase(),
  )
  const made: SpeakerChoice = {
    key: 'new',
    label: `“${words}”`,
    note: 'new name',
    speaker: { name: words },
  }
  return [...fitting, ...others].slice(0, mostShown).concat(isKnown ? [] : [made])
}
