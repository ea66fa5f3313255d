import { otherLanguage } from './other.ts'
import { words, type Language } from './language.ts'

const unending = words(
  'sr sra sres sras srta d da dr dra prof gral cnel lic ing arq st sta pág núm art',
)
const ending = words('etc ee.uu s.a cía ud uds vd inc')

export const spanish: Language = {
  ...otherLanguage,
  code: 'es',
  name: 'Spanish',
  abbreviations: new Set([...unending, ...ending]),
  unending,
  clitics: new Set(),
  elision: false,
  starters: words(`
    el la los las un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos
    estas ese esa eso esto en al a de del por para con pero y o si cuando mientras según tras
    después antes desde además también así
  `),
  ordinals: false,
}
