import type { Span } from '../../shared/span.ts'

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote-mark'

/** The smallest unit of text. `’s` and `’ll` are words of their own; an abbreviation keeps its period. */
export type Token = Span & {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** Begins with an upper-case letter. */
  readonly capital: boolean
  /** Index into the document's sentences. */
  readonly sentence: number
  /** Index into the document's paragraphs. */
  readonly paragraph: number
}

/** What the scanner needs to know of a language. */
export type TokenRules = {
  /** Abbreviations in lower case without their last period: `mr`, `u.s`. */
  readonly abbreviations: ReadonlySet<string>
  /** Clitics cut off at the end of a word, apostrophe left out: `s`, `ll`. */
  readonly clitics: ReadonlySet<string>
  /** Cut `l’`, `qu’` off the beginning of a word. */
  readonly elision: boolean
}

/** A token whose sentence and paragraph are still to be found. */
export type RawToken = { -readonly [Key in keyof Token]: Token[Key] }

const classes = {
  space: 1,
  letter: 2,
  digit: 3,
  doubleQuote: 4,
  singleQuote: 5,
  newline: 6,
  other: 7,
}
const knownClasses = new Uint8Array(0x10000)

/** Cuts a text into tokens in one pass; every character that is not white space is in exactly one. */
export function tokensOf(text: string, rules: TokenRules): RawToken[] {
  const tokens: RawToken[] = []
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === classes.space || kind === classes.newline) {
      at += 1
      continue
    }
    at = scan(text, at, kind, rules, tokens)
  }
  return tokens
}

function scan(text: string, at: number, kind: number, rules: TokenRules, into: RawToken[]): number {
  if (kind === classes.letter) return scanWord(text, at, rules, into)
  if (kind === classes.digit) return scanNumber(text, at, into)
  if (kind === classes.doubleQuote) {
    const end = at + doubledMark(text, at)
    into.push(token(text, at, end, 'quote-mark'))
    return end
  }
  if (kind === classes.singleQuote) {
    into.push(token(text, at, at + 1, 'quote-mark'))
    return at + 1
  }
  const end = punctuationEnd(text, at)
  into.push(token(text, at, end, 'punctuation'))
  return end
}

/** `` and '' of typewritten dumps are one mark. */
function doubledMark(text: string, at: number): number {
  const mark = text[at]
  return (mark === '`' || mark === "'") && text[at + 1] === mark ? 2 : 1
}

function punctuationEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff) return Math.min(at + 2, text.length)
  const repeats = code === 0x2e || code === 0x2d
  let end = at + 1
  while (repeats && text.charCodeAt(end) === code) end += 1
  return end
}

function scanWord(text: string, start: number, rules: TokenRules, into: RawToken[]): number {
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
    into.push(token(text, start, elided, 'word'))
    start = elided
    if (clitic < elided) clitic = -1
  }
  const inverted = rules.elision ? invertedPronoun(text, start, end) : -1
  if (inverted > start) {
    into.push(token(text, start, inverted, 'word'), token(text, inverted, end, 'word'))
    return end
  }
  if (clitic > start && rules.clitics.has(text.slice(clitic + 1, end).toLowerCase())) {
    into.push(token(text, start, clitic, 'word'), token(text, clitic, end, 'word'))
    return end
  }
  if (text.charCodeAt(end) === 0x2e) end = abbreviationEnd(text, start, end, rules)
  into.push(token(text, start, end, 'word'))
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
  if (word.length === 1) {
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

function scanNumber(text: string, start: number, into: RawToken[]): number {
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
  into.push(token(text, start, end, letters && end - start > 5 ? 'word' : 'number'))
  return end
}

function token(text: string, start: number, end: number, kind: TokenKind): RawToken {
  const words = text.slice(start, end)
  if (kind !== 'word') {
    return {
      start,
      end,
      text: words,
      lower: words,
      kind,
      capital: false,
      sentence: 0,
      paragraph: 0,
    }
  }
  const known = vocabulary.get(words) ?? learn(words)
  const { lower, capital } = known
  return { start, end, text: known.text, lower, kind, capital, sentence: 0, paragraph: 0 }
}

type KnownWord = { readonly text: string; readonly lower: string; readonly capital: boolean }

/**
 * Words seen before: one string for all their places, so that it is lowered and hashed once. Emptied
 * before it grows large; it holds nothing a text could not give again.
 */
const vocabulary = new Map<string, KnownWord>()
const largestVocabulary = 50_000
const longestKnown = 40

function learn(text: string): KnownWord {
  const lower = text.toLowerCase()
  const capital = beginsUpper(text, lower)
  const word = { text, lower, capital }
  if (text.length > longestKnown) return word
  if (vocabulary.size >= largestVocabulary) vocabulary.clear()
  vocabulary.set(text, word)
  return word
}

function beginsUpper(words: string, lower: string): boolean {
  const apostrophe = isApostrophe(words.charCodeAt(0)) ? 1 : 0
  return words.charCodeAt(apostrophe) !== lower.charCodeAt(apostrophe)
}

function lettersEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const kind = knownClasses[text.charCodeAt(at)] ?? 0
    if (kind === classes.letter || kind === classes.digit) at += 1
    else if (kind === 0 && isWordPart(classAt(text, at))) at += 1
    else return at
  }
}

function isWordPart(kind: number): boolean {
  return kind === classes.letter || kind === classes.digit
}

function joins(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x26 || isApostrophe(code)
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc
}

/** Thousands, decimals, times, ranges, dates: 1,000.50 10:30 2019-20 1/2 */
function isNumberJoint(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a || code === 0x2d || code === 0x2f
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (at >= text.length) return 0
  if ((code === 0x27 || code === 0x60) && text.charCodeAt(at + 1) === code) {
    return classes.doubleQuote
  }
  const found = knownClasses[code] ?? 0
  if (found !== 0) return found
  const kind = classify(text[at] ?? '')
  knownClasses[code] = kind
  return kind
}

const doubleMarks = '"“”„‟«»「」『』〝〞〟＂'
const singleMarks = "'‘’‚‛‹›`"

function classify(character: string): number {
  if (
    character === '\n' ||
    character === '\r' ||
    character === '\u2028' ||
    character === '\u2029'
  ) {
    return classes.newline
  }
  if (/[\s\u200b\ufeff\u00ad]/.test(character)) return classes.space
  if (/[\p{L}\p{M}]/u.test(character)) return classes.letter
  if (/\p{Nd}/u.test(character)) return classes.digit
  if (doubleMarks.includes(character)) return classes.doubleQuote
  if (singleMarks.includes(character)) return classes.singleQuote
  return classes.other
}
