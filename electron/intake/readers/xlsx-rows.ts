import type { Row } from './table-rows.ts'
import type { Workbook } from './xlsx-workbook.ts'

/** Excel has no more columns than this; a reference beyond it is damage. */
const mostColumns = 16_384

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Gathers the rows of a sheet from the events of an XML parser. */
export class SheetRows {
  readonly #workbook: Workbook
  #done: Row[] = []
  #cells: string[] = []
  #line = 0
  #column = 0
  #type = ''
  #style = 0
  #pieces: string[] = []
  #isValue = false

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  take(): readonly Row[] {
    const rows = this.#done
    this.#done = []
    return rows
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') {
      this.#line = Number(attributes.get('r') ?? this.#line + 1)
      this.#cells = []
      this.#column = 0
    } else if (name === 'c') {
      this.#column = columnOf(attributes.get('r')) ?? this.#column
      this.#type = attributes.get('t') ?? 'n'
      this.#style = Number(attributes.get('s') ?? 0)
      this.#pieces = []
    }
    this.#isValue = name === 'v' || name === 't'
  }

  text(text: string): void {
    if (this.#isValue) this.#pieces.push(text)
  }

  close(name: string): void {
    this.#isValue = false
    if (name === 'row') this.#done.push({ cells: this.#cells, line: this.#line, loose: false })
    if (name !== 'c' || this.#column >= mostColumns) return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = this.#value()
    this.#column++
  }

  #value(): string {
    const text = this.#pieces.join('')
    switch (this.#type) {
      case 's':
        return this.#workbook.strings[Number(text)] ?? ''
      case 'b':
        return text === '1' ? 'true' : 'false'
      case 'n':
        return this.#number(text)
      case 'e':
        return ''
      default:
        return text
    }
  }

  #number(text: string): string {
    const days = Number(text)
    const isDate = this.#workbook.dateStyles[this.#style] === true
    return isDate && text !== '' && days > 0 && days < 2_958_466 ? this.#date(days) : text
  }

  /** Days since 1900, counted as if that had been a leap year. */
  #date(days: number): string {
    const start = this.#workbook.is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
    const seconds = Math.round((days * dayMilliseconds) / 1000)
    const iso = new Date(start + seconds * 1000).toISOString()
    return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 19)
  }
}

/** `C5` is in column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
