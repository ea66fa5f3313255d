import type { Cue } from './cues.ts'
import { tag } from './lexicon.ts'
import { phraseAfter } from './following-phrases.ts'
import { lateSubject } from './late-subjects.ts'
import { isFinite } from './noun-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** “…,” said Moor. The verb follows what was said, the speaker follows the verb. */
export function isInverted(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (cue.group.first <= unit.first) return false
  if (reading.lexicon.language.uninverted.has(cue.verb.lemma)) return false
  const before = at(reading, cue.group.first - 1)
  const closed = endsMarks(reading, cue.group.first)
  if (!closed && !/^[,\u2013\u2014]|^--/.test(before.text)) return false
  if (closed) return isInvertedAfterMarks(reading, unit, cue)
  return !has(reading, cue.group.last, tag.that) && invertedAfterComma(reading, unit, cue)
}

/** The token before is a closing mark, or the comma some languages set behind it. */
export function endsMarks(reading: Reading, index: number): boolean {
  if ((reading.inside[index - 1] ?? -1) >= 0) return true
  return at(reading, index - 1).text === ',' && (reading.inside[index - 2] ?? -1) >= 0
}

function isInvertedAfterMarks(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (startsContent(reading, cue.group.last)) return false
  const speaker = lateSubject(reading, cue.group.last, unit.last)
  if (speaker === null) return false
  const { lower } = at(reading, speaker.last)
  return lower !== 'to' || !isVerbAfter(reading, speaker.last + 1)
}

/** “called on them to leave” against “said an aide to both”. */
function isVerbAfter(reading: Reading, index: number): boolean {
  if (at(reading, index).capital || at(reading, index).kind !== 'word') return false
  return !has(reading, index, tag.determiner | tag.pronoun | tag.preposition | tag.adverb)
}

function startsContent(reading: Reading, index: number): boolean {
  if (has(reading, index, tag.that) && !at(reading, index + 1).capital) return true
  return at(reading, index).kind !== 'word' && at(reading, index).kind !== 'number'
}

/** After a bare comma “X, who leads Y, said the plan” looks the same: ask for a stop after the name. */
function invertedAfterComma(reading: Reading, unit: Unit, cue: Cue): boolean {
  const speaker = phraseAfter(reading, cue.group.last, unit.last)
  if (speaker === null) return false
  const opens =
    has(reading, unit.first, tag.conjunction | tag.question) ||
    breaksOff(reading, unit, cue, speaker)
  if (!opens && !hasClause(reading, unit.first, cue.group.first)) return false
  const stop = at(reading, speaker.last)
  if (
    speaker.last < unit.last &&
    !/^[.,;:\u2013\u2014!?]/.test(stop.text) &&
    !has(reading, speaker.last, tag.preposition | tag.time | tag.relative)
  ) {
    return false
  }
  return namesSomebody(reading, speaker)
}

/** “The problem, say analysts, is that”: behind the second comma the clause goes on. */
function breaksOff(reading: Reading, unit: Unit, cue: Cue, speaker: Range): boolean {
  const short = cue.group.first - unit.first <= longestStart
  return short && at(reading, speaker.last).text === ',' && isFinite(reading, speaker.last + 1)
}

const longestStart = 6
const longestClause = 80

/** What was said has a verb; “Holt's father, Ola Holt, says his son …” has none before the cue. */
function hasClause(reading: Reading, first: number, last: number): boolean {
  for (let index = Math.max(first, last - longestClause); index < last; index += 1) {
    if ((reading.inside[index] ?? -1) < 0 && isFinite(reading, index)) return true
  }
  return false
}

function namesSomebody(reading: Reading, phrase: Range): boolean {
  if (has(reading, phrase.first, tag.pronoun) && phrase.last - phrase.first === 1) return false
  for (let index = phrase.first; index < phrase.last; index += 1) {
    if (at(reading, index).capital || has(reading, index, tag.speaker | tag.title)) return true
  }
  return false
}
