import { useEffect, useRef, type RefObject } from 'react'
import type { ArticleId } from '../../shared/article.ts'
import { useCounting } from '../client/counting.ts'
import { useCall } from '../client/use-call.ts'
import { hitAt, hitIndex, noHits, type Hits } from '../session/hit-cursor.ts'
import { useSession } from '../session/session.ts'

/** What marks to draw, and which of them is at hand. */
export type ShownHits = { readonly hits: Hits; readonly at: number | null }

/** Where an article shows what the query looks for; marks stay until the library has looked anew. */
export function useHits(article: ArticleId, pane: number): ShownHits {
  const query = useSession((state) => state.asked)
  const { stems } = useCounting()
  const asks = query.trim() !== ''
  const { data, current } = useCall('search.marks', asks ? { article, query, stems } : null)
  const hits = asks ? (data ?? noHits) : noHits
  const at = useHitAtHand(article, pane, hits)
  return { hits, at: current ? at : null }
}

/** The number of the hit at hand in this pane; null when it is not one of this article. */
function useHitAtHand(article: ArticleId, pane: number, hits: Hits): number | null {
  const hit = useSession((state) => state.hit)
  if (hit === null || hit.article !== article || hit.pane !== pane) return null
  return hitIndex(hits, hit.wanted)
}

/** Shows which hit is at hand and, when it was asked for, brings it into sight once it is drawn. */
export function useHitInSight(page: RefObject<HTMLElement | null>, at: number | null): void {
  const turn = useSession(({ hit }) => hit?.turn ?? null)
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
