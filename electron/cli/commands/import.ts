import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { WorkbenchError } from '../../../shared/errors.ts'
import type { ImportReport, Problem } from '../../../shared/report.ts'
import { importAll } from '../../threads/importer.ts'
import { exit, folder, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings import PATH… --library FILE [--map FIELD=COLUMN…] [--json]'

/** Longest stretch of storing in one transaction (ms); nothing else waits for a command line. */
const slice = 250

export const importFiles: Command = {
  usage,
  help: `Imports files and whole folders. The library is created if it is not there; running the same
import again adds nothing. --map tells where a table keeps a field: --map headline=Titel.
--profiles FOLDER reads your own database profiles from there, --cues FOLDER your own cue tables.`,
  options: {
    library: { type: 'string' },
    map: { type: 'string', multiple: true },
    profiles: { type: 'string' },
    cues: { type: 'string' },
    'no-extraction': { type: 'boolean' },
  },
  async run(paths, options) {
    const file = required(options, 'library', usage)
    if (paths.length === 0)
      throw new WorkbenchError('bad-input', `Name a file or folder to import.\n${usage}`)
    const missing = paths.find((one) => !existsSync(one))
    if (missing !== undefined) {
      throw new WorkbenchError(
        'bad-input',
        `There is no file or folder ${missing}; nothing was imported.`,
      )
    }
    const cancelling = new AbortController()
    process.once('SIGINT', () => cancelling.abort())
    const report = await withLibrary(file, true, (library) =>
      importAll(
        library,
        paths.map((one) => ({ kind: 'path', path: path.resolve(one) })),
        {
          threads: availableParallelism(),
          slice,
          map: mapOf(options['map']),
          profiles: folder(options, 'profiles'),
          cues: folder(options, 'cues'),
          extraction: options['no-extraction'] !== true,
          signal: cancelling.signal,
          onProgress: () => {},
        },
      ),
    )
    if (options['json'] === true) printJson(asJson(report))
    else printReport(report)
    return report.problems.length > 0 ? exit.problems : exit.done
  },
}

function mapOf(given: unknown): Readonly<Record<string, string>> {
  const entries = (Array.isArray(given) ? given : []).map((entry: unknown) => {
    const [field = '', ...column] = String(entry).split('=')
    if (field !== '' && column.length > 0) return [field, column.join('=')] as const
    throw new WorkbenchError('bad-input', `--map takes FIELD=COLUMN, not “${String(entry)}”.`)
  })
  return Object.fromEntries(entries)
}

function asJson(report: ImportReport): unknown {
  const { files, articles, quotes, actors, problems, seconds, cancelled } = report
  return {
    files: files.length,
    articles,
    quotes,
    actors,
    problems: problems.map(flat),
    seconds: Math.round(seconds * 1000) / 1000,
    cancelled,
    ledger: files,
  }
}

function flat({ file, place, code, message }: Problem): unknown {
  return { file, record: place.record, line: place.line, byte: place.byte, code, message }
}

function printReport({ files, articles, quotes, actors, problems, seconds }: ImportReport): void {
  console.log(
    `${files.length} files: ${articles.added} articles and ${articles.teasers} teasers added, ${articles.duplicates} already there; ${quotes} quotes, ${actors} actors; ${seconds.toFixed(1)} s`,
  )
  for (const problem of problems) console.log(`  ${problem.message}`)
}
