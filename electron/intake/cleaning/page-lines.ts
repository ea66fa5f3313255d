import { bylineOf } from './bylines.ts'
import { isCaption, isPictureCredit } from './captions.ts'
import type { Chrome } from './chrome.ts'
import { chromeOf, chromePhrase } from './chrome-phrases.ts'
import { findDates } from './dates.ts'
import { isHeadMark } from './metadata-lines.ts'
import { singleSpaced } from './paragraphs.ts'
import { functionShare, noProse, proseOf, type Prose } from './prose.ts'

/** A line of a dumped page with what can be said of it alone. */
export type PageLine = {
  readonly text: string
  /** 0-based line of the file's text. */
  readonly at: number
  readonly isBullet: boolean
  readonly afterBlank: boolean
  readonly indent: number
  readonly prose: Prose
  readonly chrome: Chrome | null
  /** The caption or the credit of a picture. */
  readonly isPicture: boolean
  /** How many labels stand in it: more than one where a page was flattened to one line. */
  readonly labels: number
  /** Whether labels glued together end in a date, as headlines in a list do. */
  readonly isStamped: boolean
}

export type PrintedLine = Pick<PageLine, 'text' | 'at' | 'isBullet' | 'afterBlank' | 'indent'>

const bullet = /^\s*[•·‣◦▪●■*-]\s+(?=\S)/u
const sentenceEnd = /[.!?:…]["'”’»)\]]*$/u

/** Text wrapped by its author or a page's source has lines of at most this many characters. */
const widestColumn = 110
const fullLine = 55
/** A broken line is at least this long; so many full ones show a page to be wrapped. */
const shortestBroken = 25
const fewestBroken = 2

/** Words of a label in the mean, where labels are glued to one line. */
const wordsInLabel = 5
/** So many words in a row hold small words when they are a sentence. */
const longestNames = 25
const leastFunctionShare = 0.1
/** Letters that may follow the date of a headline: a clock time. */
const longestAfterDate = 12

/** The lines of a page that hold anything, in order; wrapped lines are joined. `from` is its first line. */
export function pageLines(text: string, from = 0): readonly PageLine[] {
  return printedLines(text, from).map(characterised)
}

/** The same lines before anything is known of them. */
export function printedLines(text: string, from = 0): readonly PrintedLine[] {
  return joinWrapped(rawLines(text, from))
}

/** The lines of a page that was flattened and cut again: sentences, and labels glued to one another. */
export function cutLines(text: string, from = 0): readonly PageLine[] {
  const hasSmallWords = functionShare(text.split(/\s+/)) >= leastFunctionShare
  return rawLines(text, from).map((raw) => withLabels(characterised(raw), hasSmallWords))
}

function characterised(raw: PrintedLine): PageLine {
  const chrome = chromeOf(raw.text)
  const isPicture = chrome === null && (isPictureCredit(raw.text) || isCaption(raw.text))
  const isText = chrome === null && !isPicture
  return {
    ...raw,
    chrome,
    isPicture,
    prose: isText ? proseOf(raw.text) : noProse,
    labels: 1,
    isStamped: false,
  }
}

/** What is no ended sentence is labels; a sentence with few small words is a list that ends in a stop. */
function withLabels(line: PageLine, hasSmallWords: boolean): PageLine {
  if (line.chrome !== null) return line
  const words = line.text.split(' ')
  const isSentence = sentenceEnd.test(line.text) && !(hasSmallWords && isList(words))
  if (isSentence) return line
  const labels = Math.max(1, words.length / wordsInLabel)
  return { ...line, prose: noProse, labels, isStamped: labels > 1 && endsInDate(line.text) }
}

function endsInDate(text: string): boolean {
  const last = findDates(text).at(-1)
  return last !== undefined && text.length - last.end <= longestAfterDate
}

function isList(words: readonly string[]): boolean {
  return words.length >= longestNames && functionShare(words) < leastFunctionShare
}

function rawLines(text: string, from: number): readonly PrintedLine[] {
  const found: PrintedLine[] = []
  let afterBlank = true
  for (const [at, printed] of text.split(/[\n\f]/).entries()) {
    const mark = bullet.exec(printed)
    const line = singleSpaced(mark === null ? printed : printed.slice(mark[0].length))
    if (!/[\p{L}\d]/u.test(line)) {
      afterBlank ||= line === ''
      continue
    }
    const indent = printed.length - printed.trimStart().length
    found.push({ text: line, at: from + at, isBullet: mark !== null, afterBlank, indent })
    afterBlank = false
  }
  return found
}

function joinWrapped(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const found: PrintedLine[] = []
  const isWrapped = holdsWrapping(lines)
  let last: PrintedLine | undefined
  let column = 0
  for (const [at, line] of lines.entries()) {
    if (line.afterBlank) column = widestOf(lines, at)
    const open = found.at(-1)
    if (open !== undefined && last !== undefined && goesOn(last, line, column, isWrapped)) {
      found[found.length - 1] = { ...open, text: `${open.text} ${line.text}` }
    } else found.push(line)
    last = line
  }
  return found
}

/** Whether sentences of a page go on in their next line more than once: then any full line may. */
function holdsWrapping(lines: readonly PrintedLine[]): boolean {
  let count = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next === undefined || next.afterBlank || next.isBullet) continue
    const isFull = line.text.length >= fullLine && line.text.length <= widestColumn
    if (isFull && isBroken(line, next)) count++
    if (count >= fewestBroken) return true
  }
  return false
}

/** The longest line of the block that begins at a line; a block ends at a blank line. */
function widestOf(lines: readonly PrintedLine[], from: number): number {
  let widest = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || (at > from && line.afterBlank)) break
    widest = Math.max(widest, line.text.length)
  }
  return widest
}

/**
 * Whether a line is the rest of the one above it: no blank line between, and the sentence unfinished.
 * In a block with longer lines, and on a page that is not wrapped, only a small letter shows that.
 */
function goesOn(line: PrintedLine, next: PrintedLine, column: number, isWrapped: boolean): boolean {
  if (next.afterBlank || next.isBullet || line.text.length > widestColumn) return false
  if (isBroken(line, next))
    return (
      line.text.length >= shortestBroken &&
      (isWrapped || (bylineOf(next.text) === null && chromePhrase(next.text) === null))
    )
  if (!isWrapped || column > widestColumn || line.text.length < fullLine) return false
  if (chromeOf(next.text) !== null || isHeadMark(next.text)) return false
  return !sentenceEnd.test(line.text) || line.text.length + 1 + firstWord(next.text) > column
}

function isBroken(line: PrintedLine, next: PrintedLine): boolean {
  return (
    !sentenceEnd.test(line.text) &&
    /^\p{Ll}/u.test(next.text) &&
    !/^(?:https?:|www\.)\S/.test(next.text)
  )
}

function firstWord(text: string): number {
  const space = text.indexOf(' ')
  return space === -1 ? text.length : space
}
