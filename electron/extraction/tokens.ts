import type { Span } from '../../shared/span.ts'
import { classAt, classes, isApostrophe, isHalfMark, isWordPart, lettersEnd } from './characters.ts'
import type { TokenRules } from './token-rules.ts'
import { noWord, vocabularyOf, wordAt, type Vocabulary, type Word } from './vocabulary.ts'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote-mark'

/** The smallest unit of text. `’s` and `’ll` are words of their own; an abbreviation keeps its period. */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** Begins with an upper-case letter. */
  readonly capital: boolean
  /** What the lists say of it; nothing for what is no word. */
  readonly word: Word
  /** Index into the document's sentences. */
  readonly sentence: number
  /** Index into the document's paragraphs. */
  readonly paragraph: number
}

/** A token whose sentence and paragraph are still to be found. */
export type RawToken = { -readonly [Key in keyof Token]: Token[Key] }

/** Cuts a text into tokens in one pass; every character that is not white space is in exactly one. */
export function tokensOf(text: string, rules: TokenRules): RawToken[] {
  const tokens: RawToken[] = []
  const vocabulary = vocabularyOf(rules.code)
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === classes.space || kind === classes.newline) {
      at += 1
      continue
    }
    at = scan(text, at, kind, rules, vocabulary, tokens)
  }
  return tokens
}

function scan(
  text: string,
  at: number,
  kind: number,
  rules: TokenRules,
  vocabulary: Vocabulary,
  into: RawToken[],
): number {
  if (kind === classes.letter) return scanWord(text, at, rules, vocabulary, into)
  if (kind === classes.digit) return scanNumber(text, at, vocabulary, into)
  if (kind === classes.doubleQuote) {
    const end = at + doubledMark(text, at)
    into.push(sign(text, at, end, 'quote-mark'))
    return end
  }
  if (kind === classes.singleQuote) {
    into.push(sign(text, at, at + 1, 'quote-mark'))
    return at + 1
  }
  const end = punctuationEnd(text, at)
  into.push(sign(text, at, end, 'punctuation'))
  return end
}

/** `` and '' of typewritten dumps are one mark. */
function doubledMark(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return isHalfMark(code) && text.charCodeAt(at + 1) === code ? 2 : 1
}

function punctuationEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff) return Math.min(at + 2, text.length)
  const repeats = code === 0x2e || code === 0x2d
  let end = at + 1
  while (repeats && text.charCodeAt(end) === code) end += 1
  return end
}

function scanWord(
  text: string,
  start: number,
  rules: TokenRules,
  vocabulary: Vocabulary,
  into: RawToken[],
): number {
  let end = start
  let elided = -1
  let clitic = -1
  for (;;) {
    end = lettersEnd(text, end)
    const joint = text.charCodeAt(end)
    if (!joins(joint) || !isWordPart(classAt(text, end + 1))) break
    if (isApostrophe(joint)) {
      if (elided < 0 && end - start <= 2) elided = end + 1
      clitic = end
    }
    end += 1
  }
  if (rules.elision && elided > 0) {
    into.push(word(text, start, elided, vocabulary))
    start = elided
    if (clitic < elided) clitic = -1
  }
  const inverted = rules.elision ? invertedPronoun(text, start, end) : -1
  if (inverted > start) {
    into.push(word(text, start, inverted, vocabulary), word(text, inverted, end, vocabulary))
    return end
  }
  if (clitic > start && rules.clitics.has(text.slice(clitic + 1, end).toLowerCase())) {
    into.push(word(text, start, clitic, vocabulary), word(text, clitic, end, vocabulary))
    return end
  }
  if (text.charCodeAt(end) === 0x2e) {
    const site = siteEnd(text, end)
    end = site > end ? site : abbreviationEnd(text, start, end, rules)
  }
  into.push(word(text, start, end, vocabulary))
  return end
}

const longestDomain = 4
const domains = new Set(
  'com org net edu gov info ca uk de fr eu au us ch at es it nl ru'.split(' '),
)

/** The end of `rentals.ca` and `bbc.co.uk`, one word each; else where it was asked. */
function siteEnd(text: string, period: number): number {
  let end = period
  while (text.charCodeAt(end) === 0x2e) {
    const last = lettersEnd(text, end + 1)
    const label = text.slice(end + 1, Math.min(last, end + 2 + longestDomain))
    if (!domains.has(label) && !(label === 'co' && text.charCodeAt(last) === 0x2e)) break
    end = last
  }
  return end
}

/** The `-il` of “dit-il”, the `-t-elle` of “a-t-elle”. */
function invertedPronoun(text: string, start: number, end: number): number {
  if (end - start > 24) return -1
  const found = /(?:-t)?-(?:ils?|elles?|on|je)$/.exec(text.slice(start, end).toLowerCase())
  return found === null ? -1 : start + found.index
}

/** An initial, a dotted acronym or a listed abbreviation takes its period along. */
function abbreviationEnd(text: string, start: number, end: number, rules: TokenRules): number {
  const word = text.slice(start, end)
  let last = end
  if (word.length === 1 && text.charCodeAt(start - 1) !== 0x2f) {
    while (text.charCodeAt(last) === 0x2e && classAt(text, last + 1) === classes.letter) {
      if (classAt(text, last + 2) === classes.letter) break
      last += 2
    }
    if (last > end) return text.charCodeAt(last) === 0x2e ? last + 1 : last
    return word === word.toUpperCase() || rules.abbreviations.has(word) ? end + 1 : end
  }
  return word.length <= longestAbbreviation && rules.abbreviations.has(word.toLowerCase())
    ? end + 1
    : end
}

const longestAbbreviation = 8

function scanNumber(text: string, start: number, vocabulary: Vocabulary, into: RawToken[]): number {
  let end = start
  let letters = false
  for (;;) {
    const kind = classAt(text, end)
    if (kind === classes.letter) letters = true
    if (isWordPart(kind)) {
      end += 1
      continue
    }
    const next = classAt(text, end + 1)
    const joint = text.charCodeAt(end)
    if (isNumberJoint(joint) && next === classes.digit) end += 2
    else if (joint === 0x2d && next === classes.letter) end += 1
    else break
  }
  const isWord = letters && end - start > 5
  into.push(isWord ? word(text, start, end, vocabulary) : sign(text, start, end, 'number'))
  return end
}

function sign(text: string, start: number, end: number, kind: TokenKind): RawToken {
  const signs = text.slice(start, end)
  return tokenOf(start, end, kind, signs, signs, false, noWord)
}

function word(text: string, start: number, end: number, known: Vocabulary): RawToken {
  const found = wordAt(known, text, start, end)
  return tokenOf(start, end, 'word', found.text, found.lower, found.capital, found)
}

function tokenOf(
  start: number,
  end: number,
  kind: TokenKind,
  text: string,
  lower: string,
  capital: boolean,
  found: Word,
): RawToken {
  return { start, end, text, lower, kind, capital, word: found, sentence: 0, paragraph: 0 }
}

export function hasTrait(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.word.traits & bits) !== 0
}

function joins(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x26 || isApostrophe(code)
}

/** Thousands, decimals, times, ranges, dates: 1,000.50 10:30 2019-20 1/2 */
function isNumberJoint(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a || code === 0x2d || code === 0x2f
}
