import { useCallback, useState } from 'react'

/** The width of an element in pixels, and the function that goes on it as `ref`. */
export function useWidth(): readonly [
  number,
  (element: Element | null) => (() => void) | undefined,
] {
  const [width, setWidth] = useState(0)
  const watch = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, watch]
}
