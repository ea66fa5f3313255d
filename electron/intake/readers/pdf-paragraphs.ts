import type { DocumentBlock } from './document-draft.ts'
import type { PdfBlock, PdfLine } from './pdf-blocks.ts'

/** How much bigger than the running text a heading and a headline are set. */
const headingSize = 1.12
const headlineSize = 1.3

const sentenceEnd = /[.!?…:]["'”’»)\]]*$/
const hyphenEnd = /\p{L}[-\u00ad‐]$/u

/** The paragraphs of a document's blocks, in order; lines and what a column or page end broke are joined. */
export function paragraphsOf(blocks: readonly PdfBlock[]): readonly DocumentBlock[] {
  const words = new Vocabulary(blocks)
  const bodySize = commonSize(blocks)
  const found: { level: number | null; text: string; size: number }[] = []
  for (const block of blocks) {
    const level = levelOf(block, bodySize)
    for (const [at, lines] of splitParagraphs(block).entries()) {
      const text = words.joined(lines.map((line) => line.text))
      const last = found.at(-1)
      const continues =
        at === 0 &&
        last !== undefined &&
        last.level === null &&
        level === null &&
        isBroken(last.text, text)
      if (continues) last.text = words.joined([last.text, text])
      else found.push({ level, text, size: block.size })
    }
  }
  return withHeadline(found, bodySize)
}

/** The biggest heading near the top is the headline, when it is clearly bigger than the text. */
function withHeadline(
  found: readonly { readonly level: number | null; readonly text: string; readonly size: number }[],
  bodySize: number,
): readonly DocumentBlock[] {
  const top = found.slice(0, 6).filter(({ level, text }) => level !== null && text.length > 3)
  const biggest = top.toSorted((one, other) => other.size - one.size)[0]
  const headline = biggest !== undefined && biggest.size >= bodySize * headlineSize ? biggest : null
  return found.map((block) => ({
    text: block.text,
    level: block === headline ? 0 : block.level === null ? null : 3,
  }))
}

function isBroken(before: string, after: string): boolean {
  if (hyphenEnd.test(before)) return /^\p{L}/u.test(after)
  return !sentenceEnd.test(before) && /^[\p{Ll}\d(“"]/u.test(after)
}

function levelOf(block: PdfBlock, bodySize: number): number | null {
  return block.size >= bodySize * headingSize && block.lines.length <= 6 ? 3 : null
}

/** The size in which most of the document is set. */
function commonSize(blocks: readonly PdfBlock[]): number {
  const lengths = new Map<number, number>()
  for (const { lines, size } of blocks) {
    const rounded = Math.round(size * 2) / 2
    const length = lines.reduce((sum, { text }) => sum + text.length, 0)
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + length)
  }
  return [...lengths].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** A paragraph begins after a wider gap, with an indent, or after a line that stops short. */
function splitParagraphs(block: PdfBlock): readonly (readonly PdfLine[])[] {
  const step = commonStep(block.lines)
  const paragraphs: PdfLine[][] = []
  for (const [at, line] of block.lines.entries()) {
    const previous = block.lines[at - 1]
    if (previous === undefined || beginsParagraph(previous, line, block, step)) paragraphs.push([])
    paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}

function beginsParagraph(previous: PdfLine, line: PdfLine, block: PdfBlock, step: number): boolean {
  if (line.y - previous.y > step * 1.25 + 1) return true
  if (/^[•▪◦■–]\s/.test(line.text)) return true
  const isIndented =
    line.left - previous.left > line.size * 0.6 && line.left - block.left > line.size * 0.6
  if (isIndented && previous.left - block.left < line.size * 0.6)
    return sentenceEnd.test(previous.text)
  const room = block.right - previous.right
  return room > line.size * 3 && sentenceEnd.test(previous.text)
}

function commonStep(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0))
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0
}

/** The words of a document, asked whether a hyphen at the end of a line belongs to its word. */
class Vocabulary {
  readonly #words = new Set<string>()

  constructor(blocks: readonly PdfBlock[]) {
    for (const { lines } of blocks) {
      for (const { text } of lines) {
        for (const [word] of text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu))
          this.#words.add(word.toLowerCase())
      }
    }
  }

  joined(lines: readonly string[]): string {
    let text = ''
    for (const line of lines) text = text === '' ? line : this.#join(text, line)
    return text
  }

  #join(before: string, after: string): string {
    if (!hyphenEnd.test(before)) return `${before} ${after}`
    const start = /[\p{L}\d-]{1,60}$/u.exec(before.slice(0, -1))?.[0] ?? ''
    const end = /^[\p{L}\d]{1,60}/u.exec(after)?.[0] ?? ''
    const isSoft = before.endsWith('\u00ad')
    const keeps = !isSoft && (!/^\p{Ll}/u.test(after) || this.#isCompound(start, end))
    return keeps ? before + after : before.slice(0, -1) + after
  }

  #isCompound(start: string, end: string): boolean {
    const whole = `${start}${end}`.toLowerCase()
    return !this.#words.has(whole) && this.#words.has(`${start}-${end}`.toLowerCase())
  }
}
