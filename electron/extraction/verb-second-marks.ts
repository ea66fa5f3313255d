import type { Attribution } from './attribution.ts'
import { draftOf, markedWordsIn, wordsIn } from './contents.ts'
import { standing, type Draft, type Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { nominalStart } from './verb-second-phrases.ts'
import { mainSubject } from './verb-second-subjects.ts'

/** Words in marks are quotes of their own, also inside a reported clause. */
export function markedDraft(
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
  const labelled = nameBeforeColon(reading, unit, span.first - 1)
  if (labelled !== null) {
    return standing({
      spans: [span],
      type: 'direct',
      attribution: null,
      speaker: labelled,
      paragraph: unit.paragraph,
      rule: 'marks-colon',
    })
  }
  if (source === null && isTerm(reading, quotation)) return null
  if (source === null) return fragment(reading, unit, span, nested)
  return { ...draftOf(reading, unit, source, [span], markedRule(reading, span, source)), nested }
}

const longestTerm = 6

/** `das Motto „Freiheit statt Angst“`: a noun phrase in marks behind its noun or article is a name, if nobody says it. */
function isTerm(reading: Reading, { first, last, words }: Quotation): boolean {
  if (words > longestTerm || !at(reading, first + 1).capital) return false
  if (/^[.!?]/.test(at(reading, last - 2).text)) return false
  const before = at(reading, first - 1)
  return before.kind === 'word' && (before.capital || has(reading, first - 1, led))
}

const led = tag.determiner | tag.preposition

/** `…, und die Leiterin Ida Moor: „…“`: nothing but a name right before the colon. */
function nameBeforeColon(reading: Reading, unit: Unit, colon: number): Range | null {
  if (at(reading, colon).text !== ':' || !at(reading, colon - 1).capital) return null
  const first = nominalStart(reading, colon, unit.first)
  const before = at(reading, first - 1)
  const isSetOff = first === unit.first || before.text === ',' || before.lower === 'und'
  return isSetOff && colon - first > 1 ? { first, last: colon } : null
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
  const speaker = nested ? null : mainSubject(reading, unit, span.first)
  const rule = colon ? 'marks-colon' : 'marks-fragment'
  return standing({ ...base, speaker, nested, floating: speaker === null, rule })
}

/** A whole sentence in marks is left to the rules for quotations that go on. */
function isAlone(reading: Reading, unit: Unit): boolean {
  return wordsIn(reading, unit) === markedWordsIn(reading, unit)
}

/** `„Wir bleiben“, sagte Moor, „auch im Winter.“` is one quote of two spans. */
export function joinBroken(reading: Reading, number: number, drafts: Draft[]): boolean {
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
