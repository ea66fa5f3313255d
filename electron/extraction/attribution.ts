import type { Cue } from './cues.ts'
import type { Range } from './reading.ts'
import type { Trailing } from './trailing.ts'

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
