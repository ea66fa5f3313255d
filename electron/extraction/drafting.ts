import { subjectOfUnit } from './subjects.ts'
import { markedWordsIn, typeOf, wordsIn } from './contents.ts'
import { dialogueIn } from './dialogue.ts'
import { standing, type Draft } from './drafts.ts'
import { headlineDraft } from './headlines.ts'
import { tag } from './lexicon.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { isFinite, isNickname } from './noun-phrases.ts'
import { objectEnd } from './objects.ts'
import { phraseAfter } from './following-phrases.ts'
import { signedDraft } from './signatures.ts'
import { draftsIn, type UnitDrafts } from './unit-drafts.ts'
import { verbSecondDrafts } from './verb-second.ts'
import { isWork } from './works.ts'

/** All quotes of a document as drafts, in the order of the text. */
export function draftsOf(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = []
  const dialogue = dialogueIn(reading)
  const headline = dialogue.has(0) ? null : headlineDraft(reading)
  let signed = headline === null ? -1 : 0
  if (headline !== null) drafts.push(headline)
  let previous: Unit | null = null
  for (const unit of reading.units) {
    const before = previous
    previous = unit
    if (unit.paragraph === signed) continue
    const line = dialogue.get(unit.paragraph) ?? signedAt(reading, unit)
    if (line !== null) {
      signed = unit.paragraph
      drafts.push(line)
      continue
    }
    const { drafts: found, left } = unitDrafts(reading, unit)
    for (const draft of found) drafts.push(draft)
    for (const number of left) {
      const quotation = reading.quotations[number]
      if (quotation === undefined || isWork(reading, quotation)) continue
      if (!isNickname(reading, quotation.first))
        placeLeft(reading, { unit, before }, quotation, found, drafts)
    }
  }
  return drafts
}

function unitDrafts(reading: Reading, unit: Unit): UnitDrafts {
  const { verbSecond } = reading.lexicon.language
  return verbSecond === null ? draftsIn(reading, unit) : verbSecondDrafts(reading, unit)
}

/** Asked once a paragraph, at its first unit. */
function signedAt(reading: Reading, unit: Unit): Draft | null {
  const paragraph = reading.document.paragraphs[unit.paragraph]
  return paragraph?.first === unit.first ? signedDraft(reading, unit.paragraph) : null
}

/** A unit and the one before it in the text. */
type Place = { readonly unit: Unit; readonly before: Unit | null }

/** A quotation without a cue of its own: it goes on, floats, or is a term. */
function placeLeft(
  reading: Reading,
  { unit, before }: Place,
  quotation: Quotation,
  found: readonly Draft[],
  drafts: Draft[],
): void {
  const range = { first: quotation.first, last: quotation.last }
  const alone = isAlone(reading, unit)
  const broken = alone ? brokenBefore(reading, { unit, before }, quotation, drafts) : -1
  const draft = drafts[broken]
  if (draft !== undefined) {
    const spans = [...draft.spans, range]
    drafts[broken] = { ...draft, spans, type: typeOf(reading, spans) }
    return
  }
  const isFirst = !hasStatement(drafts)
  drafts.push(cueless(reading, unit, quotation, { alone, isFirst, isOnly: found.length === 0 }))
}

const farthestBack = 50

/** Whether somebody spoke before; beyond so many terms in a row nobody goes on. */
function hasStatement(drafts: readonly Draft[]): boolean {
  const from = Math.max(0, drafts.length - farthestBack)
  return drafts.slice(from).some((each) => each.type !== 'term')
}

const mostSpans = 60

/** The quotation that this one carries on: its cue stood between, or its paragraph ended unclosed. */
function brokenBefore(
  reading: Reading,
  { unit, before }: Place,
  quotation: Quotation,
  drafts: readonly Draft[],
): number {
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 3); index -= 1) {
    const draft = drafts[index]
    if (draft === undefined || draft.type === 'term') continue
    if (draft.spans.length >= mostSpans) return -1
    if (quotation.continues) return index
    if (draft.paragraph !== unit.paragraph) return -1
    if (!draft.nested && endsInMarks(reading, draft))
      return reaches(draft, before ?? unit) ? index : -1
  }
  return -1
}

function endsInMarks(reading: Reading, draft: Draft): boolean {
  const last = draft.spans.at(-1)
  return (
    last !== undefined && (reading.inside[last.last - 1] ?? -1) >= 0 && draft.type !== 'indirect'
  )
}

/** The draft has words or its cue in the unit before: no other sentence stands between. */
function reaches(draft: Draft, before: Unit): boolean {
  const end = Math.max(draft.attribution?.region.last ?? 0, ...draft.spans.map((span) => span.last))
  return end > before.first
}

/** No word of the unit stands outside quotation marks. */
function isAlone(reading: Reading, unit: Unit): boolean {
  return wordsIn(reading, unit) === markedWordsIn(reading, unit)
}

const fewestWords = 3

type Standing = { readonly alone: boolean; readonly isFirst: boolean; readonly isOnly: boolean }

function cueless(reading: Reading, unit: Unit, quotation: Quotation, how: Standing): Draft {
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
  if (how.alone && (quotation.words >= fewestWords || sentence)) {
    if (how.isFirst) return standing({ ...base, rule: 'marks-alone' })
    return standing({ ...base, floating: true, rule: 'floating' })
  }
  const before = at(reading, range.first - 1).text
  const introduced = /^[:,]/.test(before) && range.first > unit.first
  const enough = before === ':' ? fewestWords : fewestWords + 1
  if (introduced && (quotation.words >= enough || sentence) && how.isOnly) {
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
  const fragment = fragmentDraft(reading, unit, quotation)
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
const farthestVerb = 14

/** `Moor spoke at length of a “new beginning for us”`: some verb with a subject, and more than a term in marks. */
function fragmentDraft(reading: Reading, unit: Unit, quotation: Quotation): Draft | null {
  if (quotation.titled || quotation.words < fewestWords) return null
  for (
    let index = quotation.first - 1;
    index >= Math.max(unit.first + 1, quotation.first - farthestVerb);
    index -= 1
  ) {
    if ((reading.inside[index] ?? -1) >= 0) return null
    if (!isFinite(reading, index) && !at(reading, index).lower.endsWith('ing')) continue
    const speaker = subjectOfUnit(reading, unit, index + 1)
    if (speaker === null || isThing(reading, speaker)) return null
    const spans = [{ first: index + 1, last: objectEnd(reading, quotation.last, unit.last) }]
    return standing({
      spans,
      type: typeOf(reading, spans),
      attribution: null,
      speaker,
      rule: 'marks-fragment',
      paragraph: unit.paragraph,
    })
  }
  return null
}

/** It, this, that: nobody who speaks. */
function isThing(reading: Reading, phrase: Range): boolean {
  const { lower } = at(reading, phrase.first)
  return (
    phrase.last - phrase.first === 1 && /^(?:it|this|that|there|these|those|which)$/.test(lower)
  )
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
