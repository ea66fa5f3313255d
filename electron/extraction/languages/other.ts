import { noWordClasses, type Language } from './language.ts'

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
  verbSecond: null,
  cues: [],
  nouns: new Set(),
  nounCues: new Set(),
  uninverted: new Set(),
  inferences: new Set(),
  modals: new Set(),
  classes: noWordClasses,
  phrases: [],
  titles: new Set(),
  speakers: new Set(),
  channels: new Set(),
  services: new Set(),
  outlets: new Set(),
  agencies: new Set(),
  termMarks: new Set(),
}
