import type { Attribution } from './attribution.ts'
import { standing, type Draft, type Rule } from './drafts.ts'
import { isFinite } from './noun-phrases.ts'
import { behindAside, behindThat, skipComma } from './openings.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading, type Unit } from './reading.ts'

/** What a cue introduces after itself. */
export type Content = {
  readonly range: Range
  readonly kind: 'marks' | 'that' | 'zero' | 'question' | 'to' | 'object'
}

/** The words said that follow an attribution, null when nothing of the kind does. */
export function contentAfter(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  ceiling: number,
): Content | null {
  const frames = attribution.cue?.verb.frames
  const { next } = attribution.trailing
  const opening = frames?.includes('that') === true ? behindAside(reading, next, ceiling) : next
  const start = behindThat(reading, skipComma(reading, opening, ceiling))
  if (start >= ceiling) return null
  const end = contentEnd(reading, unit, start, relativeEnd(reading, attribution, start, ceiling))
  const kind = kindAt(reading, attribution, start, end, opening !== start)
  if (kind === null || (frames === undefined && kind !== 'zero' && kind !== 'marks')) return null
  return { range: { first: start, last: end }, kind }
}

/** “Moor, who said she would stay, was re-elected”: inside a relative clause its comma ends the words. */
function relativeEnd(
  reading: Reading,
  attribution: Attribution,
  start: number,
  ceiling: number,
): number {
  const { cue, speaker } = attribution
  if (cue === null || speaker === null) return ceiling
  const before = at(reading, cue.group.first - 1).lower
  const isRelative =
    before === 'who' || before === 'which' || at(reading, speaker.first - 1).lower === 'what'
  if (!isRelative) return ceiling
  for (let index = start; index < Math.min(ceiling, start + longestRelative); index += 1) {
    if (at(reading, index).text === ',' && isFinite(reading, index + 1)) return index
  }
  return ceiling
}

const longestRelative = 60

/** `a play called “Winter”`: the verb names a thing. */
function isNaming(attribution: Attribution, start: number): boolean {
  const { cue, region } = attribution
  return cue !== null && cue.verb.frames.includes('name') && start === region.last
}

function kindAt(
  reading: Reading,
  attribution: Attribution,
  start: number,
  end: number,
  afterComma: boolean,
): Content['kind'] | null {
  const verb = attribution.cue?.verb
  if ((reading.inside[start] ?? -1) >= 0) return isNaming(attribution, start) ? null : 'marks'
  if (verb === undefined) return afterComma && end - start >= 3 ? 'zero' : null
  if (behindWords(reading, start) > start) return null
  if (attribution.cue?.negated === true || attribution.cue?.modal === true) return null
  const { frames } = verb
  const word = at(reading, start).lower
  if (frames.includes('belief')) return beliefAt(reading, attribution, start, end, afterComma)
  const says = frames.includes('that') || frames.includes('direct')
  if (says && has(reading, start, tag.that) && end - start >= 3) {
    return isDemonstrative(reading, start) ? null : 'that'
  }
  if (frames.includes('to') && /^(?:to|not|never)$/.test(word) && !afterComma)
    return end - start >= (attribution.trailing.addressee === null ? 3 : 2) &&
      isInfinitive(reading, start) &&
      !isAnonymous(reading, start)
      ? 'to'
      : null
  if (verb.lemma === 'warn' && !afterComma && /^(?:against|of|about)$/.test(word)) return 'object'
  const asks = has(reading, start, tag.question) && !has(reading, start, tag.that)
  if (asks && frames.includes('question')) return end - start >= 3 ? 'question' : null
  if (asks && frames.includes('zero') && !afterComma) return questionOrClause(reading, start, end)
  const toHearer = attribution.trailing.addressee !== null && at(reading, start - 1).text === ','
  if (
    frames.includes('zero') &&
    (!afterComma || toHearer) &&
    isClause(reading, attribution, start, end)
  ) {
    return 'zero'
  }
  const colon = at(reading, start - 1).text === ':' && start - attribution.trailing.next === 1
  return colon && frames.includes('direct') && end - start >= 3 ? 'zero' : null
}

/** Behind the “the words” of “to say the words “never again””. */
export function behindWords(reading: Reading, index: number): number {
  return at(reading, index).lower === 'the' &&
    /^(?:words?|term|phrase)$/.test(at(reading, index + 1).lower)
    ? index + 2
    : index
}

/** “asked not to be named”: nothing said about anything. */
function isAnonymous(reading: Reading, start: number): boolean {
  return (
    at(reading, start).lower === 'not' &&
    at(reading, start + 2).lower === 'be' &&
    /^(?:named|identified|quoted)$/.test(at(reading, start + 3).lower)
  )
}

/** “to stay”, not “to the people”. */
function isInfinitive(reading: Reading, start: number): boolean {
  const verb = /^to$/i.test(at(reading, start).text) ? start + 1 : start + 2
  return (
    !at(reading, verb).capital &&
    !has(reading, verb, tag.determiner | tag.pronoun) &&
    !isNumber(reading, verb)
  )
}

function isNumber(reading: Reading, index: number): boolean {
  return at(reading, index).kind === 'number'
}

/** Thoughts are no quotes, unless words of them stand in quotation marks. */
function beliefAt(
  reading: Reading,
  attribution: Attribution,
  start: number,
  end: number,
  afterComma: boolean,
): Content['kind'] | null {
  if (markedWordsIn(reading, { first: start, last: end }) === 0) return null
  if (has(reading, start, tag.that)) return 'that'
  return !afterComma && isClause(reading, attribution, start, end) ? 'zero' : null
}

