import type { Attribution } from './attribution.ts'
import { citationIn } from './citations.ts'
import { draftOf, markedWordsIn, trimmedEnd, wordsIn } from './contents.ts'
import { standing, type Draft, type Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import type { UnitDrafts } from './unit-drafts.ts'
import { clauseStop, verbsOfSaying, type SayingVerb } from './verb-second-cues.ts'
import { nounPhrase } from './verb-second-phrases.ts'

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
  if (drafts.length === 0) drafts.push(...subjunctiveDraft(reading, unit))
  const left: number[] = []
  for (const number of unit.quotations.slice(0, mostQuotations)) {
    if (joinBroken(reading, number, drafts)) continue
    const source = sourceOf(reading, number, verbs, citation)
    const draft = markedDraft(reading, unit, number, source, drafts)
    if (draft === null) left.push(number)
    else drafts.push(draft)
  }
  return { drafts, left }
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

function trimmed(reading: Reading, from: number, ceiling: number): Range {
  let first = from
  while (first < ceiling && isLoose(reading, first)) first += 1
  return { first, last: trimmedEnd(reading, first, ceiling) }
}

function isLoose(reading: Reading, index: number): boolean {
  return at(reading, index).kind === 'punctuation' && (reading.inside[index] ?? -1) < 0
}

/** `Moor erklärte, dass …`, `Moor kündigte an, … zu bleiben`, `Moor sagte, sie bleibe`. */
function clauseDraft(
  reading: Reading,
  unit: Unit,
  verb: SayingVerb,
  earlier: readonly Draft[],
): Draft | null {
  const before = clauseBefore(reading, unit, verb)
  if (before !== null) return before
  const stop = clauseStop(reading, verb.last, unit.last)
  if (stop === null) return null
  const first = stop + 1
  if ((reading.inside[first] ?? -1) >= 0) return null
  const last = trimmedEnd(reading, first, unit.last)
  if (wordsIn(reading, { first, last }) < 3) return null
  if (
    earlier.some((draft) => draft.spans.some((span) => span.first <= first && first < span.last))
  ) {
    return null
  }
  const rule = clauseRule(reading, verb, stop, last)
  return rule === null ? null : draftOf(reading, unit, verb.attribution, [{ first, last }], rule)
}

function clauseRule(reading: Reading, verb: SayingVerb, stop: number, last: number): Rule | null {
  const first = stop + 1
  if (has(reading, first, tag.that)) return 'that-clause'
  if (has(reading, first, tag.question) && !has(reading, first, tag.relative))
    return 'question-clause'
  if (at(reading, stop).text === ':') return 'bare-clause'
  if (hasSubjunctive(reading, first, last)) return 'bare-clause'
  return isInfinitive(reading, last) && verb.frames.includes('to') ? 'to-clause' : null
}

/** `Die Lage ist ernst, sagte Moor.` */
function clauseBefore(reading: Reading, unit: Unit, verb: SayingVerb): Draft | null {
  const comma = verb.attribution.words.first - 1
  if (at(reading, comma).text !== ',' || (reading.inside[comma - 1] ?? -1) >= 0) return null
  if (verb.attribution.side === 'before') return null
  const stop = clauseStop(reading, verb.last, unit.last)
  if (stop !== null && has(reading, stop + 1, tag.that)) return null
  const content = trimmed(reading, unit.first, comma)
  if (wordsIn(reading, content) < 4 || isSubordinate(reading, content)) return null
  return draftOf(reading, unit, verb.attribution, [content], 'clause-before-inverted')
}

function isSubordinate(reading: Reading, content: Range): boolean {
  return has(reading, content.first, tag.conjunction | tag.preposition | tag.that)
}

/** Words in marks are quotes of their own, also inside a reported clause. */
function markedDraft(
  reading: Reading,
  unit: Unit,
  number: number,
  source: Attribution | null,
  earlier: readonly Draft[],
): Draft | null {
  const quotation = reading.quotations[number]
  if (quotation === undefined || isName(reading, quotation)) return null
  if (source === null && isAlone(reading, unit)) return null
  const span = { first: quotation.first, last: quotation.last }
  const nested = earlier.some((draft) =>
    draft.spans.some((each) => each.first <= span.first && span.last <= each.last),
  )
  if (source === null) return fragment(reading, unit, span, nested)
  return { ...draftOf(reading, unit, source, [span], markedRule(reading, span, source)), nested }
}

/** Somebody is quoted, but no cue says who: the subject of the sentence, else the last speaker. */
function fragment(reading: Reading, unit: Unit, span: Range, nested: boolean): Draft {
  const base = {
    spans: [span],
    type: 'direct',
    attribution: null,
    paragraph: unit.paragraph,
  } as const
  const colon = at(reading, span.first - 1).text === ':'
  const speaker = nested ? null : subjectOf(reading, unit)
  const rule = colon ? 'marks-colon' : 'marks-fragment'
  return standing({ ...base, speaker, nested, floating: speaker === null, rule })
}

function subjectOf(reading: Reading, unit: Unit): Range | null {
  if (has(reading, unit.first, tag.preposition | tag.adverb | tag.conjunction)) return null
  return nounPhrase(reading, unit.first, unit.last)
}

/** A whole sentence in marks is left to the rules for quotations that go on. */
function isAlone(reading: Reading, unit: Unit): boolean {
  return wordsIn(reading, unit) === markedWordsIn(reading, unit)
}

/** `„Wir bleiben“, sagte Moor, „auch im Winter.“` is one quote of two spans. */
function joinBroken(reading: Reading, number: number, drafts: Draft[]): boolean {
  const quotation = reading.quotations[number]
  const last = drafts.at(-1)
  if (quotation === undefined || last?.rule !== 'marks-inverted') return false
  const end = last.spans.at(-1)?.last ?? 0
  const comma = at(reading, quotation.first - 1).text === ',' && at(reading, end).text === ','
  const cue = last.attribution?.words.first ?? 0
  if (!comma || cue < end || cue > quotation.first) return false
  const spans = [...last.spans, { first: quotation.first, last: quotation.last }]
  drafts[drafts.length - 1] = { ...last, spans }
  return true
}

function markedRule(reading: Reading, span: Range, source: Attribution): Rule {
  if (source.cue === null) return 'marks-phrase'
  if (source.words.first >= span.last) return 'marks-inverted'
  return /^[:,]/.test(at(reading, span.first - 1).text) ? 'marks-cue-before' : 'mixed-object'
}

/** „Der Spiegel“, „Virgin Atlantic“: one or two words, all with capital letters, and no stop. */
export function isName(
  reading: Reading,
  quotation: { first: number; last: number; words: number },
): boolean {
  if (quotation.words > 3) return false
  if (
    quotation.words === 1 &&
    /^eine?[mnrs]?$|^(?:als|von|vor|wie|durch|für)$/.test(at(reading, quotation.first - 1).lower)
  )
    return false
  for (let index = quotation.first + 1; index < quotation.last; index += 1) {
    const token = at(reading, index)
    if (token.kind === 'word' && !token.capital) return false
    if (/^[.!?]/.test(token.text)) return false
  }
  return true
}

/** `Die Lage sei ernst.` goes on reporting the last speaker. */
function subjunctiveDraft(reading: Reading, unit: Unit): readonly Draft[] {
  if (!hasSubjunctive(reading, unit.first, unit.last) && !goesOn(reading, unit.first)) return []
  const span = trimmed(reading, unit.first, unit.last)
  if (wordsIn(reading, span) < 3) return []
  return [
    {
      spans: [span],
      type: 'indirect',
      attribution: null,
      speaker: null,
      floating: true,
      rule: 'subjunctive',
      paragraph: unit.paragraph,
      nested: false,
      via: [],
    },
  ]
}

function goesOn(reading: Reading, index: number): boolean {
  return reading.lexicon.language.verbSecond?.thus.has(at(reading, index).lower) === true
}

function hasSubjunctive(reading: Reading, first: number, last: number): boolean {
  const forms = reading.lexicon.language.verbSecond?.subjunctive
  if (forms === undefined) return false
  for (let index = first; index < last; index += 1) {
    if ((reading.inside[index] ?? -1) < 0 && forms.has(at(reading, index).lower)) return true
  }
  return false
}

/** The clause ends in `zu bleiben` or `mitzuteilen`. */
function isInfinitive(reading: Reading, last: number): boolean {
  for (let index = last - 1; index > last - 4; index -= 1) {
    const { lower } = at(reading, index)
    if (
      /zu[a-zäöü]+en$/.test(lower) ||
      (at(reading, index - 1).lower === 'zu' && lower.endsWith('n'))
    ) {
      return true
    }
  }
  return false
}
