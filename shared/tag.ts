import type { ActorId } from './actor.ts'
import type { ArticleId } from './article.ts'
import type { QuoteId } from './quote.ts'
import type { PlacedSpan } from './span.ts'

export type TagId = number
export type TaggingId = number

/** Hues are numbers into the palette of eight (s1…s8 in the style tokens). */
export const tagHues = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type TagHue = (typeof tagHues)[number]

export type Tag = {
  readonly id: TagId
  readonly parent: TagId | null
  readonly name: string
  readonly hue: TagHue
  /** How many things carry it. */
  readonly uses: number
}

export type TagTarget =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'quote'; readonly id: QuoteId }
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'passage'; readonly id: ArticleId; readonly span: PlacedSpan }

/** A tag applied to one thing. */
export type Tagging = {
  readonly id: TaggingId
  readonly tag: TagId
  readonly target: TagTarget
}
