import { isOrganisationWord, organisationEnd, nationalBody } from './body-names.ts'
import { isCapital } from './name-runs.ts'
import {
  type Name,
  type NameScan,
  isGiven,
  isNameWord,
  isTitle,
  nameOf,
  phraseText,
} from './name-scan.ts'
import { longestKnown, type Known, type KnownMatch } from './names/lexicon.ts'
import { hasTrait, type Token } from './tokens.ts'
import { beginsClause, isUpper, type CapitalStyle } from './word-census.ts'
import { titleCase, trait } from './word-traits.ts'

/** A listed name or one that its words show to be a body; null when neither begins here. */
export function knownOrOrganisation(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  end: number,
  limit: number,
  into: Name[],
): number | null {
  const { tokens } = scan.document
  const noble = style !== 'upper' ? nobleEnd(scan, at, limit) : null
  if (noble !== null) {
    into.push(nameOf(scan, style, at, noble, 'person', null))
    return noble
  }
  const match = knownAt(scan, style, at, limit)
  const body =
    style === 'upper'
      ? null
      : (nationalBody(scan, at, end) ??
        organisationEnd(scan, at, end, limit) ??
        partyEnd(scan, at) ??
        partnersEnd(scan, at, end))
  const knownEnd = match === null ? at : at + match.length
  if (body !== null && body > knownEnd) {
    into.push(nameOf(scan, style, at, body, 'organisation', null))
    return body
  }
  if (match === null && body === null && style === 'prose') {
    const region = compassPlace(scan, at, limit)
    if (region !== null) {
      const text = scan.document.text.slice(tokens[at]?.start ?? 0, tokens[region - 1]?.end ?? 0)
      into.push(
        nameOf(scan, style, at, region, 'known', { kind: 'place', name: text, rank: 'city' }),
      )
      return region
    }
  }
  if (match === null || isPartOfPerson(scan, at, knownEnd, end)) return null
  if (match.length === 1 && isTitleOf(scan, at)) return null
  if (match.known.kind === 'thing') return knownEnd
  if (match.length === 1 && !standsForItself(scan, style, at)) return null
  if (match.known.kind === 'place') {
    const longer =
      placedBody(scan, style, at, knownEnd, end, into) ??
      longerPlace(scan, style, at, knownEnd, end, into)
    if (longer !== null) return longer
  }
  into.push(nameOf(scan, style, at, knownEnd, 'known', match.known))
  return knownEnd
}

const partyColours = new Set(
  'labour labor conservative tory republican democratic democrat liberal green socialist communist nationalist congress likud fatah unionist centrist peronist'.split(
    ' ',
  ),
)

/** "the Labour party", whose noun many papers write small. */
function partyEnd(scan: NameScan, at: number): number | null {
  const { tokens } = scan.document
  if (tokens[at + 1]?.text !== 'party' || !partyColours.has(tokens[at]?.lower ?? '')) return null
  return at + 2
}

/** "Reish & Holt": a firm called by the names of its partners. */
function partnersEnd(scan: NameScan, at: number, end: number): number | null {
  const { tokens } = scan.document
  let last = at
  while (last < end && tokens[last + 1]?.text === '&' && isPartner(tokens[last + 2])) last += 2
  return last > at && isPartner(tokens[at]) ? last + 1 : null
}

function isPartner(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.capital &&
    token.text.length > 1 &&
    !hasTrait(token, trait.calendar)
  )
}

/** "Eastern Michigan": the end of a listed place that a point of the compass narrows. */
function compassPlace(scan: NameScan, at: number, limit: number): number | null {
  if (!hasTrait(scan.document.tokens[at], trait.compass)) return null
  const match = knownAt(scan, 'prose', at + 1, limit)
  return match?.known.kind === 'place' ? at + 1 + match.length : null
}

/** The longest listed name that begins at a token and ends before `limit`. */
export function knownAt(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  limit: number,
): KnownMatch | null {
  const { tokens } = scan.document
  const first = tokens[at]
  if (first?.kind === 'word' && !hasTrait(first, trait.listed)) return null
  return longestKnown((offset) => knownWord(tokens[at + offset], limit - at - offset, style))
}

/** The word as lists have it: the curly apostrophe straight, LONDON as London in shouted lines. */
function knownWord(token: Token | undefined, left: number, style: CapitalStyle): string | null {
  if (token === undefined || left <= 0) return null
  if (token.text === '’s') return "'s"
  if (isUpper(token) && (style === 'upper' || token.text.length > 4)) return titleCase(token.text)
  return token.text
}

