import { useEffect } from 'react'
import { session, useSession } from '../session/session.ts'

/** Long enough to be read, and gone before it is taken for what was done last (ms). */
const shown = 12_000

/** Takes a word about what was done away after a while. */
export function useFadingNotice(): void {
  const notice = useSession((state) => state.notice)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => session.set({ notice: null }), shown)
    return () => clearTimeout(timer)
  }, [notice])
}
