import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'

type Props = {
  readonly title: string
  readonly testId: string
  readonly wide?: boolean
  /** Without a heading line, for palettes. */
  readonly bare?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal sheet over the window: keeps the focus inside, which starts at `data-first`; Escape closes,
 * and the focus goes back.
 */
export function Sheet({ title, testId, wide = false, bare = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet-dialog"
      data-testid={testId}
      data-wide={wide || undefined}
      data-bare={bare || undefined}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {!bare && (
        <header className="sheet-head">
          <h2>{title}</h2>
          <Button look="quiet" onClick={onClose}>
            Close <span className="key">Esc</span>
          </Button>
        </header>
      )}
      <div className="sheet-body">{children}</div>
    </dialog>
  )
}
