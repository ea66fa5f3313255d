import type { TokenRules } from '../tokens.ts'

/** What the engine knows of a language: plain data, so that a researcher can read and edit it. */
export type Language = TokenRules & {
  /** ISO 639-1. */
  readonly code: string
  readonly name: string
  /** Abbreviations (lower case, without the last period) that never end a sentence: `mr`, `gen`. */
  readonly unending: ReadonlySet<string>
  /** Words that begin a sentence even after an abbreviation: `the`, `he`. */
  readonly starters: ReadonlySet<string>
  /** A number of one or two digits and a period is an ordinal (3. Oktober). */
  readonly ordinals: boolean
}

/** A set from words written with spaces between. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}
