import type { Sort } from '../../../shared/library.ts'
import { one, type Library } from '../database.ts'
import { answered } from './answers.ts'
import type { Compiled } from './compile.ts'
import { monthsOf, stretches, type Stretch } from './months.ts'
import type { Subject } from './asking.ts'
import type { Scope } from './sources.ts'

/** A question with what is known of its hits. */
export type Asked = {
  readonly library: Library
  readonly subject: Subject
  readonly compiled: Compiled
  readonly scope: Scope
  /** Names the question among others. */
  readonly question: string
  readonly total: number
}

export type Order =
  | { readonly kind: 'newest' | 'oldest' | 'outlet' | 'ranked'; readonly because: string | null }
  /** Best first as far back as ranking is quick, then the older ones, newest first. */
  | { readonly kind: 'ranked since'; readonly stretch: Stretch }

/** More hits than this take too long to rank while somebody types. */
export const rankedAtMost = 5_000

/** The order a list can have: by relevance only where that says something and is quick. */
export function orderOf(asked: Asked, sort: Sort): Order {
  if (sort !== 'relevance') return { kind: sort, because: null }
  const { library, subject, compiled, total } = asked
  if (compiled.match === null) return { kind: 'newest', because: null }
  // Leaving out less than half of the hits is no quicker than ranking all.
  if (total <= rankedAtMost * 2) return { kind: 'ranked', because: null }
  const all = allOf(library, subject)
  if (total * 2 > all)
    return { kind: 'newest', because: 'for what stands in more than half of all cannot be ranked' }
  const share = hitsOfAnArticle(library, total)
  const { value: stretch } = stretches(monthsOf(library), share, rankedAtMost).next()
  return stretch === undefined
    ? { kind: 'ranked', because: null }
    : { kind: 'ranked since', stretch }
}

/** How many hits an article has, by which months, that count articles, are cut into stretches. */
export function hitsOfAnArticle(library: Library, hits: number): number {
  return hits / Math.max(1, allOf(library, 'articles'))
}

/** How many articles or quotes there are. */
export function allOf(library: Library, subject: Subject): number {
  if (subject === 'articles')
    return monthsOf(library).reduce((sum, { articles }) => sum + articles, 0)
  return answered(
    library,
    'all quotes',
    () => one<{ n: number }>(library, 'SELECT count(*) AS n FROM quotes')?.n ?? 0,
  )
}

const words = {
  newest: 'newest first',
  oldest: 'oldest first',
  outlet: 'by outlet',
  ranked: 'best first',
} as const

/** What is to be said of an order by relevance that is not one to the end; null when it is. */
export function orderNote(order: Order): string | null {
  if (order.kind !== 'ranked since' && order.because === null) return null
  const words = orderWords(order)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

export function orderWords(order: Order): string {
  if (order.kind === 'ranked since')
    return `best first since ${order.stretch.from}, then the older ones, newest first`
  return order.because === null ? words[order.kind] : `${words[order.kind]}, ${order.because}`
}
