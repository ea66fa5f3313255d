import { markedWordsIn, typeOf, wordsIn } from './contents.ts'
import { cueless } from './cueless-quotations.ts'
import { dialogueIn } from './dialogue.ts'
import type { Draft, Rule } from './drafts.ts'
import { dashLines, incised } from './inner-cues.ts'
import { headlineDraft } from './headlines.ts'
import { interviewIn } from './interviews.ts'
import { isNickname } from './noun-phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Range, Reading, Unit } from './reading.ts'
import { sentenceBefore } from './sentence-before.ts'
import { signedDraft } from './signatures.ts'
import { subjectOfUnit } from './subjects.ts'
import { draftsIn, type UnitDrafts } from './unit-drafts.ts'
import { verbSecondDrafts } from './verb-second.ts'
import { openingSubject } from './verb-second-subjects.ts'
import { isWork } from './works.ts'

/** All quotes of a document as drafts, in the order of the text. */
export function draftsOf(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = []
  const dialogue = spokenLines(reading)
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
    if (found.length === 0) drafts.push(...sentenceBefore(reading, unit, before, drafts))
    for (const draft of found) drafts.push(introduced(reading, draft, { unit, before }, drafts))
    for (const number of left) {
      const quotation = reading.quotations[number]
      if (quotation === undefined || isWork(reading, quotation)) continue
      if (!isNickname(reading, quotation.first))
        placeLeft(reading, { unit, before }, quotation, found, drafts)
    }
  }
  return drafts
}

/** The paragraphs of an interview or a transcript, with labels or without. */
function spokenLines(reading: Reading): ReadonlyMap<number, Draft> {
  const lines = dialogueIn(reading)
  if (lines.size > 0) return lines
  const dashed = dashLines(reading)
  return dashed.size > 0 ? dashed : interviewIn(reading)
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

/** “…,” Moor said. “It is our harbour and our pride” in this town: enough words to go on with. */
const fewestOpening = 5

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
  const isOnly = found.length === 0
  const opens = quotation.first === unit.first && quotation.words >= fewestOpening && isOnly
  const broken = alone || opens ? brokenBefore(reading, { unit, before }, quotation, drafts) : -1
  const draft = drafts[broken]
  if (draft !== undefined) {
    const spans = [...draft.spans, range]
    drafts[broken] = { ...draft, spans, type: typeOf(reading, spans) }
    return
  }
  const inner = incised(reading, unit, quotation)
  if (inner !== null) {
    drafts.push(inner)
    return
  }
  const isFirst = !hasStatement(drafts)
  const lone = cueless(reading, unit, quotation, {
    alone,
    isFirst,
    isOnly,
    floor: claimedBefore(found, quotation),
  })
  drafts.push(introduced(reading, lone, { unit, before }, drafts))
}

/** Where the words end that quotes found before this quotation lay claim to. */
function claimedBefore(found: readonly Draft[], quotation: Quotation): number {
  const ends = found.flatMap(({ spans, attribution }) => [
    ...spans.map(({ last }) => last),
    attribution?.region.last ?? 0,
  ])
  return Math.max(0, ...ends.filter((end) => end <= quotation.first))
}

const farthestBack = 50

/**
 * `Moor was angry. “It is a shame.”`: behind a sentence that quotes nobody its subject speaks; who it is,
 * or whether it can speak at all, is asked when the speakers get names.
 */
function introduced(
  reading: Reading,
  draft: Draft,
  { unit, before }: Place,
  drafts: readonly Draft[],
): Draft {
  if (!goingOn.has(draft.rule) || !draft.floating || draft.speaker !== null) return draft
  if (before?.paragraph !== unit.paragraph) return draft
  const last = drafts.slice(-farthestBack).findLast((each) => each.type !== 'term')
  if (last !== undefined && reaches(last, before)) return draft
  return { ...draft, speaker: subjectIn(reading, before) }
}

const goingOn: ReadonlySet<Rule> = new Set(['floating', 'subjunctive', 'hearsay'])

function subjectIn(reading: Reading, unit: Unit): Range | null {
  return reading.lexicon.language.verbSecond === null
    ? subjectOfUnit(reading, unit, unit.last)
    : openingSubject(reading, unit)
}

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
    if (beginsAnew(reading)) return -1
    if (!draft.nested && (draft.type === 'mixed' || endsInMarks(reading, draft)))
      return reaches(draft, before ?? unit) ? index : -1
  }
  return -1
}

/** Behind the full stop of a German cue a new quote begins; one that goes on has been joined at its comma. */
function beginsAnew(reading: Reading): boolean {
  return reading.lexicon.language.verbSecond !== null
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
