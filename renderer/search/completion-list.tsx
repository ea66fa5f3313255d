import { useEffect, useRef } from 'react'
import { UserText } from '../ui/user-text.tsx'
import type { Completion } from './completion.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly choices: readonly Completion[]
  /** The choice at hand, -1 for none. */
  readonly at: number
  /** What is wrong with the query so far: the list may hang over the place where that is said. */
  readonly problem: string | null
  readonly onPick: (choice: Completion) => void
}

/** What the query line offers, below it. */
export function CompletionList({ id, label, choices, at, problem, onPick }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div className="completion" data-testid="completion">
      <ul ref={list} id={id} role="listbox" aria-label={label} className="picker-list">
        {choices.map((choice, index) => (
          <li
            key={choice.label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="picker-choice"
            data-testid="completion-choice"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <span className="picker-label">
              <UserText text={choice.label} />
            </span>
            {choice.note !== null && <span className="picker-hint">{choice.note}</span>}
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p className="completion-problem" role="status" data-testid="completion-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
