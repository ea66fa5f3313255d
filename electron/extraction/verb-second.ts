import type { Attribution } from './attribution.ts'
import { citationIn } from './citations.ts'
import { draftOf, wordsIn } from './contents.ts'
import type { Draft, Rule } from './drafts.ts'
import type { Reading, Unit } from './reading.ts'
import { subjunctiveDraft } from './subjunctives.ts'
import type { UnitDrafts } from './unit-drafts.ts'
import { clauseDraft } from './verb-second-clauses.ts'
import { verbsOfSaying, type SayingVerb } from './verb-second-cues.ts'
import { joinBroken, markedDraft } from './verb-second-marks.ts'
import { nounClause } from './verb-second-nouns.ts'
import { trimmed } from './verb-second-phrases.ts'

/**
 * The same for languages whose verb stands in second place (German): the speaker before or after it,
 * the reported clause behind a comma, and a subjunctive that goes on reporting without any cue.
 */
export function verbSecondDrafts(reading: Reading, unit: Unit): UnitDrafts {
  const citation = citationIn(reading, unit)
  const verbs = verbsOfSaying(reading, unit)
  const drafts: Draft[] = []
  if (citation !== null) drafts.push(...citedDraft(reading, unit, citation))
  for (const verb of verbs) {
    const draft = clauseDraft(reading, unit, verb, drafts)
    if (draft !== null) drafts.push(draft)
  }
  if (drafts.length === 0) drafts.push(...nounClause(reading, unit))
  if (drafts.length === 0) drafts.push(...subjunctiveDraft(reading, unit))
  const left: number[] = []
  for (const number of unit.quotations.slice(0, mostQuotations)) {
    if (namesSpeaker(reading, number, drafts) || joinBroken(reading, number, drafts)) continue
    const source = sourceOf(reading, number, verbs, citation)
    const draft = markedDraft(reading, unit, number, source, drafts)
    if (draft === null) left.push(number)
    else drafts.push(draft)
  }
  return { drafts, left }
}

/** `wie „Hafenbote online“ berichtet`: the marks are around who speaks. */
function namesSpeaker(reading: Reading, number: number, drafts: readonly Draft[]): boolean {
  const quotation = reading.quotations[number]
  return drafts.some(
    ({ speaker }) =>
      speaker !== null &&
      quotation !== undefined &&
      speaker.first === quotation.first &&
      quotation.last <= speaker.last,
  )
}

/** The verb nearest to a quotation; a verb without anybody gives way to `laut Polizei`. */
function sourceOf(
  reading: Reading,
  number: number,
  verbs: readonly SayingVerb[],
  citation: Attribution | null,
): Attribution | null {
  const quotation = reading.quotations[number]
  if (quotation === undefined) return null
  const distance = ({ attribution: { words } }: SayingVerb): number =>
    words.first < quotation.first ? quotation.first - words.last : words.first - quotation.last
  const [nearest] = verbs.toSorted((one, other) => distance(one) - distance(other))
  if (nearest === undefined) return citation
  return nearest.attribution.speaker === null && citation !== null ? citation : nearest.attribution
}

/** Beyond these a sentence is a list, and no rule reads it. */
const mostQuotations = 60

function citedDraft(reading: Reading, unit: Unit, citation: Attribution): readonly Draft[] {
  const before = trimmed(reading, unit.first, citation.region.first)
  const after = trimmed(reading, citation.region.last, unit.last)
  const spans = [before, after].filter((span) => wordsIn(reading, span) > 0)
  if (spans.reduce((sum, span) => sum + wordsIn(reading, span), 0) < 3) return []
  const rule: Rule = wordsIn(reading, before) === 0 ? 'phrase-before' : 'phrase-after'
  return [draftOf(reading, unit, citation, spans, rule)]
}
