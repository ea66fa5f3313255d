import type { Findings, FoundQuote, Stance, Words } from '../../shared/quote.ts'
import type { Span } from '../../shared/span.ts'
import { findActors, type ActorIndex } from './actors.ts'
import { chainsOf, noChain, type Chain } from './chains.ts'
import { confidenceOf } from './confidence.ts'
import type { CueTables } from './cue-table.ts'
import { draftsOf } from './drafting.ts'
import type { Draft } from './drafts.ts'
import { detectLanguage } from './languages/detect.ts'
import { at, readingOf, type Reading } from './reading.ts'
import { reasonOf } from './reasons.ts'
import { readDocument } from './sentences.ts'
import { withSpeakingActors } from './speaking-actors.ts'
import { nobody, type Speaker } from './speaker.ts'
import { spanOf, speakersOf } from './speakers.ts'

/** What is known besides the text: helps to name speakers and keeps credits out of the actors. */
export type ExtractionContext = {
  /** ISO 639-1; null detects it. */
  readonly language: string | null
  /** People the page itself lists, with descriptions. */
  readonly people: readonly { readonly name: string; readonly description: string | null }[]
  readonly agency: string | null
  readonly outlet: string | null
  /** A person's own cue verbs, in the place of the built-in ones. */
  readonly cues?: CueTables
}

export const noContext: ExtractionContext = {
  language: null,
  people: [],
  agency: null,
  outlet: null,
}

const noTables: CueTables = {}

/** Finds quotes and actors in plain text; offsets in UTF-16 of `text`. Pure and linear in its length. */
export function extract(text: string, context: ExtractionContext = noContext): Findings {
  const language = context.language ?? detectLanguage(text)
  const document = readDocument(text, language)
  const index = findActors(document, context)
  const reading = readingOf(document, context.cues ?? noTables)
  const drafts = draftsOf(reading)
  const speakers = speakersOf(reading, index, drafts, context.outlet)
  const chains = chainsOf(reading, index, drafts, speakers)
  const quotes = drafts
    .filter((draft) => isSpoken(draft, speakers.get(draft) ?? nobody, index))
    .map((draft) =>
      foundQuote(reading, draft, speakers.get(draft) ?? nobody, chains.get(draft) ?? noChain),
    )
    .toSorted((one, other) => one.start - other.start)
  return withSpeakingActors({ language, quotes, actors: index.actors })
}

/** Behind the name of a place or a thing the colon of a headline opens no speech. */
function isSpoken(draft: Draft, speaker: Speaker, index: ActorIndex): boolean {
  if (draft.rule !== 'headline-colon') return true
  const kind = index.actors[speaker.actor ?? -1]?.kind
  return kind === 'person' || kind === 'organisation'
}

function foundQuote(reading: Reading, draft: Draft, speaker: Speaker, chain: Chain): FoundQuote {
  const spans = draft.spans.map((range) => spanOf(reading, range))
  const cue = draft.attribution === null ? null : spanOf(reading, draft.attribution.words)
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans,
    text: spans.map((span) => reading.document.text.slice(span.start, span.end)).join(' … '),
    type: draft.type,
    speaker: speaker.mention === null ? null : wordsAt(reading, speaker.mention),
    speakerName: speaker.name,
    speakerActor: speaker.actor,
    cue: cue === null ? null : wordsAt(reading, cue),
    stance: stanceOf(reading, draft),
    chain: chain.links,
    addressee: chain.addressee,
    floating: draft.floating,
    confidence: confidenceOf(draft, speaker),
    reason: reasonOf(reading, draft, speaker),
  }
}

/** To ask whether is a question, to ask somebody to act is none. */
function stanceOf(reading: Reading, draft: Draft): Stance {
  const stance = draft.attribution?.cue?.verb.stance ?? 'neutral'
  if (stance !== 'asked') return stance
  const first = draft.spans[0]?.first ?? 0
  const hearer = draft.attribution?.trailing.addressee
  const acts = at(reading, hearer?.first === first ? hearer.last : first).lower === 'to'
  return acts ? 'urged' : stance
}

function wordsAt(reading: Reading, span: Span): Words {
  return { ...span, text: reading.document.text.slice(span.start, span.end) }
}
