import { starters } from './body-names.ts'
import { knownAt } from './listed-names.ts'
import { isCapital } from './name-runs.ts'
import {
  type Name,
  type NameScan,
  isGiven,
  isInitial,
  isNameWord,
  isTitle,
  nameOf,
} from './name-scan.ts'
import { germanBody } from './names/organisations.ts'
import { hasTrait, type Token } from './tokens.ts'
import { beginsClause, isUpper, type CapitalStyle } from './word-census.ts'
import { trait } from './word-traits.ts'

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
  const followed = at + 1 < end && isNameWord(tokens[at + 1])
  // "Said Comey" at a sentence's beginning is the verb far more often than the given name.
  if (token.lower === 'said' && beginsClause(scan.document, at)) return at + 1
  const given = isGiven(token)
  if (hasTrait(token, trait.calendar)) return given && followed ? null : at + 1
  if (hasTrait(token, trait.nationalityCased)) return given && followed ? null : at + 1
  if (hasTrait(token, trait.honorific | trait.suffixed)) return at + 1
  if (hasTrait(token, trait.compass) && hasTrait(tokens[at + 1], trait.nationality)) return at + 2
  if (isTitle(token) && !(given && followed)) {
    return hasTrait(token, trait.doubtful) && at + 1 === end ? null : at + 1
  }
  if (token.text.length === 1 && !followed) return isLettered(scan, at, end) ? null : at + 1
  if (token.text === 'I' && token.text.length === 1) return at + 1
  if (language === 'de') {
    const everyday = hasTrait(token, trait.common) || scan.census.seenLower(token.lower)
    return everyday && !given ? at + 1 : null
  }
  if (hasTrait(token, trait.titleModifier) && titleFollows(scan, at, end)) return at + 1
  const common = hasTrait(token, trait.common) || hasTrait(token, trait.doubtful)
  if (style !== 'prose') return common && !(given && followed) ? at + 1 : null
  if (!beginsClause(scan.document, at)) return null
  const everyday =
    hasTrait(token, trait.common) || (scan.census.seenLower(token.lower) && !isUpper(token))
  if (everyday && !(given && followed)) return at + 1
  return null
}

/** "J Crew", "Q Cells": a letter within a sentence that a capital follows at once. */
function isLettered({ document: { tokens } }: NameScan, at: number, end: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || at + 1 >= end) return false
  return /^[B-HJ-Z]$/.test(token.text) && next.capital && next.start === token.end + 1
}

function titleFollows(scan: NameScan, at: number, end: number): boolean {
  for (let index = at + 1; index < Math.min(end + 1, at + 5); index += 1) {
    const token = scan.document.tokens[index]
    if (token === undefined) return false
    if (isTitle(token)) return true
    if (!hasTrait(token, trait.titleModifier)) return false
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
  const given = isGiven(tokens[at]) || isInitial(tokens[at])
  if (isPartyBefore(scan, style, at)) {
    into.push(nameOf(scan, style, at, at + 1, 'plain', null))
    return at + 1
  }
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

/** “les députés UMP Marie Morel”: an abbreviation, and the name of one of its people. */
function isPartyBefore(scan: NameScan, style: CapitalStyle, at: number): boolean {
  const [word, next] = [scan.document.tokens[at], scan.document.tokens[at + 1]]
  if (style !== 'prose' || word === undefined || next === undefined) return false
  return /^\p{Lu}{2,5}$/u.test(word.text) && !isGiven(word) && isGiven(next) && !isUpper(next)
}

const longestPerson = 5

/** "Viggo Mortensen, …": two or three unknown words between the marks of a list. */
function isListedPair(scan: NameScan, at: number, end: number): boolean {
  const { tokens } = scan.document
  if (end - at < 2 || end - at > 3) return false
  for (let index = at; index < end; index += 1) {
    const token = tokens[index]
    if (token === undefined || isUpper(token) || token.lower.endsWith('s')) return false
    if (hasTrait(token, trait.common) || hasTrait(token, trait.doubtful)) return false
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
  if (hasTrait(token, trait.calendar)) return false
  if (style !== 'prose') {
    if (!given) return index < end && isListedPair(scan, at, end)
    if (hasTrait(tokens[index - 1], trait.particle)) return true
    const lastOfRun = index + 1 === end && index === at + 1
    // JOSE MANUEL MOOR: a second given name before the surname.
    const most = index - at === 2 && isGiven(tokens[index - 1]) ? 3 : 2
    return index - at < most && (lastOfRun || !hasTrait(token, trait.common))
  }
  const match = knownAt(scan, style, index, end)
  if (match !== null && match.length > 1) return false
  const shoutedPlace = match?.known.kind === 'place' && isUpper(token) && token.text.length > 3
  if (shoutedPlace && !isUpperAt(tokens, at)) return false
  if (match !== null && match.known.kind === 'place' && !given) return true
  if (hasTrait(token, trait.honorific)) return false
  if (isTitle(token) && isUpper(token) && !isUpperAt(tokens, at)) return false
  if (!isTitle(token) || index + 1 >= end) return true
  return given && !hasTrait(tokens[index + 1], trait.given)
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
  const titled = before !== undefined && isTitle(before) && before.sentence === tokens[at]?.sentence
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
