import { wordsIn } from './contents.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Reading, type Unit } from './reading.ts'
import { trimmed } from './verb-second-phrases.ts'

/** `Die Lage sei ernst.` goes on reporting the last speaker. */
export function subjunctiveDraft(reading: Reading, unit: Unit): readonly Draft[] {
  const isMoody = hasSubjunctive(reading, unit.first, unit.last) || goesOn(reading, unit.first)
  if (!isMoody && !isHearsay(reading, unit)) return []
  const span = trimmed(reading, unit.first, unit.last)
  if (wordsIn(reading, span) < 3) return []
  return [
    {
      spans: [span],
      type: 'indirect',
      attribution: null,
      speaker: null,
      floating: true,
      rule: isMoody ? 'subjunctive' : 'hearsay',
      paragraph: unit.paragraph,
      nested: false,
      via: [],
    },
  ]
}

const perfect =
  /^(?:worden|gewesen|gekommen|gegangen|gefahren|gezogen|geflohen|gestorben|verschwunden|geworden|eingetroffen|geblieben)$/
const participle = /ge\p{Ll}+(?:t|en)$|^(?:be|er|ver|zer|ent|miss)\p{Ll}+(?:t|en)$|ier?t$/u

/** `Der Täter soll geflohen sein`: somebody says so, and the writer does not. */
function isHearsay(reading: Reading, unit: Unit): boolean {
  if (reading.lexicon.language.code !== 'de') return false
  let end = unit.last - 1
  while (end > unit.first && at(reading, end).kind !== 'word') end -= 1
  const { lower } = at(reading, end)
  const before = at(reading, end - 1).lower
  if (lower === 'haben' ? !participle.test(before) : lower !== 'sein' || !perfect.test(before))
    return false
  for (let index = end - 2; index > unit.first; index -= 1) {
    if (/^soll(?:en)?$/.test(at(reading, index).lower)) return (reading.inside[index] ?? -1) < 0
  }
  return false
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
