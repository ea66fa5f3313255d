import { otherLanguage } from './other.ts'
import { words, type Language } from './language.ts'

const unending = words(
  'm mm mme mmes mlle dr pr me st ste no art p pp cf ex env av bd gal col cap lt',
)
const ending = words('etc inc ltd janv févr avr juil sept oct nov déc')

export const french: Language = {
  ...otherLanguage,
  code: 'fr',
  name: 'French',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: new Set(),
  elision: true,
  starters: words(`
    le la les un une des il elle ils elles on nous vous je ce cette ces cela c’ l’ en au aux à dans
    sur pour par avec mais et ou si quand lorsque selon après avant depuis alors puis aussi ainsi
  `),
  ordinals: false,
}
