import { useState, type KeyboardEvent } from 'react'
import { UserText } from '../ui/user-text.tsx'
import { number } from '../ui/words.ts'

type Props = {
  readonly testId: string
  readonly name: string
  readonly count: number | null
  /** What is counted, or why it is not. */
  readonly countTitle?: string
  readonly present: boolean
  readonly title?: string
  readonly onClick: () => void
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

/** A row of the library column that a person named: F2 renames it, Delete removes it. */
export function KeptRow(props: Props) {
  const { testId, name, count, countTitle, present, title, onClick, onRename, onRemove } = props
  const [renaming, setRenaming] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true)
    else if (event.key === 'Delete') onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (renaming) {
    return (
      <li className="kept">
        <RenameField name={name} onName={onRename} onDone={() => setRenaming(false)} />
      </li>
    )
  }
  return (
    <li className="kept">
      <button
        type="button"
        className="facet"
        data-testid={testId}
        title={title ?? 'F2 renames, Delete removes'}
        aria-current={present || undefined}
        onClick={onClick}
        onDoubleClick={() => setRenaming(true)}
        onKeyDown={onKeyDown}
      >
        <span className="facet-name">
          <UserText text={name} />
        </span>
        {(count !== null || countTitle !== undefined) && (
          <span className="facet-count" title={countTitle} aria-label={countTitle}>
            {count === null ? '–' : number(count)}
          </span>
        )}
      </button>
      <button
        type="button"
        className="kept-remove"
        tabIndex={-1}
        aria-label={`Remove ${name}`}
        title="Remove"
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  )
}

type RenameProps = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
}

function RenameField({ name, onName, onDone }: RenameProps) {
  const [typed, setTyped] = useState(name)
  const save = () => {
    onDone()
    const wanted = typed.trim()
    if (wanted !== '' && wanted !== name) onName(wanted)
  }
  return (
    <input
      className="field kept-name"
      aria-label={`New name for ${name}`}
      autoFocus
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    />
  )
}
