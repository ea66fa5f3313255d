export type Interval = { readonly share: number; readonly low: number; readonly high: number }

/** 97.5th percentile of the normal distribution: an interval that holds 95 of 100 times. */
const z = 1.959_964

/** A share with its Wilson score interval; null while nothing was counted. */
export function wilson(hits: number, total: number): Interval | null {
  if (total === 0) return null
  const share = hits / total
  const square = (z * z) / total
  const middle = share + square / 2
  const spread = z * Math.sqrt((share * (1 - share)) / total + square / (4 * total))
  return {
    share,
    low: Math.max(0, (middle - spread) / (1 + square)),
    high: Math.min(1, (middle + spread) / (1 + square)),
  }
}
