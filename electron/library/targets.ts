import type { ArticleId } from '../../shared/article.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { Part } from '../../shared/span.ts'
import type { TagTarget } from '../../shared/tag.ts'
import { one, run, type Library, type Value } from './database.ts'

/** How a row says what it is put on: a tagging, a note. */
export type TargetRow = {
  kind: TagTarget['kind']
  article_id: number | null
  quote_id: number | null
  actor_id: number | null
  part: Part | null
  start: number | null
  end: number | null
}

/** Article, quote and actor column of a target. */
export function idsOf(target: TagTarget): readonly [Value, Value, Value] {
  switch (target.kind) {
    case 'article':
    case 'passage':
      return [target.id, null, null]
    case 'quote':
      return [null, target.id, null]
    case 'actor':
      return [null, null, target.id]
  }
}

const tables = {
  article: 'articles',
  passage: 'articles',
  quote: 'quotes',
  actor: 'actors',
} as const

/** Refuses a target that is not there (`not-found`). */
export function requireTarget(library: Library, target: TagTarget): void {
  if (one(library, `SELECT 1 FROM ${tables[target.kind]} WHERE id = ?`, target.id) !== null) return
  throw new WorkbenchError('not-found', `There is no ${target.kind} ${target.id} in this library.`)
}

export function toTarget(row: TargetRow): TagTarget {
  const id = row.article_id ?? row.quote_id ?? row.actor_id ?? 0
  if (row.kind !== 'passage') return { kind: row.kind, id }
  return {
    kind: 'passage',
    id,
    span: { part: row.part ?? 'body', start: row.start ?? 0, end: row.end ?? 0 },
  }
}

/** Moves an article's tagged and noted passages that stand at or behind `from` by `by` characters. */
export function shiftPassages(
  library: Library,
  article: ArticleId,
  from: number,
  by: number,
): void {
  const behind = "kind = 'passage' AND part = 'body' AND article_id = ?"
  for (const table of ['taggings', 'notes']) {
    const moved = `UPDATE ${table} SET`
    run(library, `${moved} "end" = "end" + ? WHERE ${behind} AND "end" > ?`, by, article, from)
    run(library, `${moved} start = start + ? WHERE ${behind} AND start >= ?`, by, article, from)
  }
}
