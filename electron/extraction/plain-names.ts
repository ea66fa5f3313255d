import { starters, lowerSuffix } from './body-names.ts'
import { compass, knownWord } from './listed-names.ts'
import { isCapital } from './name-runs.ts'
import {
  type Name,
  type NameScan,
  isTitle,
  isNameWord,
  isInitial,
  nameCase,
  titleCase,
  nameOf,
} from './name-scan.ts'
import { doubtfulNames } from './names/common-words.ts'
import { givenNames } from './names/given-names.ts'
import { isCalendarWord, isCommonWord, longestKnown } from './names/lexicon.ts'
import { particles } from './names/particles.ts'
import { germanBody } from './names/organisations.ts'
import { knownNationalities } from './names/places.ts'
import { isHonorific, isTitleModifier } from './title-words.ts'
import type { Token } from './tokens.ts'
import { beginsClause, isUpper, type CapitalStyle } from './word-census.ts'

/** Words that are passed over: calendar, nationalities, titles, sentence beginnings; null for a name. */
export function skipped(
  scan: NameScan,
  style: CapitalStyle,
  at: number,
  end: number,
): number | null {
  const { tokens, language } = scan.document
  const token = tokens[at]
  if (token === undefined) return at + 1
  if (starters.has(token.lower)) return at + 1
  const followed = at + 1 < end && isNameWord(scan, tokens[at + 1])
  // "Said Comey" at a sentence's beginning is the verb far more often than the given name.
  if (token.lower === 'said' && beginsClause(scan.document, at)) return at + 1
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
  const everyday =
    isCommonWord(token.lower, language) || (scan.census.seenLower(token.lower) && !isUpper(token))
  if (everyday && !(given && followed)) return at + 1
  return null
}

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

/** A name without a list's help: up to the next listed name, body or day in the run. */
export function plainName(
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
  if (isHonorific(token.lower)) return false
  if (isTitle(scan, token) && isUpper(token) && !isUpperAt(tokens, at)) return false
  if (!isTitle(scan, token) || index + 1 >= end) return true
  return given && !givenNames.has(tokens[index + 1]?.text ?? '')
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
