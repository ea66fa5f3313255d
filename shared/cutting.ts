import type { FoundActor, FoundMention } from './actor.ts'
import type { Draft } from './article.ts'
import type { FoundQuote } from './quote.ts'
import type { Part } from './span.ts'

/** A quote placed in its article; offsets count from the start of its part. */
export type PlacedQuote = FoundQuote & { readonly part: Part }

export type PlacedMention = FoundMention & { readonly part: Part }

export type PlacedActor = Omit<FoundActor, 'mentions'> & {
  readonly mentions: readonly PlacedMention[]
}

/** What the engine found in one article, each thing in its part. */
export type Found = {
  /** ISO 639-1, `und` when unknown. */
  readonly language: string
  readonly quotes: readonly PlacedQuote[]
  readonly actors: readonly PlacedActor[]
}

/** A draft with everything found in it: what intake hands to the library. */
export type Cutting = Found & {
  readonly draft: Draft
  readonly teasers: readonly Cutting[]
  readonly words: number
  /** Same fingerprint, same cutting: a second import adds nothing. */
  readonly fingerprint: string
  /** MinHash of the body's word 5-grams for near-duplicates; null when the body is too short to tell. */
  readonly signature: Uint32Array | null
}
