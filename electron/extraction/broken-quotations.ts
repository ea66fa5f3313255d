import type { Attribution } from './attribution.ts'
import { draftOf, wordsIn, type Content } from './contents.ts'
import { continuation } from './continuations.ts'
import type { Draft, Rule } from './drafts.ts'
import type { Quotation } from './quotations.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

type Place = {
  readonly content: Range
  readonly quotation: Quotation
  readonly after: Content | null
  readonly ceiling: number
}

/** `“…,” Moor said`, with the rest of a quotation the cue broke as its second span. */
export function markedBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  place: Place,
): Draft | null {
  const { content, quotation } = place
  const stopped = /^[,.!?…-]/.test(at(reading, quotation.last - 2).text)
  if (attribution.cue !== null && !attribution.cue.verb.frames.includes('direct') && !stopped) {
    return null
  }
  if (belongsAfter(reading, place, stopped)) return null
  const spans = [widened(reading, content, quotation)]
  const rest = restAfter(reading, attribution, place.ceiling)
  if (rest !== null) spans.push(rest)
  return draftOf(reading, unit, attribution, spans, ruleOf(attribution))
}

/** `After the “big day,” Moor said that …`: the marks belong to the opening, the words said follow. */
function belongsAfter(reading: Reading, place: Place, stopped: boolean): boolean {
  const { content, quotation, after } = place
  if (after === null) return false
  if (after.kind === 'that' || after.kind === 'question' || after.kind === 'to') return true
  const leads = wordsIn(reading, { first: content.first, last: quotation.first })
  if (leads === 0) return after.kind === 'zero' && !stopped
  return after.kind === 'zero' || at(reading, after.range.first + 1).capital
}

function ruleOf(attribution: Attribution): Rule {
  if (attribution.cue === null) return 'marks-phrase'
  return attribution.side === 'after' ? 'marks-inverted' : 'marks-cue-after'
}

/** Words before the marks belong to the quote unless a comma sets them off as an opening. */
function widened(reading: Reading, content: Range, marks: Quotation): Range {
  if (marks.first === content.first) return content
  const before = at(reading, marks.first - 1)
  const setOff = before.kind === 'punctuation' && (reading.inside[marks.first - 1] ?? -1) < 0
  const words = wordsIn(reading, { first: content.first, last: marks.first })
  if (setOff && words > 1 && carriesOn(reading, content, marks)) return content
  return setOff || words === 0 ? { first: marks.first, last: content.last } : content
}

/**
 * `The plan, drawn up in May, “is dead,” Moor said`: small letters carry on the words before, unless
 * they only say when, where or by which channel.
 */
function carriesOn(reading: Reading, content: Range, marks: Quotation): boolean {
  const word = at(reading, marks.first + 1)
  if (word.capital && word.text !== 'I') return false
  if (has(reading, content.first, tag.conjunction | tag.time | tag.question)) return false
  if (!has(reading, content.first, tag.preposition | tag.adverb)) return !word.capital
  const opening = { first: content.first, last: marks.first }
  return wordsIn(reading, opening) >= fewestLed && !isSetting(reading, opening)
}

const fewestLed = 4

function isSetting(reading: Reading, range: Range): boolean {
  for (let index = range.first; index < range.last; index += 1) {
    if (has(reading, index, tag.channel | tag.service | tag.time)) return true
  }
  return false
}

/** `“We stay,” Moor said, “whatever it costs.”` and `…, Moor said, and “not leave.”` */
function restAfter(reading: Reading, attribution: Attribution, ceiling: number): Range | null {
  let index = attribution.trailing.next
  while (index < ceiling && (reading.inside[index] ?? -1) < 0) {
    const token = at(reading, index)
    if (token.kind !== 'punctuation' || !/^[,:;\u2013\u2014-]/.test(token.text)) break
    index += 1
  }
  const quotation = reading.quotations[reading.inside[index] ?? -1]
  if (quotation !== undefined && index < ceiling) {
    return { first: quotation.first, last: quotation.last }
  }
  // “…,” she said, dressed in red: a participle shows the speaker.
  const isShown = at(reading, index).lower.endsWith('ed')
  return isShown ? null : continuation(reading, attribution, ceiling, false)
}
