import type { Span } from '../../shared/span.ts'
import {
  classAt,
  classes,
  codesOf,
  isApostrophe,
  isHalfMark,
  isWordPart,
  lettersEnd,
  type Codes,
} from './characters.ts'
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

type Scan = {
  readonly text: string
  readonly codes: Codes
  readonly rules: TokenRules
  readonly vocabulary: Vocabulary
  readonly tokens: RawToken[]
}

/** Cuts a text into tokens in one pass; every character that is not white space is in exactly one. */
export function tokensOf(text: string, rules: TokenRules): RawToken[] {
  const tokens: RawToken[] = []
  const codes = codesOf(text)
  const scan: Scan = { text, codes, rules, vocabulary: vocabularyOf(rules.code), tokens }
  let at = 0
  while (at < text.length) {
    const kind = classAt(codes, at)
    if (kind === classes.space || kind === classes.newline) at += 1
    else at = scanToken(scan, at, kind)
  }
  return tokens
}

function scanToken(scan: Scan, at: number, kind: number): number {
  if (kind === classes.letter) return scanWord(scan, at)
  if (kind === classes.digit) return scanNumber(scan, at)
  if (kind === classes.doubleQuote)
    return addSign(scan, at, doubledEnd(scan.codes, at), 'quote-mark')
  if (kind === classes.singleQuote) return addSign(scan, at, at + 1, 'quote-mark')
  return addSign(scan, at, punctuationEnd(scan, at), 'punctuation')
}

/** `` and '' of typewritten dumps are one mark. */
function doubledEnd(codes: Codes, at: number): number {
  const code = codes[at] ?? 0
  return isHalfMark(code) && codes[at + 1] === code ? at + 2 : at + 1
}

function punctuationEnd({ text, codes }: Scan, at: number): number {
  const code = codes[at] ?? 0
  if (code >= 0xd800 && code <= 0xdbff) return Math.min(at + 2, text.length)
  const repeats = code === 0x2e || code === 0x2d
  let end = at + 1
  while (repeats && codes[end] === code) end += 1
  return end
}

function scanWord(scan: Scan, from: number): number {
  const { text, codes, rules } = scan
  let start = from
  let end = start
  let elided = -1
  let clitic = -1
  for (;;) {
    end = lettersEnd(codes, end)
    const joint = codes[end] ?? 0
    if (!joins(joint) || !isWordPart(classAt(codes, end + 1))) break
    if (isApostrophe(joint)) {
      if (elided < 0 && end - start <= 2) elided = end + 1
      clitic = end
    }
    end += 1
  }
  if (rules.elision && elided > 0) {
    start = addWord(scan, start, elided)
    if (clitic < elided) clitic = -1
  }
  const inverted = rules.elision ? invertedPronoun(text, start, end) : -1
  if (inverted > start) return addWord(scan, addWord(scan, start, inverted), end)
  if (clitic > start && rules.clitics.has(text.slice(clitic + 1, end).toLowerCase())) {
    return addWord(scan, addWord(scan, start, clitic), end)
  }
  if (codes[end] === 0x2e) {
    const site = siteEnd(scan, end)
    end = site > end ? site : abbreviationEnd(scan, start, end)
  }
  return addWord(scan, start, end)
}

const longestDomain = 4
const domains = new Set(
  'com org net edu gov info ca uk de fr eu au us ch at es it nl ru'.split(' '),
)

/** The end of `rentals.ca` and `bbc.co.uk`, one word each; else where it was asked. */
function siteEnd({ text, codes }: Scan, period: number): number {
  let end = period
  while (codes[end] === 0x2e) {
    const last = lettersEnd(codes, end + 1)
    const label = text.slice(end + 1, Math.min(last, end + 2 + longestDomain))
    if (!domains.has(label) && !(label === 'co' && codes[last] === 0x2e)) break
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
function abbreviationEnd({ text, codes, rules }: Scan, start: number, end: number): number {
  const word = text.slice(start, end)
  let last = end
  if (word.length === 1 && codes[start - 1] !== 0x2f) {
    while (codes[last] === 0x2e && classAt(codes, last + 1) === classes.letter) {
      if (classAt(codes, last + 2) === classes.letter) break
      last += 2
    }
    if (last > end) return codes[last] === 0x2e ? last + 1 : last
    return word === word.toUpperCase() || rules.abbreviations.has(word) ? end + 1 : end
  }
  return word.length <= longestAbbreviation && rules.abbreviations.has(word.toLowerCase())
    ? end + 1
    : end
}

const longestAbbreviation = 8

function scanNumber(scan: Scan, start: number): number {
  const { codes } = scan
  let end = start
  let letters = false
  for (;;) {
    const kind = classAt(codes, end)
    if (kind === classes.letter) letters = true
    if (isWordPart(kind)) {
      end += 1
      continue
    }
    const next = classAt(codes, end + 1)
    const joint = codes[end] ?? 0
    if (isNumberJoint(joint) && next === classes.digit) end += 2
    else if (joint === 0x2d && next === classes.letter) end += 1
    else break
  }
  const isWord = letters && end - start > 5
  return isWord ? addWord(scan, start, end) : addSign(scan, start, end, 'number')
}

function addSign({ text, tokens }: Scan, start: number, end: number, kind: TokenKind): number {
  const signs = text.slice(start, end)
  tokens.push(tokenOf(start, end, kind, signs, signs, false, noWord))
  return end
}

function addWord({ codes, vocabulary, tokens }: Scan, start: number, end: number): number {
  const found = wordAt(vocabulary, codes, start, end)
  tokens.push(tokenOf(start, end, 'word', found.text, found.lower, found.capital, found))
  return end
}

function tokenOf(
  start: number,
  end: number,
  kind: TokenKind,
  text: string,
  lower: string,
  capital: boolean,
  word: Word,
): RawToken {
  return { start, end, text, lower, kind, capital, word, sentence: 0, paragraph: 0 }
}

/** The `’s` of “Moor’s claim” and “he’s late”. */
export function isClitic({ lower }: Token): boolean {
  return lower === '’s' || lower === "'s"
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
