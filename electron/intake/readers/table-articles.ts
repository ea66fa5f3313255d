import { nowhere } from '../../../shared/article.ts'
import { problem } from '../failure.ts'
import { claimsOf } from '../field-names.ts'
import type { FieldRecord } from '../field-record.ts'
import { mappingByContent, mappingOf, type Mapping } from '../mapping.ts'
import type { ReadEvent, ReadOptions, SourceFile } from '../reader.ts'
import { articleOf } from '../record-article.ts'
import type { Row } from './table-rows.ts'

/** Rows looked at to find the header, and rows whose values help to find the fields. */
const headerRows = 12
const sampleRows = 60

/** A cell longer than this is text, not the name of a column. */
const longestName = 60

export type Header = {
  readonly columns: readonly string[]
  /** How many of the first rows stand above the articles. */
  readonly skip: number
  readonly isNamed: boolean
}

/** The header of a table: a row of names that fields are known by, or one unlike the rows under it. */
export function headerOf(rows: readonly Row[]): Header {
  const top = rows.slice(0, headerRows)
  const named = top.findIndex(({ cells }) => cells.every(isName) && knownNames(cells) >= 2)
  const width = commonWidth(rows)
  const first = top.findIndex(({ cells }) => cells.length === width)
  const at = named !== -1 ? named : isHeader(top[first], rows.slice(first + 1)) ? first : -1
  const cells = at === -1 ? [] : (top[at]?.cells ?? [])
  if (at === -1) return { columns: numbered(width), skip: Math.max(0, first), isNamed: false }
  return { columns: uniqueNames(cells), skip: at + 1, isNamed: true }
}

export type Table = { readonly header: Header; readonly mapping: Mapping }

export function tableOf(rows: readonly Row[], wanted: Readonly<Record<string, string>>): Table {
  const header = headerOf(rows)
  const records = rows.slice(header.skip).map(({ cells }) => recordOfCells(header.columns, cells))
  const find = header.isNamed ? mappingOf : mappingByContent
  return { header, mapping: find(header.columns, records, wanted) }
}

/** How a table is called in sentences, and what its rows are like. */
export type TableLayout = {
  /** `export.csv`, or a sheet of a workbook. */
  readonly where: string
  readonly row: 'Line' | 'Row'
  /** Cells that are missing at the end of a row are empty. */
  readonly isRagged: boolean
  /** Called once with the number of columns, when it is known. */
  onWidth?(width: number): void
}

/** Turns the rows of one table into articles, the first rows waiting until the columns are understood. */
export class TableArticles {
  readonly #file: SourceFile
  readonly #options: ReadOptions
  readonly #layout: TableLayout
  #waiting: Row[] = []
  #table: Table | null = null
  #record = 0

  constructor(file: SourceFile, options: ReadOptions, layout: TableLayout) {
    this.#file = file
    this.#options = options
    this.#layout = layout
  }

  *push(rows: readonly Row[]): Generator<ReadEvent> {
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '')) continue
      if (this.#table !== null) yield* this.#article(row, this.#table)
      else this.#waiting.push(row)
      if (this.#waiting.length >= sampleRows) yield* this.#begin()
    }
  }

  *end(): Generator<ReadEvent> {
    if (this.#table === null) yield* this.#begin()
    if (this.#table === null || !hasArticles(this.#table.mapping) || this.#record > 0) return
    yield problem('no-text', `${this.#layout.where} has a header but no rows; nothing was read.`)
  }

  /** Whether no row held anything. */
  get isEmpty(): boolean {
    return this.#table === null
  }

  *#begin(): Generator<ReadEvent> {
    const rows = this.#waiting
    this.#waiting = []
    if (rows.length === 0) return
    const table = tableOf(rows, this.#options.map)
    this.#table = table
    this.#layout.onWidth?.(table.header.columns.length)
    yield* this.#remarks(table)
    if (!hasArticles(table.mapping)) return
    for (const row of rows.slice(table.header.skip)) yield* this.#article(row, table)
  }

  *#remarks({ header, mapping }: Table): Generator<ReadEvent> {
    const names = header.columns.slice(0, 20).join(', ')
    for (const column of mapping.missing) {
      const sentence = `${this.#layout.where} has no column “${column}”; its columns are ${names}.`
      yield problem('missing-field', sentence)
    }
    if (!hasArticles(mapping)) {
      const sentence = `No column of ${this.#layout.where} (${names}) looks like a headline or a text; nothing was read. Say which column holds the text.`
      yield problem('missing-field', sentence)
    } else if (mapping.guessedBody !== null) {
      const sentence = `No column of ${this.#layout.where} is named as a text is; “${mapping.guessedBody}”, which holds the longest texts, was taken.`
      yield problem('missing-field', sentence)
    }
  }

  *#article(row: Row, { header, mapping }: Table): Generator<ReadEvent> {
    if (!hasArticles(mapping)) return
    this.#record++
    const place = { ...nowhere, record: this.#record, line: row.line }
    const name = `${this.#layout.row} ${row.line} of ${this.#layout.where}`
    const width = header.columns.length
    const isShort = row.cells.length < width && !this.#layout.isRagged
    if (isShort || row.cells.slice(width).some((cell) => cell !== '')) {
      const than = header.isNamed ? 'the header has' : 'the other lines have'
      const sentence = `${name} has ${columnsOf(row.cells.length)}, ${than} ${width}; the ${this.#layout.row.toLowerCase()} was skipped.`
      yield problem('damaged-record', sentence, place)
      return
    }
    if (row.loose) {
      const sentence = `${name} has a quotation mark that opens or closes out of place; it was taken as an ordinary character.`
      yield problem('damaged-record', sentence, place)
    }
    const record = recordOfCells(header.columns, row.cells)
    yield* articleOf(record, mapping, { place, name }, this.#file)
  }
}

export function recordOfCells(columns: readonly string[], cells: readonly string[]): FieldRecord {
  return new Map(columns.map((column, at) => [column, cells[at] ?? '']))
}

export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => claimsOf(cell).length > 0).length
}

function hasArticles({ columns }: Mapping): boolean {
  return (['headline', 'body', 'html', 'summary'] as const).some((field) => columns.has(field))
}

function columnsOf(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`
}

function isName(cell: string): boolean {
  return cell.length <= longestName && !/^[\d.,:/-]+$/.test(cell)
}

/** All its cells are short, different names, and something below is longer or a number. */
function isHeader(row: Row | undefined, below: readonly Row[]): boolean {
  if (row === undefined || below.length === 0) return false
  const cells = row.cells.map((cell) => cell.trim())
  if (!cells.every((cell) => cell !== '' && isName(cell))) return false
  if (knownNames(cells) > 0) return true
  if (new Set(cells).size < cells.length) return false
  return cells.some((_cell, at) =>
    below.some(({ cells: values }) => {
      const value = values[at] ?? ''
      return value.length > longestName || /^[\d.,:/-]+$/.test(value)
    }),
  )
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Two columns of one name stay two: the second is called `title (2)`. */
function uniqueNames(cells: readonly string[]): readonly string[] {
  const used = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = cell.trim() || `Column ${at + 1}`
    const before = used.get(name) ?? 0
    used.set(name, before + 1)
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

function numbered(width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => `Column ${at + 1}`)
}
