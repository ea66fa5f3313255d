import type { Sort } from '../../shared/library.ts'

export const orders: Readonly<Record<Sort, string>> = {
  relevance: 'Relevance',
  newest: 'Newest first',
  oldest: 'Oldest first',
  outlet: 'Outlet',
}
