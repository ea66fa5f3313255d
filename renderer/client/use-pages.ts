import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Page } from '../../shared/library.ts'
import { sentenceOf, useFreshness } from './library-state.ts'

export type FetchPage<T> = (after: string | null, limit: number) => Promise<Page<T>>

export type Pages<T> = {
  readonly hits: readonly T[]
  readonly total: number | null
  readonly understood: string
  readonly failure: string | null
  /** True when the list answers the present question. */
  readonly current: boolean
  /** Fetches the next page; does nothing at the end or while one is on its way. */
  readonly more: () => void
}

type Loaded<T> = Page<T> & { readonly key: string }
type Kept<T> = { readonly loaded: Loaded<T> | null; readonly failure: string | null }

const pageLength = 50
const longestPage = 500

/**
 * A list by pages, asked again after every change of the library with as many rows as were there.
 * `key` names the question; the latest question wins and old rows stay until its answer comes.
 */
export function usePages<T>(fetchPage: FetchPage<T>, key: string): Pages<T> {
  const freshness = useFreshness()
  const [kept, setKept] = useState<Kept<T>>({ loaded: null, failure: null })
  const asked = useRef({ turn: 0, shown: 0, growing: false })
  const latest = useRef({ fetchPage, loaded: kept.loaded })
  useLayoutEffect(() => {
    latest.current = { fetchPage, loaded: kept.loaded }
  })

  useEffect(() => {
    const { current: now } = asked
    const { loaded } = latest.current
    now.turn += 1
    now.growing = false
    const { turn } = now
    const rows = loaded?.key === key ? loaded.hits.length : pageLength
    firstRows(latest.current.fetchPage, Math.max(pageLength, rows)).then(
      (page) => {
        if (turn < now.shown) return
        now.shown = turn
        setKept({ loaded: { ...page, key }, failure: null })
      },
      (error: unknown) => {
        if (turn === now.turn) setKept({ loaded: null, failure: sentenceOf(error) })
      },
    )
  }, [key, freshness])

  const more = useCallback(() => {
    const { current: now } = asked
    const { loaded } = latest.current
    if (loaded === null || loaded.next === null || loaded.key !== key || now.growing) return
    now.growing = true
    const { turn } = now
    latest.current.fetchPage(loaded.next, pageLength * 2).then(
      (page) => {
        if (turn !== now.turn) return
        now.growing = false
        setKept({ loaded: { ...page, hits: [...loaded.hits, ...page.hits], key }, failure: null })
      },
      (error: unknown) => {
        now.growing = false
        setKept({ loaded, failure: sentenceOf(error) })
      },
    )
  }, [key])

  return {
    hits: kept.loaded?.hits ?? [],
    total: kept.loaded?.total ?? null,
    understood: kept.loaded?.understood ?? '',
    failure: kept.failure,
    current: kept.loaded?.key === key,
    more,
  }
}

/** The first page, or as many pages as it takes to have the wanted rows again. */
async function firstRows<T>(fetchPage: FetchPage<T>, wanted: number): Promise<Page<T>> {
  let page = await fetchPage(null, Math.min(longestPage, wanted))
  const hits = [...page.hits]
  while (page.next !== null && hits.length < wanted) {
    page = await fetchPage(page.next, Math.min(longestPage, wanted - hits.length))
    hits.push(...page.hits)
  }
  return { ...page, hits }
}
