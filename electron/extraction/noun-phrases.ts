import { nameBehindOf, personBehind } from './antecedents.ts'
import { tag } from './lexicon.ts'
import { at, has, isTitled, type Range, type Reading } from './reading.ts'
import { isClitic } from './tokens.ts'

const blockers = tag.conjunction | tag.relative | tag.that

/** What joins one thing said to the next, and ends no phrase. */
const joints = new Set(['and', 'or', 'but', 'und', 'oder', 'et', 'y'])

/** The noun phrase that ends right before `end`, not reaching below `floor`: the subject of a verb there. */
export function phraseBefore(reading: Reading, floor: number, end: number): Range | null {
  if (end <= floor) return null
  const dated = beforeDate(reading, floor, end)
  if (dated < end) return phraseBefore(reading, floor, dated)
  const last = at(reading, end - 1)
  if (joints.has(last.lower)) return null
  if (last.text === ',' || last.text === ')') return beforeAside(reading, floor, end)
  if (isDash(last.text)) return beforeDashes(reading, floor, end - 1)
  if (has(reading, end - 1, tag.relative) && bindsBack(reading, end - 1)) {
    const comma = /^[,\u2013\u2014-]$/.test(at(reading, end - 2).text) ? 1 : 0
    const antecedent = phraseBefore(reading, floor, end - 1 - comma)
    if (at(reading, end - 1).lower === 'who') return personBehind(reading, antecedent)
    return at(reading, end - 1).lower === 'which' ? nameBehindOf(reading, antecedent) : antecedent
  }
  const first = chunkStart(reading, floor, end)
  if (first >= end) return null
  const relative = first - 1 > floor && has(reading, first - 1, tag.relative)
  if (relative && has(reading, first, tag.preposition | tag.adverb)) {
    return phraseBefore(reading, floor, first)
  }
  const subject = subjectIn(reading, first, end)
  return subject === null ? null : (nameApposed(reading, floor, subject) ?? subject)
}

/** “Ida Moor, head of trade at the port says”: the comma that would close the aside is missing. */
function nameApposed(reading: Reading, floor: number, subject: Range): Range | null {
  const { first } = subject
  if (first - 2 < floor || at(reading, first - 1).text !== ',') return null
  if (!has(reading, first, tag.title) || at(reading, first).capital) return null
  if (!has(reading, first + 1, tag.preposition) || !at(reading, first - 2).capital) return null
  const name = phraseBefore(reading, floor, first - 1)
  return name !== null && at(reading, name.first).capital ? name : null
}

const longestDate = 4

/** “Moor, who leads the port, on Friday described”, “the bank on Tuesday pledged”: where the day begins. */
function beforeDate(reading: Reading, floor: number, end: number): number {
  if (!has(reading, end - 1, tag.time)) return end
  for (let index = end - 2; index > Math.max(floor, end - 2 - longestDate); index -= 1) {
    if (at(reading, index).text === ',') return index + 1
    if (/^(?:on|in|by)$/.test(at(reading, index).lower)) return index
    if (!has(reading, index, tag.time | tag.preposition | tag.determiner)) return end
  }
  return end
}

/** Any “who”, and the “that” of “a letter that says”. */
function bindsBack(reading: Reading, index: number): boolean {
  if (!has(reading, index, tag.that)) return true
  const before = at(reading, index - 1)
  return before.kind === 'word' && !before.capital && !reading.lexicon.cues.has(before.lower)
}

/** Steps over `, the mayor of Lund,` and `, who is 58,` to the phrase they belong to. */
function beforeAside(reading: Reading, floor: number, end: number): Range | null {
  let close = end - 1
  let right: Range | null = null
  for (let turn = 0; turn < 8; turn += 1) {
    const open = asideStart(reading, floor, close)
    const first = open + 1
    if (first >= close) return right
    const isFirst = open < floor || at(reading, open).text !== ','
    if (isFirst) {
      if (at(reading, open).text === '(') {
        close = open
        if (close <= floor) return right
        return phraseBefore(reading, floor, close)
      }
      if (right !== null && startsAdverbial(reading, first)) return right
      return phraseBefore(reading, first, close) ?? right
    }
    const found = phraseBefore(reading, first, close)
    if (found !== null && !isAside(reading, first, close)) return found
    if (!has(reading, first, tag.relative)) right = found ?? right
    close = open
  }
  return right
}

/** Steps over `— a teacher from Lund —` to the phrase before. */
function beforeDashes(reading: Reading, floor: number, close: number): Range | null {
  for (let index = close - 1; index > Math.max(floor, close - longestChunk); index -= 1) {
    if ((reading.inside[index] ?? -1) >= 0) return null
    if (isDash(at(reading, index).text)) return phraseBefore(reading, floor, index)
  }
  return null
}

