/** What the scanner needs to know of a language. */
export type TokenRules = {
  /** ISO 639-1. */
  readonly code: string
  /** Abbreviations in lower case without their last period: `mr`, `u.s`. */
  readonly abbreviations: ReadonlySet<string>
  /** Clitics cut off at the end of a word, apostrophe left out: `s`, `ll`. */
  readonly clitics: ReadonlySet<string>
  /** Cut `l’`, `qu’` off the beginning of a word. */
  readonly elision: boolean
}
