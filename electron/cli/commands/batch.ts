import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BatchRow } from '../../../shared/counts.ts'
import { WorkbenchError } from '../../../shared/errors.ts'
import { batchTable } from '../../exports/batch.ts'
import { queriesIn } from '../../intake/query-list.ts'
import { countQuery } from '../../library/batch.ts'
import { exit, printJson, required, type Command } from '../command.ts'
import { openProgressLine } from '../progress-line.ts'
import { putTable, tableFormat, tableOptions } from '../table-output.ts'
import { withLibrary } from '../with-library.ts'

const usage =
  'cuttings batch FILE --library FILE [--once] [--stems] [--format csv|xlsx|jsonl] [--out FILE] [--json]'

export const batch: Command = {
  usage,
  takes: 1,
  help: `Counts what each query of a file finds: articles, stories (near-duplicates once), quotes, first and last
date. The file has a query in each line, or is a table with the column “query” and, if you like, “name”.
A query that is not understood says why in the column “problem”, and the command ends with 1.`,
  options: {
    ...tableOptions,
    library: { type: 'string' },
    once: { type: 'boolean' },
    stems: { type: 'boolean' },
  },
  async run([file], options) {
    if (file === undefined)
      throw new WorkbenchError('bad-input', `Name the file with the queries.\n${usage}`)
    const queries = await queriesOf(file)
    const counted = { once: options['once'] === true, stems: options['stems'] === true }
    return withLibrary(required(options, 'library', usage), false, async (library) => {
      const line = openProgressLine()
      const rows = queries.map(({ name, query }, done) => {
        line.tell({ doing: 'counting', done, of: queries.length })
        return countQuery(library, name, { query, ...counted })
      })
      line.end()
      if (options['json'] === true) printJson({ total: rows.length, queries: rows })
      else
        await putTable(
          batchTable(path.basename(file), rows),
          tableFormat(options) ?? 'csv',
          options,
        )
      return rows.some(isWrong) ? exit.problems : exit.done
    })
  },
}

async function queriesOf(file: string): Promise<ReturnType<typeof queriesIn>> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) throw new WorkbenchError('bad-input', `${file} cannot be read.`)
  const queries = queriesIn(bytes)
  if (queries.length > 0) return queries
  throw new WorkbenchError('bad-input', `${file} has no queries.`)
}

function isWrong({ problem }: BatchRow): boolean {
  return problem !== null
}
