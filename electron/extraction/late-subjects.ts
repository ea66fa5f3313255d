import { phraseAfter } from './following-phrases.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

const mostAsides = 4
const longestAside = 8

/**
 * The subject behind its verb. In some languages when, where and to whom it was said may stand between
 * them: `a indiqué mardi à des journalistes un porte-parole`, `contó a EFE Luis Martín`.
 */
export function lateSubject(reading: Reading, from: number, ceiling: number): Range | null {
  if (!reading.lexicon.language.lateSubject) return phraseAfter(reading, from, ceiling)
  let first = from
  for (let turn = 0; turn < mostAsides; turn += 1) {
    const last = asideEnd(reading, first, ceiling)
    if (last === first) break
    first = last
  }
  return phraseAfter(reading, first, ceiling)
}

/** The end of an adverb, a time or a phrase with a preposition at a place; the place itself without one. */
function asideEnd(reading: Reading, from: number, ceiling: number): number {
  const { lower, capital } = at(reading, from)
  if (from >= ceiling || capital || has(reading, from, tag.pronoun)) return from
  if (has(reading, from, tag.adverb | tag.time) || /(?:ment|mente)$/.test(lower)) return from + 1
  if (has(reading, from, tag.determiner) && has(reading, from + 1, tag.time)) {
    return has(reading, from + 2, tag.time) ? from + 3 : from + 2
  }
  return has(reading, from, tag.preposition) ? objectEnd(reading, from + 1, ceiling) : from
}

/** Where the noun phrase behind a preposition ends: before an article, or a name behind a noun or an acronym. */
function objectEnd(reading: Reading, from: number, ceiling: number): number {
  const farthest = Math.min(ceiling, from + longestAside)
  let last = from
  while (last < farthest && has(reading, last, tag.determiner | tag.preposition)) last += 1
  const head = last
  while (last < farthest && at(reading, last).kind === 'word') {
    const before = at(reading, last - 1)
    const isLed = has(reading, last - 1, tag.preposition | tag.determiner)
    if (last > head && !isLed && has(reading, last, tag.determiner | tag.pronoun)) break
    if (last > head && at(reading, last).capital && !isLed && endsObject(before.text)) break
    last += 1
  }
  return last
}

function endsObject(word: string): boolean {
  return !/^\p{Lu}/u.test(word) || (word.length > 1 && word === word.toUpperCase())
}
