import type { Attribution } from './attribution.ts'
import type { VerbSecond } from './languages/language.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { nominalStart, nounPhrase } from './verb-second-phrases.ts'

type Citation = {
  readonly words: Range
  readonly region: Range
  readonly speaker: Range | null
}

/** A phrase that names the source of its sentence: `laut X`, `nach Angaben von X`, `X zufolge`, `so X`. */
export function citationIn(reading: Reading, unit: Unit): Attribution | null {
  const rules = reading.lexicon.language.verbSecond
  if (rules === null) return null
  for (let index = unit.first; index < unit.last; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const citation = citationAt(reading, unit, index, rules)
    if (citation !== null) return attributionOf(citation)
  }
  return null
}

function citationAt(
  reading: Reading,
  unit: Unit,
  index: number,
  rules: VerbSecond,
): Citation | null {
  const { lower } = at(reading, index)
  if (rules.before.has(lower)) return led(reading, unit, index, index + 1)
  if (rules.beforeReport.has(lower)) return reported(reading, unit, index, rules)
  if (rules.after.has(lower)) return followed(reading, unit, index)
  if (rules.so.has(lower) && at(reading, index - 1).text === ',') {
    if (isSaying(reading, index + 1)) return led(reading, unit, index, index + 2)
    return startsName(reading, index + 1) ? led(reading, unit, index, index + 1) : null
  }
  if (rules.as.has(lower)) return asClause(reading, unit, index)
  return null
}

function startsName(reading: Reading, index: number): boolean {
  return (
    at(reading, index).capital ||
    (has(reading, index, tag.determiner | tag.pronoun) && !has(reading, index, tag.that))
  )
}

/** `…, so bestätigt das Gericht`: a verb of saying in small letters. */
function isSaying(reading: Reading, index: number): boolean {
  const forms = reading.lexicon.cues.get(at(reading, index).lower)
  return (
    forms?.some(({ form, particle }) => form === 'finite' && particle === null) === true &&
    startsName(reading, index + 1)
  )
}

function led(reading: Reading, unit: Unit, index: number, from: number): Citation | null {
  const speaker = nounPhrase(reading, from, unit.last)
  if (speaker === null) return null
  return {
    words: { first: index, last: from },
    region: { first: index, last: speaker.last },
    speaker,
  }
}

/** `nach Angaben der Polizei`, `nach eigenen Angaben`, `seiner Ansicht nach`. */
function reported(reading: Reading, unit: Unit, index: number, rules: VerbSecond): Citation | null {
  if (rules.reports.has(at(reading, index - 1).lower)) return followed(reading, unit, index)
  const isOut = at(reading, index).lower === 'aus'
  for (let place = index + 1; place < Math.min(unit.last, index + 5); place += 1) {
    const token = at(reading, place)
    if (token.kind === 'punctuation') return null
    const isReport = isOut
      ? /(?:sicht|kreisen)$/.test(token.lower)
      : rules.reports.has(token.lower) || /(?:berichten|angaben|informationen)$/.test(token.lower)
    if (!isReport) continue
    const speaker = reporterAfter(reading, unit, place) ?? { first: index + 1, last: place + 1 }
    const region = { first: index, last: Math.max(speaker.last, place + 1) }
    return { words: { first: index, last: index + 1 }, region, speaker }
  }
  return null
}

/** Whose report it is: a genitive, `von …`, or a name right behind the noun. */
function reporterAfter(reading: Reading, unit: Unit, report: number): Range | null {
  const next = report + 1
  if (/^vo[nm]$/.test(at(reading, next).lower)) return nounPhrase(reading, next + 1, unit.last)
  const isGenitive = /^(?:der|des|einer|eines|seiner|seines|ihrer|ihres|dieser|dieses|mehrerer)$/
  return isGenitive.test(at(reading, next).lower) || at(reading, next).capital
    ? nounPhrase(reading, next, unit.last)
    : null
}

/** `Medienberichten zufolge`: the noun phrase before. */
function followed(reading: Reading, unit: Unit, index: number): Citation | null {
  const first = nominalStart(reading, index, unit.first)
  if (first === index) return null
  const speaker = { first, last: index }
  return { words: { first: index, last: index + 1 }, region: { first, last: index + 1 }, speaker }
}

/** `Wie die Polizei mitteilte, …` and `…, wie die Polizei mitteilte.` */
function asClause(reading: Reading, unit: Unit, index: number): Citation | null {
  const before = index - 1
  if (
    index > unit.first &&
    at(reading, before).text !== ',' &&
    !has(reading, before, tag.conjunction)
  )
    return null
  for (let place = index + 1; place < Math.min(unit.last, index + 25); place += 1) {
    if ((reading.inside[place] ?? -1) >= 0) continue
    if (/^[.:;]/.test(at(reading, place).text)) return null
    if (!isCue(reading, place)) continue
    const last = clauseEnd(reading, place + 1, unit.last)
    const words = { first: place, last: place + 1 }
    return { words, region: { first: index, last }, speaker: teller(reading, unit, index, place) }
  }
  return null
}

/** A verb of saying that needs no prefix, or has it right before: `bekannt gab`. */
function isCue(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (token.capital) return false
  const before = at(reading, index - 1).lower
  const forms = reading.lexicon.cues.get(token.lower) ?? []
  return forms.some(({ particle }) => particle === null || particle === before)
}

/** Who tells it in `wie … berichtet`; what it stands in for `wie es in dem Brief heißt`, `wie aus dem Amt verlautete`. */
function teller(reading: Reading, unit: Unit, as: number, verb: number): Range | null {
  const first = as + 1
  const isNobody = at(reading, first).lower === 'es' || has(reading, first, tag.preposition)
  if (isNobody) return sourceIn(reading, first, verb)
  const marks = reading.quotations[reading.inside[first] ?? -1]
  if (marks !== undefined && marks.last <= verb) return { first, last: marks.last }
  const address = at(reading, first)
  if (address.kind === 'word' && address.text.includes('.')) return { first, last: first + 1 }
  return nounPhrase(reading, first, verb) ?? nounPhrase(reading, verb + 1, unit.last)
}

function sourceIn(reading: Reading, from: number, verb: number): Range | null {
  for (let index = from; index < verb; index += 1) {
    if (has(reading, index, tag.preposition)) return nounPhrase(reading, index + 1, verb)
  }
  return null
}

function clauseEnd(reading: Reading, from: number, ceiling: number): number {
  let last = from
  while (last < ceiling && !/^[,.:;]/.test(at(reading, last).text)) last += 1
  return last
}

function attributionOf({ words, region, speaker }: Citation): Attribution {
  return {
    cue: null,
    words,
    speaker,
    side: 'after',
    region,
    trailing: { addressee: null, channels: [], carriers: [], next: region.last },
    via: [],
  }
}
