import type { FoundActor } from '../../shared/actor.ts'
import type { Link } from '../../shared/quote.ts'
import type { ActorIndex } from './actors.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'
import { type Speaker } from './speaker.ts'
import { spanOf } from './speakers.ts'

export type Chain = { readonly links: readonly Link[]; readonly addressee: string | null }

export const noChain: Chain = { links: [], addressee: null }

/** The steps every quote came by: agencies and outlets it was said to or quoted by, people, channels. */
export function chainsOf(
  reading: Reading,
  index: ActorIndex,
  drafts: readonly Draft[],
  speakers: ReadonlyMap<Draft, Speaker>,
): ReadonlyMap<Draft, Chain> {
  const chains = new Map<Draft, Chain>()
  let last: Draft | null = null
  for (const draft of drafts) {
    if (draft.floating) chains.set(draft, inherited(draft, last, chains))
    else
      chains.set(
        draft,
        chainOf(reading, index, draft, outerLink(reading, index, draft, last, speakers)),
      )
    if (draft.type !== 'term' && !draft.nested) last = draft
  }
  return chains
}

/** What goes on in the next paragraph came the same way. */
function inherited(draft: Draft, last: Draft | null, chains: ReadonlyMap<Draft, Chain>): Chain {
  if (last === null || draft.paragraph - last.paragraph > 1) return noChain
  return chains.get(last) ?? noChain
}

/** “Moor said Holt had told him …”: Holt's words came by Moor; “… according to a filing”: by a filing. */
function outerLink(
  reading: Reading,
  index: ActorIndex,
  draft: Draft,
  last: Draft | null,
  speakers: ReadonlyMap<Draft, Speaker>,
): Link | null {
  if (!draft.nested || last === null || last.speaker === null) return null
  const outer = speakers.get(last)
  if (outer === undefined || outer.name === null || outer.name === speakers.get(draft)?.name)
    return null
  if (outer.actor === null && isPronoun(reading, last.speaker)) return null
  if (outer.actor === null) {
    return isEvent(reading, last.speaker)
      ? channelLink(reading, last.speaker)
      : { name: outer.name, kind: 'organisation' }
  }
  return { name: outer.name, kind: kindOf(index.actors[outer.actor]) }
}

function isPronoun(reading: Reading, phrase: Range): boolean {
  return phrase.last - phrase.first === 1 && has(reading, phrase.first, tag.pronoun)
}

function chainOf(reading: Reading, index: ActorIndex, draft: Draft, outer: Link | null): Chain {
  const links: Link[] = draft.via.map((range) => carrierLink(reading, index, range))
  if (outer !== null) links.push(outer)
  const trailing = draft.attribution?.trailing
  if (trailing === undefined) return { links, addressee: null }
  for (const range of trailing.carriers)
    links.push({ name: textOf(reading, range), kind: 'person' })
  const { addressee } = trailing
  if (addressee !== null && isOutlet(reading, addressee))
    links.push(carrierLink(reading, index, addressee))
  const channels = channelsOf(reading, draft).map((range) => channelLink(reading, range))
  for (const link of channels.toSorted(namedFirst)) {
    if (!links.some(({ name }) => name === link.name)) links.push(link)
  }
  return { links, addressee: addressee === null ? null : textOf(reading, addressee) }
}

function channelsOf(reading: Reading, draft: Draft): readonly Range[] {
  const trailing = draft.attribution?.trailing
  const found = [...(trailing?.channels ?? [])]
  const lead = leadIn(reading, draft)
  if (lead !== null) found.unshift(lead)
  const hearer = trailing?.addressee ?? null
  if (hearer !== null && isEvent(reading, hearer)) found.push(hearer)
  return found
}

const longestLead = 12

