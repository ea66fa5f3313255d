import { useEffect } from 'react'
import { call } from '../client/bridge.ts'
import { useSession } from '../session/session.ts'
import { useSettled } from '../ui/use-settled.ts'

/** A query that stands this long was meant (ms). */
const meant = 2_500

/** Remembers the searches made in this library, for going back to them. */
export function useRememberedSearches(): void {
  const view = useSession((state) => state.view)
  const query = useSettled(
    useSession((state) => state.asked),
    meant,
  )
  useEffect(() => {
    if (query.trim() === '' || view === 'review') return
    // That a search is not remembered is nothing to bother a person with.
    call('searches.remember', { query, view }).catch(() => undefined)
  }, [query, view])
}
