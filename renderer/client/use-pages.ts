import { useCallback, useEffect, useRef, useState } from 'react'
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
  const latest = useRef({ turn: 0, shown: 0, loaded: kept.loaded, fetchPage, growing: false })
  latest.current.fetchPage = fetchPage
  latest.current.loaded = kept.loaded

  useEffect(() => {
    const now = latest.current
    now.turn += 1
    const turn = now.turn
    now.growing = false
    const rows = now.loaded?.key === key ? now.loaded.hits.length : pageLength
    const limit = Math.min(longestPage, Math.max(pageLength, rows))
    now.fetchPage(null, limit).then(
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
    const now = latest.current
    const before = now.loaded
    if (before === null || before.next === null || before.key !== key || now.growing) return
    now.growing = true
    const turn = now.turn
    now.fetchPage(before.next, pageLength * 2).then(
      (page) => {
        if (turn !== now.turn) return
        now.growing = false
        setKept({ loaded: { ...page, hits: [...before.hits, ...page.hits], key }, failure: null })
      },
      (error: unknown) => {
        now.growing = false
        setKept({ loaded: before, failure: sentenceOf(error) })
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
