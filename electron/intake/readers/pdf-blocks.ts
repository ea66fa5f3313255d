import type { PdfFragment, PdfPage } from './pdf-pages.ts'

export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline, counted from the top of the page. */
  readonly y: number
  readonly size: number
}

/** Lines under one another in one size: a column, a headline, a caption. */
export type PdfBlock = {
  readonly lines: readonly PdfLine[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
}

/** Gaps in units of the type size: inside a line, between words, between lines of a block. */
const columnGap = 1.5
const wordGap = 0.15
const lineStep = 1.9

/** The lines of a page, each cut where a gap between columns runs through it. */
export function linesOf(page: PdfPage): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfFragment[] = []
  const close = (): void => {
    const line = lineOf(open)
    if (line !== null) lines.push(line)
    open = []
  }
  for (const fragment of page.fragments) {
    const previous = open.at(-1)
    if (previous !== undefined && !continuesLine(previous, fragment)) close()
    open.push(fragment)
  }
  close()
  return lines
}

function continuesLine(previous: PdfFragment, next: PdfFragment): boolean {
  const size = Math.max(previous.size, next.size)
  if (Math.abs(previous.y - next.y) > size * 0.5) return false
  const gap = next.x - (previous.x + previous.width)
  return gap < size * columnGap && gap > -size * 2
}

function lineOf(fragments: readonly PdfFragment[]): PdfLine | null {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const { text: piece, x, width, size } of fragments) {
    const isApart = x - end > size * wordGap && Number.isFinite(end)
    if (isApart && !text.endsWith(' ') && !piece.startsWith(' ')) text += ' '
    text += piece
    end = x + width
  }
  const printed = fragments.filter((fragment) => fragment.text.trim() !== '')
  const [first] = printed
  if (first === undefined) return null
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...printed.map(({ x }) => x)),
    right: Math.max(...printed.map(({ x, width }) => x + width)),
    y: first.y,
    size: mainSize(printed),
  }
}

/** The size in which most characters of a line are set; a raised footnote mark does not count. */
function mainSize(fragments: readonly PdfFragment[]): number {
  const longest = fragments.toSorted((one, other) => other.text.length - one.text.length)[0]
  return longest?.size ?? 0
}

/** Joins lines into blocks and puts the blocks into the order in which they are read. */
export function blocksInOrder(lines: readonly PdfLine[]): readonly PdfBlock[] {
  const open: PdfLine[][] = []
  for (const line of lines.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const home = open.find((block) => belongs(line, block))
    if (home === undefined) open.push([line])
    else home.push(line)
  }
  return inOrder(open.map(blockOf), 0)
}

function belongs(line: PdfLine, block: readonly PdfLine[]): boolean {
  const last = block.at(-1)
  if (last === undefined) return false
  const step = line.y - last.y
  const size = Math.max(line.size, last.size)
  if (step < size * 0.5 || step > size * lineStep) return false
  if (Math.abs(line.size - last.size) > size * 0.12) return false
  const overlap = Math.min(line.right, last.right) - Math.max(line.left, last.left)
  return overlap > Math.min(line.right - line.left, last.right - last.left) * 0.5
}

function blockOf(lines: readonly PdfLine[]): PdfBlock {
  const size = lines[0]?.size ?? 0
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ y }) => y)) - size,
    bottom: Math.max(...lines.map(({ y }) => y)),
    size,
  }
}

/** Cuts deeper than this do not happen on paper. */
const deepestCut = 30

/**
 * Cuts the page across where white runs from side to side, then along where it runs from top to bottom:
 * what is above comes first, then what is on the left.
 */
function inOrder(blocks: readonly PdfBlock[], depth: number): readonly PdfBlock[] {
  if (blocks.length < 2) return blocks
  if (depth < deepestCut) {
    const across = cut(blocks, ({ top, bottom }) => [top, bottom])
    const columns = cut(blocks, ({ left, right }) => [left, right])
    // Columns of which each has several blocks are cut along first, or their rows would be mixed.
    const parts = columns.length > 1 && areColumns(columns) ? columns : across
    const best = parts.length > 1 ? parts : columns
    if (best.length > 1) return best.flatMap((part) => inOrder(part, depth + 1))
  }
  return blocks.toSorted((one, other) => one.top - other.top || one.left - other.left)
}

/** Groups blocks that overlap in one direction; the groups are in order. */
function cut(
  blocks: readonly PdfBlock[],
  sideOf: (block: PdfBlock) => readonly [number, number],
): readonly (readonly PdfBlock[])[] {
  const sorted = blocks.toSorted((one, other) => sideOf(one)[0] - sideOf(other)[0])
  const parts: PdfBlock[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const block of sorted) {
    const [start, stop] = sideOf(block)
    if (start >= end - 1 || parts.length === 0) parts.push([])
    parts.at(-1)?.push(block)
    end = Math.max(end, stop)
  }
  return parts
}

function areColumns(columns: readonly (readonly PdfBlock[])[]): boolean {
  const tall = columns.filter(
    (column) => column.reduce((sum, { lines }) => sum + lines.length, 0) >= 4,
  )
  return tall.length === columns.length
}
