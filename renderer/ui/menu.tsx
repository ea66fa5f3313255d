import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Popup } from './popup.tsx'

type Item = { readonly label: string; readonly hint?: string; readonly run: () => void }

type Props = {
  readonly testId: string
  readonly label: string
  readonly items: readonly Item[]
  readonly children: ReactNode
}

/** A button that opens a short list of things to do. */
export function Menu({ testId, label, items, children }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [hook, setHook] = useState<{ x: number; top: number; bottom: number } | null>(null)
  const close = () => setHook(null)
  const toggle = () => {
    const box = button.current?.getBoundingClientRect()
    if (hook !== null || box === undefined) return close()
    setHook({ x: box.left, top: box.top, bottom: box.bottom })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button quiet"
        data-testid={testId}
        aria-haspopup="menu"
        aria-expanded={hook !== null}
        title={label}
        onMouseDown={(event) => hook !== null && event.stopPropagation()}
        onClick={toggle}
      >
        {children}
      </button>
      {hook !== null && (
        <Popup testId={`${testId}-menu`} label={label} hook={hook} onClose={close}>
          <Items label={label} items={items} onDone={close} />
        </Popup>
      )}
    </>
  )
}

type ItemsProps = {
  readonly label: string
  readonly items: readonly Item[]
  readonly onDone: () => void
}

function Items({ label, items, onDone }: ItemsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Tab') return onDone()
    if (step === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((one) => one === document.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu"
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className="menu-item"
          onClick={() => {
            onDone()
            item.run()
          }}
        >
          {item.label}
          {item.hint !== undefined && <span className="picker-hint">{item.hint}</span>}
        </button>
      ))}
    </div>
  )
}
