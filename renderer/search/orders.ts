import type { Sort } from '../../shared/library.ts'

export const orders: Readonly<Record<Sort, string>> = {
  relevance: 'Relevance',
  newest: 'Newest first',
  oldest: 'Oldest first',
  outlet: 'Outlet',
}

/** What the library says of an order by relevance that is not one to the end; null when it is. */
export function orderNote(understood: string): string | null {
  const [, note] = /, ((?:newest first, |best first since )[^(]*)/.exec(understood) ?? []
  return note === undefined ? null : `${note.charAt(0).toUpperCase()}${note.slice(1).trim()}.`
}
