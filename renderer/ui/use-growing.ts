import { useCallback, useState } from 'react'

type Growing = {
  /** How many of the items are drawn. */
  readonly count: number
  /** Goes on an element below the drawn items, which has `count` as its key; null when all are drawn. */
  readonly end: ((element: HTMLElement | null) => (() => void) | undefined) | null
}

const margin = '1200px'

/**
 * Draws a long list in steps: more of it when its end comes near the visible part of the scroller
 * (`data-scroller`), and at once as much as is `needed`.
 */
export function useGrowing(total: number, step: number, needed: number): Growing {
  const [grown, setGrown] = useState(step)
  if (needed > grown) setGrown(Math.ceil(needed / step) * step)
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const root = element.closest('[data-scroller]')
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) setGrown((now) => now + step)
        },
        { root, rootMargin: margin },
      )
      observer.observe(element)
      return () => observer.disconnect()
    },
    [step],
  )
  return { count: Math.min(total, grown), end: grown < total ? end : null }
}
