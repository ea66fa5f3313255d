import type { Attribution } from './attribution.ts'
import { attributionsIn } from './attributions.ts'
import { markedBefore } from './broken-quotations.ts'
import { ceilingOf } from './ceilings.ts'
import {
  contentAfter,
  contentBefore,
  draftOf,
  startsAdverbial,
  typeOf,
  wordsIn,
  type Content,
} from './contents.ts'
import { continuation } from './continuations.ts'
import type { Draft, Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { settled } from './nested-drafts.ts'
import { objectDraft } from './objects.ts'
import { isFinite } from './noun-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** What one unit yields: its drafts, and the quotations nobody in it lays claim to. */
export type UnitDrafts = {
  readonly drafts: readonly Draft[]
  readonly left: readonly number[]
}

export function draftsIn(reading: Reading, unit: Unit): UnitDrafts {
  const attributions = attributionsIn(reading, unit)
  const drafts: Draft[] = []
  const taken = new Set<number>()
  let floor = unit.first
  for (const [order, attribution] of attributions.entries()) {
    const ceiling = ceilingOf(reading, unit, attributions.slice(order + 1))
    const after = opensSentence(unit, attribution)
      ? null
      : contentAfter(reading, unit, attribution, ceiling)
    const before = draftBefore(reading, unit, attribution, { floor, ceiling, after }, taken)
    const draft = before ?? draftAfter(reading, unit, attribution, after, ceiling)
    if (draft === null) continue
    drafts.push(draft)
    if (before !== null) floor = Math.max(attribution.region.last, endOf(draft))
    for (const quotation of unit.quotations) {
      const first = reading.quotations[quotation]?.first ?? -1
      if (draft.spans.some((span) => span.first <= first && first < span.last)) taken.add(quotation)
    }
  }
  return {
    drafts: settled(reading, drafts),
    left: unit.quotations.filter((each) => !taken.has(each)),
  }
}

function endOf(draft: Draft): number {
  return Math.max(...draft.spans.map((span) => span.last))
}

/** Between which places the words of an attribution stand, and those that follow it. */
type Room = { readonly floor: number; readonly ceiling: number; readonly after: Content | null }

function draftBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  { floor, ceiling, after }: Room,
  taken: ReadonlySet<number>,
): Draft | null {
  if (attribution.side === 'none') return null
  const content = contentBefore(reading, floor, attribution)
  if (content === null) return null
  const number = reading.inside[content.last - 1] ?? -1
  const quotation = reading.quotations[number]
  if (quotation !== undefined && !quotation.titled && !taken.has(number)) {
    const marked = markedBefore(reading, unit, attribution, { content, quotation, after, ceiling })
    if (marked !== null) return marked
  }
  return clauseBefore(reading, unit, attribution, content, after, ceiling)
}

/** `The plan failed, Moor said.` and `The plan, Moor said, has failed.` */
function clauseBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  content: Range,
  after: Content | null,
  ceiling: number,
): Draft | null {
  if (!isSetOff(reading, attribution.region.first) || !mayEndClause(attribution)) return null
  const words = wordsIn(reading, content)
  const isPhrase = attribution.cue === null && words > 3
  if (after !== null && !isPhrase) return null
  if (!isParenthetical(reading, unit, attribution)) return null
  const rest = continuation(reading, attribution, ceiling, words < 3)
  if (rest === null && isSubordinate(reading, content)) return null
  if (rest === null && attribution.side === 'before' && !hasVerb(reading, content)) return null
  const opens = startsAdverbial(reading, content) && words < 6
  if (rest === null ? words < 3 || opens : words + wordsIn(reading, rest) < 4) return null
  const spans = rest === null ? [content] : opens ? [rest] : [content, rest]
  return draftOf(reading, unit, attribution, spans, ruleBefore(attribution))
}

/** Behind speaker and verb the sentence stops or pauses; an object or an infinitive says that it goes on. */
function isParenthetical(reading: Reading, unit: Unit, attribution: Attribution): boolean {
  if (attribution.side === 'after') return true
  const { next } = attribution.trailing
  if (next >= unit.last || (reading.inside[next] ?? -1) >= 0) return true
  return (
    at(reading, next).kind === 'punctuation' || has(reading, next, tag.conjunction | tag.relative)
  )
}

const subordinators = new Set([
  'as',
  'while',
  'although',
  'though',
  'now',
  'after',
  'before',
  'when',
  'since',
  'because',
  'even',
])

/** “As prices rose, Moor admitted mistakes”: a clause of time, not of what he said. */
function isSubordinate(reading: Reading, content: Range): boolean {
  if (!subordinators.has(at(reading, content.first).lower)) return false
  for (let index = content.first; index < Math.min(content.last, content.first + 60); index += 1) {
    if (at(reading, index).text === ',') return false
  }
  return true
}

const farthestVerb = 60

