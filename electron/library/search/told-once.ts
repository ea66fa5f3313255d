import { one, type Library } from '../database.ts'
import type { Subject } from './asking.ts'
import type { Compiled } from './compile.ts'
import { allOf, listed, type Condition } from './conditions.ts'
import { familiesOf } from './families-of.ts'
import { numbers } from './id-lists.ts'
import { repeatedQuotes } from './repeated-quotes.ts'
import { hitsOf, type Scope } from './sources.ts'

/** A question with each story told once, and how many hits that leaves. */
export type ToldOnce = { readonly compiled: Compiled; readonly total: number }

/**
 * Leaves out of the hits of a query those that tell what an earlier one of them tells: of articles the same
 * story, of quotes the same words in it. Named beforehand, since most stories are told once: what is left is
 * listed and ranked as quickly as ever.
 */
export function toldOnce(
  library: Library,
  subject: Subject,
  compiled: Compiled,
  scope: Scope,
): ToldOnce {
  const { sql, values } = hitsOf(library, subject, compiled, { ...scope, once: false })
  const hits = numbers(one<{ ids: string }>(library, sql, ...values)?.ids)
  const later =
    subject === 'articles'
      ? laterTellings(hits, familiesOf(library))
      : repeatedQuotes(library, hits)
  const left = allOf([compiled.condition, noneOf(subject, later)])
  return {
    compiled: later.length === 0 ? compiled : { ...compiled, condition: left },
    total: hits.length - later.length,
  }
}

function noneOf(subject: Subject, ids: readonly number[]): Condition {
  const id = subject === 'articles' ? 'a.id' : 'q.id'
  return { sql: `${id} NOT IN (SELECT value FROM json_each(?))`, values: [listed(ids)] }
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
