import { bylineOf } from './bylines.ts'
import { isTimeLine } from './metadata-lines.ts'
import { proseOf } from './prose.ts'

/** Where a line begins a new article: with how many lines before it, and whether it is only a mark. */
export type Cut = { readonly carry: number; readonly drop: boolean }

/** Looks at each line in order and says where the next article of a file begins. */
export type Splitter = (line: string) => Cut | null

type Way = {
  readonly name: string
  make(): Splitter
  /** What every part must show besides a title and a text. */
  fits?(part: readonly string[]): boolean
}

const separators: readonly RegExp[] = [
  /^\s*={4,}\s*$/,
  /^\s*[-–—]{4,}\s*$/,
  /^\s*_{4,}\s*$/,
  /^\s*#{4,}\s*$/,
  /^\s*(?:\*\s?){3,40}$/,
  /^\s*(?:~\s?){3,40}$/,
]
/** "Article 3 of 12", "Dokument 3", "#3": a line that only counts. */
const countLine =
  /^\s*(?:(?:article|document|artikel|dokument|text|story|item|record|artículo|documento|nr\.?|no\.?|#)\s?)\d{1,5}(?:\s?(?:of|von|de|sur|\/)\s?\d{1,5})?\s?[.:)]?\s*$/iu
const startLabel = /^(?:title|headline|titel|überschrift|titre|título|titolo)\s?[:=]/i
const markedHead = /^--\s\S/
/** Blank lines in a row that may part two articles. */
const wideGap = 3
const longestTitle = 220
/** Letters of text that make what follows a title an article. */
const shortestText = 60
/** The share of a rule's parts that must be articles. */
const ruleShare = 0.7
/** Lines below its title among which an article's text begins. */
const titleDistance = 8

/** Marks that only stand between articles, also between whole pages. */
const rules: readonly Way[] = [
  {
    name: 'form feed',
    make: () => (line) => (line.startsWith('\f') ? { carry: 0, drop: false } : null),
  },
  ...separators.map((pattern) => ({
    name: pattern.source,
    make: (): Splitter => (line) => (pattern.test(line) ? { carry: 0, drop: true } : null),
  })),
]

/** Ways of plain articles; a page has dated titles and gaps of its own. */
const patterns: readonly Way[] = [
  { name: 'marked head', make: () => afterOther((line) => markedHead.test(line)) },
  {
    name: 'label',
    make: () => (line) => (startLabel.test(line) ? { carry: 0, drop: false } : null),
  },
  {
    name: 'count',
    make: () => (line) => (countLine.test(line) ? { carry: 0, drop: true } : null),
  },
  { name: 'dated title', make: datedTitles, fits: isDated },
  { name: 'headed title', make: headedTitles, fits: isHeaded },
  { name: 'title below its date', make: titlesBelowDates, fits: beginsWithDate },
  { name: 'gap', make: gaps },
]

/**
 * How a file that holds several articles parts them, judged by its beginning; null when it holds one.
 * Careful: every part must have a title and a text of its own, so that a rule or a gap inside an
 * article does not cut it. `isWhole` says that the beginning is all there is, `isPage` that it is the
 * dump of a page.
 */
export function splitterFor(beginning: string, isWhole: boolean, isPage: boolean): Splitter | null {
  // More blank lines than make a gap say nothing further.
  const lines = linesIn(beginning.replace(/(?:\n[^\S\n]*){5,}/g, '\n\n\n\n\n'))
  for (const way of isPage ? rules : [...rules, ...patterns]) {
    const parts = partsBy(lines, way.make()).filter((part) =>
      part.some((line) => line.trim() !== ''),
    )
    if (parts.length < 2) continue
    const judged = isWhole ? parts : parts.slice(0, -1)
    const fitting = judged.filter((part) => isArticle(part) && way.fits?.(part) !== false)
    const isSure = fitting.length === judged.length
    // A rule that parts article from article also stands before the one that is too short to show it.
    const isRule = rules.includes(way) && fitting.length >= Math.max(2, judged.length * ruleShare)
    if (judged.length > 0 && (isSure || isRule)) return way.make()
  }
  return null
}

export function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]|(?=\f)/)
}

