import { useEffect, useRef, type RefObject } from 'react'

/**
 * What ends the calls of a question as soon as another is asked or nobody is there to see the answer.
 * Effects below read it from `current` when they call.
 */
export function useAsking(question: string): RefObject<AbortController> {
  const asking = useRef(new AbortController())
  useEffect(() => {
    const present = new AbortController()
    asking.current = present
    return () => present.abort()
  }, [question])
  return asking
}