/** `In a statement, Moor said`, `On Telegram Moor said`. */
function leadIn(reading: Reading, draft: Draft): Range | null {
  const speaker = draft.speaker?.first ?? draft.attribution?.region.first ?? 0
  for (let first = speaker - 2; first >= Math.max(0, speaker - longestLead); first -= 1) {
    const token = at(reading, first)
    if (token.sentence !== at(reading, speaker).sentence || (reading.inside[first] ?? -1) >= 0)
      return null
    if (!has(reading, first, tag.preposition)) continue
    const last = at(reading, speaker - 1).text === ',' ? speaker - 1 : speaker
    const before = at(reading, first - 1)
    const opens =
      before.sentence !== token.sentence ||
      /^[,)\u2013\u2014-]/.test(before.text) ||
      before.kind === 'quote-mark'
    if (opens) return isEvent(reading, { first, last }) ? { first, last } : null
  }
  return null
}

/** A phrase with a channel in it: “a press briefing”, “on Telegram”. */
function isEvent(reading: Reading, range: Range): boolean {
  return firstWith(reading, range, tag.channel | tag.service) !== null
}

/**
 * The channel by its own name, so that all statements count as one: `in a written statement` is
 * “statement”, `on his Telegram channel` “Telegram”, `in the Norrland Post` an outlet.
 */
function channelLink(reading: Reading, range: Range): Link {
  const service = firstWith(reading, range, tag.service)
  if (service !== null) return { name: at(reading, service).text, kind: 'channel' }
  const host = hostIn(reading, range)
  if (host !== null) return { name: host, kind: 'channel' }
  const first = firstWith(reading, range, tag.channel) ?? range.first
  if (first > range.first && at(reading, first).capital) {
    return { name: nameIn(reading, { first: range.first + 1, last: range.last }), kind: 'outlet' }
  }
  let last = first + 1
  while (last < range.last && has(reading, last, tag.channel)) last += 1
  return { name: textOf(reading, { first, last }).toLowerCase(), kind: 'channel' }
}

/** What somebody posts on, named before the word: `on his Pigeonhole channel`. */
const hosts = new Set('channel account feed profile page kanal konto profil seite'.split(' '))

function hostIn(reading: Reading, range: Range): string | null {
  for (let index = range.first + 1; index < range.last; index += 1) {
    const before = at(reading, index - 1)
    if (hosts.has(at(reading, index).lower) && before.capital) return before.text
  }
  return null
}

/** “Telegram” says more than “posting” when a text has both. */
function namedFirst(one: Link, other: Link): number {
  const isNamed = ({ name }: Link) => (/^\p{Lu}/u.test(name) ? 0 : 1)
  return isNamed(one) - isNamed(other)
}

function firstWith(reading: Reading, range: Range, bits: number): number | null {
  for (let index = range.first; index < range.last; index += 1) {
    if (has(reading, index, bits)) return index
  }
  return null
}

/** The words of a name without the article before it. */
function nameIn(reading: Reading, range: Range): string {
  const first = range.last - range.first > 1 && has(reading, range.first, tag.determiner)
  return textOf(reading, first ? { first: range.first + 1, last: range.last } : range)
}

function carrierLink(reading: Reading, index: ActorIndex, range: Range): Link {
  const name = nameIn(reading, range)
  if (someCapital(reading, range, tag.agency)) return { name, kind: 'agency' }
  if (someCapital(reading, range, tag.outlet)) return { name, kind: 'outlet' }
  const actor = index.named(spanOf(reading, range))
  return { name, kind: actor === null ? 'organisation' : kindOf(index.actors[actor]) }
}

function kindOf(actor: FoundActor | undefined): Link['kind'] {
  return actor?.kind === 'person' ? 'person' : 'organisation'
}

function isOutlet(reading: Reading, range: Range): boolean {
  return someCapital(reading, range, tag.outlet | tag.agency)
}

function someCapital(reading: Reading, range: Range, bits: number): boolean {
  for (let index = range.first; index < range.last; index += 1) {
    if (has(reading, index, bits) && at(reading, index).capital) return true
  }
  return false
}

function textOf(reading: Reading, range: Range): string {
  const span = spanOf(reading, range)
  return reading.document.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
