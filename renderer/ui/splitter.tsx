import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

type Props = {
  readonly label: string
  /** Share of the part before the border; 1 is an even share. */
  readonly value: number
  /** How many even shares the whole has. */
  readonly span: number
  readonly onMove: (by: number) => void
}

const step = 0.06

/** The border between two parts: dragged, or moved by arrow keys. */
export function Splitter({ label, value, span, onMove }: Props) {
  const from = useRef<number | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    onMove(event.key === 'ArrowLeft' ? -step : step)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (from.current === null) return
    const whole = event.currentTarget.parentElement?.clientWidth ?? 1
    onMove(((event.clientX - from.current) / whole) * span)
    from.current = event.clientX
  }
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round((value / span) * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = event.clientX
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
