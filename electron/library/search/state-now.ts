import { one, type Library } from '../database.ts'
import { stateOf } from '../revision.ts'

/** What a library is like at a moment, as far as answers about it go. */
export type StateNow = {
  readonly generation: number
  readonly revision: number
  readonly lastArticle: number
  /** When that was (ms). */
  readonly at: number
}

export function stateNow(library: Library): StateNow {
  return {
    ...stateOf(library),
    lastArticle: lastArticleOf(library),
    at: performance.now(),
  }
}

/** The highest id of an article. */
export function lastArticleOf(library: Library): number {
  return one<{ id: number | null }>(library, 'SELECT max(id) AS id FROM articles')?.id ?? 0
}

/**
 * The articles of a file count as a change when all of it is stored. Until then answers need not be younger than
 * this (ms), so that the lists that a person looks at are not made anew for every article.
 */
const oldest = 2_000

export function isSameState(known: StateNow, now: StateNow): boolean {
  const isYoung = known.lastArticle === now.lastArticle || now.at - known.at < oldest
  return isYoung && hasSameSteps(known, now)
}

/** The same, the articles aside of files that are being stored. */
export function hasSameSteps(known: StateNow, now: StateNow): boolean {
  return known.generation === now.generation && known.revision === now.revision
}
