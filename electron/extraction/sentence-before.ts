import type { Stance } from '../../shared/quote.ts'
import { draftOf, wordsIn } from './contents.ts'
import type { Draft } from './drafts.ts'
import { at, type Range, type Reading, type Unit } from './reading.ts'
import { verbsOfSaying } from './verb-second-cues.ts'
import { trimmed } from './verb-second-phrases.ts'

const pointing = new Set(['das', 'dies', 'davon', 'davor'])
/** Whoever denies, praises or asks says something else than the sentence before. */
const telling: ReadonlySet<Stance> = new Set([
  'neutral',
  'claimed',
  'admitted',
  'warned',
  'promised',
])
const fewestWords = 4

/** `Der Hafen bleibt zu. Das teilte die Werft mit.`: the sentence before is what the Werft said. */
export function sentenceBefore(
  reading: Reading,
  unit: Unit,
  before: Unit | null,
  drafts: readonly Draft[],
): readonly Draft[] {
  if (reading.lexicon.language.verbSecond === null || before?.paragraph !== unit.paragraph)
    return []
  if (!pointing.has(at(reading, unit.first).lower) || at(reading, unit.first + 1).capital) return []
  const last = drafts.at(-1)
  if (last !== undefined && last.spans.some((span) => span.last > before.first)) return []
  const verb = verbsOfSaying(reading, unit)[0]?.attribution
  if (verb === undefined || verb.speaker === null || verb.speaker.first === unit.first) return []
  if (!telling.has(verb.cue?.verb.stance ?? 'asked')) return []
  if (unit.quotations.some((number) => !names(reading, number, verb.speaker))) return []
  const words = trimmed(reading, before.first, before.last)
  if (wordsIn(reading, words) < fewestWords) return []
  return [draftOf(reading, before, verb, [words], 'sentence-before')]
}

function names(reading: Reading, number: number, speaker: Range | null): boolean {
  const marks = reading.quotations[number]
  return (
    marks !== undefined &&
    speaker !== null &&
    speaker.first <= marks.first &&
    marks.last <= speaker.last
  )
}
