import type { Facet } from '../../shared/library.ts'

/** One bar: one month, or several when there are more months than bars. */
export type Bar = {
  readonly from: string
  readonly to: string
  readonly count: number
  /** 0..1 of the highest bar. */
  readonly height: number
}

const mostBars = 24

/** The months between the first and the last, empty ones included, in at most 24 bars. */
export function monthBars(months: readonly Facet[]): readonly Bar[] {
  const numbers = months.map(({ value, count }) => ({ at: monthNumber(value), count }))
  const first = numbers[0]?.at
  const last = numbers.at(-1)?.at
  if (first === undefined || last === undefined) return []
  const width = Math.max(1, Math.ceil((last - first + 1) / mostBars))
  const counts = Array.from({ length: Math.ceil((last - first + 1) / width) }, () => 0)
  for (const { at, count } of numbers) {
    const bar = Math.floor((at - first) / width)
    counts[bar] = (counts[bar] ?? 0) + count
  }
  const highest = Math.max(1, ...counts)
  return counts.map((count, index) => ({
    from: monthName(first + index * width),
    to: monthName(Math.min(last, first + (index + 1) * width - 1)),
    count,
    height: count / highest,
  }))
}

/** The months a query asks for with `date:`; null when it asks for none. */
export function askedMonths(terms: readonly string[]): { from: string; to: string } | null {
  for (const term of terms) {
    const parts = /^date:(\d{4}-\d{2})(?:\.\.(\d{4}-\d{2}))?$/.exec(term)
    const from = parts?.[1]
    if (from !== undefined) return { from, to: parts?.[2] ?? from }
  }
  return null
}

function monthNumber(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7)) - 1
}

function monthName(at: number): string {
  const year = String(Math.floor(at / 12)).padStart(4, '0')
  return `${year}-${String((at % 12) + 1).padStart(2, '0')}`
}
