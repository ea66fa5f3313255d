import type { Span } from '../../shared/span.ts'
import { doubtfulNames } from './names/common-words.ts'
import { givenNames } from './names/given-names.ts'
import { isCalendarWord, isCommonWord, longestKnown, type Known } from './names/lexicon.ts'
import { germanBody, organisationEnds, organisationHeads } from './names/organisations.ts'
import { knownNationalities } from './names/places.ts'
import type { Document } from './sentences.ts'
import { isHonorific, isTitleModifier, isTitleWord } from './title-words.ts'
import type { Token } from './tokens.ts'
import { isAcronym, type Definition } from './acronyms.ts'
import { beginsClause, isUpper, type CapitalStyle, type WordCensus } from './word-census.ts'

/**
 * Why a stretch of capitals was read as a name: `known` from a list, `organisation` from its last or
 * first word, `person` from a given name, initials or a title, `plain` from its capitals alone.
 */
export type NameSign = 'known' | 'organisation' | 'person' | 'plain'

export type Name = Span & {
  /** Token indices, end exclusive. */
  readonly first: number
  readonly last: number
  readonly sign: NameSign
  readonly known: Known | null
  /** The capital may come from its place in the sentence alone. */
  readonly doubtful: boolean
  /** Stands in a line of capitals, where case tells nothing. */
  readonly shouted: boolean
}

export type NameScan = {
  readonly document: Document
  readonly census: WordCensus
  /** Bodies explained by their abbreviation, by their first token. */
  readonly explained: ReadonlyMap<number, Definition>
}

/** Reads every stretch of capitals of a document as names, in the order of the text. */
export function findNames(
  document: Document,
  census: WordCensus,
  definitions: readonly Definition[],
): readonly Name[] {
  const explained = new Map(
    definitions.filter((each) => each.proper).map((each) => [each.first, each] as const),
  )
  const unnamed = new Set(definitions.filter((each) => !each.proper).map((each) => each.acronym))
  const scan: NameScan = { document, census, explained }
  const { tokens, language } = document
  const names: Name[] = []
  for (const [index, sentence] of scan.document.sentences.entries()) {
    const style = scan.census.styleOf(index)
    let at = sentence.first
    while (at < sentence.last) {
      const token = scan.document.tokens[at]
      if (token === undefined) break
      if (token.kind !== 'word' || !token.capital) {
        at += 1
        continue
      }
      const definition = scan.explained.get(at)
      if (definition !== undefined) {
        names.push(nameOf(scan, style, at, definition.last, 'organisation', null))
        at = definition.last
        continue
      }
      const shouted = style === 'prose' ? shoutEnd(scan, at, sentence.last) : null
      const end = shouted ?? runEnd(scan, at, sentence.last)
      at = cutRun(
        scan,
        shouted === null ? style : 'upper',
        at,
        end,
        shouted ?? sentence.last,
        names,
      )
      if (shouted === at && isCommonWord(tokens[at]?.lower ?? '', language)) at += 1
    }
  }
  return names.filter((name) => !unnamed.has(document.text.slice(name.start, name.end)))
}

/** The end of a heading in capitals that runs into prose: "COMFORT TO MOVE Geithner said". */
function shoutEnd(scan: NameScan, start: number, limit: number): number | null {
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
  if (words >= 2) return common > 0 || words > 3 ? end : null
  if (words === 0) return null
  const alone = tokens[start]
  const long = alone !== undefined && alone.text.length > longestAcronym
  return long && isCommonWord(tokens[end]?.lower ?? '', language) && isCapital(tokens[end])
    ? end
    : null
}

const longestAcronym = 6

const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten zu bin bint ibn al el ben abu y e'.split(
    ' ',
  ),
)
/** Words that stand between names in German too, and are articles or prepositions elsewhere. */
const germanParticles = new Set('von van de da del di bin ibn al el'.split(' '))

