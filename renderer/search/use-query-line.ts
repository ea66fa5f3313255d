import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { search, useSession } from '../session/session.ts'

const pause = 20

export type QueryLine = {
  readonly box: RefObject<HTMLInputElement | null>
  readonly typed: string
  /** Where the caret is while somebody types; null when nothing is to be completed. */
  readonly caret: number | null
  readonly type: (typed: string, caret: number | null) => void
  /** Puts something in the line and the caret behind it. */
  readonly put: (typed: string, caret: number) => void
  readonly setCaret: (caret: number | null) => void
}

/** What stands in the query line: it is searched a moment later, and follows what is set elsewhere. */
export function useQueryLine(): QueryLine {
  const query = useSession((state) => state.query)
  const [typed, setTyped] = useState(query)
  const [caret, setCaret] = useState<number | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const sent = useRef(query)
  const wantedCaret = useRef<number | null>(null)

  useEffect(() => {
    if (query === sent.current) return
    sent.current = query
    setTyped(query)
    setCaret(null)
  }, [query])
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      search(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return
    box.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = null
  }, [typed])

  const type = (next: string, place: number | null) => {
    setTyped(next)
    setCaret(place)
  }
  const put = (next: string, place: number) => {
    wantedCaret.current = place
    setTyped(next)
    box.current?.focus()
  }
  return { box, typed, caret, type, put, setCaret }
}
