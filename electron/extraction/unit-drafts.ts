import { attributionsIn, subjectOfUnit, type Attribution } from './attributions.ts'
import { contentAfter, contentBefore, markedShare, wordsIn, type Content } from './contents.ts'
import type { Draft, Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** What one unit yields: its drafts, and the quotations nobody in it lays claim to. */
export type UnitDrafts = {
  readonly drafts: readonly Draft[]
  readonly left: readonly number[]
  readonly attributions: readonly Attribution[]
}

export function draftsIn(reading: Reading, unit: Unit): UnitDrafts {
  const attributions = attributionsIn(reading, unit)
  const drafts: Draft[] = []
  const taken = new Set<number>()
  let floor = unit.first
  for (const [order, attribution] of attributions.entries()) {
    const following = attributions[order + 1]
    const ceiling = ceilingOf(reading, unit, following)
    const draft =
      draftBefore(reading, unit, attribution, floor, ceiling, taken) ??
      draftAfter(reading, unit, attribution, ceiling)
    if (draft === null) continue
    drafts.push(draft)
    const end = Math.max(attribution.region.last, ...draft.spans.map((span) => span.last))
    floor = Math.max(floor, end)
    for (const quotation of unit.quotations) {
      const first = reading.quotations[quotation]?.first ?? -1
      if (draft.spans.some((span) => span.first <= first && first < span.last)) taken.add(quotation)
    }
  }
  return { drafts, left: unit.quotations.filter((each) => !taken.has(each)), attributions }
}

/** A later attribution that a comma, dash or semicolon sets off ends the content before it. */
function ceilingOf(reading: Reading, unit: Unit, following: Attribution | undefined): number {
  if (following === undefined) return unit.last
  const start = following.region.first
  let before = start - 1
  while (before > unit.first && has(reading, before, tag.conjunction)) before -= 1
  const token = at(reading, before)
  const setOff = /^[,;\u2013\u2014]|^--/.test(token.text) && (reading.inside[before] ?? -1) < 0
  return setOff ? before : unit.last
}

function draftBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  floor: number,
  ceiling: number,
  taken: ReadonlySet<number>,
): Draft | null {
  if (attribution.side === 'none') return null
  const content = contentBefore(reading, floor, attribution)
  if (content === null) return null
  const quotation = reading.inside[content.last - 1] ?? -1
  if (quotation >= 0 && !taken.has(quotation)) {
    return markedBefore(reading, unit, attribution, content, quotation, ceiling)
  }
  return clauseBefore(reading, unit, attribution, content, ceiling)
}

/** `“…,” Moor said`, with the rest of a quotation the cue broke as its second span. */
function markedBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  content: Range,
  quotation: number,
  ceiling: number,
): Draft | null {
  const marks = reading.quotations[quotation]
  if (marks === undefined) return null
  if (
    attribution.cue !== null &&
    !attribution.cue.verb.frames.includes('direct') &&
    !isSet(reading, marks.last - 2)
  ) {
    return null
  }
  if (contentAfter(reading, unit, attribution, ceiling)?.kind === 'that') return null
  const range = widened(reading, content, marks)
  const spans = [range]
  const rest = restAfter(reading, attribution, ceiling)
  if (rest !== null) spans.push(rest)
  return {
    spans,
    type: typeOf(reading, spans),
    attribution,
    speaker: attribution.speaker,
    floating: false,
    rule: markedRule(attribution),
    paragraph: unit.paragraph,
    via: [],
    after: null,
  }
}

function markedRule(attribution: Attribution): Rule {
  if (attribution.cue === null) return 'marks-phrase'
  return attribution.side === 'after' ? 'marks-inverted' : 'marks-cue-after'
}

function isSet(reading: Reading, index: number): boolean {
  return /^[,.!?]/.test(at(reading, index).text)
}

/** Words before the marks belong to the quote unless a comma sets them off as an opening. */
function widened(reading: Reading, content: Range, marks: { first: number; last: number }): Range {
  if (marks.first === content.first) return content
  const before = at(reading, marks.first - 1)
  const setOff = before.kind === 'punctuation' && (reading.inside[marks.first - 1] ?? -1) < 0
  if (setOff || wordsIn(reading, { first: content.first, last: marks.first }) === 0) {
    return { first: marks.first, last: content.last }
  }
  return content
}

/** `“We stay,” Moor said, “whatever it costs.”` */
function restAfter(reading: Reading, attribution: Attribution, ceiling: number): Range | null {
  let index = attribution.trailing.next
  while (index < ceiling && (reading.inside[index] ?? -1) < 0) {
    const token = at(reading, index)
    if (token.kind !== 'punctuation' || !/^[,:;\u2013\u2014-]/.test(token.text)) return null
    index += 1
  }
  const quotation = reading.quotations[reading.inside[index] ?? -1]
  return quotation === undefined || index >= ceiling
    ? null
    : { first: quotation.first, last: quotation.last }
}

