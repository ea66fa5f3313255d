import { draftOf, trimmedEnd, wordsIn } from './contents.ts'
import type { Attribution } from './attribution.ts'
import type { Draft, Rule } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { hasSubjunctive } from './subjunctives.ts'
import { isInfinitiveClause } from './verb-second-clauses.ts'
import { nounPhrase } from './verb-second-phrases.ts'
import { openingSubject } from './verb-second-subjects.ts'

const mostWordsBetween = 12

/** `der Vorwurf der Werft, die Mole sei morsch`, `Moor vertrat die Ansicht, dass …`: a noun leads to the clause. */
export function nounClause(reading: Reading, unit: Unit): readonly Draft[] {
  for (let index = unit.first; index < unit.last; index += 1) {
    if (!has(reading, index, tag.nounCue) || (reading.inside[index] ?? -1) >= 0) continue
    const comma = commaAfter(reading, index, unit.last)
    if (comma === null) continue
    const draft = clauseBehind(reading, unit, index, comma)
    if (draft !== null) return [draft]
  }
  return []
}

/** The comma behind the noun and whose it is, if no verb stands between. */
function commaAfter(reading: Reading, noun: number, ceiling: number): number | null {
  for (let index = noun + 1; index < Math.min(ceiling, noun + mostWordsBetween); index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const { text } = at(reading, index)
    if (text === ',') return index
    if (/^[.:;!?]/.test(text)) return null
  }
  return null
}

function clauseBehind(reading: Reading, unit: Unit, noun: number, comma: number): Draft | null {
  const first = comma + 1
  const last = trimmedEnd(reading, first, unit.last)
  if ((reading.inside[first] ?? -1) >= 0 || wordsIn(reading, { first, last }) < 3) return null
  const rule = ruleOf(reading, first, last)
  if (rule === null) return null
  const span = opensReport.has(at(reading, first).lower)
    ? { first: first + 1, last }
    : { first, last }
  return draftOf(reading, unit, attributionOf(reading, unit, noun), [span], rule)
}

const opensReport = new Set(['wonach'])

function ruleOf(reading: Reading, first: number, last: number): Rule | null {
  if (has(reading, first, tag.that) || opensReport.has(at(reading, first).lower))
    return 'that-clause'
  if (has(reading, first, tag.relative | tag.conjunction | tag.preposition)) {
    if (!hasSubjunctive(reading, first, last) || isRelative(reading, first)) return null
    return 'bare-clause'
  }
  if (isInfinitiveClause(reading, first, last)) return 'to-clause'
  return hasSubjunctive(reading, first, last) ? 'bare-clause' : null
}

/** `die Ansicht, die er vertrat`: a relative pronoun, and no article with its noun. */
function isRelative(reading: Reading, first: number): boolean {
  return has(reading, first, tag.relative) && !at(reading, first + 1).capital
}

function attributionOf(reading: Reading, unit: Unit, noun: number): Attribution {
  const speaker = ownerAfter(reading, unit, noun) ?? subjectBefore(reading, unit, noun)
  const words = { first: noun, last: noun + 1 }
  return {
    cue: null,
    words,
    speaker,
    side: speaker !== null && speaker.first < noun ? 'before' : 'after',
    region: words,
    trailing: { addressee: null, channels: [], carriers: [], next: noun + 1 },
    via: [],
  }
}

/** `der Vorwurf der Werft`, `die Forderung von Ida Moor`. */
function ownerAfter(reading: Reading, unit: Unit, noun: number): Range | null {
  const next = noun + 1
  const { lower } = at(reading, next)
  if (/^vo[nm]$/.test(lower)) return nounPhrase(reading, next + 1, unit.last)
  if (at(reading, next).capital || /^(?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|diese[rs])$/.test(lower))
    return nounPhrase(reading, next, unit.last)
  return null
}

function subjectBefore(reading: Reading, unit: Unit, noun: number): Range | null {
  const subject = openingSubject(reading, unit)
  return subject !== null && subject.last <= noun ? subject : null
}
