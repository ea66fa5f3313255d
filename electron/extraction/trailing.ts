import type { CueVerb } from './languages/language.ts'
import { isFinite } from './noun-phrases.ts'
import { tag } from './lexicon.ts'
import { at, has, isTitled, type Range, type Reading } from './reading.ts'
import { isClitic } from './tokens.ts'

/** What stands between a cue and what was said: to whom, when, where, by which channel. */
export type Trailing = {
  readonly addressee: Range | null
  /** Phrases with a channel or a service in them: “in a statement”, “on Telegram”. */
  readonly channels: readonly Range[]
  /** Who spoke for the speaker: through her lawyer. */
  readonly carriers: readonly Range[]
  /** Where the content may begin. */
  readonly next: number
}

/** Verbs of these frames lead to a clause or to marks; others (blast, call) to an object. */
const speaking: ReadonlySet<string> = new Set(['that', 'zero', 'to', 'question', 'quote', 'belief'])

export function trailingAfter(
  reading: Reading,
  from: number,
  ceiling: number,
  verb: CueVerb,
  isInverted = false,
): Trailing {
  const leads = isInverted || verb.frames.some((frame) => speaking.has(frame))
  if (!leads) {
    return { addressee: null, channels: [], carriers: [], next: from }
  }
  let next = from
  let addressee: Range | null = null
  if (verb.frames.includes('hearer')) {
    addressee = hearerAt(reading, from, ceiling, verb)
    next = addressee?.last ?? from
  }
  const channels: Range[] = []
  const carriers: Range[] = []
  for (let turn = 0; turn < 8; turn += 1) {
    if (verb.frames.includes('to') && opensInfinitive(reading, next)) break
    if (verb.stance === 'warned' && opensObject.test(at(reading, next).lower)) break
    if (opensBareInfinitive(reading, next)) break
    const phrase = adverbialAt(reading, next, ceiling)
    if (phrase === null) break
    if (hearing.test(at(reading, phrase.first).lower) && addressee === null) {
      addressee = { first: phrase.first + 1, last: phrase.last }
    } else if (isCarried(reading, phrase)) {
      carriers.push({ first: phrase.first + 1, last: phrase.last })
    } else if (isChannel(reading, phrase)) channels.push(phrase)
    next = phrase.last
  }
  return { addressee, channels, carriers, next }
}

/** To whom: `to`, and what it is in French and Spanish. */
const hearing = /^(?:to|à|au|aux|a|al)$/
const opensObject = /^(?:against|of|about)$/

function opensInfinitive(reading: Reading, index: number): boolean {
  const to = /^(?:not|never)$/.test(at(reading, index).lower) ? index + 1 : index
  return at(reading, to).lower === 'to'
}

/** “agree to trim”, not “said to reporters” or “said to the court”. */
function opensBareInfinitive(reading: Reading, index: number): boolean {
  if (at(reading, index).lower !== 'to') return false
  const next = at(reading, index + 1)
  const nominal = tag.determiner | tag.pronoun | tag.objectPronoun | tag.preposition
  if (next.capital || next.kind !== 'word' || has(reading, index + 1, nominal)) return false
  return !next.lower.endsWith('s')
}

/** “through a spokesman”, “via his lawyer”. */
function isCarried(reading: Reading, phrase: Range): boolean {
  if (!/^(?:through|via)$/.test(at(reading, phrase.first).lower)) return false
  for (let index = phrase.first + 1; index < phrase.last; index += 1) {
    if (has(reading, index, tag.speaker) && !has(reading, index, tag.channel)) return true
  }
  return false
}

function isChannel(reading: Reading, phrase: Range): boolean {
  for (let index = phrase.first; index < phrase.last; index += 1) {
    if (has(reading, index, tag.channel | tag.service)) return true
  }
  return false
}

