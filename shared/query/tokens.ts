import type { Span } from '../span.ts'
import { operatorNamed, type OperatorName } from './operators.ts'

/** One sign, word or phrase of a query, and where it stands. */
export type Token = Span &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
    | { readonly kind: 'word'; readonly text: string }
    | {
        readonly kind: 'phrase'
        readonly words: string
        readonly exact: boolean
        readonly closed: boolean
        /** Of `"a b"~5`. */
        readonly distance: number | null
      }
    | {
        readonly kind: 'pattern'
        readonly source: string
        readonly flags: string
        readonly closed: boolean
      }
    | {
        readonly kind: 'near'
        readonly inside: readonly Token[]
        readonly distance: number | null
        readonly closed: boolean
      }
    | { readonly kind: 'field'; readonly name: OperatorName }
  )

export function tokensOf(text: string): readonly Token[] {
  return tokensIn(text, 0, text.length)
}

function tokensIn(text: string, from: number, until: number): readonly Token[] {
  const tokens: Token[] = []
  let at = from
  while (at < until) {
    if (/\s/u.test(text.charAt(at))) at += 1
    else {
      const token = tokenAt(text.slice(0, until), at)
      tokens.push(token)
      at = token.end
    }
  }
  return tokens
}

function tokenAt(text: string, start: number): Token {
  const character = text.charAt(start)
  if (character === '(') return { kind: 'open', start, end: start + 1 }
  if (character === ')') return { kind: 'close', start, end: start + 1 }
  if (character === '-' && /[^\s)]/u.test(text.charAt(start + 1)))
    return { kind: 'not', start, end: start + 1 }
  if (text.startsWith('NEAR(', start)) return nearAt(text, start)
  const exact = character === '=' ? 1 : 0
  return phraseAt(text, start, start + exact) ?? patternAt(text, start) ?? wordAt(text, start)
}

/** What closes a phrase by what opens it; people mix straight and curly marks, so any other may, too. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”"'],
  ['‟', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
  ['＂', '＂'],
  ['‘', '’'],
  ['‚', '‘’'],
  ["'", "'"],
])
const doubleMarks = '"“”„‟«»‹›「」『』〝〞〟＂'
const singleMarks = "'‘’‚"

/** True for a mark that opens and closes phrases and never stands inside a word. */
export function isQuotationMark(character: string): boolean {
  return character !== '' && doubleMarks.includes(character)
}

function phraseAt(text: string, start: number, mark: number): Token | null {
  const opener = text.charAt(mark)
  const wanted = closers.get(opener)
  if (wanted === undefined) return null
  const close = closeOf(text, mark + 1, opener, wanted)
  if (close === null && singleMarks.includes(opener)) return null
  const words = text.slice(mark + 1, close ?? text.length)
  const end = close === null ? text.length : close + 1
  const [tilde = '', digits = ''] = /^~(\d{0,4})/.exec(text.slice(end, end + 5)) ?? []
  return {
    kind: 'phrase',
    words: words
      .replaceAll(new RegExp(`[${doubleMarks}]`, 'gu'), ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    exact: mark > start,
    closed: close !== null,
    distance: tilde === '' ? null : digits === '' ? defaultDistance : Number(digits),
    start,
    end: end + tilde.length,
  }
}

/** Words between the first and the last of a NEAR that gives no number. */
export const defaultDistance = 10

function closeOf(text: string, from: number, opener: string, wanted: string): number | null {
  if (singleMarks.includes(opener)) return singleCloseOf(text, from, wanted)
  const own = firstOf(text, from, wanted)
  return own ?? firstOf(text, from, doubleMarks)
}

function firstOf(text: string, from: number, marks: string): number | null {
  for (let at = from; at < text.length; at += 1) if (marks.includes(text.charAt(at))) return at
  return null
}

/** An apostrophe closes a phrase only behind a letter and before what ends a word. */
function singleCloseOf(text: string, from: number, wanted: string): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    const closes =
      wanted.includes(text.charAt(at)) &&
      /\S/u.test(text.charAt(at - 1)) &&
      /^(?:[\s)~]|$)/u.test(text.slice(at + 1, at + 2))
    if (closes) return at
  }
  return null
}

/** A regular expression between slashes. One that is not closed is told, a path such as /a/b/c is a word. */
function patternAt(text: string, start: number): Token | null {
  if (text.charAt(start) !== '/' || !/[^\s/)]/u.test(text.charAt(start + 1))) return null
  let end = start + 1
  while (end < text.length && text.charAt(end) !== '/') end += text.charAt(end) === '\\' ? 2 : 1
  if (end >= text.length) {
    const source = text.slice(start + 1)
    return { kind: 'pattern', source, flags: '', closed: false, start, end: text.length }
  }
  const flags = /^[a-z]*/i.exec(text.slice(end + 1, end + 40))?.[0] ?? ''
  const after = end + 1 + flags.length
  if (!/^(?:[\s)]|$)/u.test(text.slice(after, after + 1))) return null
  const source = text.slice(start + 1, end)
  return { kind: 'pattern', source, flags, closed: true, start, end: after }
}

function nearAt(text: string, start: number): Token {
  const from = text.indexOf('(', start) + 1
  const close = closingParenthesis(text, from)
  const until = close ?? text.length
  const [tail = '', digits = ''] = /,\s*(\d{1,4})\s*$/.exec(text.slice(from, until)) ?? []
  return {
    kind: 'near',
    inside: tokensIn(text, from, until - tail.length),
    distance: digits === '' ? null : Number(digits),
    closed: close !== null,
    start,
    end: close === null ? until : close + 1,
  }
}

function closingParenthesis(text: string, from: number): number | null {
  let at = from
  while (at < text.length && text.charAt(at) !== ')') at = phraseAt(text, at, at)?.end ?? at + 1
  return at < text.length ? at : null
}

function wordAt(text: string, start: number): Token {
  let end = start
  while (end < text.length && !isEnd(text.charAt(end))) {
    const name = text.charAt(end) === ':' ? operatorNamed(text.slice(start, end)) : null
    if (name !== null) return { kind: 'field', name, start, end: end + 1 }
    end += 1
  }
  const word = text.slice(start, Math.max(end, start + 1))
  const position = { start, end: start + word.length }
  if (word === 'OR' || word === '|' || word === '||') return { kind: 'or', ...position }
  if (word === 'AND' || word === '&&') return { kind: 'and', ...position }
  if (word === 'NOT') return { kind: 'not', ...position }
  return { kind: 'word', text: word, ...position }
}

function isEnd(character: string): boolean {
  return /[\s()]/u.test(character) || isQuotationMark(character)
}
