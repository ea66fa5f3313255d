import { useCallback, useEffect, useRef } from 'react'

/**
 * The signal that ends the calls of a question as soon as another is asked or nobody is there to see the
 * answer. Effects below ask for it when they call.
 */
export function useAsking(question: string): () => AbortSignal {
  const asking = useRef(new AbortController())
  useEffect(() => {
    const present = new AbortController()
    asking.current = present
    return () => present.abort()
  }, [question])
  return useCallback(() => asking.current.signal, [])
}