/** “Prince Ola, the brother of Ida, has told friends”: a name with its description is no clause. */
function hasVerb(reading: Reading, content: Range): boolean {
  const end = Math.min(content.last, content.first + farthestVerb)
  for (let index = content.first; index < end; index += 1) {
    if (isFinite(reading, index) || has(reading, index, tag.cue)) return true
  }
  return false
}

function isSetOff(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1)
  if (before.kind === 'quote-mark') return /^[,.!?]/.test(at(reading, index - 2).text)
  return /^[,\u2013\u2014]|^--/.test(before.text)
}

function ruleBefore(attribution: Attribution): Rule {
  if (attribution.cue === null) return 'phrase-after'
  return attribution.side === 'after' ? 'clause-before-inverted' : 'clause-before'
}

function mayEndClause(attribution: Attribution): boolean {
  if (attribution.cue === null) return true
  if (attribution.cue.negated || attribution.cue.modal) return false
  const { frames } = attribution.cue.verb
  return frames.includes('direct') && (frames.includes('zero') || frames.includes('that'))
}

function draftAfter(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  content: Content | null,
  ceiling: number,
): Draft | null {
  if (content === null) {
    const limit = opensSentence(unit, attribution)
      ? openingEnd(reading, attribution, ceiling)
      : ceiling
    return objectDraft(reading, unit, attribution, limit)
  }
  const range = rangeAfter(reading, attribution, content)
  const opening = content.kind === 'marks' ? openingOf(reading, unit, attribution, range) : null
  const spans = opening === null ? [range] : [opening, range]
  const type = typeOf(reading, spans)
  return draftOf(reading, unit, attribution, spans, ruleAfter(attribution, content, type))
}

/** `Citing “duties at home,” Moor stayed away`: the participle has an object, the rest is the main clause. */
function opensSentence(unit: Unit, { side, region }: Attribution): boolean {
  return side === 'none' && region.first === unit.first
}

/** `Seeking a way out, the council “froze” the fees`: the participle ends at its comma. */
function openingEnd(reading: Reading, { region }: Attribution, ceiling: number): number {
  const end = Math.min(ceiling, region.last + longestOpening)
  for (let index = region.last; index < end; index += 1) {
    if (at(reading, index).text === ',' && (reading.inside[index] ?? -1) < 0) return index
  }
  return ceiling
}

const longestOpening = 40

/** `If the ice melts, Moor said, “we are lost.”`: small letters carry on what stands before the cue. */
function openingOf(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  range: Range,
): Range | null {
  const { region, side } = attribution
  if (side !== 'before' || at(reading, range.first + 1).capital) return null
  if (at(reading, region.first - 1).text !== ',' || at(reading, range.first - 1).text !== ',')
    return null
  const opening = contentBefore(reading, unit.first, attribution)
  if (opening === null || wordsIn(reading, opening) < 3) return null
  return startsAdverbial(reading, opening) && wordsIn(reading, opening) < 6 ? null : opening
}

/** A whole sentence in marks stands alone, a fragment goes on to the end of its clause. */
function rangeAfter(reading: Reading, attribution: Attribution, content: Content): Range {
  const { range } = content
  const hearer = attribution.trailing.addressee
  if (content.kind === 'to' && hearer !== null && hearer.first < range.first) {
    return { first: hearer.first, last: range.last }
  }
  if (content.kind !== 'marks') return range
  const quotation = reading.quotations[reading.inside[range.first] ?? -1]
  if (quotation === undefined) return range
  const stops = /^[.!?…,]/.test(at(reading, quotation.last - 2).text)
  const apart = quotation.last >= range.last || at(reading, quotation.last).kind === 'punctuation'
  const introduced = /^[,:]/.test(at(reading, range.first - 1).text)
  const whole = stops || (introduced && apart && at(reading, quotation.first + 1).capital)
  return whole
    ? { first: quotation.first, last: listEnd(reading, quotation.last, range.last) }
    : range
}

/** `chanted “Mend the pier,” and “Save the ferry,”`: one speech. */
function listEnd(reading: Reading, from: number, ceiling: number): number {
  const joint = at(reading, from).text === ',' ? from + 1 : from
  const next = reading.quotations[reading.inside[joint + 1] ?? -1]
  const joins = /^(?:and|or)$/.test(at(reading, joint).lower)
  return joins && next !== undefined && next.last <= ceiling ? next.last : from
}

function ruleAfter(attribution: Attribution, content: Content, type: Draft['type']): Rule {
  if (attribution.cue === null) return 'phrase-before'
  if (content.kind === 'marks') return type === 'direct' ? 'marks-cue-before' : 'mixed-after'
  if (type !== 'indirect') return 'mixed-clause'
  if (attribution.cue.form === 'gerund') return 'participle-clause'
  if (content.kind === 'that') return 'that-clause'
  if (content.kind === 'question') return 'question-clause'
  if (content.kind === 'object') return 'warning'
  return content.kind === 'to' ? 'to-clause' : 'bare-clause'
}
