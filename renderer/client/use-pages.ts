import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Page } from '../../shared/library.ts'
import type { QueryProblem } from '../../shared/query/syntax.ts'
import { sentenceOf, useFreshness, useLibraryTurn } from './library-state.ts'
import type { Loaded, PageShelf } from './page-shelf.ts'
import { useAsking } from './use-asking.ts'

export type FetchPage<T> = (
  after: string | null,
  limit: number,
  signal: AbortSignal,
) => Promise<Page<T>>

export type Scan = { readonly done: number; readonly of: number; readonly stopped: boolean }

export type Pages<T> = {
  readonly hits: readonly T[]
  readonly total: number | null
  readonly understood: string
  /** What order the hits have where it is not the one asked for. */
  readonly orderNote: string | null
  readonly problem: QueryProblem | null
  /** The query with a likelier word. */
  readonly suggestion: string | null
  /** How far the library has looked, while it is still looking or was stopped before the end. */
  readonly scan: Scan | null
  readonly failure: string | null
  /** True when the list answers the present question. */
  readonly current: boolean
  /** Fetches the next page; does nothing at the end or while one is on its way. */
  readonly more: () => void
  /** Fetches up to so many rows, and answers with those there are then. */
  readonly upTo: (wanted: number) => Promise<readonly T[]>
  /** Stops or goes on looking. */
  readonly setStopped: (stopped: boolean) => void
}

type Kept<T> = { readonly loaded: Loaded<T> | null; readonly failure: string | null }

const pageLength = 50
const longestPage = 500
/** Between two looks at how far a scan has come (ms). */
const scanPause = 60

/**
 * A list by pages, asked again after every change of the library with as many rows as were there.
 * `question` names what is asked; the latest question wins: the library drops the one before, whose rows
 * stay until the answer comes.
 * While the library is still looking, the question is asked again until it has looked everywhere.
 */
export function usePages<T>(
  fetchPage: FetchPage<T>,
  question: string,
  shelf: PageShelf<T>,
): Pages<T> {
  const key = `${useLibraryTurn()} ${question}`
  const freshness = useFreshness()
  const [kept, setKept] = useState<Kept<T>>({ loaded: null, failure: null })
  const [stopped, setStopped] = useState('')
  const asked = useRef({ turn: 0, shown: 0, growing: false })
  const loaded = kept.loaded?.key === key ? kept.loaded : (shelf.get(key) ?? kept.loaded)
  const signalOf = useAsking(key)
  const latest = useRef({ fetchPage, loaded })
  useLayoutEffect(() => {
    latest.current = { fetchPage, loaded }
  })
  const keep = useCallback(
    (page: Page<T>) => {
      const next = { ...page, hits: withKnown(page.hits, latest.current.loaded?.hits), key }
      shelf.put(next)
      latest.current = { ...latest.current, loaded: next }
      setKept({ loaded: next, failure: null })
    },
    [key, shelf],
  )

  const ask = useCallback(() => {
    const { current: now } = asked
    const before = latest.current.loaded
    now.turn += 1
    now.growing = false
    const { turn } = now
    const signal = signalOf()
    const rows = before?.key === key ? before.hits.length : pageLength
    firstRows(latest.current.fetchPage, Math.max(pageLength, rows), signal).then(
      (page) => {
        if (turn < now.shown) return
        now.shown = turn
        keep(page)
      },
      (error: unknown) => {
        if (turn !== now.turn || signal.aborted) return
        setKept({ loaded: null, failure: sentenceOf(error) })
      },
    )
  }, [key, keep, signalOf])
  useEffect(ask, [ask, freshness])

  /** Asks how far the library has come; a list that has grown is fetched anew only at the end. */
  const tick = useCallback(() => {
    const { loaded: before, fetchPage: fetch } = latest.current
    if (before === null || before.hits.length <= pageLength) return ask()
    const { turn } = asked.current
    const signal = signalOf()
    fetch(null, pageLength, signal).then(
      (page) => {
        if (turn !== asked.current.turn) return
        if (page.scan === null) return ask()
        const { hits, next } = latest.current.loaded ?? before
        keep({ ...page, hits, next })
      },
      (error: unknown) => {
        if (!signal.aborted) setKept({ loaded: before, failure: sentenceOf(error) })
      },
    )
  }, [ask, keep, signalOf])

  const scanning = loaded?.key === key && loaded.scan !== null && stopped !== key
  useEffect(() => {
    if (!scanning) return
    const timer = setTimeout(tick, scanPause)
    return () => clearTimeout(timer)
    // Every new answer asks once more.
  }, [scanning, tick, loaded])

  const grow = useCallback(
    async (limit: number) => {
      const { current: now } = asked
      const before = latest.current.loaded
      if (before === null || before.next === null || before.key !== key || now.growing) return false
      now.growing = true
      const { turn } = now
      const signal = signalOf()
      try {
        const page = await latest.current.fetchPage(before.next, limit, signal)
        if (turn !== now.turn) return false
        keep({ ...page, hits: [...before.hits, ...page.hits] })
        return true
      } catch (error) {
        if (!signal.aborted) setKept({ loaded: before, failure: sentenceOf(error) })
        return false
      } finally {
        if (turn === now.turn) now.growing = false
      }
    },
    [key, keep, signalOf],
  )
  const more = useCallback(() => {
    // The longer the list has become, the longer its steps.
    const rows = latest.current.loaded?.hits.length ?? 0
    void grow(Math.min(longestPage, Math.max(pageLength * 2, rows)))
  }, [grow])
  const upTo = useCallback(
    async (wanted: number) => {
      let growing = true
      while (growing && (latest.current.loaded?.hits.length ?? 0) < wanted) {
        growing = await grow(longestPage)
      }
      return latest.current.loaded?.hits ?? []
    },
    [grow],
  )

  return {
    hits: loaded?.hits ?? [],
    total: loaded?.total ?? null,
    understood: loaded?.understood ?? '',
    orderNote: loaded?.orderNote ?? null,
    problem: loaded?.problem ?? null,
    suggestion: loaded?.key === key ? loaded.suggestion : null,
    scan:
      loaded?.key === key && loaded.scan !== null ? { ...loaded.scan, stopped: !scanning } : null,
    failure: kept.failure,
    current: loaded?.key === key,
    more,
    upTo,
    setStopped: useCallback((stop: boolean) => setStopped(stop ? key : ''), [key]),
  }
}

/** The first page, or as many pages as it takes to have the wanted rows again. */
async function firstRows<T>(
  fetchPage: FetchPage<T>,
  wanted: number,
  signal: AbortSignal,
): Promise<Page<T>> {
  let page = await fetchPage(null, Math.min(longestPage, wanted), signal)
  const hits = [...page.hits]
  while (page.next !== null && hits.length < wanted) {
    page = await fetchPage(page.next, Math.min(longestPage, wanted - hits.length), signal)
    hits.push(...page.hits)
  }
  return { ...page, hits }
}

/** The rows, those that are as they were being the same objects, so that they are not drawn again. */
function withKnown<T>(rows: readonly T[], known: readonly T[] | undefined): readonly T[] {
  if (known === undefined) return rows
  return rows.map((row, index) => {
    const before = known[index]
    if (before === undefined || before === row) return row
    return JSON.stringify(before) === JSON.stringify(row) ? before : row
  })
}