/** "Boston Red Sox", "Toronto Star": a body named after its place. */
function placedBody(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  from: number,
  end: number,
  into: Name[],
): number | null {
  const { tokens } = scan.document
  if (from >= end) return null
  const match = knownAt(scan, style, from, end)
  const paper = papers.has(tokens[from]?.lower ?? '')
  if (match?.known.kind !== 'organisation' && !paper && !isTeam(scan, at, from, end)) return null
  const last =
    paper || match?.known.kind !== 'organisation' ? from + 1 : from + (match?.length ?? 1)
  const known = !paper && match?.known.kind === 'organisation' ? match.known : null
  into.push(nameOf(scan, style, at, last, known === null ? 'organisation' : 'known', known))
  return last
}

/** "the Bergdal Otters": one word in the plural behind a town. */
function isTeam(scan: NameScan, at: number, from: number, end: number): boolean {
  const { tokens } = scan.document
  const word = tokens[from]
  if (word === undefined || from + 1 !== end || tokens[at - 1]?.lower !== 'the') return false
  if (!/[^s]s$/.test(word.text) || hasTrait(word, trait.title | trait.calendar)) return false
  return !notTeams.has(word.lower) && !features.has(word.lower)
}

const notTeams = new Set(
  'games olympics accords talks hills keys awards finals trials elections riots attacks bombings sanctions championships markets alps heights gardens docks suburbs'.split(
    ' ',
  ),
)

const papers = new Set(
  'star sun mail express mirror standard independent review weekly globe examiner inquirer dispatch courier record monitor bulletin register daily observer chronicle enquirer advertiser'.split(
    ' ',
  ),
)

/** "Manhattan Beach", "San Bernardino Counties"; "Florida State" is a university. */
function longerPlace(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  from: number,
  end: number,
  into: Name[],
): number | null {
  const { document } = scan
  let last = from
  while (last < end && features.has(document.tokens[last]?.lower ?? '')) last += 1
  if (last === from) return null
  const name = phraseText(document, at, last)
  const known: Known =
    document.tokens[last - 1]?.lower === 'state'
      ? { kind: 'organisation', name }
      : { kind: 'place', name, rank: 'city' }
  into.push(nameOf(scan, style, at, last, 'known', known))
  return last
}

const features = new Set(
  'beach county counties bay island islands valley city heights hills state province harbour harbor airport river lake street avenue road square park bridge stadium station coast'.split(
    ' ',
  ),
)

/** "Chad Smith", "Paris Hilton", "Jordan Peterson": a place or body that is a given name here. */
function isPartOfPerson(scan: NameScan, at: number, knownEnd: number, end: number): boolean {
  if (knownEnd !== at + 1 || knownEnd >= end) return false
  const { tokens } = scan.document
  const next = tokens[knownEnd]
  if (next === undefined || !isGiven(tokens[at])) return false
  if (isOrganisationWord(next) || !isNameWord(next)) return false
  return !isTitle(next) || knownEnd + 1 === end
}

/** "Vice President": the first word of a title, whatever else it may name. */
function isTitleOf(scan: NameScan, at: number): boolean {
  const { tokens } = scan.document
  const next = tokens[at + 1]
  if (!hasTrait(tokens[at], trait.titleModifier) || next === undefined) return false
  return isTitle(next) && next.capital
}

/** "in Essen", where German writes the meal with a capital too. */
function isLocated(scan: NameScan, at: number): boolean {
  return ['in', 'aus', 'nach', 'bei', 'von'].includes(scan.document.tokens[at - 1]?.lower ?? '')
}

/** A word that is also an everyday word needs more than the capital of a sentence's beginning. */
function standsForItself(scan: NameScan, style: CapitalStyle, at: number): boolean {
  const token = scan.document.tokens[at]
  if (token === undefined) return false
  const everyday =
    hasTrait(token, trait.doubtful | trait.common) ||
    (scan.census.seenLower(token.lower) && token.text.length > 1)
  if (!everyday) return true
  if (scan.document.language === 'de' && !isUpper(token)) return isLocated(scan, at)
  if (isUpper(token) && style === 'prose') return true
  return style === 'prose' && !beginsClause(scan.document, at)
}

const nobility = new Set(
  'duke duchess prince princess earl count countess king queen archbishop bishop'.split(' '),
)

/** "the Duchess of Cambridge" */
function nobleEnd(scan: NameScan, at: number, limit: number): number | null {
  const { tokens } = scan.document
  if (!nobility.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'of') return null
  return at + 2 < limit && isCapital(tokens[at + 2]) ? at + 3 : null
}
