import type { Draft, Rule } from './drafts.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { tag } from './lexicon.ts'
import { subjectOfUnit } from './attributions.ts'
import { typeOf } from './contents.ts'
import { draftsIn } from './unit-drafts.ts'

/** All quotes of a document as drafts, in the order of the text. */
export function draftsOf(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = []
  for (const unit of reading.units) {
    const { drafts: found, left } = draftsIn(reading, unit)
    for (const draft of found) drafts.push(draft)
    for (const quotation of left) placeLeft(reading, unit, quotation, found, drafts)
  }
  return drafts
}

/** A quotation without a cue of its own: it goes on, floats, or is a term. */
function placeLeft(
  reading: Reading,
  unit: Unit,
  number: number,
  found: readonly Draft[],
  drafts: Draft[],
): void {
  const quotation = reading.quotations[number]
  if (quotation === undefined) return
  const range = { first: quotation.first, last: quotation.last }
  const last = drafts.at(-1)
  const alone = isAlone(reading, unit, range)
  if (quotation.continues && last !== undefined && last.type !== 'term') {
    drafts[drafts.length - 1] = { ...last, spans: [...last.spans, range] }
    return
  }
  if (
    alone &&
    last !== undefined &&
    last.paragraph === unit.paragraph &&
    carriesMarks(reading, last)
  ) {
    const spans = [...last.spans, range]
    drafts[drafts.length - 1] = { ...last, spans, type: typeOf(reading, spans) }
    return
  }
  drafts.push(cueless(reading, unit, range, quotation.words, alone, last, found))
}

function isAlone(reading: Reading, unit: Unit, range: Range): boolean {
  for (let index = unit.first; index < unit.last; index += 1) {
    if (index >= range.first && index < range.last) continue
    if ((reading.inside[index] ?? -1) >= 0) continue
    const { kind } = at(reading, index)
    if (kind === 'word' || kind === 'number') return false
  }
  return true
}

function carriesMarks(reading: Reading, draft: Draft): boolean {
  const last = draft.spans.at(-1)
  return (
    last !== undefined && (reading.inside[last.last - 1] ?? -1) >= 0 && draft.type !== 'indirect'
  )
}

const fewestWords = 3

function cueless(
  reading: Reading,
  unit: Unit,
  range: Range,
  words: number,
  alone: boolean,
  last: Draft | undefined,
  found: readonly Draft[],
): Draft {
  const base = {
    spans: [range],
    attribution: null,
    paragraph: unit.paragraph,
    via: [],
  }
  if (alone && (words >= fewestWords || isSentence(reading, range))) {
    const speaker = null
    return {
      ...base,
      type: 'direct',
      speaker,
      floating: true,
      rule: last === undefined ? 'marks-alone' : 'floating',
    }
  }
  const introduced = /^[:,]/.test(at(reading, range.first - 1).text) && range.first > unit.first
  if (introduced && (words > fewestWords || isSentence(reading, range)) && found.length === 0) {
    const colon = at(reading, range.first - 1).text === ':'
    const speaker = subjectOfUnit(reading, unit, range.first)
    return {
      ...base,
      type: 'direct',
      speaker,
      floating: false,
      rule: colon ? 'marks-colon' : 'marks-subject',
    }
  }
  const follows = unknownVerbAfter(reading, unit, range)
  if (follows !== null && words >= 2) {
    return {
      ...base,
      type: 'direct',
      speaker: follows,
      floating: false,
      rule: 'marks-unknown-verb',
    }
  }
  const rule: Rule = 'term'
  return { ...base, type: 'term', speaker: null, floating: false, rule }
}

function isSentence(reading: Reading, range: Range): boolean {
  return at(reading, range.first + 1).capital && /^[.!?…,]/.test(at(reading, range.last - 2).text)
}

/** `“…,” Moor crooned.`: any verb will do behind a comma inside the marks. */
function unknownVerbAfter(reading: Reading, unit: Unit, range: Range): Range | null {
  if (!/^[,!?]/.test(at(reading, range.last - 2).text)) return null
  let index = range.last
  while (index < unit.last && at(reading, index).capital) index += 1
  if (index === range.last && has(reading, index, tag.pronoun)) index += 1
  if (index === range.last || index >= unit.last) return null
  if (!/(?:ed|s)$/.test(at(reading, index).lower)) return null
  return { first: range.last, last: index }
}