function questionOrClause(reading: Reading, start: number, end: number): 'zero' | null {
  return end - start >= 4 && /^(?:if|when|what|while|where)$/.test(at(reading, start).lower)
    ? 'zero'
    : null
}

/** “said that.” and “said that much” hold no clause. */
function isDemonstrative(reading: Reading, start: number): boolean {
  return /^[.;!?)]/.test(at(reading, start + 1).text)
}

const sure = new Set(['say', 'tell'])

/** A bare clause: a noun phrase with a finite verb behind it. */
function isClause(reading: Reading, attribution: Attribution, start: number, end: number): boolean {
  const lemma = attribution.cue?.verb.lemma ?? ''
  const first = at(reading, start)
  if (first.kind === 'punctuation' && !/^[$£€#@(]/.test(first.text)) return false
  if (end - start < 3) return false
  if (has(reading, start, tag.objectPronoun) && !has(reading, start, tag.pronoun)) return false
  if (
    has(reading, start, tag.conjunction) &&
    !/^(?:if|when|while|although|because|once|after|before|unless|until|since|though|as)$/.test(
      first.lower,
    )
  )
    return false
  const finite = finiteWithin(reading, start, end, !sure.has(lemma))
  if (lemma === 'say') return finite || end - start >= 4
  if (!sure.has(lemma) && !beginsSubject(reading, start)) return false
  return finite
}

function beginsSubject(reading: Reading, index: number): boolean {
  return (
    has(reading, index, tag.pronoun | tag.determiner) ||
    at(reading, index).capital ||
    at(reading, index).kind === 'number' ||
    at(reading, index).lower.endsWith('s')
  )
}

/** A finite verb before any comma or relative pronoun shows that a clause and not an object follows. */
function finiteWithin(reading: Reading, start: number, end: number, strict: boolean): boolean {
  for (let index = start + 1; index < Math.min(end, start + 25); index += 1) {
    if (strict && at(reading, index).text === ',') return false
    if (has(reading, index, tag.relative | tag.that)) return sureLater(reading, index, end)
    if (isFinite(reading, index)) return true
    if ((reading.inside[index] ?? -1) < 0 && isCueVerb(reading, index)) return true
  }
  return false
}

function isCueVerb(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return reading.lexicon.cues.has(lower) && !reading.lexicon.language.nouns.has(lower)
}

function sureLater(reading: Reading, from: number, end: number): boolean {
  let finites = 0
  for (let index = from; index < Math.min(end, from + 25); index += 1) {
    if (isFinite(reading, index)) finites += 1
  }
  return finites >= 2
}

/** Content runs to the end of its unit, the final stop left out unless it stands inside the marks. */
export function contentEnd(reading: Reading, unit: Unit, start: number, ceiling: number): number {
  return trimmedEnd(reading, start, Math.min(ceiling, unit.last))
}

export function trimmedEnd(reading: Reading, start: number, ceiling: number): number {
  let end = ceiling
  while (end > start && (reading.inside[end - 1] ?? -1) < 0 && isTrim(reading, end - 1)) {
    if (at(reading, end - 1).text === ')' && isOpened(reading, start, end - 1)) break
    end -= 1
  }
  return end
}

const longestBracket = 20

/** The bracket that closes stands within the words. */
function isOpened(reading: Reading, start: number, close: number): boolean {
  for (let index = close - 1; index >= Math.max(start, close - longestBracket); index -= 1) {
    if (at(reading, index).text === '(') return true
  }
  return false
}

function isTrim(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  return token.kind === 'punctuation' && /^[.,;:!?)\u2013\u2014-]/.test(token.text)
}

/** The words said before an attribution: from `floor` to the comma before it. */
export function contentBefore(
  reading: Reading,
  floor: number,
  attribution: Attribution,
): Range | null {
  let last = attribution.region.first
  while (last > floor && (reading.inside[last - 1] ?? -1) < 0 && isTrim(reading, last - 1))
    last -= 1
  let first = floor
  while (first < last && (reading.inside[first] ?? -1) < 0 && isLead(reading, first)) first += 1
  return last > first ? { first, last } : null
}

function isLead(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  return token.kind === 'punctuation' && /^[,;:.!?)\u2013\u2014•·*-]/.test(token.text)
}

export function wordsIn(reading: Reading, range: Range): number {
  return (reading.wordsBefore[range.last] ?? 0) - (reading.wordsBefore[range.first] ?? 0)
}

export function markedWordsIn(reading: Reading, range: Range): number {
  return (reading.markedBefore[range.last] ?? 0) - (reading.markedBefore[range.first] ?? 0)
}

export function typeOf(reading: Reading, spans: readonly Range[]): 'direct' | 'mixed' | 'indirect' {
  let words = 0
  let marked = 0
  for (const span of spans) {
    words += wordsIn(reading, span)
    marked += markedWordsIn(reading, span)
  }
  if (marked === 0) return 'indirect'
  return marked / Math.max(1, words) > 0.9 ? 'direct' : 'mixed'
}

/** “In Paris, Moor said …” opens with a place, not with what he said. */
export function startsAdverbial(reading: Reading, content: Range): boolean {
  return has(reading, content.first, tag.preposition | tag.time | tag.adverb)
}

export function draftOf(
  reading: Reading,
  unit: Unit,
  attribution: Attribution,
  spans: readonly Range[],
  rule: Rule,
): Draft {
  const { speaker, via } = attribution
  const type = typeOf(reading, spans)
  return standing({ spans, type, attribution, speaker, rule, paragraph: unit.paragraph, via })
}
