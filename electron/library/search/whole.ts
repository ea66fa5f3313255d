import type { ArticleKind } from '../../../shared/article.ts'
import type { ConcordanceSort } from '../../../shared/concordance.ts'
import type { Page, Sort } from '../../../shared/library.ts'
import { one, type Library } from '../database.ts'
import type { Subject } from './asking.ts'
import { compileQuery } from './compile.ts'
import { numbers } from './id-lists.ts'
import { findPage, type FoundPage, type Scope } from './pages.ts'
import { readQuery } from './read.ts'
import { hitsOf } from './sources.ts'

/** What is asked of the library when not a page but all of it counts. */
export type Question = { readonly query: string; readonly once: boolean; readonly stems: boolean }

/** Orders in which articles can be walked through. */
export type WalkOrder = Extract<ConcordanceSort, 'newest' | 'oldest' | 'outlet'>

/** What the lists of articles and quotes show: no teasers unless asked for, no rejected quotes. */
export function scopeOf(subject: Subject, { query, once, stems }: Question): Scope {
  const shared = { once, stems }
  if (subject === 'quotes') return { ...shared, filters: [keptQuotes], kinds: [] }
  const kinds = /\bkind:/i.test(query) ? [] : (['article', 'reference'] as const)
  return { ...shared, filters: [], kinds }
}

const keptQuotes =
  "NOT EXISTS (SELECT 1 FROM decisions d WHERE d.quote_id = q.id AND d.verdict = 'rejected')"

export type Stretch = {
  readonly sort: Sort
  readonly after: string | null
  readonly limit: number
  /** Kinds of article; without any, those the list shows. */
  readonly kinds?: readonly ArticleKind[] | undefined
}

/** All hits, newest first. */
export const everyHit: Stretch = { sort: 'newest', after: null, limit: Number.MAX_SAFE_INTEGER }

/** Finds hits of a question. A regular expression is looked for until nothing is left to look at. */
export function stretchOf(
  library: Library,
  subject: Subject,
  question: Question,
  { kinds, ...stretch }: Stretch,
): FoundPage {
  const request = { query: question.query, ...stretch }
  const scope = scopeOf(subject, question)
  for (;;) {
    const found = findPage(
      library,
      subject,
      request,
      kinds === undefined ? scope : { ...scope, kinds },
    )
    if (found.page.scan === null) return found
  }
}

/** How far the regular expressions of a question have come, each time a little further; null when done. */
export function scanOf(
  library: Library,
  subject: Subject,
  question: Question,
): Page<never>['scan'] {
  return lookInto(library, subject, question).scan
}

/** The same, and what a person must know about the answer, in sentences; mostly none. */
export function lookInto(
  library: Library,
  subject: Subject,
  question: Question,
): { readonly scan: Page<never>['scan']; readonly notes: readonly string[] } {
  return compileQuery(library, readQuery(question.query).query, subject, question)
}

/** The ids of all hits, in no order. */
export function idsOf(library: Library, subject: Subject, question: Question): readonly number[] {
  const { query } = readQuery(question.query)
  const scope = scopeOf(subject, question)
  for (;;) {
    const compiled = compileQuery(library, query, subject, scope)
    if (compiled.scan !== null) continue
    const { sql, values } = hitsOf(library, subject, compiled, scope)
    return numbers(one<{ ids: string }>(library, sql, ...values)?.ids)
  }
}
