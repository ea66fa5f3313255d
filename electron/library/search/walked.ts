import { all, type Value } from '../database.ts'
import { cursorOf } from './cursors.ts'
import type { Rows } from './listed.ts'
import { monthsOf, stretches } from './months.ts'
import { hitsOfAnArticle, type Asked } from './orders.ts'
import { sourceOf, type Source } from './sources.ts'

type Direction = 'newest' | 'oldest'
type Row = { readonly id: number; readonly article: number; readonly published: string }
type Keys = readonly [published: string, article: number, id: number]

/** Fewer hits than this are looked up all, which is quicker than asking month by month. */
const few = 400

/** A page by date, undated articles last. Only the months it is of are looked at. */
export function walked(
  asked: Asked,
  direction: Direction,
  after: string | null,
  limit: number,
): Rows {
  const rows: Row[] = []
  const keys = after === null ? null : keysOf(after)
  for (const stretch of stretchesOf(asked, direction, keys, limit)) {
    rows.push(...rowsFrom(asked, stretch, direction, keys, limit - rows.length))
    if (rows.length >= limit) break
  }
  const last = rows.length < limit ? undefined : rows.at(-1)
  return {
    rows: rows.map(({ id }) => id),
    next: last === undefined ? null : JSON.stringify(['by', last.published, last.article, last.id]),
  }
}

/** The cursor of a list that goes on by date, behind everything of a month and later. */
export function behindMonth(month: string): string {
  return JSON.stringify(['by', month, 0, 0])
}

function keysOf(after: string): Keys {
  const [published = '', article = 0, id = 0] = cursorOf(after, 'by')
  return [String(published), Number(article), Number(id)]
}

/** Some of the hits; `dated` where all of them have a date, or none has. */
type Stretch = { readonly source: Source; readonly dated: boolean | null }

/** The hits as one source, or cut into stretches of months so that a page needs to see few of them. */
function* stretchesOf(
  { library, subject, compiled, scope, total }: Asked,
  direction: Direction,
  keys: Keys | null,
  limit: number,
): Generator<Stretch> {
  const whole = sourceOf(subject, compiled, scope)
  if (compiled.match === null && direction === 'oldest') {
    // Apart, each is read in the order of the index by date.
    if (keys === null || keys[0] !== '') yield { source: whole, dated: true }
    yield { source: whole, dated: false }
    return
  }
  if (compiled.match === null || total < few) {
    yield { source: whole, dated: null }
    return
  }
  const share = hitsOfAnArticle(library, total)
  for (const { labels } of stretches(monthsFrom(library, direction, keys), share, limit * 1.5))
    yield { source: sourceOf(subject, compiled, scope, labels), dated: null }
}

function monthsFrom(
  library: Asked['library'],
  direction: Direction,
  keys: Keys | null,
): ReturnType<typeof monthsOf> {
  const months = monthsOf(library)
  const [start] = keys ?? [null]
  const from = start === null ? null : start.slice(0, 7)
  if (direction === 'newest')
    return from === null ? months : months.filter((one) => one.month <= from)
  const dated = months.filter(({ month }) => month !== '').toReversed()
  const undated = months.filter(({ month }) => month === '')
  if (from === null) return [...dated, ...undated]
  return from === '' ? undated : [...dated.filter((one) => one.month >= from), ...undated]
}

function rowsFrom(
  { library, subject }: Asked,
  { source, dated }: Stretch,
  direction: Direction,
  keys: Keys | null,
  limit: number,
): readonly Row[] {
  const within = [
    ...(dated === null ? [] : [{ sql: dated ? "published > ''" : "published = ''", values: [] }]),
    ...(keys === null ? [] : [beyondOf(subject, direction, keys, dated)]),
  ]
  return all<Row>(
    library,
    `SELECT id, article, published FROM (${source.sql})
       ${within.length === 0 ? '' : `WHERE ${within.map(({ sql }) => sql).join(' AND ')}`}
       ORDER BY ${orderOf(direction, dated)} LIMIT ?`,
    ...[...source.values, ...within.flatMap(({ values }) => values), limit],
  )
}

function orderOf(direction: Direction, dated: boolean | null): string {
  if (direction === 'newest') return 'published DESC, article DESC, id DESC'
  return `${dated === null ? "published = '', " : ''}published, article, id`
}

/** What comes behind a place; for quotes the article is told apart, so that the index by date serves. */
function beyondOf(
  subject: Asked['subject'],
  direction: Direction,
  [published, article, id]: Keys,
  dated: boolean | null,
): { readonly sql: string; readonly values: readonly Value[] } {
  if (direction === 'oldest' && dated === null) {
    const later = "(published = '', published, article, id) > (?, ?, ?, ?)"
    return { sql: later, values: [published === '' ? 1 : 0, published, article, id] }
  }
  // Whoever stands behind a date has all undated ones before him.
  if (dated === false && published !== '') return { sql: '1', values: [] }
  const beyond = direction === 'oldest' ? '>' : '<'
  if (subject === 'articles')
    return { sql: `(published, article) ${beyond} (?, ?)`, values: [published, article] }
  return {
    sql: `(published, article) ${beyond}= (?, ?) AND (published, article, id) ${beyond} (?, ?, ?)`,
    values: [published, article, published, article, id],
  }
}
