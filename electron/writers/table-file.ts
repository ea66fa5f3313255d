import { WorkbenchError } from '../../shared/errors.ts'
import type { ExportFormat } from '../../shared/export.ts'
import { tableWriters } from './index.ts'
import type { Row, Table } from './table.ts'
import { writeWhole } from './whole-file.ts'

/** Rows between two words on how many are written. */
const rowsAtOnce = 100

/** Writes a table to a file, all of it or nothing; returns the number of rows. */
export async function writeTable(
  file: string,
  format: ExportFormat,
  table: Table,
  onRows: (written: number) => void = () => {},
): Promise<number> {
  const writer = tableWriters.find(({ name }) => name === format)
  if (writer === undefined) throw new WorkbenchError('bad-input', `There is no format ${format}.`)
  let written = 0
  async function* counted(): AsyncGenerator<Row> {
    for await (const row of table.rows) {
      if (written % rowsAtOnce === 0) onRows(written)
      written += 1
      yield row
    }
  }
  await writeWhole(file, writer.write({ ...table, rows: counted() }))
  return written
}
