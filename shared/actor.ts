import type { Span } from './span.ts'

export type ActorKind = 'person' | 'organisation' | 'place'

/** How a mention names its actor. Pronoun and title mentions are resolved, the others are names. */
export type MentionForm = 'full' | 'short' | 'acronym' | 'title' | 'pronoun'

export type FoundMention = Span & { readonly text: string; readonly form: MentionForm }

/** An actor as one article shows it: the fullest name, every mention, roles in the words of the text. */
export type FoundActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly mentions: readonly FoundMention[]
  readonly roles: readonly string[]
  /** 0..1, how sure we are that this is an actor of this kind. */
  readonly confidence: number
}

export type ActorId = number
