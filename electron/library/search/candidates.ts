import { one, type Library, type Value } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import { numbers } from './id-lists.ts'
import type { Place } from './places.ts'
import { triedTable } from './tried.ts'

/** Texts that an expression is still to be tried on, the newest first, by their ids. */
export type Candidates = {
  /** How many there are, those tried before among them. */
  readonly of: number
  done(): number
  isDone(): boolean
  /** The next few; null when there are none left. */
  next(): readonly number[] | null
}

/** Texts tried at once: some ten milliseconds' worth, unless they are books. */
const atOnce = 20

/** Tells which texts up to an id were tried before. */
export type TriedBefore = (from: number, until: number) => ReadonlySet<number>

export function triedBefore(library: Library, place: Place, pattern: number): TriedBefore {
  const sql = `SELECT json_group_array(id) AS ids FROM temp.${triedTable(place)}
    WHERE pattern = ? AND id >= ? AND id <= ?`
  return (from, until) =>
    new Set(numbers(one<{ ids: string }>(library, sql, pattern, from, until)?.ids))
}

/** Those that a query leaves, as rows of `id`. */
export function someOf(
  library: Library,
  rows: string,
  values: readonly Value[],
  triedBefore: TriedBefore,
): Candidates {
  const sql = `SELECT json_group_array(id) AS ids FROM (${rows})`
  const wanted = new Set(numbers(one<{ ids: string }>(library, sql, ...values)?.ids))
  const tried = triedBefore(0, Number.MAX_SAFE_INTEGER)
  const ids = tried.size === 0 ? [...wanted] : [...wanted].filter((id) => !tried.has(id))
  let at = 0
  return {
    of: wanted.size,
    done: () => wanted.size - ids.length + at,
    isDone: () => at === ids.length,
    next() {
      const some = ids.slice(at, at + atOnce)
      at += some.length
      return some.length === 0 ? null : some
    },
  }
}

/** Quotes looked up at once. */
const range = 2_000

/** All quotes there are, the latest stored first, without listing a million of them. */
export function everyQuote(library: Library, triedBefore: TriedBefore): Candidates {
  const row = one<{ n: number; last: number | null }>(
    library,
    'SELECT count(*) AS n, max(id) AS last FROM quotes',
  )
  let until = row?.last ?? 0
  let passed = 0
  let open: readonly number[] = []
  const lookUp = () => {
    stopIfUnwanted()
    const from = until - range + 1
    const sql =
      'SELECT json_group_array(id) AS ids FROM (SELECT id FROM quotes WHERE id BETWEEN ? AND ? ORDER BY id DESC)'
    const ids = numbers(one<{ ids: string }>(library, sql, from, until)?.ids)
    const tried = triedBefore(from, until)
    open = ids.filter((id) => !tried.has(id))
    passed += ids.length
    until = from - 1
  }
  const isDone = () => {
    while (open.length === 0 && until > 0) lookUp()
    return open.length === 0
  }
  return {
    of: row?.n ?? 0,
    done: () => passed - open.length,
    isDone,
    next() {
      if (isDone()) return null
      const some = open.slice(0, atOnce)
      open = open.slice(atOnce)
      return some
    },
  }
}
