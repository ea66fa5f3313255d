import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { ConcordanceLine, ConcordanceSort } from '../../shared/concordance.ts'
import type { Pages } from '../client/use-pages.ts'
import { lineKey } from '../session/chosen-lines.ts'
import { putListAtHand } from '../session/list-at-hand.ts'
import { openAtHit, session, useSession, whereOf, type Where } from '../session/session.ts'
import { stepInList } from '../ui/roving.ts'
import { useRowWindow } from '../ui/use-row-window.ts'
import { LineCells } from './concordance-line.tsx'
import { widenBy } from './context-width.tsx'
import { copyLines, quoteLines, tagLines } from './line-actions.ts'
import { sortAfter } from './line-heads.tsx'
import { nodeWidth } from './line-words.ts'
import type { Chosen } from './use-chosen.ts'

const rowHeight = 26

const sortKeys: Readonly<Record<string, ConcordanceSort>> = {
  l: 'left',
  r: 'right',
  u: 'outlet',
  d: 'newest',
}

type Props = {
  readonly pages: Pages<ConcordanceLine>
  readonly question: string
  readonly sort: ConcordanceSort
  readonly chosen: Chosen
}

/** The lines; only those in sight exist, so that ten thousand are as quick as ten. */
export function LineList({ pages, question, sort, chosen }: Props) {
  const { hits, more } = pages
  const total = pages.total ?? 0
  const asked = { length: hits.length, total, question, settled: pages.current, rowHeight }
  const rows = useRowWindow({ ...asked, onNearEnd: more })
  const { at, goTo, setAt, focusRow } = rows
  const hit = useSession((state) => state.hit)
  /** Where a choice of several lines began. */
  const anchor = useRef(0)
  useEffect(() => {
    putListAtHand({
      ...{ at, length: hits.length, goTo },
      articleOf: (index) => hits[index]?.article ?? null,
    })
    return () => putListAtHand(null)
  })

  const chooseTo = (index: number) => {
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
    chosen.add(hits.slice(from, to + 1))
  }
  const toggle = (index: number) => {
    const line = hits[index]
    anchor.current = index
    if (line !== undefined) chosen.toggle(line)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = hits[at]
    if (line === undefined || event.altKey) return
    const next = stepInList(event.key, at, hits.length)
    if (next !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (event.shiftKey) {
        if (chosen.lines.size === 0) anchor.current = at
        chooseTo(next)
      }
      return focusRow(next)
    }
    const handled = onLineKey(event, line, chosen, hits, sort)
    if (event.key === ' ') toggle(at)
    if (handled || event.key === ' ') event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number, line: ConcordanceLine) => {
    if (event.shiftKey) return chooseTo(index)
    anchor.current = index
    openLine(line, whereOf(event))
  }

  return (
    <div
      ref={rows.scroller}
      className="rows lines"
      data-testid="result-list"
      style={{ '--node': `${nodeWidth(hits)}ch` }}
      {...(hits.length > 0
        ? { role: 'listbox', 'aria-label': 'Lines', 'aria-multiselectable': true }
        : {})}
      onKeyDown={onKeyDown}
      onScroll={rows.onScroll}
    >
      <div role="none" className="rows-inner" style={{ height: rows.height }}>
        {rows.items.map(({ index, start }) => {
          const line = hits[index]
          if (line === undefined) return null
          const isChosen = chosen.lines.has(lineKey(line))
          return (
            <div
              key={index}
              role="option"
              className="line"
              data-testid="result-row"
              data-index={index}
              data-article-id={line.article}
              data-open={isOpen(hit, line) || undefined}
              aria-selected={isChosen}
              aria-posinset={index + 1}
              aria-setsize={total}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setAt(index)}
              onMouseDown={(event) => event.shiftKey && event.preventDefault()}
              onClick={(event) => onClick(event, index, line)}
              onAuxClick={(event) => event.button === 1 && openLine(line, 'beside')}
              onDoubleClick={() => openLine(line, 'stay')}
            >
              <span
                className="line-choice"
                data-testid="line-choice"
                aria-hidden="true"
                onClick={(event) => {
                  event.stopPropagation()
                  if (event.shiftKey) return chooseTo(index)
                  toggle(index)
                }}
              />
              <LineCells line={line} sort={sort} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What single keys do in the list; true when the key was one of them. */
function onLineKey(
  event: KeyboardEvent<HTMLDivElement>,
  line: ConcordanceLine,
  chosen: Chosen,
  lines: readonly ConcordanceLine[],
  sort: ConcordanceSort,
): boolean {
  const places = chosen.lines.size > 0 ? [...chosen.lines.values()] : [line]
  const withCtrl = event.ctrlKey || event.metaKey
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key === 'Enter') return done(() => openLine(line, whereOf(event)))
  if (withCtrl && key === 'a') return done(chosen.all)
  if (withCtrl && key === 'c') return done(() => copyLines(lines, chosen.lines))
  if (key === 'Escape' && chosen.lines.size > 0) return done(chosen.clear)
  if (withCtrl) return false
  const asked = Object.hasOwn(sortKeys, key) ? sortKeys[key] : undefined
  if (asked !== undefined) {
    const look = session.get().lines
    return done(() => session.set({ lines: { ...look, sort: sortAfter(sort, asked) } }))
  }
  switch (key) {
    case 't':
      return done(() => tagLines(places, document.activeElement ?? event.currentTarget))
    case 'q':
      return done(
        () =>
          void quoteLines(
            places.map(({ article, part, start, end }) => ({ article, part, start, end })),
          ),
      )
    case 'c':
      return done(() => copyLines(lines, chosen.lines))
    case '+':
    case '-':
      return done(() => widenBy(key === '+' ? 1 : -1))
    default:
      return false
  }
}

function done(run: () => void): true {
  run()
  return true
}

function openLine({ article, part, start }: ConcordanceLine, where: Where): void {
  openAtHit(article, { part, start }, where)
}

function isOpen(hit: ReturnType<typeof session.get>['hit'], line: ConcordanceLine): boolean {
  if (hit === null || hit.article !== line.article || typeof hit.wanted !== 'object') return false
  return hit.wanted.start === line.start && hit.wanted.part === line.part
}
