import {
  useEffect,
  useEffectEvent,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { putListAtHand } from '../session/list-at-hand.ts'
import { stepInList } from './roving.ts'
import { useRowWindow } from './use-row-window.ts'

type RowData = Readonly<Record<`data-${string}`, string | number>>

type Props<T> = {
  readonly label: string
  readonly rows: readonly T[]
  readonly total: number
  /** What the list answers; every question keeps its place. */
  readonly question: string
  /** False while the rows are still those of the question before. */
  readonly settled?: boolean
  readonly rowHeight: number
  readonly draw: (row: T) => ReactNode
  readonly data?: (row: T) => RowData
  readonly isOpen?: (row: T) => boolean
  /** The article a row belongs to, for keys that go on to the next. */
  readonly articleOf?: (row: T) => number
  readonly onOpen: (row: T, event: KeyboardEvent | MouseEvent) => void
  readonly onStay?: (row: T) => void
  /** The row at hand has been the same one for a moment, with the focus in it. */
  readonly onRest?: (row: T) => void
  readonly onNearEnd: () => void
}

/** (ms) */
const rest = 150

/**
 * A list of any length: only the rows in sight exist. Arrows, Page, Home and End move, Enter opens.
 * Rows are told apart by their place, so that a focused place keeps the focus when its row goes.
 */
export function RowList<T>(props: Props<T>) {
  const { rows, total, question, settled = true, label, rowHeight, onNearEnd } = props
  const { draw, data, isOpen, articleOf } = props
  const asked = { length: rows.length, total, question, settled, rowHeight, onNearEnd }
  const { scroller, at, items, height, measure, onScroll, setAt, goTo, focusRow } =
    useRowWindow(asked)
  useEffect(() => {
    putListAtHand({
      ...{ at, length: rows.length, goTo },
      articleOf: (index) => {
        const row = rows[index]
        return row === undefined || articleOf === undefined ? null : articleOf(row)
      },
    })
    return () => putListAtHand(null)
  })

  const present = rows[at]
  const [focused, setFocused] = useState(false)
  const rested = useEffectEvent((row: T) => props.onRest?.(row))
  useEffect(() => {
    if (!focused || present === undefined) return
    const timer = setTimeout(() => rested(present), rest)
    return () => clearTimeout(timer)
  }, [focused, present])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[at]
    if (row === undefined || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return props.onOpen(row, event)
    }
    const next = stepInList(event.key, at, rows.length)
    if (next === null || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    focusRow(next)
  }

  return (
    <div
      ref={scroller}
      className="rows"
      data-testid="result-list"
      {...(rows.length > 0 ? { role: 'listbox', 'aria-label': label, 'aria-busy': !settled } : {})}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <div role="none" className="rows-inner" style={{ height }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={index}
              ref={measure}
              role="option"
              className="row"
              data-testid="result-row"
              data-index={index}
              data-open={isOpen?.(row) === true || undefined}
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={total}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAt(index)}
              onClick={(event) => props.onOpen(row, event)}
              onAuxClick={(event) => {
                if (event.button === 1) props.onOpen(row, event)
              }}
              onDoubleClick={() => props.onStay?.(row)}
              {...data?.(row)}
            >
              {draw(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
