import type { NameScan } from './name-scan.ts'
import { givenNames } from './names/given-names.ts'
import { germanParticles } from './names/particles.ts'
import { hasTrait, type Token } from './tokens.ts'
import { isUpper } from './word-census.ts'
import { trait } from './word-traits.ts'

/** The end of a heading in capitals that runs into prose: "COMFORT TO MOVE Geithner said". */
export function shoutEnd(scan: NameScan, start: number, limit: number): number | null {
  const { tokens } = scan.document
  let end = start
  let common = 0
  for (let token = tokens[end]; token !== undefined && end < limit; token = tokens[end]) {
    if (token.kind === 'word' && !isUpper(token) && token.text !== 'A') break
    if (token.kind === 'punctuation' && token.text !== ',') break
    if (token.kind === 'quote-mark') break
    if (token.text.length > 2 && hasTrait(token, trait.common)) common += 1
    end += 1
  }
  const words = end - start
  if (words >= 2) return common > 0 || words > 2 ? end : null
  if (words === 0) return null
  const alone = tokens[start]
  const long = alone !== undefined && alone.text.length > longestAcronym
  return long && hasTrait(tokens[end], trait.common) && isCapital(tokens[end]) ? end : null
}

const longestAcronym = 6

/** The end of consecutive capitalised words from `start`, lower-case particles and `&` inside. */
export function runEnd(scan: NameScan, start: number, limit: number): number {
  const { tokens } = scan.document
  let end = start + 1
  while (end < limit) {
    const token = tokens[end]
    if (token === undefined || hasTrait(tokens[end - 1], trait.suffixed)) break
    if (isShareSymbol(token, tokens[end + 1], tokens[end + 2])) break
    if (isCapital(token)) end += 1
    else if (joinsCapitals(scan, end) && isCapital(tokens[end + 1])) end += 2
    else if (germanParticles.has(token.lower) && hasTrait(tokens[end + 1], trait.particle)) {
      if (!isCapital(tokens[end + 2]) || belongsToBody(scan, end + 2)) break
      end += 3
    } else break
  }
  return Math.min(end, limit)
}

/** The MCC of "Moor Coal MCC.AX". */
function isShareSymbol(
  token: Token,
  stop: Token | undefined,
  exchange: Token | undefined,
): boolean {
  if (stop?.text !== '.' || stop.start !== token.end || exchange?.start !== stop.end) return false
  return isUpper(token) && exchange.text.length <= 2 && exchange.capital
}

function joinsCapitals(scan: NameScan, at: number): boolean {
  const { tokens, language } = scan.document
  const token = tokens[at]
  if (token === undefined) return false
  if (token.text === '&') return true
  if (token.kind !== 'word') return false
  if (language !== 'de') return hasTrait(token, trait.particle)
  if (belongsToBody(scan, at + 1)) return false
  return (token.lower === 'zu' || germanParticles.has(token.lower)) && afterName(scan, at)
}

/** In German the SPD of "Ida Moor von der SPD" and the Union of "von der Freien Union" are no surname. */
function belongsToBody(scan: NameScan, at: number): boolean {
  const { tokens, language } = scan.document
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (language !== 'de' || token === undefined) return false
  if (isUpper(token) || hasTrait(token, trait.organisationEnd | trait.nationality)) return true
  return /(?:en|ischer)$/.test(token.text) && isCapital(next) && next?.start === token.end + 1
}

export function isCapital(token: Token | undefined): boolean {
  return hasTrait(token, trait.namely)
}

/** In German "von" and "zu" join only what a given name or a title begins. */
function afterName(scan: NameScan, at: number): boolean {
  const before = scan.document.tokens[at - 1]
  if (before === undefined) return false
  const [first = ''] = before.text.split('-')
  return givenNames.has(first) || hasTrait(before, trait.title)
}
