import { attributionBeside, inheriting, type Attribution } from './attribution.ts'
import { cueAt, type Cue } from './cues.ts'
import { endsMarks, isInverted } from './inversions.ts'
import { tag } from './lexicon.ts'
import { lateSubject } from './late-subjects.ts'
import { nounAttribution } from './noun-cues.ts'
import { phraseBefore } from './noun-phrases.ts'
import { phraseAfter, withName } from './following-phrases.ts'
import { gerundAttribution, infinitiveAttribution } from './participle-cues.ts'
import { quotedAs } from './quoted-as.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { isBareNoun, isCompared, phraseAfterMarks, subjectOfUnit } from './subjects.ts'

/** The attributions of a unit in the order of their words; those inside quotation marks are left out. */
export function attributionsIn(reading: Reading, unit: Unit): readonly Attribution[] {
  const found: Attribution[] = []
  for (let index = unit.first; index < unit.last; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    if (!has(reading, index, tag.cue | tag.phrase | tag.nounCue)) continue
    const cue = cueAt(reading, unit.first, index)
    const quoted = cue === null ? null : quotedAs(reading, unit, cue)
    const attribution =
      quoted ??
      phraseAttribution(reading, unit, index) ??
      nounAttribution(reading, unit, index) ??
      (cue === null ? null : verbAttribution(reading, unit, cue, found))
    if (attribution === null) continue
    found.push(attribution)
    if (found.length >= mostAttributions) break
    const { words, region } = attribution
    index = Math.max(index, (quoted === null ? words : region).last - 1)
  }
  return found
}

/** Beyond these a sentence is a list, and no rule reads it. */
const mostAttributions = 24

function phraseAttribution(reading: Reading, unit: Unit, index: number): Attribution | null {
  if (!has(reading, index, tag.phrase)) return null
  const length = phraseLength(reading, index)
  if (length === 0) return null
  const words = { first: index, last: index + length }
  const phrase = phraseAfter(reading, words.last, unit.last)
  if (phrase === null) return null
  const speaker = withName(reading, phrase, unit.last)
  return {
    cue: null,
    words,
    speaker,
    side: 'after',
    region: { first: index, last: speaker.last },
    trailing: {
      addressee: null,
      channels: [],
      carriers: [],
      next: phraseEnd(reading, unit, words, speaker),
    },
    via: seenBy(reading, unit, speaker.last),
  }
}

/** The words of the phrase that begins at a place, 0 when none does. */
function phraseLength(reading: Reading, index: number): number {
  const phrases = reading.lexicon.phrases.get(at(reading, index).lower) ?? []
  const found = phrases.find((words) =>
    words.every((word, offset) => at(reading, index + offset).lower === word),
  )
  return found?.length ?? 0
}

const longestPhrase = 16

/**
 * `According to a poll published on Monday, the town …`: an opening phrase runs to its comma, whatever
 * its noun takes with it.
 */
function phraseEnd(reading: Reading, unit: Unit, words: Range, speaker: Range): number {
  if (words.first !== unit.first) return speaker.last
  const farthest = Math.min(unit.last, speaker.last + longestPhrase)
  for (let index = speaker.last; index < farthest; index += 1) {
    const { text } = at(reading, index)
    if (text === ',') return index
    if ((reading.inside[index] ?? -1) >= 0 || /^[;:.?!]/.test(text)) break
  }
  return speaker.last
}

/** `according to a filing seen by Reuters`: who saw it passes it on. */
function seenBy(reading: Reading, unit: Unit, index: number): readonly Range[] {
  if (at(reading, index + 1).lower !== 'by' || index + 2 >= unit.last) return []
  const carrier = phraseAfter(reading, index + 2, unit.last)
  return carrier !== null && isCarrier(reading, carrier) ? [carrier] : []
}

/** “a person briefed on the call”, “asked about the vote”: somebody was told something. */
function isAddressed(reading: Reading, cue: Cue): boolean {
  const { frames, stance } = cue.verb
  return (
    frames.includes('hearer') &&
    stance !== 'warned' &&
    cue.form === 'finite' &&
    /(?:ed|told)$/.test(at(reading, cue.range.first).lower) &&
    /^(?:about|on|of)$/.test(at(reading, cue.range.last).lower)
  )
}

