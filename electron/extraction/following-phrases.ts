import { tag } from './lexicon.ts'
import { isFinite, isNickname } from './noun-phrases.ts'
import { at, has, type Range, type Reading } from './reading.ts'
import { isClitic } from './tokens.ts'

/** The noun phrase that begins at `from`: the speaker in “said the mayor of Lund in a statement”. */
export function phraseAfter(reading: Reading, from: number, ceiling: number): Range | null {
  let first = from
  while (first < ceiling && at(reading, first).text.endsWith('ly') && !at(reading, first).capital)
    first += 1
  if (first >= ceiling || !mayBeginPhrase(reading, first)) return null
  if (has(reading, first, tag.pronoun) && !has(reading, first, tag.determiner)) {
    return { first, last: first + 1 }
  }
  let last = first
  while (last < ceiling && continuesPhrase(reading, first, last)) last += 1
  return last > first ? { first, last } : null
}

const shortestName = 2

/** “says Holt’s partner, Ida Moor.”: a name that closes the phrase belongs to it. */
export function withName(reading: Reading, phrase: Range, ceiling: number): Range {
  if (at(reading, phrase.last).text !== ',') return phrase
  if (at(reading, phrase.last - 1).capital && !isDescription(reading, phrase)) return phrase
  let last = phrase.last + 1
  while (last < ceiling && at(reading, last).capital && !has(reading, last, tag.time)) last += 1
  const isClosed = last >= ceiling || at(reading, last).kind === 'punctuation'
  const enough = hasPossessor(reading, phrase) ? shortestName - 1 : shortestName
  return isClosed && last - phrase.last > enough ? { first: phrase.first, last } : phrase
}

/** The “’s” of “Holt’s partner”. */
function hasPossessor(reading: Reading, phrase: Range): boolean {
  for (let index = phrase.first + 1; index < phrase.last; index += 1) {
    if (/^['’]s?$/.test(at(reading, index).lower)) return true
  }
  return false
}

/** `el ministro de Pesca`, `the mayor of Lund`: an article and a word in small letters first. */
function isDescription(reading: Reading, { first, last }: Range): boolean {
  return has(reading, first, tag.determiner) && last - first > 2 && !at(reading, first + 1).capital
}

export function mayBeginPhrase(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (token.kind === 'number') return true
  if (token.kind !== 'word') return false
  if (token.capital && has(reading, index, tag.time)) return has(reading, index, tag.title)
  if (has(reading, index, tag.determiner | tag.title | tag.speaker) || token.capital) return true
  return !has(
    reading,
    index,
    tag.preposition |
      tag.conjunction |
      tag.relative |
      tag.auxiliary |
      tag.adverb |
      tag.time |
      tag.objectPronoun,
  )
}

function continuesPhrase(reading: Reading, first: number, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return isNickname(reading, index)
  if (token.kind === 'punctuation') return /^['’&#@/-]$/.test(token.text)
  if (index === first || isClitic(token)) return true
  if (isClitic(at(reading, index - 1))) return token.kind === 'word'
  if (has(reading, index, tag.relative | tag.that | tag.auxiliary)) return false
  if (isDoneBy(reading, index) || isReduced(reading, index)) return false
  if (has(reading, index, tag.conjunction)) {
    return (
      token.lower === 'and' &&
      (at(reading, index + 1).capital || !at(reading, index - 1).capital) &&
      mayBeginPhrase(reading, index + 1) &&
      !isFinite(reading, index + 2)
    )
  }
  if (has(reading, index, tag.preposition)) return bindsToNoun(reading, index)
  if (has(reading, index, tag.time) && !token.capital) return false
  if (has(reading, index, tag.time) && token.capital) return false
  return !(token.lower.endsWith('ly') && !token.capital)
}

/** The “published” of “a report published by the port”, not the “study” of “a study by the port”. */
function isDoneBy(reading: Reading, index: number): boolean {
  return (
    at(reading, index + 1).lower === 'by' &&
    /(?:ed|en|wn|ld|nt|de|un)$/.test(at(reading, index).lower)
  )
}

/** “a poll released Monday”: a participle tells of the noun before it. */
function isReduced(reading: Reading, index: number): boolean {
  const { lower, capital } = at(reading, index)
  return (
    !capital &&
    lower.endsWith('ed') &&
    at(reading, index - 1).kind === 'word' &&
    !has(reading, index - 1, tag.determiner) &&
    has(reading, index + 1, tag.time | tag.preposition)
  )
}

/** “of”, “for” and “from” keep their noun; “at a news conference” tells where it was said. */
function bindsToNoun(reading: Reading, index: number): boolean {
  const word = at(reading, index).lower
  if (word === 'of' || word === 'for' || word === 'with' || word === 'from') return true
  if (reading.lexicon.language.lateSubject) return genitive.has(word)
  if (word !== 'at') return false
  for (let next = index + 1; next < index + 6; next += 1) {
    if (has(reading, next, tag.channel)) return false
    if (at(reading, next).kind === 'punctuation') break
  }
  return at(reading, index + 1).capital || at(reading, index + 2).capital
}

const genitive = new Set(['de', 'd’', "d'", 'du', 'des', 'del'])
