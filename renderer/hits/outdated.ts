import { useSession } from '../session/session.ts'

/** Whether what shows still answers a question before that of the query line. */
export function useOutdated(query: string, current: boolean): boolean {
  const asked = useSession((state) => state.asked)
  return !current || query !== asked
}
