import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { ConcordanceLine, ConcordanceSort } from '../../shared/concordance.ts'
import type { Pages } from '../client/use-pages.ts'
import { lineKey } from '../session/chosen-lines.ts'
import type { HitCursor } from '../session/hit-cursor.ts'
import { putListAtHand } from '../session/list-at-hand.ts'
import { useSession, whereOf } from '../session/session.ts'
import { stepInList } from '../ui/roving.ts'
import { useRowWindow } from '../ui/use-row-window.ts'
import { LineCells } from './concordance-line.tsx'
import { lineAction, openLine } from './line-keys.ts'
import { nodeWidth } from './line-words.ts'
import type { Chosen } from './use-chosen.ts'

const rowHeight = 26

type Props = {
  readonly pages: Pages<ConcordanceLine>
  readonly question: string
  readonly sort: ConcordanceSort
  readonly chosen: Chosen
}

/** The lines; only those in sight exist, so that ten thousand are as quick as ten. */
export function LineList({ pages, question, sort, chosen }: Props) {
  const { hits, more, current } = pages
  const total = pages.total ?? 0
  const asked = { length: hits.length, total, question, settled: current, rowHeight }
  const shown = useRowWindow({ ...asked, onNearEnd: more })
  const { scroller, at, items, height, onScroll, setAt, goTo, focusRow } = shown
  const hit = useSession((state) => state.hit)
  const several = useSeveral(hits, chosen)
  useEffect(() => {
    putListAtHand({
      ...{ at, length: hits.length, goTo },
      articleOf: (index) => hits[index]?.article ?? null,
    })
    return () => putListAtHand(null)
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = hits[at]
    if (line === undefined || event.altKey) return
    const next = event.ctrlKey || event.metaKey ? null : stepInList(event.key, at, hits.length)
    if (next !== null && event.shiftKey) several.takeFrom(at, next)
    const step = next === null ? null : () => focusRow(next)
    const toggle = event.key === ' ' ? () => several.toggle(at) : null
    const run = step ?? toggle ?? lineAction(event, { line, lines: hits, chosen })
    if (run === null) return
    event.preventDefault()
    run()
  }
  const onClick = (event: MouseEvent, index: number, line: ConcordanceLine) => {
    const choosing = event.target instanceof Element && event.target.matches('.line-choice')
    if (event.shiftKey) return several.takeTo(index)
    if (choosing) return several.toggle(index)
    several.begin(index)
    openLine(line, whereOf(event))
  }

  return (
    <div
      ref={scroller}
      className="rows lines"
      data-testid="result-list"
      style={{ '--node': `${nodeWidth(hits)}ch` }}
      {...(hits.length > 0
        ? {
            role: 'listbox',
            'aria-label': 'Lines',
            'aria-multiselectable': true,
            'aria-busy': !current,
          }
        : {})}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <div role="none" className="rows-inner" style={{ height }}>
        {items.map(({ index, start }) => {
          const line = hits[index]
          if (line === undefined) return null
          return (
            <div
              key={index}
              role="option"
              className="line"
              data-testid="result-row"
              data-index={index}
              data-article-id={line.article}
              data-open={isOpen(hit, line) || undefined}
              aria-selected={chosen.lines.has(lineKey(line))}
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
              <span className="line-choice" data-testid="line-choice" aria-hidden="true" />
              <LineCells line={line} sort={sort} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Takes lines together from where one began to where one is. */
function useSeveral(lines: readonly ConcordanceLine[], chosen: Chosen) {
  const anchor = useRef(0)
  const takeTo = (index: number) => {
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
    chosen.add(lines.slice(from, to + 1))
  }
  return {
    takeTo,
    takeFrom: (at: number, index: number) => {
      if (chosen.lines.size === 0) anchor.current = at
      takeTo(index)
    },
    begin: (index: number) => {
      anchor.current = index
    },
    toggle: (index: number) => {
      anchor.current = index
      const line = lines[index]
      if (line !== undefined) chosen.toggle(line)
    },
  }
}

function isOpen(hit: HitCursor | null, { article, part, start }: ConcordanceLine): boolean {
  if (hit === null || hit.article !== article || typeof hit.wanted !== 'object') return false
  return hit.wanted.start === start && hit.wanted.part === part
}
