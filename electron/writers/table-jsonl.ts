import { inChunks } from './chunks.ts'
import type { Row, Table, TableWriter } from './table.ts'

/** One object a line; the first says what the others are rows of. */
export const tableJsonl: TableWriter = {
  name: 'jsonl',
  extension: 'jsonl',
  async *write({ name, about, columns, rows }: Table) {
    yield lineOf({ [name]: Object.fromEntries(about) })
    const record = (row: Row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))
    for await (const chunk of inChunks(rows)) yield chunk.map((row) => lineOf(record(row))).join('')
  },
}

function lineOf(record: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(record)}\n`
}
