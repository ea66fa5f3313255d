import { quotedAs } from './quoted-as.ts'
import { cueAt, type Cue } from './cues.ts'
import { tag } from './lexicon.ts'
import { isFinite, mayBeginPhrase, phraseAfter, phraseBefore } from './noun-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { trailingAfter, type Trailing } from './trailing.ts'

/** A cue with its speaker: `Moor told reporters on Monday`, `said Moor`, `according to Moor`. */
export type Attribution = {
  readonly cue: Cue | null
  /** The words shown as cue. */
  readonly words: Range
  readonly speaker: Range | null
  readonly side: 'before' | 'after' | 'none'
  /** Speaker and verb group together. */
  readonly region: Range
  readonly trailing: Trailing
  /** Who passed the words on: the TASS of “TASS quoted him as saying”. */
  readonly via: readonly Range[]
}

/** The attributions of a unit in the order of their words; those inside quotation marks are left out. */
export function attributionsIn(reading: Reading, unit: Unit): readonly Attribution[] {
  const found: Attribution[] = []
  for (let index = unit.first; index < unit.last; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    if (!has(reading, index, tag.cue | tag.phrase | tag.nounCue)) continue
    const attribution =
      quotedAs(reading, unit, index) ??
      phraseAttribution(reading, unit, index) ??
      nounAttribution(reading, unit, index) ??
      verbAttribution(reading, unit, unit.first, index, found)
    if (attribution === null) continue
    found.push(attribution)
    if (found.length >= mostAttributions) break
    const { words, region, via } = attribution
    index = Math.max(index, (via.length > 0 && words.last < region.last ? region : words).last - 1)
  }
  return found
}

/** Beyond these a sentence is a list, and no rule reads it. */
const mostAttributions = 24
const longestSubject = 80

function phraseAttribution(reading: Reading, unit: Unit, index: number): Attribution | null {
  const { phrases } = reading.lexicon.language
  const lower = at(reading, index).lower
  if (!has(reading, index, tag.phrase)) return null
  const next = at(reading, index + 1).lower
  if (!phrases.includes(`${lower} ${next}`) && !phrases.includes(lower)) return null
  const words = { first: index, last: phrases.includes(lower) ? index + 1 : index + 2 }
  const speaker = phraseAfter(reading, words.last, unit.last)
  if (speaker === null) return null
  return {
    cue: null,
    words,
    speaker,
    side: 'after',
    region: { first: index, last: speaker.last },
    trailing: { addressee: null, channels: [], next: speaker.last },
    via: [],
  }
}

/** `Moor’s claim that “…”`, `her remark that …`. */
function nounAttribution(reading: Reading, unit: Unit, index: number): Attribution | null {
  const { lower } = at(reading, index)
  if (!has(reading, index, tag.nounCue) || !has(reading, index + 1, tag.that)) return null
  const speaker = possessorBefore(reading, unit, index)
  if (speaker === null) return null
  const words = { first: index, last: index + 1 }
  const verb = {
    lemma: lower,
    stance: 'neutral',
    frames: ['belief'],
    finite: [],
    gerund: [],
    other: [],
  } as const
  return {
    cue: {
      verb,
      range: words,
      group: words,
      form: 'gerund',
      negated: false,
      passive: false,
      modal: false,
    },
    words,
    speaker,
    side: 'none',
    region: words,
    trailing: { addressee: null, channels: [], next: index + 1 },
    via: [],
  }
}

const possessives = new Set(['his', 'her', 'their', 'its', 'my', 'our'])

