import type { Scope } from '../../electron/library/search/sources.ts'
import type { Result } from './results.ts'
import { milliseconds, quantile } from './timing.ts'

/** What the lists of articles show. */
export const scope: Scope = {
  filters: [],
  kinds: ['article', 'reference'],
  once: false,
  stems: false,
}

/** Below this all is quick, and goals that are ratios mean nothing. */
export const large = 100_000

export function result(what: string, measured: string): Result {
  return { what, measured, goal: '', reached: null }
}

export function withGoal(what: string, value: number, goal: number, counts = true): Result {
  return {
    what,
    measured: value.toFixed(2),
    goal: counts ? `≤ ${goal}` : '',
    reached: counts ? value <= goal : null,
  }
}

export function withinTime(
  what: string,
  times: readonly number[],
  part: number,
  goal: number,
): Result {
  const value = quantile(times, part)
  return {
    what,
    measured: `${milliseconds(value)} ms`,
    goal: `≤ ${goal} ms`,
    reached: value <= goal,
  }
}
