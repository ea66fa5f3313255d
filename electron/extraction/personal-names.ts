import { doubtfulNames } from './names/common-words.ts'
import { givenNames } from './names/given-names.ts'
import { isCalendarWord, isCommonWord, longestKnown } from './names/lexicon.ts'
import { organisationEnds } from './names/organisations.ts'
import { particles } from './names/particles.ts'
import { knownNationalities } from './names/places.ts'
import { surnames } from './names/surnames.ts'
import { isTitleWord } from './title-words.ts'

/**
 * True when words with capitals may be somebody's name, though no list has them: no everyday word, title,
 * body or people is among them. “Economists” and “Officials” are many, whom no name means.
 */
export function mayNamePerson(name: string, language: string): boolean {
  const words = name.split(' ')
  if (language === 'de' && /^D(?:er|ie|as|en|em|es)$/.test(words[0] ?? '')) return false
  if (longestKnown((offset) => words[offset] ?? null)?.length === words.length) return false
  if (words.length === 1) return mayStandAlone(name, language)
  return words.every((word) => particles.has(word.toLowerCase()) || isFree(word, language))
}

function mayStandAlone(word: string, language: string): boolean {
  const lower = word.toLowerCase()
  if (surnames.has(lower) || givenNames.has(word)) return isFree(word, language)
  if (language !== 'en') return false
  return lower.length > 2 && isFree(word, language) && !/[^s]s$/.test(lower)
}

function isFree(word: string, language: string): boolean {
  const lower = word.toLowerCase()
  if (knownNationalities.has(word) || isCalendarWord(lower)) return false
  if (doubtfulNames.has(lower)) return true
  const stem = lower.replace(/s$/, '')
  return !(
    isCommonWord(lower, language) ||
    isTitleWord(lower, language) ||
    isTitleWord(stem, language) ||
    organisationEnds.has(lower)
  )
}
