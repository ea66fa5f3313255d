import type { ExportFormat } from '../../shared/export.ts'

export type Cell = string | number | null
export type Row = readonly Cell[]

/** What is written: rows under named columns, and what they are rows of, line by line. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly about: readonly (readonly [name: string, value: Cell])[]
  readonly rows: Iterable<Row> | AsyncIterable<Row>
  /** How many rows there will be, where that is known. */
  readonly length?: number | null
}

/** A way to write a table down, piece by piece, however long it is. */
export type TableWriter = {
  readonly name: ExportFormat
  readonly extension: string
  write(table: Table): AsyncIterable<string | Uint8Array>
}
