import { standing, type Draft } from './drafts.ts'
import { phraseAfter } from './following-phrases.ts'
import { fragmentDraft } from './fragments.ts'
import { tag } from './lexicon.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { subjectOfUnit } from './subjects.ts'

const fewestWords = 3

/** How a quotation stands in its sentence and among the quotes before. */
export type Standing = {
  /** No word stands outside quotation marks. */
  readonly alone: boolean
  /** Nobody has spoken before. */
  readonly isFirst: boolean
  /** The sentence has no other quote. */
  readonly isOnly: boolean
  /** Behind the words that an earlier quote of the sentence lays claim to. */
  readonly floor: number
}

/** A quotation that no cue lays claim to: it goes on, stands alone, is a fragment or a term. */
export function cueless(reading: Reading, unit: Unit, quotation: Quotation, how: Standing): Draft {
  const range = { first: quotation.first, last: quotation.last }
  const base = {
    spans: [range],
    type: 'direct',
    attribution: null,
    speaker: null,
    paragraph: unit.paragraph,
  } as const
  const sentence = isSentence(reading, range)
  const signature = signatureAfter(reading, range, unit)
  if (signature !== null) return standing({ ...base, speaker: signature, rule: 'post' })
  if (how.alone && isHeading(reading, unit, quotation))
    return standing({ ...base, type: 'term', rule: 'term' })
  if (how.alone && (quotation.words >= fewestWords || sentence)) {
    if (how.isFirst) return standing({ ...base, rule: 'marks-alone' })
    return standing({ ...base, floating: true, rule: 'floating' })
  }
  const before = at(reading, range.first - 1).text
  const isLedIn = /^[:,]/.test(before) && range.first > unit.first
  const enough = before === ':' ? fewestWords : fewestWords + 1
  if (isLedIn && (quotation.words >= enough || sentence) && how.isOnly) {
    const joins = has(reading, unit.first, tag.conjunction) && !has(reading, unit.first, tag.adverb)
    if (joins && before === ':' && has(reading, unit.first + 1, tag.cue))
      return standing({ ...base, floating: true, rule: 'marks-colon' })
    const speaker =
      subjectOfUnit(reading, unit, range.first) ?? phraseAfter(reading, unit.first, range.first - 1)
    return standing({ ...base, speaker, rule: before === ':' ? 'marks-colon' : 'marks-subject' })
  }
  if (
    reading.lexicon.language.cues.length === 0 &&
    (quotation.words > fewestWords || endsWithStop(reading, range))
  ) {
    return standing({ ...base, rule: 'marks-only' })
  }
  const speaker = unknownVerbAfter(reading, unit, range)
  if (speaker !== null && quotation.words >= 2) {
    return standing({ ...base, speaker, rule: 'marks-unknown-verb' })
  }
  if (range.first === unit.first && at(reading, range.last).text === ':' && quotation.words > 1) {
    return standing({ ...base, rule: 'marks-alone' })
  }
  const fragment = fragmentDraft(reading, unit, quotation, how.floor)
  if (fragment !== null) return fragment
  if (quotation.words > longestTerm)
    return standing({ ...base, floating: true, rule: 'marks-subject' })
  return standing({ ...base, type: 'term', rule: 'term' })
}

const longestSignature = 5

/** `“…” ― Ida Moor`: a dash and nothing but a name behind the marks. */
function signatureAfter(reading: Reading, range: Range, unit: Unit): Range | null {
  const paragraph = reading.document.paragraphs[unit.paragraph]
  if (
    !/^(?:[\u2013\u2014\u2015~]|--?)$/.test(at(reading, range.last).text) ||
    paragraph === undefined
  )
    return null
  const first = range.last + 1
  let last = first
  while (last < paragraph.last && at(reading, last).capital) last += 1
  if (last === first || last - first > longestSignature) return null
  return last === paragraph.last || /^[,(]/.test(at(reading, last).text) ? { first, last } : null
}

/** Nobody coins a term of more words. */
const longestTerm = 6

/** `'Not enough boats'`: a paragraph of a few words in single marks without a stop heads what follows. */
function isHeading(reading: Reading, unit: Unit, quotation: Quotation): boolean {
  const paragraph = reading.document.paragraphs[unit.paragraph]
  if (paragraph === undefined || paragraph.last !== quotation.last) return false
  const single =
    /^['‘]/.test(at(reading, quotation.first).text) && paragraph.first === quotation.first
  const stops = /^[.!?…,;:\u2013\u2014-]/.test(at(reading, quotation.last - 2).text)
  return single && !stops && unit.paragraph > 0
}

function isSentence(reading: Reading, range: Range): boolean {
  return at(reading, range.first + 1).capital && endsWithStop(reading, range)
}

function endsWithStop(reading: Reading, range: Range): boolean {
  return /^[.!?…,]/.test(at(reading, range.last - 2).text)
}

/** `“…,” Moor crooned.`, `“…!” beamed Moor.`: any verb will do behind a stop inside the marks. */
function unknownVerbAfter(reading: Reading, unit: Unit, range: Range): Range | null {
  if (!/^[,!?]/.test(at(reading, range.last - 2).text)) return null
  const inverted = isVerbLike(reading, range.last)
  const first = inverted ? range.last + 1 : range.last
  let last = first
  while (last < unit.last && at(reading, last).capital) last += 1
  if (last === first && has(reading, last, tag.pronoun)) last += 1
  if (last === first || last >= unit.last) return null
  return inverted || isVerbLike(reading, last) ? { first, last } : null
}

function isVerbLike(reading: Reading, index: number): boolean {
  return !at(reading, index).capital && /(?:ed|s)$/.test(at(reading, index).lower)
}