/** `The plan failed, Moor said.` */
function clauseBefore(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  content: Range,
  ceiling: number,
): Draft | null {
  const comma = at(reading, attribution.region.first - 1)
  if (!/^[,\u2013\u2014]|^--/.test(comma.text)) return null
  if (!mayEndClause(attribution)) return null
  const phrase = attribution.cue === null && wordsIn(reading, content) > 3
  if (!phrase && contentAfter(reading, unit, attribution, ceiling) !== null) return null
  if (wordsIn(reading, content) < 3 || startsPrepositional(reading, content)) return null
  const inverted = attribution.side === 'after'
  return {
    spans: [content],
    type: typeOf(reading, [content]),
    attribution,
    speaker: attribution.speaker,
    floating: false,
    rule:
      attribution.cue === null
        ? 'phrase-after'
        : inverted
          ? 'clause-before-inverted'
          : 'clause-before',
    paragraph: unit.paragraph,
    via: [],
    after: null,
  }
}

function mayEndClause(attribution: Attribution): boolean {
  if (attribution.cue === null) return true
  if (attribution.cue.negated) return false
  const { frames } = attribution.cue.verb
  return frames.includes('direct') && (frames.includes('zero') || frames.includes('that'))
}

/** “In Paris, Moor said …” opens with a place, not with what he said. */
function startsPrepositional(reading: Reading, content: Range): boolean {
  return has(reading, content.first, tag.preposition) && wordsIn(reading, content) < 6
}

function draftAfter(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  ceiling: number,
): Draft | null {
  const content = contentAfter(reading, unit, attribution, ceiling)
  if (content === null) return objectDraft(reading, unit, attribution, ceiling)
  const range =
    content.kind === 'marks' ? marksRange(reading, unit, content.range, ceiling) : content.range
  const type = typeOf(reading, [range])
  return {
    spans: [range],
    type,
    attribution,
    speaker: attribution.speaker,
    floating: false,
    rule: ruleAfter(attribution, content, type),
    paragraph: unit.paragraph,
    via: [],
    after: null,
  }
}

/** A whole sentence in marks stands alone; a fragment goes on to the end of its clause. */
function marksRange(reading: Reading, unit: Unit, range: Range, ceiling: number): Range {
  const quotation = reading.quotations[reading.inside[range.first] ?? -1]
  if (quotation === undefined) return range
  const introduced = /^[,:]/.test(at(reading, range.first - 1).text)
  const stops = /^[.!?…,]/.test(at(reading, quotation.last - 2).text)
  const whole = introduced && (at(reading, quotation.first + 1).capital || stops)
  void unit
  void ceiling
  return whole || (stops && quotation.last >= range.last)
    ? { first: quotation.first, last: quotation.last }
    : range
}

function ruleAfter(attribution: Attribution, content: Content, type: Draft['type']): Rule {
  if (attribution.cue === null) return 'phrase-before'
  if (content.kind === 'marks') return type === 'direct' ? 'marks-cue-before' : 'mixed-after'
  if (attribution.cue.form === 'gerund')
    return type === 'mixed' ? 'mixed-clause' : 'participle-clause'
  if (type === 'mixed') return 'mixed-clause'
  if (content.kind === 'that') return 'that-clause'
  if (content.kind === 'question') return 'question-clause'
  return content.kind === 'to' ? 'to-clause' : 'bare-clause'
}

/** `called the plan “a shame”`: no clause, but words in marks that the verb's object holds. */
function objectDraft(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  ceiling: number,
): Draft | null {
  if (attribution.cue === null) return null
  const from = attribution.region.last
  const inside = unit.quotations.filter((each) => {
    const quotation = reading.quotations[each]
    return quotation !== undefined && quotation.first >= from && quotation.last <= ceiling
  })
  const lastMarks = reading.quotations[inside.at(-1) ?? -1]
  const firstMarks = reading.quotations[inside[0] ?? -1]
  if (lastMarks === undefined || firstMarks === undefined) return null
  if (firstMarks.first - from > 25) return null
  const introduced = /^[,:]/.test(at(reading, firstMarks.first - 1).text)
  const first = introduced ? firstMarks.first : from
  const spans = [{ first, last: lastMarks.last }]
  const type = typeOf(reading, spans)
  return {
    spans,
    type,
    attribution,
    speaker: attribution.speaker,
    floating: false,
    rule: introduced ? 'marks-cue-before' : 'mixed-object',
    paragraph: unit.paragraph,
    via: [],
    after: null,
  }
}

export function typeOf(reading: Reading, spans: readonly Range[]): 'direct' | 'mixed' | 'indirect' {
  let words = 0
  let marked = 0
  for (const span of spans) {
    const count = wordsIn(reading, span)
    words += count
    marked += count * markedShare(reading, span)
  }
  if (marked === 0) return 'indirect'
  return marked / Math.max(1, words) > 0.9 ? 'direct' : 'mixed'
}

/** The speaker of a unit without a cue: “The mayor was clear: “…””. */
export function unitSubject(reading: Reading, unit: Unit, before: number): Range | null {
  return subjectOfUnit(reading, unit, before)
}
