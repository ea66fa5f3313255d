import type { RawToken } from './tokens.ts'

/**
 * Decides which single marks of a paragraph are quotation marks: those that open before a word and
 * find a close. All others are apostrophes (`the workers’ rights`, `’90s`) and become punctuation.
 */
export function settleSingleMarks(
  text: string,
  tokens: readonly RawToken[],
  first: number,
  last: number,
): void {
  if (!hasSingleMark(tokens, first, last)) return
  const closes = closingCandidates(text, tokens, first, last)
  let nextClose = 0
  for (let index = first; index < last; index += 1) {
    const token = tokens[index]
    if (token === undefined || !isCurlyOrStraight(token)) continue
    if (!opens(text, token)) {
      token.kind = 'punctuation'
      continue
    }
    while ((closes[nextClose] ?? last) <= index) nextClose += 1
    const close = chooseClose(text, tokens, closes, nextClose)
    if (close === null || isShortAnd(text, token, tokens[close])) {
      token.kind = 'punctuation'
      continue
    }
    demoteBetween(tokens, index, close)
    index = close
  }
}

/** rock 'n' roll */
function isShortAnd(text: string, open: RawToken, close: RawToken | undefined): boolean {
  return close !== undefined && text.slice(open.end, close.start).toLowerCase() === 'n'
}

function hasSingleMark(tokens: readonly RawToken[], first: number, last: number): boolean {
  for (let index = first; index < last; index += 1) {
    const token = tokens[index]
    if (token !== undefined && isCurlyOrStraight(token)) return true
  }
  return false
}

const single = new Set(["'", '‘', '’', '‚', '‛', '`'])

function isCurlyOrStraight(token: RawToken): boolean {
  return token.kind === 'quote-mark' && single.has(token.text)
}

function opens(text: string, token: RawToken): boolean {
  const before = text[token.start - 1] ?? ' '
  const after = text[token.end] ?? ' '
  if (token.text === '’' && before !== '\u201a')
    return /[\s(\u201e]/.test(before) && /\p{L}/u.test(after)
  return (
    /[\s(\[\u2014\u2013"“„«\u00a0:-]/.test(before) &&
    /[\p{L}\p{N}"“.…$£€¡¿\[]/u.test(after) &&
    !isYear(text, token.end)
  )
}

/** ‘08, '90s */
function isYear(text: string, from: number): boolean {
  return /^\d\d(?:s\b|[^\p{L}\p{N}]|$)/u.test(text.slice(from, from + 4))
}

function closingCandidates(
  text: string,
  tokens: readonly RawToken[],
  first: number,
  last: number,
): readonly number[] {
  const found: number[] = []
  for (let index = first; index < last; index += 1) {
    const token = tokens[index]
    if (token === undefined || !isCurlyOrStraight(token)) continue
    if (token.text === '‚' || token.text === '`') continue
    const before = text[token.start - 1] ?? ' '
    const after = text[token.end] ?? ' '
    if (!/[\s(]/.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(index)
  }
  return found
}

/** The plural possessive in ‘the workers’ rights matter’ is passed over when a later mark closes. */
function chooseClose(
  text: string,
  tokens: readonly RawToken[],
  closes: readonly number[],
  from: number,
): number | null {
  const nearest = closes[from]
  if (nearest === undefined) return null
  const token = tokens[nearest]
  const later = closes[from + 1]
  if (token === undefined || later === undefined) return nearest
  const before = text[token.start - 1] ?? ' '
  const after = text.slice(token.end, token.end + 2)
  const possessive = before === 's' && /^ \p{Ll}/u.test(after)
  return possessive && !opensBetween(text, tokens, nearest, later) ? later : nearest
}

function opensBetween(
  text: string,
  tokens: readonly RawToken[],
  from: number,
  to: number,
): boolean {
  for (let index = from + 1; index < to; index += 1) {
    const token = tokens[index]
    if (token !== undefined && isCurlyOrStraight(token) && opens(text, token)) return true
  }
  return false
}

function demoteBetween(tokens: readonly RawToken[], open: number, close: number): void {
  for (let index = open + 1; index < close; index += 1) {
    const token = tokens[index]
    if (token !== undefined && isCurlyOrStraight(token)) token.kind = 'punctuation'
  }
}
