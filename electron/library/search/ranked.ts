import { all, one } from '../database.ts'
import { answered } from './answers.ts'
import { kindOf } from './cursors.ts'
import { numbers } from './id-lists.ts'
import { pageOf, type Rows } from './listed.ts'
import type { Asked, Order } from './orders.ts'
import { scoredSource } from './sources.ts'
import { behindMonth, walked } from './walked.ts'

const bestFirst = '+score, id DESC'

/** A page by relevance. The first is fetched alone; who wants more gets the list made and kept. */
export function ranked(
  asked: Asked,
  after: string | null,
  limit: number,
  period: string | null = null,
): Rows {
  return after === null && limit <= firstPage
    ? best(asked, limit, period)
    : pageOf(rankedIds(asked, period), after, limit)
}

/** A first page is not longer than this. */
const firstPage = 100

function best(
  { library, subject, compiled, scope }: Asked,
  limit: number,
  period: string | null,
): Rows {
  const source = scoredSource(library, subject, compiled, scope, period)
  const rows = all<{ id: number }>(
    library,
    `SELECT id FROM (${source.sql}) ORDER BY ${bestFirst} LIMIT ?`,
    ...[...source.values, limit],
  ).map(({ id }) => id)
  const more = rows.length === limit
  return { rows, next: more ? JSON.stringify(['at', limit - 1, rows.at(-1)]) : null }
}

function rankedIds(
  { library, subject, compiled, scope, question }: Asked,
  period: string | null,
): Uint32Array {
  return answered(library, `ranked ${period} ${question}`, () => {
    const source = scoredSource(library, subject, compiled, scope, period)
    const list = `SELECT json_group_array(id) AS ids FROM (SELECT id FROM (${source.sql}) ORDER BY ${bestFirst})`
    return Uint32Array.from(numbers(one<{ ids: string }>(library, list, ...source.values)?.ids))
  })
}

/** Best first as far back as can be ranked, then by date. */
export function rankedSince(
  asked: Asked,
  { stretch }: Order & { readonly kind: 'ranked since' },
  after: string | null,
  limit: number,
): Rows {
  if (after !== null && kindOf(after) === 'by') return walked(asked, 'newest', after, limit)
  const recent = ranked(asked, after, limit, stretch.labels)
  if (recent.rows.length === limit)
    return { rows: recent.rows, next: recent.next ?? behindMonth(stretch.from) }
  const older = walked(asked, 'newest', behindMonth(stretch.from), limit - recent.rows.length)
  return { rows: [...recent.rows, ...older.rows], next: older.next }
}
