import { wordsIn } from './contents.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Reading, type Unit } from './reading.ts'
import { trimmed } from './verb-second-phrases.ts'

/** `Die Lage sei ernst.` goes on reporting the last speaker. */
export function subjunctiveDraft(reading: Reading, unit: Unit): readonly Draft[] {
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

/** Some verb outside quotation marks stands in the mood of report. */
export function hasSubjunctive(reading: Reading, first: number, last: number): boolean {
  const forms = reading.lexicon.language.verbSecond?.subjunctive
  if (forms === undefined) return false
  for (let index = first; index < last; index += 1) {
    const token = at(reading, index)
    if ((reading.inside[index] ?? -1) >= 0 || token.kind !== 'word') continue
    if (token.capital && index > first) continue
    if (forms.has(token.lower) || isPresentSubjunctive(reading, index, first)) return true
  }
  return false
}

const oneself = new Set(['er', 'es', 'man', 'dies', 'dieser', 'diese', 'dieses'])

/**
 * Any verb shows the mood by its ending where the indicative has -t: `das Amt reagiere`, and beside a
 * pronoun that opens its clause `er erwäge`, `man bekenne sich`.
 */
function isPresentSubjunctive(reading: Reading, index: number, first: number): boolean {
  const { lower } = at(reading, index)
  if (!lower.endsWith('e') || lower.endsWith('te') || has(reading, index, noVerb)) return false
  const before = at(reading, index - 1)
  if (index === first) return false
  if (lower.endsWith('iere')) return before.lower !== 'ich'
  if (!oneself.has(before.lower)) return false
  return index - 1 === first || at(reading, index - 2).kind === 'punctuation'
}

const noVerb =
  tag.determiner | tag.adverb | tag.preposition | tag.pronoun | tag.auxiliary | tag.time
