import type { Block, Element, Piece } from '../block.ts'

/** Elements that interrupt a line of text; all others flow within it. */
const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td text tfoot th thead title tr ul'.split(
    ' ',
  ),
)

const boldElements = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const boldStyle = /font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)/i

/** Elements nested deeper than this are read through as if they were not there. */
const deepest = 400

export type Watched = {
  /** Elements whose opening and closing the caller wants to know of. */
  readonly announces: (element: Element) => boolean
  /** Elements that are blocks of their own whatever their name. */
  readonly separates: (element: Element) => boolean
  /** Elements whose text is left out. */
  readonly skips: (element: Element) => boolean
  /** Every element is a block of its own, and line breaks in the text count: for XML. */
  readonly everyElement?: boolean
  /** The cells of a table row stay together. */
  readonly cellsInline?: boolean
}

export type BlockBuilder = {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(line: number): void
  text(text: string, line: number): void
  /** The pieces finished since the last call. */
  take(): readonly Piece[]
  end(): void
}

type Open = {
  readonly element: Element
  readonly breaks: boolean
  readonly bold: boolean
  readonly skipped: boolean
  readonly announced: boolean
}

/** Turns the tags and texts of a markup file into blocks. */
export function blockBuilder(watched: Watched): BlockBuilder {
  const stack: Open[] = []
  let tooDeep = 0
  let pieces: Piece[] = []
  let current = emptyBlock()
  let skipping = 0

  function flush(): void {
    const block = finished(current, watched.everyElement === true)
    if (block !== null) pieces.push({ kind: 'block', block })
    current = emptyBlock()
  }

  return {
    open(name, attributes, line) {
      if (name === 'br') {
        current.parts.push('\n')
        return
      }
      if (stack.length >= deepest) {
        tooDeep += 1
        return
      }
      const element = elementOf(name, attributes)
      const announced = watched.announces(element)
      const isCell = name === 'td' || name === 'th'
      if (isCell) current.parts.push(' ')
      const breaks =
        watched.everyElement === true ||
        announced ||
        (blockElements.has(name) && !(isCell && watched.cellsInline === true)) ||
        watched.separates(element)
      if (breaks) flush()
      const skipped = watched.skips(element)
      if (skipped) skipping += 1
      stack.push({ element, breaks, bold: isBold(name, attributes), skipped, announced })
      if (announced) pieces.push({ kind: 'opened', element, line })
    },
    close(line) {
      if (tooDeep > 0) {
        tooDeep -= 1
        return
      }
      const closed = stack.pop()
      if (closed === undefined) return
      if (closed.breaks) flush()
      if (closed.skipped) skipping -= 1
      if (closed.announced) pieces.push({ kind: 'closed', element: closed.element, line })
    },
    text(text, line) {
      if (skipping > 0) return
      const shown = watched.everyElement === true ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
      if (current.within === null && text.trim() !== '') {
        current.within = stack.map(({ element }) => element)
        current.line = line
      }
      current.parts.push(shown)
      if (text.trim() === '') return
      if (!stack.some(({ bold }) => bold)) current.boldEnded = true
      if (!current.boldEnded) current.bold.push(shown)
    },
    take() {
      const taken = pieces
      pieces = []
      return taken
    },
    end() {
      flush()
    },
  }
}

type Growing = {
  parts: string[]
  bold: string[]
  boldEnded: boolean
  line: number
  within: readonly Element[] | null
}

function emptyBlock(): Growing {
  return { parts: [], bold: [], boldEnded: false, line: 0, within: null }
}

function finished(growing: Growing, keepIndent: boolean): Block | null {
  if (growing.within === null) return null
  const raw = growing.parts.join('').replaceAll('\u00a0', ' ').split('\n')
  const lines = keepIndent
    ? raw.map((line) => line.trimEnd())
    : raw.map((line) => line.replace(/[ \t]+/g, ' ').trim())
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
  const bold = growing.bold.join('').replace(/\s+/g, ' ').trim()
  return text === '' ? null : { text, lines, line: growing.line, bold, within: growing.within }
}

function elementOf(name: string, attributes: Readonly<Record<string, string>>): Element {
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((part) => part !== '')
  const id = attributes['id'] ?? attributes['name'] ?? null
  return { name, classes: classes.slice(0, 50), id, attributes }
}

function isBold(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return boldElements.has(name) || boldStyle.test(attributes['style']?.slice(0, 2000) ?? '')
}
