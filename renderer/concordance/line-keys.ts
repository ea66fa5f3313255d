import type { KeyboardEvent } from 'react'
import type { ConcordanceLine, ConcordanceSort } from '../../shared/concordance.ts'
import { openAtHit, session, whereOf, type Where } from '../session/session.ts'
import { widenBy } from './context-width.tsx'
import { copyLines, quoteLines, tagLines } from './line-actions.ts'
import { sortAfter } from './line-heads.tsx'
import type { Chosen } from './use-chosen.ts'

const sortKeys: ReadonlyMap<string, ConcordanceSort> = new Map([
  ['l', 'left'],
  ['r', 'right'],
  ['u', 'outlet'],
  ['d', 'newest'],
])

type Lines = {
  /** The line at hand. */
  readonly line: ConcordanceLine
  readonly lines: readonly ConcordanceLine[]
  readonly chosen: Chosen
}

/** What a key does in the list of lines; null when it does nothing there. */
export function lineAction(event: KeyboardEvent, of: Lines): (() => void) | null {
  const { line, lines, chosen } = of
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key === 'Enter') return () => openLine(line, whereOf(event))
  if (key === 'Escape') return chosen.lines.size > 0 ? chosen.clear : null
  if (event.ctrlKey || event.metaKey) {
    if (key === 'a') return chosen.all
    return key === 'c' ? () => copyLines(lines, chosen.lines) : null
  }
  const sort = sortKeys.get(key)
  return sort === undefined ? singleKey(key, of) : () => orderBy(sort)
}

function singleKey(key: string, { line, lines, chosen }: Lines): (() => void) | null {
  const { article, part, start, end } = line
  const places =
    chosen.lines.size > 0 ? [...chosen.lines.values()] : [{ article, part, start, end }]
  switch (key) {
    case 't':
      return () => tagLines(places, document.activeElement ?? document.body)
    case 'q':
      return () => void quoteLines(places)
    case 'c':
      return () => copyLines(lines, chosen.lines)
    case '+':
      return () => widenBy(1)
    case '-':
      return () => widenBy(-1)
    default:
      return null
  }
}

export function openLine({ article, part, start }: ConcordanceLine, where: Where): void {
  openAtHit(article, { part, start }, where)
}

/** Orders the lines as a key or a click on a column asks. */
export function orderBy(asked: ConcordanceSort): void {
  const { lines } = session.get()
  session.set({ lines: { ...lines, sort: sortAfter(lines.sort, asked) } })
}
