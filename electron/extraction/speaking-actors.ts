import type { FoundActor } from '../../shared/actor.ts'
import type { Findings, FoundQuote } from '../../shared/quote.ts'
import { mayNamePerson } from './personal-names.ts'

/** A name nobody knew before it spoke is taken for a person's, and not surely. */
const confidence = 0.5

const capitalised =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|del|van|von|der|bin|al|la|le)){0,4}$/u

/**
 * Whoever utters a quote under a name of capitals only is an actor, also when nothing else in the text
 * shows that the name is one: “Medvedev said”.
 */
export function withSpeakingActors(findings: Findings): Findings {
  if (findings.quotes.every(isSettled)) return findings
  const actors = [...findings.actors]
  const known = new Map(actors.map((actor, index) => [actor.name, index]))
  const quotes = findings.quotes.map((quote) => {
    const name = nameOf(quote)
    if (name === null) return quote
    if (!known.has(name) && !mayNamePerson(name, findings.language)) return quote
    const index = known.get(name) ?? actors.push(newActor(name)) - 1
    known.set(name, index)
    const actor = actors[index]
    if (actor !== undefined) actors[index] = withMention(actor, quote)
    return { ...quote, speakerActor: index }
  })
  return { ...findings, quotes: quotes.map((quote) => withActor(quote, known)), actors }
}

/** Its speaker is an actor already, or nobody is named. */
function isSettled({ speakerActor, speakerName }: FoundQuote): boolean {
  return speakerActor !== null || speakerName === null
}

/** “He”, taken as Medvedev. */
function withActor(quote: FoundQuote, known: ReadonlyMap<string, number>): FoundQuote {
  if (quote.speakerActor !== null || quote.speakerName === null) return quote
  if (quote.speaker === null || quote.speaker.text === quote.speakerName) return quote
  return { ...quote, speakerActor: known.get(quote.speakerName) ?? null }
}

function nameOf({ speakerActor, speakerName, speaker }: FoundQuote): string | null {
  if (speakerActor !== null || speakerName === null || speaker?.text !== speakerName) return null
  return capitalised.test(speakerName) ? speakerName : null
}

function newActor(name: string): FoundActor {
  const kind = /\.(?:com|org|net)$/i.test(name) ? 'organisation' : 'person'
  return { name, kind, mentions: [], roles: [], confidence }
}

function withMention(actor: FoundActor, { speaker }: FoundQuote): FoundActor {
  if (speaker === null || actor.mentions.some(({ start }) => start === speaker.start)) return actor
  return { ...actor, mentions: [...actor.mentions, { ...speaker, form: 'short' }] }
}
