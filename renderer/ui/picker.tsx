import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { UserText } from './user-text.tsx'

export type Choice = {
  readonly key: string
  readonly label: string
  /** What it is, in a soft word. */
  readonly note?: string | null
  /** The key that picks it. */
  readonly hint?: string | null
  readonly hue?: number | null
}

export type PickWith = {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export type PickerProps<C extends Choice> = {
  readonly testId: string
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly choices: readonly C[]
  /** False while the choices do not answer what was typed: an Enter waits until they do. */
  readonly settled: boolean
  readonly onType: (typed: string) => void
  readonly onPick: (choice: C, pressed: PickWith) => void
  readonly onCancel: () => void
  /** Sees keys before the list does; true when it used the key. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean
  readonly children?: ReactNode
}

/** A line to type in and the choices below it: arrows choose, Enter picks, Escape leaves. */
export function Picker<C extends Choice>(props: PickerProps<C>) {
  const { testId, label, placeholder, typed, choices, settled, onPick, onCancel } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [cursor, setCursor] = useState(0)
  const [hasty, setHasty] = useState<PickWith | null>(null)
  const at = Math.min(cursor, Math.max(0, choices.length - 1))

  useEffect(() => input.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const pickHasty = useEffectEvent((pressed: PickWith) => {
    const first = choices[0]
    if (first !== undefined) onPick(first, pressed)
  })
  useEffect(() => {
    if (settled && hasty !== null) pickHasty(hasty)
  }, [settled, hasty])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (props.onKey?.(event) === true) return event.preventDefault()
    const choice = choices[at]
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault()
        return setCursor((at + 1) % Math.max(1, choices.length))
      case 'ArrowUp':
        event.preventDefault()
        return setCursor((at - 1 + choices.length) % Math.max(1, choices.length))
      case 'Enter':
        event.preventDefault()
        if (!settled) return setHasty(pressedOf(event))
        return choice === undefined ? undefined : onPick(choice, event)
      case 'Escape':
      case 'Tab':
        event.preventDefault()
        return onCancel()
    }
  }

  return (
    <>
      <input
        ref={input}
        data-testid={`${testId}-input`}
        className="picker-input"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={id}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setCursor(0)
          setHasty(null)
          props.onType(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {props.children}
      <ul
        ref={list}
        id={id}
        className="picker-list"
        hidden={choices.length === 0}
        role="listbox"
        aria-label={label}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="picker-choice"
            data-testid={`${testId}-choice`}
            data-hue={choice.hue ?? undefined}
            onMouseMove={() => setCursor(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onPick(choice, event)}
          >
            <span className="picker-label">
              {choice.hue !== undefined && choice.hue !== null && <span className="dot" />}
              <UserText text={choice.label} />
              {choice.note !== undefined && choice.note !== null && (
                <span className="picker-note">{choice.note}</span>
              )}
            </span>
            {choice.hint !== undefined && choice.hint !== null && (
              <span className="picker-hint">{choice.hint}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function pressedOf({ shiftKey, ctrlKey, metaKey }: PickWith): PickWith {
  return { shiftKey, ctrlKey, metaKey }
}
