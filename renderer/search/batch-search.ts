import type { Counting } from '../client/counting.ts'
import { act } from '../session/act.ts'
import { session } from '../session/session.ts'

/** Lets a person choose a file of queries, and shows what each of them finds. */
export async function countQueriesOfFile(counting: Counting): Promise<void> {
  const done = await act('search.batch', { handle: null, ...counting })
  if (done === null || done.output === null) return
  session.set({ sheet: { batch: done.output } })
}
