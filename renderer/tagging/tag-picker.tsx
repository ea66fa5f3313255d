import { useState } from 'react'
import type { Tag, TagTarget } from '../../shared/tag.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { session, type Hook } from '../session/session.ts'
import type { PickWith } from '../ui/picker.tsx'
import { PopupPicker } from '../ui/popup-picker.tsx'
import { counted } from '../ui/words.ts'
import { tagChoices, type TagChoice } from './tag-choices.ts'

let lastUsed: number | null = null

type Props = {
  readonly target: TagTarget
  /** More things the tag goes on in the same step. */
  readonly others?: readonly TagTarget[]
  readonly hook: Hook
}

const none: readonly TagTarget[] = []

/** Chooses a tag for a passage, a quote, an actor or an article: Enter applies, Shift Enter makes. */
export function TagPicker({ target, others = none, hook }: Props) {
  const [typed, setTyped] = useState('')
  const listed = useCall('tags.list', {})
  const tags = listed.data ?? []
  const choices = tagChoices(tags, typed, lastUsed)
  const close = () => session.set({ popup: null })
  const targets = [target, ...others]
  const name = nameOf(targets)
  const pick = async (choice: TagChoice, { shiftKey }: PickWith) => {
    const wanted = shiftKey && typed.trim() !== '' ? null : choice.tag
    close()
    const tag = wanted ?? (await tagNamed(tags, typed.trim()))
    if (tag !== null) await apply(tag, targets)
  }
  return (
    <PopupPicker
      hook={hook}
      otherwise="Type the name of a new tag."
      testId="tag-picker"
      label={`Tag ${name}`}
      placeholder={`Tag ${name}…`}
      typed={typed}
      choices={choices}
      settled={listed.current}
      onType={setTyped}
      onPick={(choice, pressed) => void pick(choice, pressed)}
      onCancel={close}
      onKey={(event) => copies(event, target)}
    />
  )
}

async function tagNamed(tags: readonly Tag[], name: string): Promise<Tag | null> {
  const there = tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase())
  if (there !== undefined) return there
  const created = await act('tags.create', { name, hue: null, parent: null })
  return created?.output ?? null
}

async function apply(tag: Tag, targets: readonly TagTarget[]): Promise<void> {
  lastUsed = tag.id
  const [first, ...more] = targets.map(plain)
  if (first === undefined) return
  const applied =
    more.length === 0
      ? await act('tags.apply', { tag: tag.id, target: first })
      : await act('tags.applyAll', { tag: tag.id, targets: [first, ...more] })
  if (applied !== null) session.set({ notice: `Tagged ${nameOf(targets)} “${tag.name}”.` })
}

/** The target as the call takes it, without anything else that may hang on it. */
function plain(target: TagTarget) {
  if (target.kind !== 'passage') return { kind: target.kind, id: target.id }
  const { part, start, end } = target.span
  return { kind: target.kind, id: target.id, span: { part, start, end } }
}

function nameOf(targets: readonly TagTarget[]): string {
  const kind = targets[0]?.kind ?? 'passage'
  return targets.length === 1 ? `this ${kind}` : counted(targets.length, kind)
}

/** The picker has taken the focus from the selected words: Ctrl C still copies them. */
function copies(
  event: {
    readonly key: string
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly currentTarget: HTMLInputElement
  },
  target: TagTarget,
): boolean {
  const copying = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey)
  if (!copying || target.kind !== 'passage' || event.currentTarget.value !== '') return false
  const words = document.querySelectorAll('.page .pending-mark')
  void act('desk.copy', { text: [...words].map((word) => word.textContent).join('') })
  return true
}
