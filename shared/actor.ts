import type { Span } from './span.ts'

export type ActorKind = 'person' | 'organisation' | 'place'

/** How a mention names its actor. Pronoun and title mentions are resolved, the others are names. */
export type MentionForm = 'full' | 'short' | 'acronym' | 'title' | 'pronoun'

export type FoundMention = Span & { readonly text: string; readonly form: MentionForm }

/**
 * By what an article's actor was linked with those of other articles: a name that a general list has for
 * it, letters that some article explains, the same full name, a person's word; `alone` when by nothing.
 */
export type ActorLink = 'list' | 'short' | 'name' | 'person' | 'alone'

/** An actor as one article shows it: the fullest name, every mention, roles in the words of the text. */
export type FoundActor = {
  readonly name: string
  /** The full name that a general list has for it: of NATO, and of Großbritannien. */
  readonly listed?: string
  readonly kind: ActorKind
  readonly mentions: readonly FoundMention[]
  readonly roles: readonly string[]
  /** 0..1, how sure we are that this is an actor of this kind. */
  readonly confidence: number
}

export type ActorId = number
