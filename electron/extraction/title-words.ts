import {
  englishTitleGender,
  englishTitles,
  germanTitleGender,
  honorifics,
  isGermanTitle,
  titleModifiers,
  type TitleGender,
} from './names/titles.ts'

export function isTitleWord(lower: string, language: string): boolean {
  if (language === 'de') return isGermanTitle(lower) || honorifics.has(lower)
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
  return language !== 'de' && titleModifiers.has(lower)
}

export function isHonorific(lower: string): boolean {
  return honorifics.has(lower)
}

export function titleGender(lower: string, language: string): TitleGender {
  return language === 'de' ? germanTitleGender(lower) : englishTitleGender(lower)
}