function hearerAt(reading: Reading, from: number, ceiling: number, verb: CueVerb): Range | null {
  if (from >= ceiling || (reading.inside[from] ?? -1) >= 0) return null
  if (/^(?:not|never)$/.test(at(reading, from).lower)) return null
  if (at(reading, from).kind !== 'word' && at(reading, from).kind !== 'number') return null
  if (has(reading, from, tag.objectPronoun) && !isPossessive(reading, from)) {
    return { first: from, last: from + 1 }
  }
  if (has(reading, from, tag.that | tag.question | tag.preposition | tag.conjunction | tag.adverb))
    return null
  if (has(reading, from, tag.time) && !has(reading, from, tag.determiner)) return null
  if (has(reading, from, tag.pronoun) && !has(reading, from, tag.determiner)) return null
  const zero = verb.frames.includes('zero')
  let last = from + 1
  while (last < ceiling && continuesHearer(reading, from, last, zero)) last += 1
  return { first: from, last }
}

/** The “her” of “told her supporters”. */
function isPossessive(reading: Reading, index: number): boolean {
  if (!has(reading, index, tag.determiner)) return false
  const next = at(reading, index + 1)
  const closed = tag.that | tag.pronoun | tag.determiner | tag.preposition | tag.question | tag.time
  return (
    next.kind === 'word' &&
    !next.capital &&
    !has(reading, index + 1, closed | tag.auxiliary | tag.adverb)
  )
}

function continuesHearer(reading: Reading, first: number, index: number, zero: boolean): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return isTitled(reading, index)
  if (token.kind === 'punctuation') return /^['’&#@/-]$/.test(token.text)
  if (isClitic(token)) return true
  if (has(reading, index, tag.that | tag.question | tag.relative | tag.auxiliary)) return false
  if (has(reading, index, tag.time)) return false
  if (has(reading, index, tag.preposition)) {
    return token.lower === 'of' && !has(reading, index + 1, tag.pronoun)
  }
  if (has(reading, index, tag.conjunction)) {
    return (
      token.lower === 'and' &&
      (at(reading, index + 1).capital || has(reading, index + 1, tag.determiner)) &&
      !isFinite(reading, index + 2)
    )
  }
  const before = at(reading, index - 1)
  if (has(reading, index, tag.determiner | tag.pronoun)) {
    return (
      before.lower === 'of' ||
      /^(?:and|&)$/.test(before.lower) ||
      has(reading, index - 1, tag.determiner)
    )
  }
  if (token.capital && has(reading, index - 1, tag.determiner)) return true
  if (token.capital && before.lower === 'and') return at(reading, index - 2).capital
  if (joinsName(reading, index)) return true
  if (token.capital && !before.capital) return has(reading, first, tag.determiner) && !zero
  if (!token.capital && before.capital) {
    const heads = has(reading, index, tag.outlet | tag.channel | tag.speaker)
    return (heads || isHead(reading, index)) && !isFinite(reading, index + 1)
  }
  if (has(reading, first, tag.determiner)) return index - first < 5 && !isFinite(reading, index)
  if (at(reading, index + 1).capital && has(reading, index, tag.outlet | tag.speaker)) return true
  return !zero || token.capital || isHead(reading, index)
}

/** The name of “state newspaper Correo del Norte”, and the small word within it. */
function joinsName(reading: Reading, index: number): boolean {
  if (at(reading, index).capital) {
    return has(reading, index - 1, tag.outlet) || nameLinks.has(at(reading, index - 1).lower)
  }
  return nameLinks.has(at(reading, index).lower) && at(reading, index + 1).capital
}

const nameLinks = new Set(['de', 'del', 'della', 'di', 'la', 'el', 'von'])

/** “told FBI agents that”, “told the BBC interviewer:”: what was said begins behind the noun. */
function isHead(reading: Reading, index: number): boolean {
  if (at(reading, index + 1).text === ':') return true
  const opens = tag.that | tag.question | tag.preposition | tag.time
  return at(reading, index).lower.endsWith('s') && has(reading, index + 1, opens)
}

