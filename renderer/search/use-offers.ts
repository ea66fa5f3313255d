import { useState, type KeyboardEvent } from 'react'
import { completed, type Completion } from './completion.ts'
import { useChoiceAtHand, useCompletion, useFormerSearches } from './use-completion.ts'
import type { QueryLine } from './use-query-line.ts'

export type Offers = {
  readonly label: string
  readonly choices: readonly Completion[]
  /** The choice at hand, -1 for none. */
  readonly at: number
  readonly pick: (choice: Completion) => void
  /** Shows the searches made before. */
  readonly lookBack: () => void
  readonly close: () => void
  /** Sees keys first; true when it used the key. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** What the query line offers: completions of what is typed, or the searches made before. */
export function useOffers({ typed, caret, put, setCaret }: QueryLine): Offers {
  const [looksBack, setLooksBack] = useState(false)
  const isBack = looksBack && typed === ''
  const completion = useCompletion(typed, caret)
  const former = useFormerSearches(isBack)
  const { choices, start } = isBack ? former : completion
  const { at, setAt } = useChoiceAtHand(choices, isBack ? 0 : -1)

  const close = () => {
    setCaret(null)
    setLooksBack(false)
  }
  const pick = (choice: Completion) => {
    const next = completed(typed, caret ?? typed.length, start, choice.text)
    put(next.query, next.caret)
    setCaret(isBack ? null : next.caret)
    setLooksBack(false)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (choices.length === 0) return false
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setAt(stepRound(at, event.key === 'ArrowDown' ? 1 : -1, choices.length))
        return true
      case 'Tab':
      case 'Enter': {
        const first = event.key === 'Tab' && !event.shiftKey ? choices[0] : undefined
        const choice = choices[at] ?? first
        if (choice !== undefined) pick(choice)
        return choice !== undefined
      }
      case 'Escape':
        close()
        return true
      default:
        return false
    }
  }
  return {
    label: isBack ? 'Former searches' : 'Completions',
    ...{ choices, at, pick, close, onKey },
    lookBack: () => setLooksBack(true),
  }
}

function stepRound(at: number, step: 1 | -1, length: number): number {
  const next = at + step
  if (next >= length) return 0
  return next < 0 ? length - 1 : next
}
