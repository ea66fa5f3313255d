import type { NameScan } from './name-scan.ts'
import { givenNames } from './names/given-names.ts'
import { isCommonWord } from './names/lexicon.ts'
import { germanParticles, particles } from './names/particles.ts'
import { isTitleWord } from './title-words.ts'
import type { Token } from './tokens.ts'
import { isUpper } from './word-census.ts'

/** The end of a heading in capitals that runs into prose: "COMFORT TO MOVE Geithner said". */
export function shoutEnd(scan: NameScan, start: number, limit: number): number | null {
  const { tokens, language } = scan.document
  let end = start
  let common = 0
  for (let token = tokens[end]; token !== undefined && end < limit; token = tokens[end]) {
    if (token.kind === 'word' && !isUpper(token) && token.text !== 'A') break
    if (token.kind === 'punctuation' && token.text !== ',') break
    if (token.kind === 'quote-mark') break
    if (token.kind === 'word' && token.text.length > 2 && isCommonWord(token.lower, language))
      common += 1
    end += 1
  }
  const words = end - start
  if (words >= 2) return common > 0 || words > 2 ? end : null
  if (words === 0) return null
  const alone = tokens[start]
  const long = alone !== undefined && alone.text.length > longestAcronym
  return long && isCommonWord(tokens[end]?.lower ?? '', language) && isCapital(tokens[end])
    ? end
    : null
}

const longestAcronym = 6

/** The end of consecutive capitalised words from `start`, lower-case particles and `&` inside. */
export function runEnd(scan: NameScan, start: number, limit: number): number {
  const { tokens } = scan.document
  let end = start + 1
  while (end < limit) {
    const token = tokens[end]
    if (token === undefined) break
    if (isCapital(token)) end += 1
    else if (joinsCapitals(scan, end) && isCapital(tokens[end + 1])) end += 2
    else if (germanParticles.has(token.lower) && particles.has(tokens[end + 1]?.lower ?? '')) {
      if (!isCapital(tokens[end + 2])) break
      end += 3
    } else break
  }
  return Math.min(end, limit)
}

function joinsCapitals(scan: NameScan, at: number): boolean {
  const { tokens, language } = scan.document
  const token = tokens[at]
  if (token === undefined) return false
  if (token.text === '&') return true
  if (token.kind !== 'word') return false
  if (language !== 'de') return particles.has(token.lower)
  return (token.lower === 'zu' || germanParticles.has(token.lower)) && afterName(scan, at)
}

export function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  return token.capital || /^(?:al|el|ad|as|ash|ul|bin)-\p{Lu}/u.test(token.text)
}

/** In German "von" and "zu" join only what a given name or a title begins. */
function afterName(scan: NameScan, at: number): boolean {
  const before = scan.document.tokens[at - 1]
  if (before === undefined) return false
  const [first = ''] = before.text.split('-')
  return givenNames.has(first) || isTitleWord(before.lower, scan.document.language)
}