/** “on Thursday”, “in a statement”, “last week”, “by text message”. */
function adverbialAt(reading: Reading, from: number, ceiling: number): Range | null {
  if (from >= ceiling || (reading.inside[from] ?? -1) >= 0) return null
  const token = at(reading, from)
  if (token.kind !== 'word') return null
  if (has(reading, from, tag.preposition) && !has(reading, from, tag.that)) {
    const last = prepositionalEnd(reading, from, ceiling)
    return last > from + 1 ? { first: from, last } : null
  }
  if (has(reading, from, tag.time) || (token.lower.endsWith('ly') && !token.capital)) {
    if (has(reading, from, tag.pronoun) || isClitic(at(reading, from + 1))) return null
    return { first: from, last: isYear(reading, from + 1) ? from + 2 : from + 1 }
  }
  const timed =
    has(reading, from, tag.determiner) &&
    (has(reading, from + 1, tag.time) || durations.has(at(reading, from + 1).lower))
  return timed && !isFinite(reading, from + 2) ? { first: from, last: from + 2 } : null
}

/** “last March 2003” */
function isYear(reading: Reading, index: number): boolean {
  return /^(?:19|20)\d\d$/.test(at(reading, index).text)
}

/** “Tuesday 17” and “March 2003”, not “Tuesday 200 people”. */
function isDate(reading: Reading, index: number): boolean {
  return isYear(reading, index) || Number(at(reading, index).text) <= 31
}

/** “two days after the vote” */
const durations = new Set(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'])

const longestAdverbial = 12

/** A prepositional phrase ends where a new phrase begins without a preposition. */
function prepositionalEnd(reading: Reading, from: number, ceiling: number): number {
  let last = from + 1
  let nouns = 0
  while (last < ceiling && last - from < longestAdverbial) {
    const token = at(reading, last)
    if ((reading.inside[last] ?? -1) >= 0) {
      if (!isTitled(reading, last)) return last
      last += 1
      continue
    }
    if (token.kind === 'punctuation' && !/^['‘’&#@/$£€%-]$/.test(token.text)) return last
    if (
      has(reading, last, tag.that | tag.relative | tag.conjunction) &&
      !has(reading, last, tag.preposition) &&
      !(last === from + 1 && pointsAt(reading, last))
    )
      return last
    if (has(reading, last, tag.auxiliary) && !token.capital && !isClitic(token)) return last
    if (has(reading, last - 1, tag.time) && token.kind === 'number' && !isDate(reading, last))
      return last
    const led =
      has(reading, last - 1, tag.preposition | tag.determiner) || isClitic(at(reading, last - 1))
    if (nouns > 0 && !led && startsPhrase(reading, last)) return last
    if (nouns > 0 && has(reading, last, tag.preposition) && !has(reading, last, tag.time)) {
      if (endsStatement(reading, last)) return last
    }
    if (!has(reading, last, tag.determiner | tag.preposition)) nouns += 1
    last += 1
  }
  return last
}

/** The “that” of “claimed in that speech the cost would fall”. */
function pointsAt(reading: Reading, index: number): boolean {
  const { kind, capital } = at(reading, index + 1)
  if (at(reading, index).lower !== 'that' || kind !== 'word' || capital) return false
  const opens = tag.determiner | tag.pronoun | tag.preposition | tag.auxiliary | tag.adverb
  return !has(reading, index + 1, opens) && !isFinite(reading, index + 1)
}

function startsPhrase(reading: Reading, index: number): boolean {
  if (isClitic(at(reading, index))) return false
  if (has(reading, index, tag.pronoun | tag.determiner)) return true
  const isDay = at(reading, index - 1).kind === 'number' && has(reading, index, tag.time)
  return !isDay && at(reading, index).capital && !at(reading, index - 1).capital
}

/** A second preposition is read as a phrase of its own. */
function endsStatement(reading: Reading, index: number): boolean {
  return at(reading, index).lower !== 'of'
}
