/** A paragraph with its place among those that were printed. */
export type Paragraph = { readonly text: string; readonly at: number }

/** Texts wrapped by a mail program or a news wire have lines of at most this many characters. */
const widestColumn = 100
const narrowestColumn = 30

/** Shares of line ends that must look like wrapping before lines are joined. */
const wrappedShare = 0.7
/** Line ends in the middle of a sentence, before a small letter, are surer than full lines. */
const middleShare = 0.4

const bullet = /^(?:[•·‣◦▪●*–—-]|\d{1,2}[.)])\s/u
const sentenceEnd = /[.!?:…]["'”’»)\]]*$/u

/** Paragraphs of a text whose characters are already plain: blank lines part them, wrapped lines are joined. */
export function paragraphs(text: string): readonly string[] {
  const lines = withoutDoubleSpacing(text.split(/[\n\f]/).map((line) => line.trimEnd()))
  const column = columnOf(lines)
  const found: string[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) found.push(open.length === 1 ? (open[0] ?? '') : joinWrapped(open))
    open = []
  }
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      close()
      continue
    }
    const previous = lines[at - 1]
    if (open.length > 0 && previous !== undefined && !continues(previous, line, column)) close()
    open.push(line)
  }
  close()
  return found.map(singleSpaced).filter((paragraph) => paragraph !== '')
}

/** A wrapped text with a blank line after every line: the blank lines part nothing. */
function withoutDoubleSpacing(lines: readonly string[]): readonly string[] {
  const printed = lines.filter((line) => line !== '')
  if (printed.length < 6 || printed.some((line) => line.length > widestColumn)) return lines
  const isDouble = lines.length >= printed.length * 1.8
  const middle = printed.filter((line, at) =>
    isMidSentence(line, printed[at + 1]?.trimStart() ?? ''),
  )
  return isDouble && middle.length > printed.length * middleShare ? printed : lines
}

export function singleSpaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** The width a text is wrapped at, null when its line ends are paragraph ends. */
function columnOf(lines: readonly string[]): number | null {
  const breaks: { readonly length: number; readonly needed: number; readonly isMiddle: boolean }[] =
    []
  let widest = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.trimStart()
    widest = Math.max(widest, line.length)
    if (line.trim() === '' || next === undefined || next === '' || bullet.test(next)) continue
    const needed = line.length + 1 + firstWordLength(next)
    breaks.push({ length: line.length, needed, isMiddle: isMidSentence(line, next) })
  }
  const column = widest <= widestColumn ? widest : commonWidth(breaks.map(({ length }) => length))
  if (column === null || column < narrowestColumn || breaks.length === 0) return null
  const full = breaks.filter(({ length, needed }) => length <= column && needed > column - 2).length
  const middle = breaks.filter(({ isMiddle }) => isMiddle).length
  const isWrapped = breaks.length > 1 && full / breaks.length >= wrappedShare
  return isWrapped || middle / breaks.length >= middleShare ? column : null
}

function isMidSentence(line: string, next: string): boolean {
  return !sentenceEnd.test(line) && /^\s*\p{Ll}/u.test(next)
}

/** A stray long line (an address, a table) must not hide that all others are wrapped. */
function commonWidth(lengths: readonly number[]): number | null {
  const sorted = lengths
    .filter((length) => length <= widestColumn)
    .toSorted((one, other) => one - other)
  if (sorted.length < lengths.length * 0.95) return null
  return sorted.at(-1) ?? null
}

function firstWordLength(line: string): number {
  const space = line.indexOf(' ')
  return space === -1 ? line.length : space
}

/** Whether a line goes on in the next: it was full, or it stops in the middle of a sentence. */
function continues(line: string, next: string, column: number | null): boolean {
  if (bullet.test(next.trimStart())) return false
  if (column === null) return line.length >= narrowestColumn && isMidSentence(line, next)
  if (/^\s{2,}/.test(next) && !/^\s{2,}/.test(line)) return false
  if (line.length + 1 + firstWordLength(next.trimStart()) > column - 2) return true
  return isMidSentence(line, next) || (!sentenceEnd.test(line) && line.length > column * 0.6)
}

/** Joins wrapped lines; a word broken with a hyphen is mended when other lines break words too. */
function joinWrapped(lines: readonly string[]): string {
  const broken = lines.filter((line) => /\p{Ll}-$/u.test(line)).length
  let text = ''
  for (const line of lines) {
    const part = line.trim()
    const isBroken = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(part)
    if (text === '') text = part
    else if (isBroken) text = (broken > 1 ? text.slice(0, -1) : text) + part
    else text += ` ${part}`
  }
  return text
}
