import { typeOf } from './contents.ts'
import { standing, type Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { possessorBefore } from './noun-cues.ts'
import { isFinite } from './noun-phrases.ts'
import { objectEnd } from './objects.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { subjectOfUnit } from './subjects.ts'

const fewestWords = 3
const farthestVerb = 14

/**
 * `Moor spoke at length of a “new beginning for us”`: no cue, but some verb with a subject, and the words
 * in marks are a part of what that verb governs.
 */
export function fragmentDraft(
  reading: Reading,
  unit: Unit,
  quotation: Quotation,
  floor: number,
): Draft | null {
  const first =
    clauseStart(reading, unit, quotation, floor) ??
    namedStart(reading, unit, quotation, floor) ??
    nounStart(reading, unit, quotation, floor) ??
    objectStart(reading, unit, quotation, floor)
  if (first === null) return null
  const owner = has(reading, first - 1, tag.nounCue)
    ? possessorBefore(reading, unit, first - 1)
    : null
  const speaker = owner ?? subjectOfUnit(reading, unit, first)
  if (speaker === null || isThing(reading, speaker)) return null
  const spans = [{ first, last: objectEnd(reading, quotation.last, unit.last) }]
  return standing({
    spans,
    type: typeOf(reading, spans),
    attribution: null,
    speaker,
    rule: 'marks-fragment',
    paragraph: unit.paragraph,
  })
}

const farthestClause = 30

/** `Moor found out that the “old” pier`: a clause with its conjunction, whatever leads to it. */
function clauseStart(
  reading: Reading,
  unit: Unit,
  quotation: Quotation,
  floor: number,
): number | null {
  const lowest = Math.max(unit.first + 1, floor, quotation.first - farthestClause)
  for (let index = quotation.first - 1; index >= lowest; index -= 1) {
    if (stops(reading, index)) return null
    if (has(reading, index, tag.that)) return leadsToClause(reading, index) ? index : null
  }
  return null
}

function leadsToClause(reading: Reading, that: number): boolean {
  if (isFinite(reading, that + 1)) return false
  const before = that - 1
  return (
    isVerbal(reading, before) ||
    has(reading, before, tag.nounCue) ||
    /(?:tion|sion|ment|ety|ance|ence|sure)$/.test(at(reading, before).lower)
  )
}

const fewestLed = 3

/** `rated the claims as “false”`: what somebody takes something for. */
function namedStart(
  reading: Reading,
  unit: Unit,
  quotation: Quotation,
  floor: number,
): number | null {
  let as = quotation.first - 1
  while (as > quotation.first - fewestLed && at(reading, as).lower !== 'as') as -= 1
  if (at(reading, as).lower !== 'as') return null
  const start = verbBefore(reading, unit, as, floor)
  return start !== null && !has(reading, start - 1, tag.auxiliary) ? start : null
}

/** `their demand to “mend” the pier`, `claims of a “breakthrough”`: what a noun of saying leads to. */
function nounStart(
  reading: Reading,
  unit: Unit,
  quotation: Quotation,
  floor: number,
): number | null {
  const lowest = Math.max(unit.first + 1, floor, quotation.first - farthestVerb)
  for (let index = quotation.first - 1; index > lowest; index -= 1) {
    if (stops(reading, index) || at(reading, index).text === ',') return null
    if (!/^(?:to|of|about|for)$/.test(at(reading, index).lower)) continue
    if (has(reading, index - 1, tag.nounCue)) return index
  }
  return null
}

function objectStart(
  reading: Reading,
  unit: Unit,
  quotation: Quotation,
  floor: number,
): number | null {
  if (quotation.titled || quotation.words < fewestWords) return null
  return verbBefore(reading, unit, quotation.first, floor)
}

/** Where the words behind the nearest verb before `end` begin. */
function verbBefore(reading: Reading, unit: Unit, end: number, floor: number): number | null {
  const lowest = Math.max(unit.first + 1, floor, end - farthestVerb)
  for (let index = end - 1; index >= lowest; index -= 1) {
    if ((reading.inside[index] ?? -1) >= 0) return null
    if (isVerbal(reading, index)) return at(reading, index + 1).text === ',' ? null : index + 1
  }
  return null
}

function isVerbal(reading: Reading, index: number): boolean {
  return isFinite(reading, index) || at(reading, index).lower.endsWith('ing')
}

function stops(reading: Reading, index: number): boolean {
  return (reading.inside[index] ?? -1) >= 0 || /^[.;:!?\u2013\u2014]/.test(at(reading, index).text)
}

/** It, this, that: nobody who speaks. */
function isThing(reading: Reading, phrase: Range): boolean {
  const { lower } = at(reading, phrase.first)
  return (
    phrase.last - phrase.first === 1 && /^(?:it|this|that|there|these|those|which)$/.test(lower)
  )
}
