import type { Attribution } from './attribution.ts'
import { cueAt, type Cue } from './cues.ts'
import { endsMarks, isInverted } from './inversions.ts'
import { tag } from './lexicon.ts'
import { nounAttribution } from './noun-cues.ts'
import { phraseBefore } from './noun-phrases.ts'
import { phraseAfter, withName } from './following-phrases.ts'
import { quotedAs } from './quoted-as.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { isBareNoun, isCompared, phraseAfterMarks, subjectOfUnit } from './subjects.ts'
import { trailingAfter } from './trailing.ts'

/** The attributions of a unit in the order of their words; those inside quotation marks are left out. */
export function attributionsIn(reading: Reading, unit: Unit): readonly Attribution[] {
  const found: Attribution[] = []
  for (let index = unit.first; index < unit.last; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    if (!has(reading, index, tag.cue | tag.phrase | tag.nounCue)) continue
    const quoted = quotedAs(reading, unit, index)
    const attribution =
      quoted ??
      phraseAttribution(reading, unit, index) ??
      nounAttribution(reading, unit, index) ??
      verbAttribution(reading, unit, unit.first, index, found)
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
  const { phrases } = reading.lexicon.language
  const lower = at(reading, index).lower
  if (!has(reading, index, tag.phrase)) return null
  const next = at(reading, index + 1).lower
  if (!phrases.includes(`${lower} ${next}`) && !phrases.includes(lower)) return null
  const words = { first: index, last: phrases.includes(lower) ? index + 1 : index + 2 }
  const phrase = phraseAfter(reading, words.last, unit.last)
  if (phrase === null) return null
  const speaker = withName(reading, phrase, unit.last)
  return {
    cue: null,
    words,
    speaker,
    side: 'after',
    region: { first: index, last: speaker.last },
    trailing: { addressee: null, channels: [], carriers: [], next: speaker.last },
    via: seenBy(reading, unit, speaker.last),
  }
}

/** `according to a filing seen by Reuters`: who saw it passes it on. */
function seenBy(reading: Reading, unit: Unit, index: number): readonly Range[] {
  if (at(reading, index + 1).lower !== 'by' || index + 2 >= unit.last) return []
  const carrier = phraseAfter(reading, index + 2, unit.last)
  return carrier !== null && isCarrier(reading, carrier) ? [carrier] : []
}

/** “a person briefed on the call”, “asked about the vote”: somebody was told something. */
function isAddressed(reading: Reading, cue: Cue): boolean {
  const { frames } = cue.verb
  return (
    frames.includes('hearer') &&
    cue.form === 'finite' &&
    /(?:ed|told)$/.test(at(reading, cue.range.first).lower) &&
    /^(?:about|on|of)$/.test(at(reading, cue.range.last).lower)
  )
}

/** “went on to say”: the next verb is the cue. */
function leadsOn(reading: Reading, cue: Cue): boolean {
  const { first, last } = cue.range
  return last - first > 1 && at(reading, last).lower === 'to' && has(reading, last + 1, tag.cue)
}

/** A verb that needs words in quotation marks, in a sentence without any. */
function isIdle(unit: Unit, cue: Cue): boolean {
  return unit.quotations.length === 0 && cue.verb.frames.every((frame) => needsMarks.has(frame))
}

const needsMarks: ReadonlySet<string> = new Set(['name', 'belief'])

function verbAttribution(
  reading: Reading,
  unit: Unit,
  floor: number,
  index: number,
  earlier: readonly Attribution[],
): Attribution | null {
  const cue = cueAt(reading, floor, index)
  if (cue === null || cue.passive || isIdle(unit, cue) || leadsOn(reading, cue)) return null
  if (isAddressed(reading, cue)) return null
  if (cue.form === 'gerund') return gerundAttribution(reading, unit, cue, earlier)
  if (cue.form === 'infinitive') return infinitiveAttribution(reading, unit, floor, cue)
  if (isInverted(reading, unit, cue)) {
    const speaker = phraseAfter(reading, cue.group.last, unit.last)
    if (speaker !== null)
      return attribution(reading, unit, cue, withName(reading, speaker, unit.last), 'after')
  }
  const speaker =
    phraseAfterMarks(reading, unit, cue) ?? phraseBefore(reading, floor, cue.group.first)
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

function gerundAttribution(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  earlier: readonly Attribution[],
): Attribution | null {
  if (cue.group.first === unit.first) {
    return inheriting(reading, unit, cue, mainSubject(reading, unit, cue.group.last))
  }
  const before = at(reading, cue.group.first - 1)
  const linked =
    /^[,\u2013\u2014-]/.test(before.text) ||
    has(reading, cue.group.first - 1, tag.preposition | tag.conjunction) ||
    introduces(reading, cue.group.last)
  if (!linked) return null
  const last = earlier.at(-1)?.speaker ?? null
  if (last === null && reading.lexicon.language.inferences.has(cue.verb.lemma)) return null
  const speaker = last ?? subjectOfUnit(reading, unit, cue.group.first)
  return inheriting(reading, unit, cue, speaker)
}

const longestOpening = 40

/** The subject behind the comma that ends `Citing “duties at home,”`. */
function mainSubject(reading: Reading, unit: Unit, from: number): Range | null {
  for (let index = from; index < Math.min(unit.last, from + longestOpening); index += 1) {
    const isInside = (reading.inside[index] ?? -1) >= 0
    const closes = isInside && (reading.inside[index + 1] ?? -1) < 0
    const stops = closes ? at(reading, index - 1).text === ',' : at(reading, index).text === ','
    if (stops && (closes || !isInside)) return phraseAfter(reading, index + 1, unit.last)
  }
  return null
}

/** “released a statement saying that”, “sent a note reading: “…””. */
function introduces(reading: Reading, index: number): boolean {
  const next = /^[,:]/.test(at(reading, index).text) ? index + 1 : index
  return has(reading, index, tag.that) || (reading.inside[next] ?? -1) >= 0
}

function infinitiveAttribution(
  reading: Reading,
  unit: Unit,
  floor: number,
  cue: Cue,
): Attribution | null {
  const goesOn = at(reading, cue.group.first - 1).lower === 'on'
  const { last } = cue.group
  const marks = (reading.inside[last] ?? -1) >= 0 || (reading.inside[last + 1] ?? -1) >= 0
  if (!goesOn && !marks) return null
  const speaker =
    subjectOfUnit(reading, unit, cue.group.first) ?? phraseBefore(reading, floor, cue.group.first)
  return speaker === null ? null : inheriting(reading, unit, cue, speaker)
}

function inheriting(reading: Reading, unit: Unit, cue: Cue, speaker: Range | null): Attribution {
  const ceiling = unit.last
  return {
    cue,
    words: cue.range,
    speaker,
    side: 'none',
    region: cue.group,
    trailing: trailingAfter(reading, cue.group.last, ceiling, cue.verb),
    via: [],
  }
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

function attributionBeside(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  speaker: Range,
  side: 'before' | 'after',
): Attribution {
  const region =
    side === 'before'
      ? { first: beginning(reading, speaker), last: cue.group.last }
      : { first: cue.group.first, last: speaker.last }
  return {
    cue,
    words: cue.range,
    speaker,
    side,
    region,
    trailing: trailingAfter(reading, region.last, unit.last, cue.verb),
    via: [],
  }
}

/** The auxiliary of “a-t-elle ajouté” stands before its pronoun. */
function beginning(reading: Reading, speaker: Range): number {
  return at(reading, speaker.first).text.startsWith('-') ? speaker.first - 1 : speaker.first
}
