import { all, type Library } from '../library/database.ts'
import type { Cell } from '../writers/table.ts'

/** Where an article came from, so that every row leads back to its source. */
export const originColumns = ['file', 'record', 'line', 'byte'] as const

type OriginRow = {
  readonly id: number
  readonly file: string
  readonly record: number | null
  readonly line: number | null
  readonly byte: number | null
}

/** Name of the file, number of the record and place in the file for some articles. */
export function originsOf(
  library: Library,
  articles: readonly number[],
): (article: number) => readonly Cell[] {
  const rows = all<OriginRow>(
    library,
    `SELECT a.id, f.name AS file, a.record, a.line, a.byte FROM articles a JOIN files f ON f.id = a.file_id
       WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set(articles)]),
  )
  const known = new Map(
    rows.map(({ id, file, record, line, byte }) => [id, [file, record, line, byte]]),
  )
  return (article) => known.get(article) ?? [null, null, null, null]
}

/** Names of the tags on articles, quotes or actors, sub-tags by their own name. */
export function tagsOn(
  library: Library,
  kind: 'article' | 'quote' | 'actor',
  ids: readonly number[],
): (id: number) => Cell {
  const column = `${kind}_id`
  const rows = all<{ id: number; names: string }>(
    library,
    `SELECT x.${column} AS id, group_concat(t.name, '; ') AS names FROM taggings x JOIN tags t ON t.id = x.tag_id
       WHERE x.kind = ? AND x.${column} IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    kind,
    JSON.stringify(ids),
  )
  const known = new Map(rows.map(({ id, names }) => [id, names]))
  return (id) => known.get(id) ?? null
}

const idsAtOnce = 200

/** Ids in portions that fit one question to the library. */
export function* portions(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += idsAtOnce) yield ids.slice(at, at + idsAtOnce)
}