function partsBy(lines: readonly string[], splitter: Splitter): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    const cut = splitter(line)
    const open = parts.at(-1) ?? []
    if (cut !== null) parts.push(cut.carry > 0 ? open.splice(-cut.carry) : [])
    if (cut?.drop !== true) parts.at(-1)?.push(line)
  }
  return parts
}

/** A short first line that is no sentence, with enough text not far below it. */
function isArticle(part: readonly string[]): boolean {
  const printed = part.map((line) => line.trim()).filter((line) => line !== '')
  const lines = isFullDate(printed[0] ?? '') ? printed.slice(1) : printed
  const title = (lines[0] ?? '').replace(/^--\s/, '')
  if (
    title.length > longestTitle ||
    lines.length < 2 ||
    !/\p{L}{2}.*\s\p{L}{2}|^\p{L}{3,}$/u.test(title)
  )
    return false
  if (!startLabel.test(title) && /[^.]\.["”’)]?$/.test(title) && proseOf(title).isSentence)
    return false
  if (/[.!?]["”’]?\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(title)) return false
  const opening = lines.slice(1, 1 + titleDistance).join(' ')
  return opening.length >= shortestText && lines.slice(1).some((line) => proseOf(line).isSentence)
}

/** A line of a kind begins an article when the line before is of another kind. */
function afterOther(isKind: (line: string) => boolean): Splitter {
  let wasKind = false
  return (line) => {
    const is = isKind(line)
    const cut = is && !wasKind ? { carry: 0, drop: false } : null
    wasKind = is
    return cut
  }
}

/** A title after a blank line, with a line of nothing but its date below: "Headline / April 5, 2022". */
function datedTitles(): Splitter {
  let above = ''
  let title = ''
  return (line) => {
    const isDated = isFullDate(line) && isTitle(title) && above.trim() === ''
    above = title
    title = line
    return isDated ? { carry: 1, drop: false } : null
  }
}

/** Lines of a head from its title to its byline, date or address. */
const longestHead = 4

/** A title after a blank line, with a byline, a date or an address among the short lines right below it. */
function headedTitles(): Splitter {
  let block: string[] = []
  let blanks = 0
  let isOpen = false
  return (line) => {
    if (line.trim() === '') {
      blanks++
      return null
    }
    // A blank line may stand between title and byline, but no other block.
    const goesOn = blanks === 0 || (block.length === 1 && blanks === 1 && isTitle(block[0] ?? ''))
    const carry = block.length + (goesOn ? blanks : 0)
    if (!goesOn) {
      block = []
      isOpen = true
    }
    const isHead = isOpen && block.length > 0 && block.length < longestHead && isHeadLine(line)
    const [title = ''] = block
    block.push(line)
    blanks = 0
    if (!isHead || !isTitle(title)) return null
    isOpen = false
    return { carry, drop: false }
  }
}

function isHeadLine(line: string): boolean {
  const text = line.trim()
  return isFullDate(text) || /^https?:\/\/\S+$/i.test(text) || bylineOf(text) !== null
}

function isHeaded(part: readonly string[]): boolean {
  const head = part.filter((line) => line.trim() !== '').slice(0, longestHead + 1)
  return isTitle(head[0] ?? '') && head.slice(1).some(isHeadLine)
}

/** A line of nothing but a date after a blank line, and a title below it. */
function titlesBelowDates(): Splitter {
  let above = ''
  let date = ''
  return (line) => {
    const isDated = isFullDate(date) && isTitle(line) && above.trim() === ''
    above = date
    date = line
    return isDated ? { carry: 1, drop: false } : null
  }
}

function beginsWithDate(part: readonly string[]): boolean {
  return isFullDate(part.find((line) => line.trim() !== '') ?? '')
}

function isTitle(line: string): boolean {
  const text = line.trim()
  return text !== '' && text.length <= longestTitle && !/[^.]\.$/.test(text) && !isTimeLine(text)
}

function isDated(part: readonly string[]): boolean {
  const second = part.filter((line) => line.trim() !== '')[1]
  return second !== undefined && isFullDate(second)
}

function isFullDate(line: string): boolean {
  return isTimeLine(line.trim()) && /\d{4}/.test(line)
}

function gaps(): Splitter {
  let blanks = 0
  return (line) => {
    const count = blanks
    blanks = line.trim() === '' ? blanks + 1 : 0
    return line.trim() !== '' && count >= wideGap ? { carry: 0, drop: false } : null
  }
}
