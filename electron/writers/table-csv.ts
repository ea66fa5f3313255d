import { stringify } from 'csv-stringify/sync'
import { guardedText } from '../../shared/spreadsheet-cell.ts'
import { inChunks } from './chunks.ts'
import type { Cell, Table, TableWriter } from './table.ts'

const byteOrderMark = '\ufeff'

/** What of the table's origin every row carries, so that files put together still tell it. */
const carried: readonly string[] = ['query', 'exported']

/** UTF-8 with a byte order mark, since Excel takes a file without one for another encoding. */
export const tableCsv: TableWriter = {
  name: 'csv',
  extension: 'csv',
  async *write(table: Table) {
    const origin = table.about.filter(
      ([name]) => carried.includes(name) && !table.columns.includes(name),
    )
    const values = origin.map(([, value]) => guarded(value))
    yield byteOrderMark + stringify([[...table.columns, ...origin.map(([name]) => name)]])
    for await (const rows of inChunks(table.rows))
      yield stringify(rows.map((row) => [...row.map(guarded), ...values]))
  },
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guardedText(cell) : cell
}
