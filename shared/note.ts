import type { ArticleId } from './article.ts'
import type { TagTarget } from './tag.ts'

export type NoteId = number

/** What can be noted is what can be tagged. */
export type NoteTarget = TagTarget

/** What a person wrote about one thing; a thing has one note at most. */
export type Note = {
  readonly id: NoteId
  readonly target: NoteTarget
  readonly text: string
  /** ISO time of the last change. */
  readonly changed: string
  /** What it is about in its own words: headline, quote, name or passage. */
  readonly about: string
  /** The article to open for it; null for an actor. */
  readonly article: ArticleId | null
}
