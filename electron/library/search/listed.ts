import { one } from '../database.ts'
import { answered } from './answers.ts'
import { cursorOf } from './cursors.ts'
import { numbers } from './id-lists.ts'
import type { Asked, Order } from './orders.ts'
import { sourceOf } from './sources.ts'

/** Ids of one page and where the next begins. */
export type Rows = { readonly rows: readonly number[]; readonly next: string | null }

/** Longer pages are no pages: whoever asks wants all. */
export const longestPage = 1_000

const sql: Readonly<Record<Order['kind'], string>> = {
  newest: 'published DESC, article DESC, id DESC',
  oldest: "published = '', published, article, id",
  outlet: 'outlet IS NULL, outlet COLLATE NOCASE, outlet, published DESC, article DESC, id DESC',
  ranked: '+score, id DESC',
  'ranked since': 'published DESC, article DESC, id DESC',
}

/** A page of a list that is made as a whole and kept. */
export function listed(asked: Asked, order: Order, after: string | null, limit: number): Rows {
  const { library, subject, compiled, scope, question } = asked
  const ids = answered(library, `list ${order.kind} ${question}`, () => {
    const source = sourceOf(subject, compiled, scope)
    const list = `SELECT json_group_array(id) AS ids FROM (SELECT id FROM (${source.sql}) ORDER BY ${sql[order.kind]})`
    return Uint32Array.from(numbers(one<{ ids: string }>(library, list, ...source.values)?.ids))
  })
  return pageOf(ids, after, limit)
}

/** A page of a list of ids; the cursor holds a place and, should the list have changed, its id. */
export function pageOf(ids: Uint32Array, after: string | null, limit: number): Rows {
  const start = after === null ? 0 : placeBehind(ids, after)
  const rows = [...ids.subarray(start, start + limit)]
  const end = start + rows.length
  const next = end < ids.length ? JSON.stringify(['at', end - 1, rows.at(-1)]) : null
  return { rows, next }
}

function placeBehind(ids: Uint32Array, after: string): number {
  const [place, id] = cursorOf(after, 'at')
  if (ids[Number(place)] === id) return Number(place) + 1
  const found = ids.indexOf(Number(id))
  return (found === -1 ? Number(place) : found) + 1
}
