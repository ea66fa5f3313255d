import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Facet } from '../../shared/library.ts'
import { replacedField, termsOf } from '../session/query-terms.ts'
import { search } from '../session/session.ts'
import { counted, dateWords } from '../ui/words.ts'
import { askedMonths, monthBars, type Bar } from './month-bars.ts'
import { brushedDates, covers, type Brush } from './month-brush.ts'

type Props = { readonly months: readonly Facet[]; readonly query: string }

/**
 * Articles by month. A click or a drag over the bars asks for their months; so do the arrows, with
 * Shift to take more, and Enter. What is asked already is taken back.
 */
export function PublishedBars({ months, query }: Props) {
  const bars = useMemo(() => monthBars(months), [months])
  const group = useRef<HTMLDivElement>(null)
  const [brush, setBrush] = useState<Brush | null>(null)
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, Math.max(0, bars.length - 1))
  const asked = askedMonths(termsOf(query))

  const ask = (wanted: Brush) => {
    setBrush(null)
    const dates = brushedDates(bars, wanted)
    if (dates === null) return
    const present = termsOf(query).includes(`date:${dates}`)
    search(replacedField(query, 'date', present ? null : `date:${dates}`))
  }
  const move = (to: number, extends_: boolean) => {
    const next = Math.max(0, Math.min(bars.length - 1, to))
    setBrush(extends_ ? { from: brush?.from ?? at, to: next } : null)
    setCursor(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, at, bars.length)
    if (to !== null && !event.altKey) {
      event.preventDefault()
      return move(to, event.shiftKey)
    }
    if (event.key === 'Escape' && brush !== null) {
      event.stopPropagation()
      return setBrush(null)
    }
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    ask(brush ?? { from: at, to: at })
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const index = barAt(event)
    if (event.button !== 0 || index === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setCursor(index)
    setBrush({ from: event.shiftKey ? at : index, to: index })
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const index = brush === null || event.buttons === 0 ? null : barAt(event)
    if (brush !== null && index !== null && index !== brush.to) setBrush({ ...brush, to: index })
  }

  return (
    <>
      <div
        ref={group}
        className="bars"
        data-testid="published-bars"
        role="group"
        aria-label="Articles by month"
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => brush !== null && ask(brush)}
        onPointerCancel={() => setBrush(null)}
      >
        {bars.map((bar, index) => (
          <button
            key={bar.from}
            type="button"
            className="bar"
            title={labelOf(bar)}
            aria-label={labelOf(bar)}
            aria-pressed={
              brush === null
                ? asked !== null && bar.from <= asked.to && bar.to >= asked.from
                : covers(brush, index)
            }
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setCursor(index)}
          >
            <span style={{ height: `${Math.max(bar.count > 0 ? 6 : 2, bar.height * 100)}%` }} />
          </button>
        ))}
      </div>
      <p className="bars-span">
        <span>{spanWords(bars, brush)}</span>
        {asked !== null && brush === null && (
          <button
            type="button"
            className="link"
            onClick={() => search(replacedField(query, 'date', null))}
          >
            any time
          </button>
        )}
      </p>
    </>
  )
}

/** The bar below the pointer, also when the pointer has left them to a side. */
function barAt({ clientX, currentTarget }: PointerEvent<HTMLElement>): number | null {
  const bars = [...currentTarget.querySelectorAll('button')]
  if (bars.length === 0) return null
  const after = bars.findIndex((bar) => bar.getBoundingClientRect().right > clientX)
  return after < 0 ? bars.length - 1 : after
}

function keyTarget(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + 1
    case 'ArrowLeft':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

function spanWords(bars: readonly Bar[], brush: Brush | null): string {
  const first = bars[brush === null ? 0 : Math.min(brush.from, brush.to)]
  const last = bars[brush === null ? bars.length - 1 : Math.max(brush.from, brush.to)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [dateWords(first.from), dateWords(last.to)]
  if (from === to) return from
  const sameYear = first.from.slice(0, 4) === last.to.slice(0, 4)
  return `${sameYear ? from.replace(/ \d{4}$/, '') : from} – ${to}`
}

function labelOf({ from, to, count }: Bar): string {
  const time = from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
  return `${time}: ${counted(count, 'article')}`
}
