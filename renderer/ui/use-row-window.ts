import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { keepPlace, placeIn } from '../session/list-places.ts'

type Asked = {
  /** Rows there are so far, and in all. */
  readonly length: number
  readonly total: number
  /** What the list answers, and whether its rows are already the answer. */
  readonly question: string
  readonly settled: boolean
  readonly rowHeight: number
  readonly onNearEnd: () => void
}

export type RowWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The row at hand. */
  readonly at: number
  readonly items: readonly { readonly index: number; readonly start: number }[]
  readonly height: number
  readonly measure: (element: Element | null) => void
  readonly onScroll: () => void
  readonly setAt: (row: number) => void
  /** Makes a row the one at hand and brings it into sight; a focus in the list goes with it. */
  readonly goTo: (row: number) => void
  readonly focusRow: (row: number) => void
}

/**
 * The part of a long list that is in sight, with the row at hand. A question that was asked before
 * finds its list where it was left.
 */
export function useRowWindow(asked: Asked): RowWindow {
  const { length, total, question, settled, rowHeight, onNearEnd } = asked
  const scroller = useRef<HTMLDivElement>(null)
  /** How far it is scrolled, known without asking the page, which would lay it out for the answer. */
  const top = useRef(0)
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, Math.max(0, length - 1))
  const virtual = useVirtualizer({
    count: length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (length === 0 || indexes.includes(at)) return indexes
      return [...indexes, at].toSorted((one, other) => one - other)
    },
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    const { row, first } = placeIn(question)
    setCursor(row)
    if (first > 0 && settled) virtual.scrollToIndex(first, { align: 'start' })
    if (first === 0 && top.current !== 0) scroller.current?.scrollTo({ top: 0 })
  }, [question, settled, virtual])
  useEffect(() => {
    if (last >= length - 12 && length > 0 && length < total) onNearEnd()
  }, [last, length, total, onNearEnd])

  const keep = (row: number) => {
    if (settled) keepPlace(question, { row, first: firstInSight(virtual, top.current) })
  }
  const onScroll = () => {
    top.current = scroller.current?.scrollTop ?? 0
    keep(at)
  }
  const setAt = (row: number) => {
    setCursor(row)
    keep(row)
  }
  const goTo = (row: number) => {
    const focused = scroller.current?.contains(document.activeElement) === true
    setAt(row)
    virtual.scrollToIndex(row)
    if (focused) requestAnimationFrame(() => rowAt(scroller.current, row)?.focus())
  }
  return {
    ...{ scroller, at, items, setAt, goTo, onScroll },
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    focusRow: (row) => {
      goTo(row)
      requestAnimationFrame(() => rowAt(scroller.current, row)?.focus())
    },
  }
}

type Virtual = {
  readonly getVirtualItemForOffset: (top: number) => { readonly index: number } | undefined
}

/** The first row that is in sight; none counts as scrolled away while the list is at its top. */
function firstInSight(virtual: Virtual, top: number): number {
  return top <= 0 ? 0 : (virtual.getVirtualItemForOffset(top)?.index ?? 0)
}

function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
}
