import type { Cue } from './cues.ts'
import { tag } from './lexicon.ts'
import { isFinite, phraseBefore } from './noun-phrases.ts'
import { mayBeginPhrase } from './following-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { isClitic } from './tokens.ts'

const longestApposition = 25

/** `“…,” analysts at Moor, Holt & Co said`: all between the marks and the verb, if no verb is in it. */
export function phraseAfterMarks(reading: Reading, unit: Unit, cue: Cue): Range | null {
  let first = cue.group.first
  const lowest = Math.max(unit.first, first - longestApposition)
  while (first > lowest && (reading.inside[first - 1] ?? -1) < 0) {
    const token = at(reading, first - 1)
    if (/^[;:\u2013\u2014]|^--/.test(token.text) || isFinite(reading, first - 1)) return null
    if (has(reading, first - 1, tag.relative | tag.that | tag.conjunction) && token.lower !== 'and')
      return null
    first -= 1
  }
  if (first === lowest || (reading.inside[first - 1] ?? -1) < 0) return null
  if (!/^[,.!?]/.test(at(reading, first - 2).text)) return null
  const comma = at(reading, cue.group.first - 1).text === ',' ? 1 : 0
  const range = { first, last: cue.group.first - comma }
  return range.last - first > 2 &&
    !has(reading, first, tag.preposition | tag.adverb) &&
    mayBeginPhrase(reading, first)
    ? range
    : null
}

/** “denied newspaper reports the port was shut”: a noun before a noun is no subject. */
export function isBareNoun(reading: Reading, speaker: Range, cue: Cue): boolean {
  const word = at(reading, cue.range.first).lower
  if (!reading.lexicon.language.nouns.has(word)) return false
  const { lower, capital, kind } = at(reading, speaker.first)
  if (speaker.last - speaker.first > 1)
    return kind === 'number' && isSingular(reading, speaker.last - 1)
  return (
    !capital && !lower.endsWith('s') && !has(reading, speaker.first, tag.pronoun | tag.relative)
  )
}

/** “5 percent below trade estimates”: no number of people. */
function isSingular(reading: Reading, index: number): boolean {
  const { lower, capital } = at(reading, index)
  return !capital && !lower.endsWith('s') && !has(reading, index, tag.speaker)
}

/** “higher than reports say it is” quotes nobody. */
export function isCompared(reading: Reading, speaker: Range): boolean {
  return at(reading, speaker.first - 1).lower === 'than'
}

const longestSubject = 80

/** The first noun phrase before the first verb of the unit. */
export function subjectOfUnit(reading: Reading, unit: Unit, before: number): Range | null {
  for (
    let index = unit.first + 1;
    index < Math.min(before, unit.last, unit.first + longestSubject);
    index += 1
  ) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const verbal =
      has(reading, index, tag.auxiliary | tag.verb) ||
      /(?:[^e]ed)$/.test(at(reading, index).lower) ||
      reading.lexicon.cues.has(at(reading, index).lower)
    if (!verbal || at(reading, index).capital || isPossessive(reading, index)) continue
    const speaker = phraseBefore(reading, unit.first, beforeAdverbs(reading, unit.first, index))
    if (speaker !== null) return speaker
  }
  return null
}

/** The “’s” of “Norway’s Ida Moor”, against that of “she’s sure”. */
function isPossessive(reading: Reading, index: number): boolean {
  return isClitic(at(reading, index)) && !has(reading, index - 1, tag.pronoun)
}

/** The “even” of “Moor even wrote” is no part of her name. */
function beforeAdverbs(reading: Reading, floor: number, verb: number): number {
  let end = verb
  while (end - 1 > floor && isAdverb(reading, end - 1) && !isSubjectWord(reading, end - 1)) end -= 1
  return end
}

function isAdverb(reading: Reading, index: number): boolean {
  const { lower, capital } = at(reading, index)
  return has(reading, index, tag.adverb) || (lower.endsWith('ly') && !capital)
}

function isSubjectWord(reading: Reading, index: number): boolean {
  return has(reading, index, tag.pronoun | tag.determiner)
}
