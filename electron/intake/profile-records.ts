import type { Block, Piece } from './block.ts'
import { firstMatch, type CompiledProfile } from './profile-compiled.ts'

/** The blocks between two record marks, not yet understood. */
export type RawRecord = {
  /** What the mark itself says: `3 of 20 DOCUMENTS`. */
  readonly number: number | null
  readonly total: number | null
  readonly line: number
  readonly blocks: readonly Block[]
  /** A mark or element says that here is a record; otherwise its content must show it. */
  readonly marked: boolean
  /** Whether an end mark, a closing element or the next record ended it. */
  readonly ended: boolean
  readonly tooLarge: boolean
}

type Growing = {
  readonly number: number | null
  readonly total: number | null
  readonly line: number
  readonly marked: boolean
  readonly depth: number
  readonly blocks: Block[]
  size: number
}

/** Cuts a stream of pieces into records; only one record is held at a time. */
export async function* recordsOf(
  pieces: AsyncIterable<Piece>,
  compiled: CompiledProfile,
  largest: number,
): AsyncGenerator<RawRecord> {
  let current = begun(1, false, null)
  let depth = 0
  const done = (ended: boolean): RawRecord => ({
    ...current,
    ended,
    tooLarge: current.size > largest,
  })
  for await (const piece of pieces) {
    if (piece.kind !== 'block' && !compiled.recordElement(piece.element)) {
      if (piece.kind === 'closed' || !compiled.opener(piece.element)) continue
      yield done(true)
      current = begun(piece.line, true, null)
      continue
    }
    if (piece.kind === 'opened') {
      depth += 1
      // A record element inside another is layout, not a second article.
      if (current.depth > 0 && depth > current.depth) continue
      yield done(true)
      current = begun(piece.line, true, null, depth)
      continue
    }
    if (piece.kind === 'closed') {
      depth -= 1
      if (current.depth === 0 || depth >= current.depth) continue
      yield done(true)
      current = begun(piece.line, false, null)
      continue
    }
    for (const part of cutAtMarks(piece.block, compiled)) {
      if (part.kind === 'start') {
        yield done(true)
        current = begun(part.line, true, part.values)
      } else if (part.kind === 'end') {
        yield done(true)
        current = begun(part.line + 1, false, null)
      } else {
        current.size += part.block.text.length
        if (current.size <= largest) current.blocks.push(...cutAtLabels(part.block, compiled))
      }
    }
  }
  yield done(false)
}

function begun(
  line: number,
  marked: boolean,
  values: ReadonlyMap<string, string> | null,
  depth = 0,
): Growing {
  const number = digits(values?.get('number'))
  const total = digits(values?.get('total'))
  return { number, total, line, marked, depth, blocks: [], size: 0 }
}

function digits(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(/\D/g, ''))
}

type Part =
  | { readonly kind: 'start'; readonly line: number; readonly values: ReadonlyMap<string, string> }
  | { readonly kind: 'end'; readonly line: number }
  | { readonly kind: 'block'; readonly block: Block }

/** A mark may stand right above or below other lines, without a blank line between. */
function cutAtMarks(block: Block, compiled: CompiledProfile): readonly Part[] {
  const parts: Part[] = []
  let kept: string[] = []
  let keptFrom = block.line
  const keep = (): void => {
    if (kept.length === block.lines.length) parts.push({ kind: 'block', block })
    else if (kept.some((line) => line.trim() !== ''))
      parts.push({ kind: 'block', block: { ...block, ...textOf(kept), line: keptFrom } })
    kept = []
  }
  for (const [at, text] of block.lines.entries()) {
    const line = block.line + at
    const start = firstMatch(compiled.starts, text)
    const end = start === null && firstMatch(compiled.ends, text) !== null
    if (start === null && !end) {
      if (kept.length === 0) keptFrom = line
      kept.push(text)
      continue
    }
    keep()
    parts.push(start === null ? { kind: 'end', line } : { kind: 'start', line, values: start })
  }
  keep()
  return parts
}

/** Text that lost its blank lines has a label in any of a block's lines. */
function cutAtLabels(block: Block, compiled: CompiledProfile): readonly Block[] {
  const { container } = compiled.profile
  if (block.lines.length < 2 || (container !== 'text' && container !== 'rtf')) return [block]
  const starts = block.lines.flatMap((text, at) =>
    at > 0 && compiled.labelled({ ...block, text: text.trim(), lines: [text] }) !== null
      ? [at]
      : [],
  )
  if (starts.length === 0) return [block]
  return [0, ...starts].map((from, index) => {
    const lines = block.lines.slice(from, starts[index])
    return { ...block, ...textOf(lines), line: block.line + from }
  })
}

function textOf(lines: readonly string[]): Pick<Block, 'text' | 'lines'> {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
  return { text, lines }
}
