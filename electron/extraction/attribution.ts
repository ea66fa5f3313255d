import type { Cue } from './cues.ts'
import { at, type Range, type Reading, type Unit } from './reading.ts'
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

/** A cue with its subject right before or after it. */
export function attributionBeside(
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
    trailing: trailingAfter(reading, region.last, unit.last, cue.verb, side === 'after'),
    via: [],
  }
}

/** The auxiliary of “a-t-elle ajouté” stands before its pronoun. */
function beginning(reading: Reading, speaker: Range): number {
  return at(reading, speaker.first).text.startsWith('-') ? speaker.first - 1 : speaker.first
}

/** A cue that takes its speaker from elsewhere in the sentence. */
export function inheriting(
  reading: Reading,
  unit: Unit,
  cue: Cue,
  speaker: Range | null,
): Attribution {
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
