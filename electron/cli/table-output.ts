import { WorkbenchError } from '../../shared/errors.ts'
import { exportFormats, type ExportFormat } from '../../shared/export.ts'
import { answerWhile, isUnwanted, stopIfUnwanted } from '../library/wanted.ts'
import { tableWriters } from '../writers/index.ts'
import { writeTable } from '../writers/table-file.ts'
import type { Table } from '../writers/table.ts'
import { text, type ReadOptions } from './command.ts'
import { openProgressLine } from './progress-line.ts'

/** Options of every command that can write a table. */
export const tableOptions = { format: { type: 'string' }, out: { type: 'string' } } as const

/** How a table is wanted: by `--format`, or by the ending of `--out`; null when it is not. */
export function tableFormat(options: ReadOptions): ExportFormat | null {
  const out = text(options, 'out')
  const given = text(options, 'format') ?? out?.split('.').at(-1)?.toLowerCase() ?? null
  if (given === null) return null
  const format = exportFormats.find((one) => one === given)
  if (format === undefined)
    throw new WorkbenchError(
      'bad-input',
      `--format takes ${exportFormats.join(', ')}, not “${given}”.`,
    )
  if (format === 'xlsx' && out === null)
    throw new WorkbenchError('bad-input', 'Name the workbook to write: --out FILE.xlsx.')
  return format
}

/** Writes a table to the file of `--out`, and says so, or prints it. */
export async function putTable(
  table: Table,
  format: ExportFormat,
  options: ReadOptions,
  line = openProgressLine(),
): Promise<void> {
  const out = text(options, 'out')
  if (out !== null) {
    const rows = await endable(() =>
      writeTable(out, format, table, (done) => {
        stopIfUnwanted()
        line.tell({ doing: 'writing', done, of: table.length ?? null })
      }),
    )
    line.end()
    console.log(`${rows} rows written to ${out}.`)
    return
  }
  line.end()
  const writer = tableWriters.find(({ name }) => name === format)
  if (writer === undefined) return
  for await (const piece of writer.write(table)) {
    if (!process.stdout.write(piece))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

/** Ctrl C ends the writing where it is, so that no half of a file is left. */
async function endable<Result>(write: () => Promise<Result>): Promise<Result> {
  let ended = false
  const end = () => {
    ended = true
  }
  process.once('SIGINT', end)
  answerWhile(() => !ended)
  try {
    return await write()
  } catch (error) {
    if (!isUnwanted(error)) throw error
    throw new WorkbenchError('bad-input', 'The writing was ended; no file was left.')
  } finally {
    process.off('SIGINT', end)
  }
}
