import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react'
import type { ArticleView } from '../../shared/library.ts'
import { hitAt, hitIndex, type Hits } from '../session/hit-cursor.ts'
import { useSession } from '../session/session.ts'
import { hitsIn, wantedIn } from './hits.ts'

/** Where an article shows what the query looks for. */
export function useHits({ headline, body }: ArticleView): Hits {
  // The list of results comes first; marks in the open text may follow a moment later.
  const query = useDeferredValue(useSession((state) => state.asked))
  return useMemo(() => {
    const wanted = wantedIn(query)
    return { headline: hitsIn(headline, wanted), body: hitsIn(body, wanted) }
  }, [headline, body, query])
}

/** The number of the hit at hand in this pane; null when it is not one of this article. */
export function useHitAtHand(article: number, pane: number, hits: Hits): number | null {
  const hit = useSession((state) => state.hit)
  if (hit === null || hit.article !== article || hit.pane !== pane) return null
  return hitIndex(hits, hit.wanted)
}

/** Shows which hit is at hand and, when it was asked for, brings it into sight once it is drawn. */
export function useHitInSight(
  page: RefObject<HTMLElement | null>,
  at: number | null,
  turn: number | null,
): void {
  const shown = useRef<number | null>(null)
  useEffect(() => {
    const element = page.current
    if (element === null) return
    for (const mark of element.querySelectorAll('mark[data-at-hand]')) {
      mark.removeAttribute('data-at-hand')
    }
    const marks = at === null ? [] : [...element.querySelectorAll(`mark[data-hit="${at}"]`)]
    for (const mark of marks) mark.setAttribute('data-at-hand', '')
    const [first] = marks
    if (first === undefined || turn === shown.current) return
    shown.current = turn
    first.scrollIntoView({ block: 'center', inline: 'nearest' })
    // The page that had the focus has gone when F3 went on to the next article.
    if (document.activeElement === document.body) element.focus({ preventScroll: true })
  })
}

/** How far into the body a hit lies, for texts that are drawn in steps. */
export function bodyPlaceOf(hits: Hits, at: number | null): number | null {
  const hit = at === null ? null : hitAt(hits, at)
  return hit?.part === 'body' ? hit.start : null
}
