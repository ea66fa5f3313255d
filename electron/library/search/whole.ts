import type { ConcordanceSort } from '../../../shared/concordance.ts'
import type { Library } from '../database.ts'
import type { Subject } from './operators.ts'
import { findPage, type FoundPage, type Scope } from './pages.ts'

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

export const keptQuotes =
  "NOT EXISTS (SELECT 1 FROM decisions d WHERE d.quote_id = q.id AND d.verdict = 'rejected')"

/**
 * One stretch of the hits of a question, or all that are left. A regular expression is looked for until
 * nothing is left to look at.
 */
export function stretchOf(
  library: Library,
  subject: Subject,
  question: Question,
  sort: WalkOrder,
  after: string | null = null,
  limit: number = Number.MAX_SAFE_INTEGER,
): FoundPage {
  const request = { query: question.query, after, limit, sort }
  const scope = scopeOf(subject, question)
  for (;;) {
    const found = findPage(library, subject, request, scope)
    if (found.page.scan === null) return found
  }
}

/** The ids of all hits. */
export function idsOf(library: Library, subject: Subject, question: Question): readonly number[] {
  return stretchOf(library, subject, question, 'newest').ids
}