function isDash(text: string): boolean {
  return text === '-' || /^[\u2013\u2014]|^--/.test(text)
}

function asideStart(reading: Reading, floor: number, close: number): number {
  const bracketed = at(reading, close).text === ')'
  let index = close - 1
  const lowest = Math.max(floor, close - longestChunk)
  while (index >= lowest) {
    const token = at(reading, index)
    if (bracketed ? token.text === '(' : stopsAside(reading, index)) return index
    index -= 1
  }
  return index
}

function stopsAside(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if ((reading.inside[index] ?? -1) >= 0) return !isNickname(reading, index)
  return token.kind === 'punctuation' && /^[,;:(\u2013\u2014]|^--/.test(token.text)
}

function startsAdverbial(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  return (
    has(reading, index, tag.preposition | tag.conjunction | tag.adverb | tag.time) ||
    token.lower.endsWith('ly')
  )
}

function isAside(reading: Reading, first: number, end: number): boolean {
  const token = at(reading, first)
  const role = !at(reading, end - 1).capital && has(reading, end - 1, tag.title | tag.speaker)
  if (role && at(reading, first - 2).capital) return true
  if (!token.capital) return true
  if (has(reading, first, tag.title | tag.determiner | tag.preposition | tag.time)) return true
  if (token.text.endsWith('.') || /^[DRI]-\p{Lu}/u.test(token.text)) return true
  return end - first <= 2 && at(reading, first - 2).capital && end - first === 1
}

const longestChunk = 60

function chunkStart(reading: Reading, floor: number, end: number): number {
  let first = end
  while (first > Math.max(floor, end - longestChunk)) {
    const index = first - 1
    const token = at(reading, index)
    const inQuotes = (reading.inside[index] ?? -1) >= 0
    if (inQuotes) {
      if (!isNickname(reading, index) && !isTitled(reading, index)) break
      first = reading.quotations[reading.inside[index] ?? 0]?.first ?? index
      continue
    }
    if (token.kind === 'punctuation' && !/^['’&#@/%$£€-]$/.test(token.text)) {
      if (token.text === ')' && end - first < 8) {
        const open = asideStart(reading, floor, index)
        if (at(reading, open).text === '(') {
          first = open
          continue
        }
      }
      break
    }
    if (token.lower === 'what' && first < end) break
    if (has(reading, index, blockers) && !joinsSubjects(reading, floor, index)) break
    first -= 1
  }
  return first
}

/** Riefian “Ifan” Fajarsyah: one or two words in marks between capital letters. */
export function isNickname(reading: Reading, index: number): boolean {
  const quotation = reading.quotations[reading.inside[index] ?? -1]
  if (quotation === undefined || quotation.words > 2) return false
  const before = at(reading, quotation.first - 1)
  const after = at(reading, quotation.last)
  return before.capital && after.capital && before.sentence === after.sentence
}

/** The `and` of “the mayor and the council said”, not of “it failed and the mayor said”. */
function joinsSubjects(reading: Reading, floor: number, index: number): boolean {
  const word = at(reading, index).lower
  if (word !== 'and' && word !== '&' && word !== 'or' && word !== 'und' && word !== 'et')
    return false
  for (let left = index - 1; left >= floor; left -= 1) {
    const token = at(reading, left)
    if ((reading.inside[left] ?? -1) >= 0) return false
    if (token.kind === 'punctuation' && token.text !== ',') return true
    if (isFinite(reading, left)) return false
    if (has(reading, left, tag.relative | tag.that)) return false
    if (index - left > 12) return false
  }
  return !has(reading, floor, tag.preposition)
}

/** True of auxiliaries, known verb forms and regular pasts: rough, but it costs nothing. */
export function isFinite(reading: Reading, index: number): boolean {
  if (has(reading, index, tag.auxiliary))
    return !isClitic(at(reading, index)) || isVerbal(reading, index)
  const token = at(reading, index)
  if (token.kind !== 'word' || token.capital) return false
  if (has(reading, index, tag.verb)) return !has(reading, index - 1, tag.determiner)
  if (!/[^e]ed$/.test(token.lower) || at(reading, index + 1).lower === 'by') return false
  return !has(reading, index - 1, tag.determiner)
}

/** The `’s` of “he’s late” against that of “the mayor’s aide”. */
function isVerbal(reading: Reading, index: number): boolean {
  return has(reading, index - 1, tag.pronoun)
}

/** “It beats the ferry in the list which says”: the pronoun has a verb of its own. */
function behindPronoun(reading: Reading, first: number, end: number): number {
  const isOwn = /^(?:it|he|she|they|we|i)$/.test(at(reading, first).lower)
  if (!isOwn || end - first < 3 || at(reading, first + 1).lower === 'and') return first
  for (let index = end - 1; index > first + 1; index -= 1) {
    if (isArticle(reading, index)) return index
  }
  return end
}

/** “slowed by an official who said”: whoever did it. */
function behindAgent(reading: Reading, first: number, end: number): number {
  const isAgent = at(reading, first).lower.endsWith('ed') && at(reading, first + 1).lower === 'by'
  return isAgent && !at(reading, first).capital && first + 2 < end ? first + 2 : first
}

/** “without a word of it, told”: these take an object and no subject. */
const governsObject = new Set(['of', 'with', 'for', 'to', 'from', 'without'])

function subjectIn(reading: Reading, chunk: number, end: number): Range | null {
  if (has(reading, end - 1, tag.pronoun) && !has(reading, end - 1, tag.determiner)) {
    const joined = at(reading, end - 2).lower === 'and'
    if (end - 2 >= chunk && governsObject.has(at(reading, end - 2).lower)) return null
    if (!joined) return { first: end - 1, last: end }
  }
  let first = chunk
  for (let index = end - 1; index >= chunk; index -= 1) {
    if (!isFinite(reading, index) && !isCue(reading, index)) continue
    first = index + 1
    break
  }
  first = behindAgent(reading, skipOpeners(reading, first, end), end)
  if (first >= end || has(reading, first, tag.phrase)) return null
  if (has(reading, first, tag.preposition)) first = afterPrepositional(reading, first, end)
  if (first >= end || has(reading, end - 1, tag.preposition) || isArticle(reading, end - 1))
    return null
  first = behindPronoun(reading, skipHeading(reading, first, end), end)
  if (isPairOfPhrases(reading, first, end)) first = end - 1
  return first < end && isNominal(reading, first, end) ? { first, last: end } : null
}

/** “a move analysts said”: “a” governs no plural. */
function isPairOfPhrases(reading: Reading, first: number, end: number): boolean {
  const last = at(reading, end - 1)
  if (end - first < 3 || last.capital || !/[^s]s$/.test(last.lower)) return false
  return /^an?$/.test(at(reading, first).lower) && has(reading, end - 1, tag.speaker)
}

function isCue(reading: Reading, index: number): boolean {
  const forms = reading.lexicon.cues.get(at(reading, index).lower)
  if (forms === undefined || has(reading, index - 1, tag.determiner)) return false
  return (
    forms.some((form) => form.form === 'finite') &&
    /(?:ed|said|told|says)$/.test(at(reading, index).lower)
  )
}

/** “about four in ten”, “over 40 people” */
function isRough(reading: Reading, index: number): boolean {
  const next = at(reading, index + 1)
  return (
    /^(?:about|around|nearly|almost|over|under|roughly)$/.test(at(reading, index).lower) &&
    (next.kind === 'number' || (next.kind === 'word' && has(reading, index + 1, tag.determiner)))
  )
}

function skipOpeners(reading: Reading, from: number, end: number): number {
  let first = from
  while (first < end) {
    const token = at(reading, first)
    if (token.lower === 'what' && first + 1 < end) {
      first += 1
      continue
    }
    const opener =
      isRough(reading, first) ||
      has(reading, first, tag.adverb | tag.time | tag.conjunction) ||
      (token.lower.endsWith('ly') && !token.capital)
    if (!opener || has(reading, first, tag.determiner)) break
    first += 1
  }
  return first
}

/** “In Paris the mayor”: the last phrase that no preposition leads. */
function afterPrepositional(reading: Reading, from: number, end: number): number {
  for (let index = end - 1; index > from; index -= 1) {
    if (has(reading, index - 1, tag.preposition) || at(reading, index - 1).lower === "'s") continue
    if (has(reading, index, tag.determiner) && !has(reading, index - 1, tag.determiner))
      return index
    const starts = at(reading, index).capital && !at(reading, index - 1).capital
    if (starts && !has(reading, index - 1, tag.determiner)) return index
  }
  return end
}

function isArticle(reading: Reading, index: number): boolean {
  return (
    has(reading, index, tag.determiner) &&
    !has(reading, index, tag.pronoun) &&
    /^(?:the|a|an|its|their|his|my|our)$/.test(at(reading, index).lower)
  )
}

/** Flattened dumps run a heading in capitals into its paragraph: `LABOR MARKET KEY Economists`. */
function skipHeading(reading: Reading, from: number, end: number): number {
  let first = from
  while (first < end && isShouted(reading, first)) first += 1
  const enough = first - from >= 2 && first < end && at(reading, first).capital
  return enough ? first : from
}

function isShouted(reading: Reading, index: number): boolean {
  const { text, kind } = at(reading, index)
  return kind === 'word' && text.length > 1 && text === text.toUpperCase() && !text.includes('.')
}

function isNominal(reading: Reading, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const token = at(reading, index)
    if (token.kind === 'word' && !has(reading, index, tag.auxiliary)) return true
  }
  return false
}
