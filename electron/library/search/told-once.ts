import { all, one, type Library } from '../database.ts'
import { answered } from './answers.ts'
import type { Compiled } from './compile.ts'
import { allOf, listed, type Condition } from './conditions.ts'
import { numbers } from './id-lists.ts'
import { hitsOf, type Scope } from './sources.ts'

/** A question with each story told once, and how many hits that leaves. */
export type ToldOnce = { readonly compiled: Compiled; readonly total: number }

/**
 * Leaves out of the articles of a query those whose story an earlier one of them tells. Named beforehand, since
 * most stories are told once: what is left is listed and ranked as quickly as ever.
 */
export function toldOnce(library: Library, compiled: Compiled, scope: Scope): ToldOnce {
  const { sql, values } = hitsOf(library, 'articles', compiled, { ...scope, once: false })
  const hits = numbers(one<{ ids: string }>(library, sql, ...values)?.ids)
  const later = laterTellings(hits, familiesOf(library))
  return {
    compiled:
      later.length === 0
        ? compiled
        : { ...compiled, condition: allOf([compiled.condition, noneOf(later)]) },
    total: hits.length - later.length,
  }
}

function noneOf(articles: readonly number[]): Condition {
  return { sql: 'a.id NOT IN (SELECT value FROM json_each(?))', values: [listed(articles)] }
}

/** Of every family the first among the hits tells the story. */
function laterTellings(
  hits: readonly number[],
  families: ReadonlyMap<number, number>,
): readonly number[] {
  if (families.size === 0) return []
  const first = new Map<number, number>()
  const later: number[] = []
  for (const hit of hits) {
    const family = families.get(hit)
    if (family === undefined) continue
    const known = first.get(family)
    if (known === undefined || hit < known) first.set(family, hit)
    if (known !== undefined) later.push(Math.max(known, hit))
  }
  return later
}

/** The families of the articles that have one. */
export function familiesOf(library: Library): ReadonlyMap<number, number> {
  return answered(library, 'families', () => {
    const rows = all<{ id: number; family: number }>(
      library,
      'SELECT id, family FROM articles WHERE family IS NOT NULL',
    )
    return new Map(rows.map(({ id, family }) => [id, family]))
  })
}
