import { longestKnown } from './names/lexicon.ts'
import type { Document, Paragraph } from './sentences.ts'
import type { Token } from './tokens.ts'
import { isUpper } from './word-census.ts'

const creditVerbs = new Set(
  'reporting editing writing compiled additional edited reported written contributed redaktion bericht'.split(
    ' ',
  ),
)
const longestLine = 14
const longestDateline = 14

/**
 * 1 for every token of a dateline, byline, copyright line or agency credit: those who made the text are
 * not its actors.
 */
export function creditTokens(document: Document): Uint8Array {
  const credits = new Uint8Array(document.tokens.length)
  for (const paragraph of document.paragraphs) {
    if (isCreditLine(document, paragraph)) credits.fill(1, paragraph.first, paragraph.last)
    else {
      const end = datelineEnd(document, paragraph)
      if (end !== null) credits.fill(1, paragraph.first, end)
    }
  }
  for (let at = 0; at < document.tokens.length; at += 1) {
    const text = document.tokens[at]?.text
    if (text === '(') credits.fill(1, at, bracketEnd(document, at))
    else if (text === '.') markSymbol(document.tokens, at, credits)
  }
  return credits
}

const longestBracket = 60

/** After "(BRKa.N)", "(.DJI)", "(C.N)". */
function tickerEnd(tokens: Document['tokens'], open: number): number | null {
  const word = (at: number) => tokens[open + at]?.text
  if (word(2) === '.' && word(4) === ')') return open + 5
  if (word(1) === '.' && word(3) === ')') return open + 4
  return word(2) === ')' && /^\p{Lu}{1,5}\.\p{Lu}{1,2}$/u.test(word(1) ?? '') ? open + 3 : null
}

/** A stock symbol without brackets, "GENZ.O", around its period. */
function markSymbol(tokens: Document['tokens'], period: number, credits: Uint8Array): void {
  const before = tokens[period - 1]
  const after = tokens[period + 1]
  const start = tokens[period]?.start ?? 0
  if (isIndexSymbol(before, after, start)) credits.fill(1, period, period + 2)
  if (before?.end !== start || after?.start !== start + 1) return
  if (/^\p{Lu}{2,5}$/u.test(before.text) && /^\p{Lu}{1,2}$/u.test(after.text))
    credits.fill(1, period - 1, period + 2)
}

/** ".DJI" with a blank before it. */
function isIndexSymbol(
  before: Token | undefined,
  after: Token | undefined,
  period: number,
): boolean {
  if (before === undefined || before.end >= period || after?.start !== period + 1) return false
  return isUpper(after) && after.text.length <= longestSymbol
}

const longestSymbol = 6

/** The end of "(Reporting by …)" or of a stock ticker "(BRKa.N)"; `open` itself for any other bracket. */
function bracketEnd(document: Document, open: number): number {
  const { tokens } = document
  const first = tokens[open + 1]
  if (first === undefined) return open
  const close = tickerEnd(tokens, open)
  if (close !== null) return close
  const second = tokens[open + 2]?.lower
  const credited = isBy(second) || (creditVerbs.has(second ?? '') && isBy(tokens[open + 3]?.lower))
  if (!creditVerbs.has(first.lower) || !credited) return open
  let end = open + 2
  while (end < tokens.length && end - open < longestBracket && tokens[end]?.text !== ')') end += 1
  return end
}

/** "By Jane Roe", "(Reporting by …)", "© 2019 The Canadian Press" */
function isCreditLine(document: Document, paragraph: Paragraph): boolean {
  const { tokens } = document
  const first = tokens[paragraph.first]
  const second = tokens[paragraph.first + 1]
  const length = paragraph.last - paragraph.first
  if (first === undefined) return false
  const word = first.text === '(' ? second : first
  if (word !== undefined && creditVerbs.has(word.lower) && word.capital) {
    return first.text === '(' || isBy(tokens[paragraph.first + 1]?.lower)
  }
  if (length > longestLine) return false
  if (first.text === '©' || first.lower === 'copyright' || first.text === 'Photo') return true
  if (!isBy(first.lower) || !first.capital || second?.capital !== true) return false
  return tokens[paragraph.last - 1]?.text !== '.'
}

function isBy(lower: string | undefined): boolean {
  return lower === 'by' || lower === 'von'
}

/** "MOSCOW, Aug 3 (Reuters) -", "Berlin (dpa) –", "BUFFALO, N.Y. —": the token after the dash. */
function datelineEnd(document: Document, paragraph: Paragraph): number | null {
  const { tokens } = document
  const first = tokens[paragraph.first]
  if (first === undefined || first.kind !== 'word' || !first.capital) return null
  let bracket = false
  let words = 0
  const limit = Math.min(paragraph.last, paragraph.first + longestDateline)
  for (let at = paragraph.first; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined) return null
    if (token.text === '(') bracket = true
    if (isDash(token.text)) return bracket || isPlaceLike(document, paragraph, at) ? at + 1 : null
    if (bracket && token.text === ')') return afterBracket(document, at)
    if (token.kind === 'word') words += 1
    if (words > 8 || (token.kind === 'word' && !token.capital && !bracket)) return null
    if (token.kind === 'quote-mark' || token.text === ':') return null
  }
  return null
}

/** A dash, or an agency inside the bracket, makes it a dateline. */
function afterBracket(document: Document, close: number): number | null {
  const { tokens } = document
  if (isDash(tokens[close + 1]?.text ?? '')) return close + 2
  const match = longestKnown((offset) => tokens[close - 1 + offset]?.text ?? null)
  return match?.known.kind === 'organisation' ? close + 1 : null
}

function isDash(text: string): boolean {
  return /^[-–—]+$/.test(text)
}

const shortestStory = 12

/** A listed or shouted place stands alone or before its state, and a story follows. */
function isPlaceLike(document: Document, paragraph: Paragraph, dash: number): boolean {
  const { tokens } = document
  const { first } = paragraph
  if (dash - first > 5 || paragraph.last - dash < shortestStory) return false
  const word = tokens[first]
  if (word !== undefined && isUpper(word) && word.text.length > 3) return true
  const match = longestKnown((offset) => tokens[first + offset]?.text ?? null)
  if (match?.known.kind !== 'place') return tokens[first + 1]?.text === ',' && dash === first + 3
  return first + match.length === dash || tokens[first + match.length]?.text === ','
}