/** “was examined and told she could go”: who tells, tells somebody. */
function isBeingTold(reading: Reading, cue: Cue): boolean {
  if (cue.verb.lemma !== 'tell' || at(reading, cue.range.first).lower !== 'told') return false
  return /^(?:he|she|they|we|i)$/.test(at(reading, cue.range.last).lower)
}

/** “went on to say”: the next verb is the cue. */
function leadsOn(reading: Reading, cue: Cue): boolean {
  const { first, last } = cue.range
  return last - first > 1 && at(reading, last).lower === 'to' && has(reading, last + 1, tag.cue)
}

/** A verb that needs words in quotation marks, in a sentence without any. */
function isIdle(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (unit.quotations.length > 0 || at(reading, cue.group.last).text === ':') return false
  return cue.verb.frames.every((frame) => needsMarks.has(frame))
}

const needsMarks: ReadonlySet<string> = new Set(['name', 'belief', 'direct'])

function verbAttribution(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  earlier: readonly Attribution[],
): Attribution | null {
  if (cue.passive || isIdle(reading, unit, cue) || leadsOn(reading, cue)) return null
  if (isAddressed(reading, cue) || isBeingTold(reading, cue)) return null
  if (cue.form === 'gerund') return gerundAttribution(reading, unit, cue, earlier)
  if (cue.form === 'infinitive') return infinitiveAttribution(reading, unit, unit.first, cue)
  if (isInverted(reading, unit, cue)) {
    const speaker = lateSubject(reading, cue.group.last, unit.last)
    if (speaker !== null)
      return attribution(reading, unit, cue, withName(reading, speaker, unit.last), 'after')
  }
  const speaker =
    phraseAfterMarks(reading, unit, cue) ?? phraseBefore(reading, unit.first, cue.group.first)
  if (speaker !== null && (isCompared(reading, speaker) || isBareNoun(reading, speaker, cue))) {
    return null
  }
  if (speaker !== null) return attribution(reading, unit, cue, speaker, 'before')
  if (isImpersonal(reading, unit, cue)) return withoutSpeaker(reading, unit, cue)
  return coordinated(reading, unit, cue, earlier)
}

/** «…», añadió. The verb alone says that the last speaker goes on. */
function isImpersonal(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (!reading.lexicon.language.dropsSubject) return false
  if (!endsMarks(reading, cue.group.first)) return false
  return cue.group.last >= unit.last || /^[.,;]/.test(at(reading, cue.group.last).text)
}

function withoutSpeaker(reading: Reading, unit: Unit, cue: Cue): Attribution {
  return { ...inheriting(reading, unit, cue, null), side: 'after' }
}

/** “Moor said A and added that B”: the second verb has the first one's speaker. */
function coordinated(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  earlier: readonly Attribution[],
): Attribution | null {
  const before = at(reading, cue.group.first - 1).lower
  if (before !== 'and' && before !== 'but' && before !== ',' && before !== 'then') return null
  const speaker = earlier.at(-1)?.speaker ?? subjectOfUnit(reading, unit, cue.group.first)
  return speaker === null ? null : inheriting(reading, unit, cue, speaker)
}

function attribution(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  subject: Range,
  side: 'before' | 'after',
): Attribution {
  const found = attributionBeside(reading, unit, cue, subject, side)
  const source = isCarrier(reading, subject) ? citedAfter(reading, unit, found.trailing.next) : null
  return source === null ? found : { ...found, speaker: source, via: [subject] }
}

/** An agency or an outlet by name. */
function isCarrier(reading: Reading, phrase: Range): boolean {
  for (let index = phrase.first; index < phrase.last; index += 1) {
    if (has(reading, index, tag.agency | tag.outlet) && at(reading, index).capital) return true
  }
  return false
}

/** `…, Interfax reported, citing Moor`: the words are Moor's. */
function citedAfter(reading: Reading, unit: Unit, comma: number): Range | null {
  if (at(reading, comma).text !== ',' || comma + 1 >= unit.last) return null
  const forms = reading.lexicon.cues.get(at(reading, comma + 1).lower)
  const cites = forms?.some((form) => form.form === 'gerund' && form.verb.frames.includes('quote'))
  return cites === true ? phraseAfter(reading, comma + 2, unit.last) : null
}
