import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { stepInList } from './roving.ts'

type RowData = Readonly<Record<`data-${string}`, string | number>>

type Props<T> = {
  readonly label: string
  readonly rows: readonly T[]
  readonly total: number
  /** What the list answers; when it changes, the list starts at its top again. */
  readonly question: string
  readonly rowHeight: number
  readonly draw: (row: T) => ReactNode
  readonly data?: (row: T) => RowData
  readonly isOpen?: (row: T) => boolean
  readonly onOpen: (row: T, event: KeyboardEvent | MouseEvent) => void
  readonly onStay?: (row: T) => void
  readonly onNearEnd: () => void
}

/**
 * A list of any length: only the rows in sight exist. Arrows, Page, Home and End move, Enter opens.
 * Rows are told apart by their place, so that a focused place keeps the focus when its row goes.
 */
export function RowList<T>(props: Props<T>) {
  const { rows, total, question, label, rowHeight, draw, data, isOpen, onNearEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, Math.max(0, rows.length - 1))
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (rows.length === 0 || indexes.includes(at)) return indexes
      return [...indexes, at].toSorted((one, other) => one - other)
    },
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    setCursor(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [question])
  useEffect(() => {
    if (last >= rows.length - 12 && rows.length > 0 && rows.length < total) onNearEnd()
  }, [last, rows.length, total, onNearEnd])

  const focusRow = (index: number) => {
    setCursor(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => rowAt(scroller.current, index)?.focus())
  }
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
      {...(rows.length > 0 ? { role: 'listbox', 'aria-label': label } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="none" className="rows-inner" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={index}
              ref={virtual.measureElement}
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
              onFocus={() => setCursor(index)}
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

function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
}
