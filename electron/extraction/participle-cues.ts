import { attributionBeside, inheriting, type Attribution } from './attribution.ts'
import type { Cue } from './cues.ts'
import { behindWords } from './contents.ts'
import { phraseAfter } from './following-phrases.ts'
import { tag } from './lexicon.ts'
import { isFinite, phraseBefore } from './noun-phrases.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'
import { subjectOfUnit } from './subjects.ts'

/** `…, saying that`, `Citing “…,” Moor`, `with Moor calling it`. */
export function gerundAttribution(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  earlier: readonly Attribution[],
): Attribution | null {
  if (cue.group.first === unit.first) {
    return inheriting(reading, unit, cue, mainSubject(reading, unit, cue.group.last))
  }
  const led = ledByWith(reading, unit, cue)
  if (led !== null && has(reading, cue.group.last, tag.preposition)) return null
  if (led !== null) {
    const found = attributionBeside(reading, unit, cue, led, 'before')
    return { ...found, region: { first: led.first - 1, last: found.region.last } }
  }
  const before = at(reading, cue.group.first - 1)
  const linked =
    /^[,\u2013\u2014-]/.test(before.text) ||
    has(reading, cue.group.first - 1, tag.preposition | tag.conjunction) ||
    introduces(reading, cue.group.last) ||
    holdsMarks(reading, cue)
  if (!linked) return null
  const last = earlier.at(-1)?.speaker ?? null
  if (last === null && reading.lexicon.language.inferences.has(cue.verb.lemma)) return null
  const speaker = last ?? subjectOfUnit(reading, unit, cue.group.first)
  return inheriting(reading, unit, cue, speaker)
}

const longestLed = 8

/** “…, with Mayor Moor calling it a joke” */
function ledByWith(reading: Reading, unit: Unit, cue: Cue): Range | null {
  const { first } = cue.group
  for (let index = first - 1; index >= Math.max(unit.first, first - longestLed); index -= 1) {
    const token = at(reading, index)
    if (token.kind !== 'word' || (reading.inside[index] ?? -1) >= 0) return null
    if (token.lower === 'with') return index + 1 < first ? { first: index + 1, last: first } : null
    if (has(reading, index, tag.preposition) || isFinite(reading, index)) return null
  }
  return null
}

const longestOpening = 40

/** The subject behind the comma that ends `Citing “duties at home,”`. */
function mainSubject(reading: Reading, unit: Unit, from: number): Range | null {
  for (let index = from; index < Math.min(unit.last, from + longestOpening); index += 1) {
    const isInside = (reading.inside[index] ?? -1) >= 0
    const closes = isInside && (reading.inside[index + 1] ?? -1) < 0
    const stops = closes ? at(reading, index - 1).text === ',' : at(reading, index).text === ','
    if (stops && (closes || !isInside)) return phraseToVerb(reading, index + 1, unit.last)
  }
  return null
}

function phraseToVerb(reading: Reading, from: number, ceiling: number): Range | null {
  const phrase = phraseAfter(reading, from, ceiling)
  if (phrase === null) return null
  for (let index = from + 1; index < phrase.last; index += 1) {
    if (isFinite(reading, index)) return { first: from, last: index }
  }
  return has(reading, phrase.last - 1, tag.determiner | tag.preposition) ? null : phrase
}

/** “released a statement saying that”, “sent a note reading: “…””. */
function introduces(reading: Reading, index: number): boolean {
  const next = /^[,:]/.test(at(reading, index).text) ? index + 1 : index
  return has(reading, index, tag.that) || (reading.inside[next] ?? -1) >= 0
}

const longestHeld = 10

/** “a statement calling the plan a “shame””: marks in the object, and no other verb before them. */
function holdsMarks(reading: Reading, { group, range, verb }: Cue): boolean {
  if (!verb.frames.includes('name') || has(reading, range.first, tag.preposition)) return false
  for (let index = group.last; index < group.last + longestHeld; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) return true
    if (at(reading, index).kind === 'punctuation' || isFinite(reading, index)) return false
  }
  return false
}

/** `went on to say`, `rose to say “…”`. */
export function infinitiveAttribution(
  reading: Reading,
  unit: Unit,
  floor: number,
  cue: Cue,
): Attribution | null {
  const goesOn = at(reading, cue.group.first - 1).lower === 'on'
  const { last } = cue.group
  const direct = behindWords(reading, last)
  const marks = (reading.inside[direct] ?? -1) >= 0 || (reading.inside[direct + 1] ?? -1) >= 0
  if (!goesOn && !marks) return null
  const speaker =
    subjectOfUnit(reading, unit, cue.group.first) ?? phraseBefore(reading, floor, cue.group.first)
  return speaker === null ? null : inheriting(reading, unit, cue, speaker)
}