function possessorBefore(reading: Reading, unit: Unit, noun: number): Range | null {
  for (let index = noun - 1; index >= Math.max(unit.first, noun - 4); index -= 1) {
    const { lower } = at(reading, index)
    if (possessives.has(lower)) return { first: index, last: index + 1 }
    if (/^['’]s?$/.test(lower)) return phraseBefore(reading, unit.first, index)
    if (has(reading, index, tag.preposition | tag.auxiliary | tag.conjunction)) return null
  }
  return null
}

function verbAttribution(
  reading: Reading,
  unit: Unit,
  floor: number,
  index: number,
  earlier: readonly Attribution[],
): Attribution | null {
  const cue = cueAt(reading, floor, index)
  if (cue === null || cue.passive) return null
  if (cue.form === 'gerund') return gerundAttribution(reading, unit, cue, earlier)
  if (cue.form === 'infinitive') return infinitiveAttribution(reading, unit, floor, cue)
  if (isInverted(reading, unit, cue)) {
    const speaker = phraseAfter(reading, cue.group.last, unit.last)
    if (speaker !== null) return attribution(reading, unit, cue, speaker, 'after')
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
  if (!endsMarks(reading, cue.group.first)) return false
  return cue.group.last >= unit.last || /^[.,;]/.test(at(reading, cue.group.last).text)
}

function withoutSpeaker(reading: Reading, unit: Unit, cue: Cue): Attribution {
  return { ...inheriting(reading, unit, cue, null), side: 'after' }
}

const longestApposition = 25

/** `“…,” analysts at Moor, Holt & Co said`: all between the marks and the verb, if no verb is in it. */
function phraseAfterMarks(reading: Reading, unit: Unit, cue: Cue): Range | null {
  let first = cue.group.first
  const lowest = Math.max(unit.first, first - longestApposition)
  while (first > lowest && (reading.inside[first - 1] ?? -1) < 0) {
    const token = at(reading, first - 1)
    if (/^[;:\u2013\u2014]|^--/.test(token.text) || isFinite(reading, first - 1)) return null
    if (has(reading, first - 1, tag.relative | tag.that | tag.conjunction) && token.lower !== 'and')
      return null
    first -= 1
  }
  if (first === lowest || (reading.inside[first - 1] ?? -1) < 0) return null
  if (!/^[,.!?]/.test(at(reading, first - 2).text)) return null
  const comma = at(reading, cue.group.first - 1).text === ',' ? 1 : 0
  const range = { first, last: cue.group.first - comma }
  return range.last - first > 2 &&
    !has(reading, first, tag.preposition | tag.adverb) &&
    mayBeginPhrase(reading, first)
    ? range
    : null
}

/** “denied newspaper reports the port was shut”: a noun before a noun is no subject. */
function isBareNoun(reading: Reading, speaker: Range, cue: Cue): boolean {
  const word = at(reading, cue.range.first).lower
  if (!reading.lexicon.language.nouns.has(word) || speaker.last - speaker.first > 1) return false
  const { lower, capital } = at(reading, speaker.first)
  return (
    !capital && !lower.endsWith('s') && !has(reading, speaker.first, tag.pronoun | tag.relative)
  )
}

/** “higher than reports say it is” quotes nobody. */
function isCompared(reading: Reading, speaker: Range): boolean {
  return at(reading, speaker.first - 1).lower === 'than'
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

/** The first noun phrase before the first verb of the unit. */
export function subjectOfUnit(reading: Reading, unit: Unit, before: number): Range | null {
  for (
    let index = unit.first + 1;
    index < Math.min(before, unit.last, unit.first + longestSubject);
    index += 1
  ) {
    if ((reading.inside[index] ?? -1) >= 0) continue
    const verbal =
      has(reading, index, tag.auxiliary | tag.verb) ||
      /(?:[^e]ed)$/.test(at(reading, index).lower) ||
      reading.lexicon.cues.has(at(reading, index).lower)
    if (!verbal || at(reading, index).capital) continue
    const speaker = phraseBefore(reading, unit.first, index)
    if (speaker !== null) return speaker
  }
  return null
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

/** “…,” said Moor. The verb follows what was said, the speaker follows the verb. */
function isInverted(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (cue.group.first <= unit.first) return false
  if (reading.lexicon.language.uninverted.has(cue.verb.lemma)) return false
  const before = at(reading, cue.group.first - 1)
  const closed = endsMarks(reading, cue.group.first)
  if (!closed && !/^[,\u2013\u2014]|^--/.test(before.text)) return false
  if (closed) return isInvertedAfterMarks(reading, unit, cue)
  return !has(reading, cue.group.last, tag.that) && invertedAfterComma(reading, unit, cue)
}

/** The token before is a closing mark, or the comma some languages set behind it. */
function endsMarks(reading: Reading, index: number): boolean {
  if ((reading.inside[index - 1] ?? -1) >= 0) return true
  return at(reading, index - 1).text === ',' && (reading.inside[index - 2] ?? -1) >= 0
}

function isInvertedAfterMarks(reading: Reading, unit: Unit, cue: Cue): boolean {
  if (startsContent(reading, cue.group.last)) return false
  const speaker = phraseAfter(reading, cue.group.last, unit.last)
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

function namesSomebody(reading: Reading, phrase: Range): boolean {
  if (has(reading, phrase.first, tag.pronoun) && phrase.last - phrase.first === 1) return false
  for (let index = phrase.first; index < phrase.last; index += 1) {
    if (at(reading, index).capital || has(reading, index, tag.speaker | tag.title)) return true
  }
  return false
}
