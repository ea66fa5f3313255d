import type { ArticleId } from './article.ts'
import type { PlacedSpan } from './span.ts'

/** `left` goes by the first word left of the node, then the second, then the third; `right` likewise. */
export const concordanceSorts = ['newest', 'oldest', 'outlet', 'left', 'right'] as const
export type ConcordanceSort = (typeof concordanceSorts)[number]

/** Ends what was understood of a query that names no word, and so has no line to show. */
export const nameAWord = 'name a word to see where it stands'

/** One occurrence of what the query looks for, between the words around it. */
export type ConcordanceLine = PlacedSpan & {
  readonly article: ArticleId
  readonly left: string
  readonly node: string
  readonly right: string
  readonly headline: string
  readonly outlet: string | null
  readonly published: string | null
}
