/** How a delimited table is written. */
export type Dialect = { readonly delimiter: string; readonly escape: '"' | '\\' }

/** One row: its cells, the line it begins on, and whether its quotation marks had to be taken literally. */
export type Row = {
  readonly cells: readonly string[]
  readonly line: number
  readonly loose: boolean
}

const delimiters = [',', ';', '\t', '|']

/** A quoted cell that runs longer than this has lost its closing mark. */
const longestCell = 16 * 1024 ** 2

/** A table that has cost more characters than this in vain is read line by line from there on. */
const mostWasted = 50_000_000

/** The dialect of the beginning of a table: the delimiter that cuts its rows most evenly. */
export function dialectOf(sample: string): Dialect {
  const declared = /^sep=(.)\r?\n/.exec(sample)?.[1]
  const escape = countOf(sample, '\\"') > countOf(sample, '""') ? '\\' : '"'
  if (declared !== undefined) return { delimiter: declared, escape }
  let best = ','
  let bestScore = -1
  for (const delimiter of delimiters) {
    const score = evenness(sample, { delimiter, escape })
    if (score <= bestScore) continue
    best = delimiter
    bestScore = score
  }
  return { delimiter: best, escape }
}

/** How many rows of a sample have the commonest width, and that width; one column counts as none. */
export function widthOf(
  sample: string,
  dialect: Dialect,
): { readonly width: number; readonly rows: number; readonly all: number } {
  const counts = new Map<number, number>()
  const splitter = new RowSplitter(dialect)
  const rows = splitter.push(sample).filter((row) => row.cells.some((cell) => cell !== ''))
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width = 0, common = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? []
  return { width, rows: common, all: rows.length }
}

function evenness(sample: string, dialect: Dialect): number {
  if (!sample.includes(dialect.delimiter)) return 0
  const { width, rows, all } = widthOf(`${sample}\n`, dialect)
  return width < 2 ? 0 : (rows / all) * (1 + Math.log2(width))
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Cuts a delimited text into rows as it comes in pieces. */
export class RowSplitter {
  readonly #dialect: Dialect
  #rest = ''
  #line = 1
  #width: number | null = null
  /** No quotation mark in what is held closes anything: looking for one again would take for ever. */
  #isHopeless = false
  /** Characters read through in vain for rows that turned out to be doubtful. */
  #wasted = 0

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** From here on rows should have this many cells; one that does not may have lost a quotation mark. */
  expect(width: number): void {
    this.#width = width
  }

  push(text: string): readonly Row[] {
    this.#rest += text
    this.#isHopeless = false
    return this.#rows(false)
  }

  end(): readonly Row[] {
    return this.#rows(true)
  }

  #rows(final: boolean): readonly Row[] {
    const rows: Row[] = []
    const text = this.#rest
    let at = 0
    while (at < text.length) {
      const cut = this.#cutAt(text, at, final)
      if (cut === null) break
      rows.push({ cells: cut.cells, line: this.#line, loose: cut.loose })
      this.#line += linesIn(text, at, cut.end)
      at = cut.end
    }
    this.#rest = text.slice(at)
    return rows
  }

  #cutAt(text: string, at: number, final: boolean): Cut | null {
    const looks = !this.#isHopeless && this.#wasted < mostWasted
    const strict = looks ? cutRow(text, at, this.#dialect, { final, lineOnly: false }) : null
    if (strict === null && !final && text.length - at < longestCell) return null
    this.#isHopeless ||= strict === null
    if (strict !== null && this.#isSound(strict, text, at)) return strict
    if (strict !== null) this.#wasted += strict.end - at
    const loose = cutRow(text, at, this.#dialect, { final, lineOnly: true })
    return strict !== null && loose?.cells.length !== this.#width ? strict : loose
  }

  /** A row over several lines is doubtful when its width is wrong or a mark stood inside a cell. */
  #isSound(cut: Cut, text: string, at: number): boolean {
    if (this.#width === null || linesIn(text, at, cut.end) < 2) return true
    return cut.cells.length === this.#width && !cut.loose
  }
}

type Cut = { readonly cells: readonly string[]; readonly end: number; readonly loose: boolean }

type CutOptions = {
  /** Nothing follows the text. */
  readonly final: boolean
  /** A quotation mark that does not close on its line is an ordinary character. */
  readonly lineOnly: boolean
}

/** Reads the row that begins at a place; null when its end is not there yet. */
function cutRow(text: string, start: number, dialect: Dialect, options: CutOptions): Cut | null {
  const cells: string[] = []
  let at = start
  let loose = false
  for (;;) {
    const cell = quotedCell(text, at, dialect, options) ?? bareCell(text, at, dialect)
    if (cell === 'unfinished' || (cell.end >= text.length && !options.final)) return null
    cells.push(cell.value)
    loose ||= cell.loose
    at = cell.end
    if (at >= text.length) return { cells, end: at, loose }
    if (text[at] !== dialect.delimiter) break
    at++
  }
  if (text[at] === '\r' && at + 1 >= text.length && !options.final) return null
  return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), loose }
}

type Cell = { readonly value: string; readonly end: number; readonly loose: boolean }

function bareCell(text: string, start: number, dialect: Dialect): Cell {
  const delimiter = dialect.delimiter.charCodeAt(0)
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === delimiter || code === 10 || code === 13) break
  }
  return { value: text.slice(start, end), end, loose: text[start] === '"' }
}

function quotedCell(
  text: string,
  start: number,
  dialect: Dialect,
  options: CutOptions,
): Cell | 'unfinished' | null {
  if (text[start] !== '"') return null
  let loose = false
  for (let from = start + 1; ;) {
    const mark = text.indexOf('"', from)
    if (options.lineOnly && (mark === -1 || hasLineEnd(text, from, mark))) return null
    if (mark === -1) return 'unfinished'
    const next = text[mark + 1]
    if (next === undefined && !options.final) return 'unfinished'
    from = mark + 1
    if (dialect.escape === '\\' && isEscaped(text, mark)) continue
    if (next === '"') from = mark + 2
    else if (next === undefined || next === dialect.delimiter || next === '\n' || next === '\r') {
      return { value: unescaped(text.slice(start + 1, mark), dialect), end: mark + 1, loose }
    } else loose = true
  }
}

function unescaped(value: string, dialect: Dialect): string {
  const plain = value.replaceAll('""', '"')
  return dialect.escape === '\\' ? plain.replace(/\\(["\\])/g, '$1') : plain
}

function isEscaped(text: string, mark: number): boolean {
  let before = mark - 1
  while (text[before] === '\\') before--
  return (mark - 1 - before) % 2 === 1
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return true
  }
  return false
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
  }
  return lines
}
