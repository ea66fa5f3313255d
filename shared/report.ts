import type { Place } from './article.ts'

/** Closed list of what can be wrong with a file or a record; the sentence says it in words. */
export const problemCodes = [
  'empty-file',
  'not-a-file',
  'unreadable-file',
  'unknown-format',
  'unsupported-encoding',
  'undecodable-bytes',
  'no-text',
  'scan-without-text',
  'damaged-file',
  'damaged-record',
  'truncated-file',
  'encrypted-file',
  'too-large',
  'too-deep',
  'too-many-entries',
  'too-slow',
  'out-of-memory',
  'unsafe-name',
  'unreadable-date',
  'missing-field',
  'count-mismatch',
  'broken-profile',
  'broken-cues',
  'cancelled',
  'internal-error',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Something that went wrong while reading: a sentence that names the thing, the place, and what was done. */
export type Problem = {
  readonly file: string
  readonly place: Place
  readonly code: ProblemCode
  readonly message: string
}

export type FileOutcome = {
  readonly file: string
  /** SHA-256 of the bytes, hex; null when it could not be read. */
  readonly hash: string | null
  readonly bytes: number
  readonly reader: string | null
  readonly encoding: string | null
  /** How many records the file itself says it holds; null when it does not say. */
  readonly announced: number | null
  readonly read: number
  readonly added: number
  readonly teasers: number
  readonly duplicates: number
  readonly doubtful: number
  readonly skipped: number
}

export type ImportReport = {
  readonly runId: number
  readonly started: string
  readonly files: readonly FileOutcome[]
  readonly articles: {
    readonly added: number
    readonly teasers: number
    readonly duplicates: number
  }
  readonly quotes: number
  readonly actors: number
  readonly problems: readonly Problem[]
  readonly seconds: number
  /** Stopped before its end, by a person or because the program ended. */
  readonly cancelled: boolean
  readonly state: 'reading' | 'finished' | 'cancelled' | 'interrupted'
  /** Whether it is known where the files lie that it did not read. */
  readonly canContinue: boolean
}
