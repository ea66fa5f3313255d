import type { Bar } from './month-bars.ts'

/** Bars taken together, from where it began to where it is now. */
export type Brush = { readonly from: number; readonly to: number }

export function covers({ from, to }: Brush, index: number): boolean {
  return index >= Math.min(from, to) && index <= Math.max(from, to)
}

/** The months of the bars from the first to the last, as the query language takes them. */
export function brushedDates(bars: readonly Bar[], { from, to }: Brush): string | null {
  const first = bars[Math.min(from, to)]
  const last = bars[Math.max(from, to)]
  if (first === undefined || last === undefined) return null
  return first.from === last.to ? first.from : `${first.from}..${last.to}`
}
