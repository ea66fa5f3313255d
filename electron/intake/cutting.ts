import { createHash } from 'node:crypto'
import { paragraphBreak, type Draft } from '../../shared/article.ts'
import type {
  Cutting,
  Found,
  PlacedActor,
  PlacedMention,
  PlacedQuote,
} from '../../shared/cutting.ts'
import type { FoundActor } from '../../shared/actor.ts'
import type { Findings, FoundQuote, Words } from '../../shared/quote.ts'
import type { Part, Span } from '../../shared/span.ts'
import type { CueTables } from '../extraction/cue-table.ts'
import { extract } from '../extraction/extract.ts'
import { signatureOf } from './signature.ts'

/** Finds quotes and actors in a draft, when asked to, and makes it ready to be stored, its teasers too. */
export function toCutting(draft: Draft, extraction: boolean, cues: CueTables = {}): Cutting {
  return {
    draft: { ...draft, teasers: [] },
    teasers: draft.teasers.map((teaser) => toCutting(teaser, extraction, cues)),
    words: draft.body.match(/\S+/g)?.length ?? 0,
    fingerprint: fingerprintOf(draft),
    signature: draft.kind === 'article' ? signatureOf(draft.body) : null,
    ...(extraction ? findIn(draft, cues) : nothingFound(draft.facts.language)),
  }
}

/** The part of an article that quotes and actors are found by. */
export type Readable = {
  readonly headline: string
  readonly body: string
  readonly facts: Pick<Draft['facts'], 'language' | 'people' | 'agency' | 'outlet'>
}

/** Finds quotes and actors in an article, each in its part. */
export function findIn({ headline, body, facts }: Readable, cues: CueTables = {}): Found {
  const findings = extract(headline === '' ? body : headline + paragraphBreak + body, {
    language: facts.language,
    people: facts.people,
    agency: facts.agency,
    outlet: facts.outlet,
    cues,
  })
  return placed(findings, headline === '' ? 0 : headline.length + paragraphBreak.length)
}

function nothingFound(language: string | null): Found {
  return { language: language ?? 'und', quotes: [], actors: [] }
}

function placed({ language, quotes, actors }: Findings, bodyStart: number): Found {
  return {
    language,
    quotes: quotes.map((quote) => placedQuote(quote, bodyStart)),
    actors: actors.map((actor) => placedActor(actor, bodyStart)),
  }
}

function partOf(span: Span, bodyStart: number): Part {
  return span.start < bodyStart ? 'headline' : 'body'
}

/** Quote, cue and speaker may stand in different parts; what stands in another part is told by name only. */
function placedQuote(quote: FoundQuote, bodyStart: number): PlacedQuote {
  const part = partOf(quote, bodyStart)
  const by = part === 'body' ? -bodyStart : 0
  const here = (words: Words | null) =>
    words !== null && partOf(words, bodyStart) === part ? shifted(words, by) : null
  return {
    ...shifted(quote, by),
    part,
    spans: quote.spans.map((span) => shifted(span, by)),
    speaker: here(quote.speaker),
    cue: here(quote.cue),
  }
}

function placedActor(actor: FoundActor, bodyStart: number): PlacedActor {
  const mentions = actor.mentions.map((mention): PlacedMention => {
    const part = partOf(mention, bodyStart)
    return { ...shifted(mention, part === 'body' ? -bodyStart : 0), part }
  })
  return { ...actor, mentions }
}

function shifted<Placed extends Span>(placed: Placed, by: number): Placed {
  return by === 0 ? placed : { ...placed, start: placed.start + by, end: placed.end + by }
}

/** Same words, outlet, date and address: the same cutting, whatever file it came in. */
function fingerprintOf({ kind, headline, body, facts }: Draft): string {
  const words = wordsOf(`${headline} ${body}`)
  const parts = [kind, words, facts.outlet ?? '', facts.published ?? '', facts.url ?? '']
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url')
}

const ascii = /^[\0-\x7f]*$/

function wordsOf(text: string): string {
  // The same, in a fraction of the time.
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
