import type { Attribution } from './attribution.ts'
import type { CueVerb } from './languages/language.ts'
import type { Cue } from './cues.ts'
import { phraseBefore } from './noun-phrases.ts'
import { phraseAfter } from './following-phrases.ts'
import { at, type Range, type Reading, type Unit } from './reading.ts'
import { trailingAfter } from './trailing.ts'

const farthest = 14

/**
 * `TASS quoted him as saying`, `Moor was quoted by TASS as saying`: the words are his, they came by
 * TASS.
 */
export function quotedAs(reading: Reading, unit: Unit, cue: Cue): Attribution | null {
  if (!cue.verb.frames.includes('quote')) return null
  const saying = sayingAfter(reading, unit, cue.group.last)
  if (saying === null) return null
  const subject = phraseBefore(reading, unit.first, cue.group.first)
  const object = objectBetween(reading, cue.group.last, saying.first - 1)
  const speaker = cue.passive ? subject : object
  const carrier = cue.passive ? (object ?? carrierAfter(reading, unit, saying.last)) : subject
  if (speaker === null) return null
  const index = cue.range.first
  const first = Math.min(subject?.first ?? index, index)
  const verb = sayingVerb(reading, saying.first) ?? cue.verb
  return {
    cue: { ...cue, verb, passive: false },
    words: cue.range,
    speaker,
    side: 'before',
    region: { first, last: saying.last },
    trailing: trailingAfter(reading, saying.last, unit.last, verb),
    via: carrier === null ? [] : [carrier],
  }
}

/** `was quoted as saying by TASS`. */
function carrierAfter(reading: Reading, unit: Unit, index: number): Range | null {
  return at(reading, index).lower === 'by' ? phraseAfter(reading, index + 1, unit.last) : null
}

function sayingVerb(reading: Reading, index: number): CueVerb | null {
  return reading.lexicon.cues.get(at(reading, index).lower)?.[0]?.verb ?? null
}

/** The `saying` of `as saying`. */
function sayingAfter(reading: Reading, unit: Unit, from: number): Range | null {
  const end = Math.min(unit.last - 1, from + farthest)
  for (let index = from; index < end; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) return null
    if (at(reading, index).lower !== 'as') continue
    const next = at(reading, index + 1).lower
    const forms = reading.lexicon.cues.get(next)
    if (forms?.some((form) => form.form === 'gerund')) return { first: index + 1, last: index + 2 }
  }
  return null
}

function objectBetween(reading: Reading, from: number, last: number): Range | null {
  const first = at(reading, from).lower === 'by' ? from + 1 : from
  if (first >= last) return null
  return phraseAfter(reading, first, last) ?? { first, last }
}
