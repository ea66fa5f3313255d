import type { FoundActor } from './actor.ts'
import type { Span } from './span.ts'

/** A `term` is words in quotation marks that nobody utters as a statement ("special operation"). */
export const quoteTypes = ['direct', 'indirect', 'mixed', 'term'] as const
export type QuoteType = (typeof quoteTypes)[number]

export const linkKinds = ['agency', 'outlet', 'person', 'organisation', 'channel'] as const
export type LinkKind = (typeof linkKinds)[number]

/**
 * One step of the chain a quote came by, nearest to the speaker first: TASS (agency), a spokesperson
 * (person), a statement or Telegram (channel).
 */
export type Link = { readonly name: string; readonly kind: LinkKind }

export const stances = [
  'neutral',
  'claimed',
  'admitted',
  'denied',
  'warned',
  'urged',
  'promised',
  'criticised',
  'praised',
  'asked',
  'thought',
] as const
export type Stance = (typeof stances)[number]

export type Words = Span & { readonly text: string }

export type FoundQuote = {
  /** Outer bounds, quotation marks included. */
  readonly start: number
  readonly end: number
  /** One or more stretches; a quotation broken by its cue has two. */
  readonly spans: readonly Span[]
  /** The words of the spans; a gap is shown as " … ". */
  readonly text: string
  readonly type: QuoteType
  /** The words that name the speaker ("he", "Grushko"): a floating quotation has those of the one it goes on from. */
  readonly speaker: Words | null
  /** The speaker's full name as far as the text gives it; null when nobody is named at all. */
  readonly speakerName: string | null
  /** Index into the findings' actors, null for anonymous speakers ("officials"). */
  readonly speakerActor: number | null
  readonly cue: Words | null
  readonly stance: Stance
  readonly chain: readonly Link[]
  /** To whom it was said: "reporters", "Interfax". */
  readonly addressee: string | null
  /** True when the quotation has no cue of its own and continues the last speaker's. */
  readonly floating: boolean
  /** Calibrated: of findings marked 0.9, nine in ten are right. */
  readonly confidence: number
  /** A readable sentence: quotation marks + cue "said" + name before it. */
  readonly reason: string
}

export type Findings = {
  /** ISO 639-1 code used for the extraction, `und` when unknown. */
  readonly language: string
  readonly quotes: readonly FoundQuote[]
  readonly actors: readonly FoundActor[]
}

export type QuoteId = number
