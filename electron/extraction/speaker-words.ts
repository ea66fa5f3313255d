import { tag } from './lexicon.ts'
import { isNickname } from './noun-phrases.ts'
import { at, has, type Range, type Reading } from './reading.ts'

/** The words that name the speaker: without titles where a name follows, else the whole phrase. */
export function mentionIn(reading: Reading, phrase: Range): Range {
  const head = headEnd(reading, phrase)
  let first = head
  while (first > phrase.first && isNamePart(reading, first - 1)) first -= 1
  while (first < head && !at(reading, first).capital) first += 1
  let named = first
  while (named < head - 1 && isTitle(reading, named)) named += 1
  while (named < head - 1 && (reading.inside[named] ?? -1) >= 0) named += 1
  if (named >= head || (isTitle(reading, named) && named > phrase.first)) return phrase
  if (has(reading, phrase.first, tag.determiner) && named - phrase.first === 1) return phrase
  return { first: named, last: head }
}

function isTitle(reading: Reading, index: number): boolean {
  const lower = at(reading, index).lower.replace(/\.$/, '')
  return ((reading.lexicon.tags.get(lower) ?? 0) & tag.title) !== 0
}

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'du',
  'la',
  'le',
  'di',
  'dos',
  'ibn',
  'ter',
  'zu',
])

function isNamePart(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return isNickname(reading, index)
  if (token.kind === 'word' && token.lower !== "'s" && token.lower !== '’s') {
    return token.capital || (particles.has(token.lower) && at(reading, index - 1).capital)
  }
  return token.text === '&' || token.text === '/'
}

export function headEnd(reading: Reading, phrase: Range): number {
  for (let index = phrase.first + 1; index < phrase.last; index += 1) {
    const token = at(reading, index)
    if (token.kind === 'punctuation' && /^[,(]/.test(token.text)) return index
    if (has(reading, index, tag.preposition) && !token.capital) return index
  }
  return phrase.last
}
