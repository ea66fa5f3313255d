import type { Attribution } from './attribution.ts'
import { markedWordsIn, trimmedEnd, wordsIn } from './contents.ts'
import { tag } from './lexicon.ts'
import { isFinite } from './noun-phrases.ts'
import { at, has, type Range, type Reading } from './reading.ts'

const narrating = new Set([
  'as',
  'while',
  'after',
  'before',
  'when',
  'with',
  'amid',
  'who',
  'which',
  'whose',
  'where',
  'according',
  'though',
  'although',
])

/** What goes on behind `…, Moor said,`: the second half of the clause, not the reporter's own words. */
export function continuation(
  reading: Reading,
  attribution: Attribution,
  ceiling: number,
  isNeeded: boolean,
): Range | null {
  const comma = attribution.trailing.next
  if (comma >= ceiling || !/^[,\u2013\u2014]|^--/.test(at(reading, comma).text)) return null
  const first = behindApposition(reading, attribution, comma + 1, ceiling)
  const word = at(reading, first)
  if (word.kind === 'punctuation' || (word.lower.endsWith('ing') && !isNeeded)) return null
  const last = trimmedEnd(reading, first, ceiling)
  const goesOn =
    isFinite(reading, first) ||
    has(reading, first, tag.that) ||
    /^(?:and|but|or|for|because)$/.test(word.lower) ||
    markedWordsIn(reading, { first, last }) > 0
  if (narrating.has(word.lower) || (!goesOn && !isNeeded)) return null
  return wordsIn(reading, { first, last }) < 2 ? null : { first, last }
}

const longestApposition = 20

/** `said Moor, a clerk from Lund, because …`: what tells of the speaker is no part of her words. */
function behindApposition(
  reading: Reading,
  { side }: Attribution,
  first: number,
  ceiling: number,
): number {
  const leads = tag.conjunction | tag.preposition | tag.relative | tag.that | tag.pronoun
  if (side !== 'after' || has(reading, first, leads)) return first
  for (let index = first; index < Math.min(ceiling, first + longestApposition); index += 1) {
    if ((reading.inside[index] ?? -1) >= 0 || isFinite(reading, index)) return first
    if (at(reading, index).text === ',') return has(reading, index + 1, tag.cue) ? first : index + 1
  }
  return first
}
