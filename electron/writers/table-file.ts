import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WorkbenchError } from '../../shared/errors.ts'
import type { ExportFormat } from '../../shared/export.ts'
import { tableWriters } from './index.ts'
import type { Row, Table } from './table.ts'

/** Writes a table to a file, all of it or nothing; returns the number of rows. */
export async function writeTable(
  file: string,
  format: ExportFormat,
  table: Table,
): Promise<number> {
  const writer = tableWriters.find(({ name }) => name === format)
  if (writer === undefined) throw new WorkbenchError('bad-input', `There is no format ${format}.`)
  let written = 0
  async function* counted(): AsyncGenerator<Row> {
    for await (const row of table.rows) {
      written += 1
      yield row
    }
  }
  const unfinished = `${file}.part`
  try {
    const pieces = writer.write({ ...table, rows: counted() })
    await pipeline(Readable.from(pieces), createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw inOurWords(file, error)
  }
  return written
}

function inOurWords(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC')
    return new WorkbenchError(
      'disk-full',
      `There is no room left on the disk; ${file} was not written.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EROFS')
    return new WorkbenchError(
      'bad-input',
      `${file} cannot be written: it may be open in another program, or the folder may be closed to you.`,
    )
  if (code === 'ENOENT')
    return new WorkbenchError(
      'bad-input',
      `The folder of ${file} does not exist; nothing was written.`,
    )
  return error
}