/** The end of consecutive capitalised words from `start`, lower-case particles and `&` inside. */
function runEnd(scan: NameScan, start: number, limit: number): number {
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
  if (token.lower === 'zu') return givenNames.has(tokens[at - 1]?.text ?? '')
  return germanParticles.has(token.lower)
}

function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  return token.capital || /^(?:al|el|ad|as|ash|ul|bin)-\p{Lu}/u.test(token.text)
}

function cutRun(
  scan: NameScan,
  style: CapitalStyle,
  start: number,
  end: number,
  limit: number,
  into: Name[],
): number {
  let at = start
  while (at < end) {
    const next =
      knownOrOrganisation(scan, style, at, end, limit, into) ??
      skipped(scan, style, at, end) ??
      plainName(scan, style, at, end, into)
    at = Math.max(next, at + 1)
  }
  return at
}

/** A listed name or one that its words show to be a body; null when neither begins here. */
function knownOrOrganisation(
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
  const match = longestKnown((offset) => knownWord(tokens[at + offset], limit - at - offset, style))
  const body =
    style === 'upper'
      ? null
      : (nationalBody(scan, at, end) ?? organisationEnd(scan, at, end, limit))
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

const compass =
  /^(?:north|south|east|west|central)(?:ern)?(?:east|west)?(?:ern)?$|^(?:northeast|northwest|southeast|southwest)(?:ern)?$/

/** "Eastern Michigan": the end of a listed place that a point of the compass narrows. */
function compassPlace(scan: NameScan, at: number, limit: number): number | null {
  const { tokens } = scan.document
  if (!compass.test(tokens[at]?.lower ?? '')) return null
  const match = longestKnown((offset) =>
    knownWord(tokens[at + 1 + offset], limit - at - 1 - offset, 'prose'),
  )
  return match?.known.kind === 'place' ? at + 1 + match.length : null
}

/** The word as lists have it: the curly apostrophe straight, LONDON as London in shouted lines. */
function knownWord(token: Token | undefined, left: number, style: CapitalStyle): string | null {
  if (token === undefined || left <= 0) return null
  if (token.text === '’s') return "'s"
  if (isUpper(token) && (style === 'upper' || token.text.length > 4)) return titleCase(token.text)
  return token.text
}

export function titleCase(word: string): string {
  return word.toLowerCase().replaceAll(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
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
  const match = longestKnown((offset) =>
    knownWord(tokens[from + offset], end - from - offset, style),
  )
  const paper = papers.has(tokens[from]?.lower ?? '')
  if (match?.known.kind !== 'organisation' && !paper) return null
  const last = paper ? from + 1 : from + (match?.length ?? 1)
  const known: Known | null = paper || match === null ? null : match.known
  into.push(nameOf(scan, style, at, last, known === null ? 'organisation' : 'known', known))
  return last
}

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

function phraseText(document: Document, first: number, last: number): string {
  return document.text.slice(
    document.tokens[first]?.start ?? 0,
    document.tokens[last - 1]?.end ?? 0,
  )
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
  if (next === undefined || !givenNames.has(nameCase(tokens[at]))) return false
  if (isOrganisationWord(next.lower) || !isNameWord(scan, next)) return false
  return !isTitle(scan, next) || knownEnd + 1 === end
}

/** A word that is also an everyday word needs more than the capital of a sentence's beginning. */
function standsForItself(scan: NameScan, style: CapitalStyle, at: number): boolean {
  const token = scan.document.tokens[at]
  if (token === undefined) return false
  const everyday =
    doubtfulNames.has(token.lower) ||
    isCommonWord(token.lower, scan.document.language) ||
    (scan.census.seenLower(token.lower) && token.text.length > 1)
  if (!everyday) return true
  if (isUpper(token) && style === 'prose') return true
  return style === 'prose' && !beginsClause(scan.document, at)
}

function isOrganisationWord(lower: string): boolean {
  return organisationEnds.has(lower)
}

/**
 * The end of the body that the words from `at` name: up to the last word like Ministry or Inc of the
 * run, and over "of …" and "for …" after a word like Bank or University.
 */
function organisationEnd(scan: NameScan, at: number, end: number, limit: number): number | null {
  const { tokens } = scan.document
  const token = tokens[at]
  if (token === undefined || isHonorific(token.lower) || lowerSuffix.test(token.text)) return null
  if (scan.document.language === 'de' && isTitle(scan, token)) return null
  if (!beginsBody(scan, at)) return null
  let last = null
  for (let index = at; index < Math.min(end, at + longestBody); index += 1) {
    const word = tokens[index]
    if (word === undefined || isCalendarWord(word.lower)) break
    const single = index === at
    if (single ? isHead(scan, index) : isOrganisationWord(word.lower)) {
      const extended = organisationHeads.has(word.lower) ? overOf(scan, index + 1, limit) : null
      if (extended !== null) last = extended
      else if (!single) last = index + 1
    }
    if (index > at && isTitle(scan, word) && !isOrganisationWord(word.lower) && !isNumbered(word)) {
      if (!organisationFollows(scan, index + 1, end)) break
    }
  }
  return overAnd(scan, at, last ?? end, limit) ?? last ?? numberedEnd(scan, at, end)
}

/** "Food and Drug Administration": a body whose field is two words joined. */
function overAnd(scan: NameScan, at: number, end: number, limit: number): number | null {
  const { tokens } = scan.document
  if (!isGovernedAnd(tokens, end, limit)) {
    const before = tokens[end - 1]
    if (before === undefined || !fieldWords.has(before.lower)) return null
  }
  const joint = tokens[end]?.lower
  if ((joint !== 'and' && joint !== '&') || !isCapital(tokens[end + 1])) return null
  if (givenNames.has(tokens[end + 1]?.text ?? '')) return null
  const last = runEnd(scan, end + 1, limit)
  const body = tokens[last - 1]
  return end - at <= longestBody && body !== undefined && isOrganisationWord(body.lower)
    ? last
    : null
}

const fieldWords = new Set(
  'food health homeland trade labor labour energy science arts water oil immigration customs securities fish parks alcohol research education defense defence justice culture tourism environment housing transport agriculture finance commerce industry youth family women history art music police fire'.split(
    ' ',
  ),
)

/** "Statistics Canada", "Global Affairs Canada": a field and its country. */
function nationalBody(scan: NameScan, at: number, end: number): number | null {
  const { tokens } = scan.document
  let last = at
  while (last < end && nationalFields.has(tokens[last]?.lower ?? '')) last += 1
  return last > at && last < end && nationalBodies.has(tokens[last]?.text ?? '') ? last + 1 : null
}

const nationalBodies = new Set(
  'Canada England Scotland Wales Australia Ireland America UK'.split(' '),
)
const nationalFields = new Set(
  'health statistics transport environment parks global affairs elections air bell immigration justice natural resources sport public safety service services industry heritage fisheries oceans agriculture food infrastructure veterans indigenous crown hockey basketball soccer swimming athletics cycling volleyball curling skate gymnastics tennis rugby cricket rowing historic sports teachers universities'.split(
    ' ',
  ),
)

const longestBody = 9

/** "Doctors Without Borders" is a body, "Lawyers for Chevron" at a sentence's beginning is not. */
function isHead(scan: NameScan, at: number): boolean {
  const lower = scan.document.tokens[at]?.lower ?? ''
  if (!organisationHeads.has(lower)) return false
  return !lower.endsWith('s') || !beginsClause(scan.document, at)
}

function organisationFollows(scan: NameScan, from: number, end: number): boolean {
  const next = scan.document.tokens[from]
  return from < end && next !== undefined && isOrganisationWord(next.lower)
}

/** "The Yesterday Bank" is no name: the words before must not be common at a sentence's beginning. */
function beginsBody(scan: NameScan, at: number): boolean {
  const token = scan.document.tokens[at]
  if (token === undefined || isCalendarWord(token.lower)) return false
  if (starters.has(token.lower)) return false
  if (!beginsClause(scan.document, at)) return true
  if (knownNationalities.has(token.text)) return true
  return !isAdverb(token.lower) && !verbal.test(token.lower)
}

const starters = new Set(
  `the a an this that these those his her its their our my your in on at for from with by as to but and so or if when while
  after before since although however meanwhile still yet also then now what who why how where some many most one two no not all both each every
  another other such according asked under over about between among despite during until once only even like unlike because through both either der die das den dem des ein eine im am zum zur`.split(
    /\s+/,
  ),
)

const verbal =
  /^(?!boeing|standing|building|housing|planning|nursing|banking|shipping|trading).{2,}(?:ing|ed)$/

function isAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly') && lower !== 'family' && lower !== 'assembly'
}

const numberedHeads = new Set('local no. unit lodge chapter channel division'.split(' '))

function isNumbered(token: Token): boolean {
  return numberedHeads.has(token.lower)
}

/** "UFCW Local 832" */
function numberedEnd(scan: NameScan, at: number, end: number): number | null {
  const { tokens } = scan.document
  for (let index = at + 1; index < end; index += 1) {
    const word = tokens[index]
    if (word === undefined) return null
    if (word.lower === 'local' && tokens[index + 1]?.kind === 'number') return index + 2
  }
  return null
}

/** "of Foreign Affairs and Trade", "for the Environment": the end of what a body's head governs. */
function overOf(scan: NameScan, at: number, limit: number): number | null {
  const { tokens } = scan.document
  const joint = tokens[at]
  if (joint === undefined || at >= limit || !governing.has(joint.lower)) return null
  let begin = at + 1
  if (articles.has(tokens[begin]?.lower ?? '') && tokens[begin]?.capital === false) begin += 1
  if (begin >= limit || !isCapital(tokens[begin])) return null
  if (isCalendarWord(tokens[begin]?.lower ?? '')) return null
  let end = runEnd(scan, begin, limit)
  while (isGovernedAnd(tokens, end, limit)) {
    end = runEnd(scan, end + 1, limit)
  }
  end = beforeTitle(scan, begin, end)
  return overOf(scan, end, limit) ?? end
}

const governing = new Set(['of', 'for', 'on', 'für', 'der', 'des'])
const articles = new Set(['the', 'der', 'die', 'das', 'den', 'dem'])

function isGovernedAnd(tokens: readonly Token[], at: number, limit: number): boolean {
  if (at + 1 >= limit || !isCapital(tokens[at + 1])) return false
  const joint = tokens[at]?.lower
  if (joint !== 'and' && joint !== 'und' && joint !== '&') return false
  const next = tokens[at + 1]
  if (next === undefined || knownNationalities.has(next.text)) return false
  return subjectWord.test(next.lower)
}

/** Fields a ministry or agency is for; a person's name after "and" is not drawn in. */
const subjectWord =
  /(?:ion|ions|ment|ment's|ics|ing|ture|ure|try|cy|ty|ance|ence|ism|ogy|phy|health|trade|labou?r|energy|affairs|sport|sports|fisheries|resources|services|research|sciences?|women|children|youth|drug|food|arts|crafts|defen[cs]e|technology|welfare|planning|water|forests?|relief|works|training|skills|wildlife|parks|rights)$/

function beforeTitle(scan: NameScan, begin: number, end: number): number {
  const { tokens } = scan.document
  for (let index = begin + 1; index < end; index += 1) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (token === undefined) break
    if (isTitle(scan, token) && !isOrganisationWord(token.lower) && index + 1 < end) {
      if (next !== undefined && givenNames.has(next.text)) return index
    }
  }
  return end
}

function isTitle(scan: NameScan, token: Token): boolean {
  return isTitleWord(token.lower, scan.document.language)
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

/** Words that are passed over: calendar, nationalities, titles, sentence beginnings; null for a name. */
function skipped(scan: NameScan, style: CapitalStyle, at: number, end: number): number | null {
  const { tokens, language } = scan.document
  const token = tokens[at]
  if (token === undefined) return at + 1
  if (starters.has(token.lower)) return at + 1
  const followed = at + 1 < end && isNameWord(scan, tokens[at + 1])
  const given = givenNames.has(nameCase(token))
  if (isCalendarWord(token.lower)) return given && followed ? null : at + 1
  if (knownNationalities.has(titleCaseIfUpper(token))) return given && followed ? null : at + 1
  if (isHonorific(token.lower) || lowerSuffix.test(token.text)) return at + 1
  if (compass.test(token.lower) && knownNationalities.has(tokens[at + 1]?.text ?? '')) return at + 2
  if (isTitle(scan, token) && !(given && followed)) {
    return doubtfulNames.has(token.lower) && at + 1 === end ? null : at + 1
  }
  if (token.text.length === 1 && !followed) return at + 1
  if (token.text === 'I' && token.text.length === 1) return at + 1
  if (language === 'de') {
    const everyday = isCommonWord(token.lower, language) || scan.census.seenLower(token.lower)
    return everyday && !given ? at + 1 : null
  }
  if (isTitleModifier(token.lower, language) && titleFollows(scan, at, end)) return at + 1
  const common = isCommonWord(token.lower, language) || doubtfulNames.has(token.lower)
  if (style !== 'prose') return common && !(given && followed) ? at + 1 : null
  if (!beginsClause(scan.document, at)) return null
  const everyday = isCommonWord(token.lower, language) || scan.census.seenLower(token.lower)
  if (everyday && !(given && followed)) return at + 1
  return null
}

/** Democratic-led, Moscow-based */
const lowerSuffix =
  /-(?:led|based|backed|born|owned|run|style|like|shaped|era|wide|speaking|made|held|controlled|funded|sponsored|friendly|related|only|free|bound|listed|occupied|trained|educated|to|is|ish|type|sized)$/

function titleCaseIfUpper(token: Token): string {
  return isUpper(token) ? titleCase(token.text) : token.text
}

function titleFollows(scan: NameScan, at: number, end: number): boolean {
  for (let index = at + 1; index < Math.min(end + 1, at + 5); index += 1) {
    const token = scan.document.tokens[index]
    if (token === undefined) return false
    if (isTitle(scan, token)) return true
    if (!isTitleModifier(token.lower, scan.document.language)) return false
  }
  return false
}

function isNameWord(scan: NameScan, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  if (!token.capital) return particles.has(token.lower)
  if (isCalendarWord(token.lower)) return false
  return (
    !isCommonWord(token.lower, scan.document.language) ||
    doubtfulNames.has(token.lower) ||
    givenNames.has(token.text)
  )
}

/** A name without a list's help: up to the next listed name, body or day in the run. */
function plainName(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  end: number,
  into: Name[],
): number {
  const { tokens } = scan.document
  const given = givenNames.has(nameCase(tokens[at])) || isInitial(tokens[at])
  let last = at + 1
  while (
    last < end &&
    last - at < longestPerson &&
    continuesName(scan, style, at, last, end, given)
  ) {
    last += 1
  }
  while (last > at + 1 && !isCapital(tokens[last - 1])) last -= 1
  last = overNickname(scan, last)
  if (scan.document.language === 'de') {
    germanName(scan, style, at, last, given, into)
    return last
  }
  const sign = given && last > at + 1 ? 'person' : 'plain'
  into.push(nameOf(scan, style, at, last, sign, null))
  return last
}

const longestPerson = 5

/** "Viggo Mortensen, …": two or three unknown words between the marks of a list. */
function isListedPair(scan: NameScan, at: number, end: number): boolean {
  const { tokens, language } = scan.document
  if (end - at < 2 || end - at > 3) return false
  for (let index = at; index < end; index += 1) {
    const token = tokens[index]
    if (token === undefined || isUpper(token) || token.lower.endsWith('s')) return false
    if (isCommonWord(token.lower, language) || doubtfulNames.has(token.lower)) return false
  }
  return isListMark(tokens[end]) || isListMark(tokens[at - 1])
}

function isListMark(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' && /^[,;()]$/.test(token.text)
}

function continuesName(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  index: number,
  end: number,
  given: boolean,
): boolean {
  const { tokens } = scan.document
  const token = tokens[index]
  if (token === undefined) return false
  if (!token.capital) return true
  if (isCalendarWord(token.lower)) return false
  if (style !== 'prose') {
    if (!given) return index < end && isListedPair(scan, at, end)
    if (particles.has(tokens[index - 1]?.lower ?? '')) return true
    const lastOfRun = index + 1 === end && index === at + 1
    return index - at < 2 && (lastOfRun || !isCommonWord(token.lower, scan.document.language))
  }
  const match = longestKnown((offset) =>
    knownWord(tokens[index + offset], end - index - offset, style),
  )
  if (match !== null && match.length > 1) return false
  const shoutedPlace = match?.known.kind === 'place' && isUpper(token) && token.text.length > 3
  if (shoutedPlace && !isUpperAt(tokens, at)) return false
  if (match !== null && match.known.kind === 'place' && !given) return true
  return !(isHonorific(token.lower) || (isTitle(scan, token) && index + 1 < end && !given))
}

function isUpperAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isUpper(token)
}

/** Riefian “Ifan” Fajarsyah */
function overNickname(scan: NameScan, last: number): number {
  const { tokens } = scan.document
  const open = tokens[last]
  if (open?.kind !== 'quote-mark' || !isCapital(tokens[last + 1])) return last
  if (tokens[last + 2]?.kind !== 'quote-mark' || !isCapital(tokens[last + 3])) return last
  return tokens[last + 3]?.sentence === open.sentence ? last + 4 : last
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(token.text)
}

/** German nouns have capitals too: a name needs a given name, a title before it, or a mark of its own. */
function germanName(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  last: number,
  given: boolean,
  into: Name[],
): void {
  const { tokens } = scan.document
  const before = tokens[at - 1]
  const titled =
    before !== undefined && isTitle(scan, before) && before.sentence === tokens[at]?.sentence
  if (given && last > at + 1) into.push(nameOf(scan, style, at, last, 'person', null))
  else if (last === at + 1 && isGermanBody(tokens[at])) {
    into.push(nameOf(scan, style, at, last, 'organisation', null))
  } else if (titled) into.push(nameOf(scan, style, at, last, 'person', null))
  else if (last === at + 1 && isGermanMark(tokens[at])) {
    into.push(nameOf(scan, style, at, last, 'plain', null))
  } else into.push({ ...nameOf(scan, style, at, last, 'plain', null), doubtful: true })
}

/** Bundesgerichtshof, Außenministerium, EU-Kommission */
function isGermanBody(token: Token | undefined): boolean {
  return token !== undefined && germanBody.test(token.text)
}

/** An acronym or a compound that begins with one. */
function isGermanMark(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{2,6}(?:-\p{Lu}\p{L}+)?$/u.test(token.text)
}

function nameCase(token: Token | undefined): string {
  if (token === undefined) return ''
  return isUpper(token) && token.text.length > 2 ? titleCase(token.text) : token.text
}

function nameOf(
  scan: NameScan,
  style: CapitalStyle,
  first: number,
  last: number,
  sign: NameSign,
  known: Known | null,
): Name {
  const { tokens } = scan.document
  const single = last === first + 1
  const token = tokens[first]
  const after = tokens[last]
  const label = after?.text === ':' || (single && token !== undefined && isTitle(scan, token))
  const doubtful =
    label ||
    (sign === 'plain' &&
      single &&
      (style !== 'prose' ||
        (beginsClause(scan.document, first) && !isAcronym(token?.text ?? ''))) &&
      !scan.census.seenAsName(token?.text ?? ''))
  return {
    start: token?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    first,
    last,
    sign,
    known,
    doubtful,
    shouted: style === 'upper',
  }
}
