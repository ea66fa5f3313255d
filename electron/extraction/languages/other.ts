import type { Language } from './language.ts'

/** Any language without a data file of its own. */
export const otherLanguage: Language = {
  code: 'und',
  name: 'this language',
  abbreviations: new Set(),
  unending: new Set(),
  clitics: new Set(),
  elision: false,
  starters: new Set(),
  ordinals: false,
}
