import { trimmedEnd } from './contents.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

/** From its article or capital letter to the next comma, verb or adverbial. */
export function nounPhrase(reading: Reading, from: number, ceiling: number): Range | null {
  let first = from
  while (first < ceiling && skips(reading, first)) first += 1
  if (first >= ceiling) return null
  const opener = at(reading, first)
  if (has(reading, first, tag.pronoun) && !has(reading, first, tag.determiner))
    return { first, last: first + 1 }
  if (
    opener.kind === 'punctuation' ||
    (!opener.capital && !has(reading, first, tag.determiner) && !isAdjective(reading, first))
  )
    return null
  let last = first + 1
  while (last < ceiling && continues(reading, last)) last += 1
  while (last > first + 1 && isLoose(reading, first, last - 1)) last -= 1
  return { first, last }
}

/** A hyphen, or a bracket that closes what was opened before the phrase. */
function isLoose(reading: Reading, first: number, index: number): boolean {
  const { text } = at(reading, index)
  if (text !== ')') return /^[(&-]$/.test(text)
  for (let place = index - 1; place > first; place -= 1) {
    if (at(reading, place).text === '(') return false
  }
  return true
}

function skips(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return has(reading, index, tag.adverb) || lower === 'sich' || lower === 'es' || lower === 'dazu'
}

function continues(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return true
  if (token.kind === 'punctuation') return /^[()&-]$/.test(token.text)
  if (token.capital || token.kind === 'number') return true
  if (has(reading, index, tag.determiner)) return token.lower !== 'dem' && token.lower !== 'den'
  if (/^(?:von|für|und|aus|im|in|zu|vom)$/.test(token.lower))
    return at(reading, index + 1).capital || has(reading, index + 1, tag.determiner)
  return isAdjective(reading, index)
}

/** `der russische Präsident`: in small letters before a capital one, with an ending of adjectives. */
function isAdjective(reading: Reading, index: number): boolean {
  const next = at(reading, index + 1)
  return (
    isInflected(reading, index) &&
    (next.capital || (isInflected(reading, index + 1) && at(reading, index + 2).capital))
  )
}

const noAdjective = tag.auxiliary | tag.adverb | tag.preposition | tag.determiner | tag.conjunction

function isInflected(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return (
    /(?:e|en|er|es|em)$/.test(lower) &&
    !has(reading, index, noAdjective) &&
    !reading.lexicon.cues.has(lower)
  )
}

/** Where the nouns, articles and adjectives right before a place begin; the place itself when there are none. */
export function nominalStart(reading: Reading, end: number, floor: number): number {
  let first = end
  while (first > floor && isNominal(reading, first - 1)) first -= 1
  return first
}

function isNominal(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0 || token.kind === 'punctuation') return false
  return (
    token.capital ||
    has(reading, index, tag.determiner) ||
    (/(?:en|er|em)$/.test(token.lower) &&
      !has(reading, index, tag.auxiliary | tag.preposition | tag.cue))
  )
}

/** A stretch without the loose punctuation at both ends. */
export function trimmed(reading: Reading, from: number, ceiling: number): Range {
  let first = from
  while (first < ceiling && isBare(reading, first)) first += 1
  return { first, last: trimmedEnd(reading, first, ceiling) }
}

function isBare(reading: Reading, index: number): boolean {
  return at(reading, index).kind === 'punctuation' && (reading.inside[index] ?? -1) < 0
}
