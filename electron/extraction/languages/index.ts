import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { otherLanguage } from './other.ts'
import { spanish } from './spanish.ts'
import type { Language } from './language.ts'

/** A language is one data file and one line here. */
export const builtInLanguages: readonly Language[] = [english, german, french, spanish]

const languages = new Map(builtInLanguages.map((language) => [language.code, language]))

/** The data of a language; for any other only quotation marks and colons are known. */
export function languageOf(code: string): Language {
  return languages.get(code) ?? otherLanguage
}
