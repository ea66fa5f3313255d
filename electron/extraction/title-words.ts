import {
  englishTitleGender,
  englishTitles,
  germanTitleGender,
  honorifics,
  isGermanTitle,
  titleModifiers,
  type TitleGender,
} from './names/titles.ts'
import { romanceTitles } from './names/romance-common.ts'

export function isTitleWord(lower: string, language: string): boolean {
  if (language === 'de') return isGermanTitle(lower) || honorifics.has(lower)
  const titles = romanceTitles(language)
  if (titles !== null) return titles.has(lower) || honorifics.has(lower)
  if (englishTitles.has(lower)) return true
  const cut = lower.lastIndexOf('-')
  return (
    cut > 0 && titlePrefixes.has(lower.slice(0, cut)) && englishTitles.has(lower.slice(cut + 1))
  )
}

const titlePrefixes = new Set(
  'co ex vice then deputy under assistant arch former president'.split(' '),
)

/** Stands before a title and belongs to it: deputy, foreign, former. */
export function isTitleModifier(lower: string, language: string): boolean {
  return language !== 'de' && romanceTitles(language) === null && titleModifiers.has(lower)
}

const romanceHonorifics = new Set('m. m mme. mlle sr. sr sra. sra srta don doña'.split(' '))

export function isHonorific(lower: string, language: string): boolean {
  if (romanceTitles(language) !== null && romanceHonorifics.has(lower)) return true
  return honorifics.has(lower)
}

export function titleGender(lower: string, language: string): TitleGender {
  if (language === 'de') return germanTitleGender(lower)
  return romanceTitles(language) === null ? englishTitleGender(lower) : null
}
