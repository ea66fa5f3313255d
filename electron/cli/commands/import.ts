import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { WorkbenchError } from '../../../shared/errors.ts'
import type { ImportReport, Problem } from '../../../shared/report.ts'
import type { Library } from '../../library/database.ts'
import { stoppedRun } from '../../library/run-sources.ts'
import { continueRun, importAll, type ImportOptions } from '../../threads/importer.ts'
import { exit, folder, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings import (PATH… | --continue) --library FILE [--map FIELD=COLUMN…] [--json]'

/** Longest stretch of storing in one transaction (ms); nothing else waits for a command line. */
const slice = 250

export const importFiles: Command = {
  usage,
  takes: Infinity,
  help: `Imports files and whole folders. The library is created if it is not there; running the same
import again adds nothing. --continue reads what the last import left when it was stopped. --map tells where a table keeps a field: --map headline=Titel.
--profiles FOLDER reads your own database profiles from there, --cues FOLDER your own cue tables.`,
  options: {
    library: { type: 'string' },
    map: { type: 'string', multiple: true },
    profiles: { type: 'string' },
    cues: { type: 'string' },
    continue: { type: 'boolean' },
    'no-extraction': { type: 'boolean' },
  },
  async run(paths, options) {
    const file = required(options, 'library', usage)
    const goesOn = options['continue'] === true
    checkPaths(paths, goesOn)
    const cancelling = new AbortController()
    process.once('SIGINT', () => cancelling.abort())
    const how = {
      threads: availableParallelism(),
      slice,
      map: mapOf(options['map']),
      profiles: folder(options, 'profiles'),
      cues: folder(options, 'cues'),
      extraction: options['no-extraction'] !== true,
      signal: cancelling.signal,
      onProgress: () => {},
    }
    const report = await withLibrary(file, !goesOn, (library) =>
      goesOn
        ? continueLast(library, how)
        : importAll(
            library,
            paths.map((one) => ({ kind: 'path', path: path.resolve(one) })),
            how,
          ),
    )
    if (options['json'] === true) printJson(asJson(report))
    else printReport(report)
    return report.problems.length > 0 ? exit.problems : exit.done
  },
}

function checkPaths(paths: readonly string[], goesOn: boolean): void {
  if (goesOn && paths.length > 0)
    throw new WorkbenchError('bad-input', `--continue takes no paths, it knows them.\n${usage}`)
  if (!goesOn && paths.length === 0)
    throw new WorkbenchError('bad-input', `Name a file or folder to import.\n${usage}`)
  const missing = paths.find((one) => !existsSync(one))
  if (missing !== undefined) {
    throw new WorkbenchError(
      'bad-input',
      `There is no file or folder ${missing}; nothing was imported.`,
    )
  }
}

function continueLast(library: Library, how: ImportOptions): Promise<ImportReport> {
  const stopped = stoppedRun(library)
  if (stopped !== null) return continueRun(library, stopped, how)
  throw new WorkbenchError(
    'bad-input',
    'No import of this library was stopped before its end, or it is not known where its files lie. Import them again: what was finished is recognised, and nothing is added twice.',
  )
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
  const { files, articles, quotes, actors, problems, seconds, cancelled, canContinue } = report
  return {
    files: files.length,
    articles,
    quotes,
    actors,
    problems: problems.map(flat),
    seconds: Math.round(seconds * 1000) / 1000,
    cancelled,
    canContinue,
    ledger: files,
  }
}

function flat({ file, place, code, message }: Problem): unknown {
  return { file, record: place.record, line: place.line, byte: place.byte, code, message }
}

function printReport(report: ImportReport): void {
  const { files, articles, quotes, actors, problems, seconds } = report
  console.log(
    `${files.length} files: ${articles.added} articles and ${articles.teasers} teasers added, ${articles.duplicates} already there; ${quotes} quotes, ${actors} actors; ${seconds.toFixed(1)} s`,
  )
  for (const problem of problems) console.log(`  ${problem.message}`)
  if (report.canContinue) console.log('cuttings import --continue reads the rest.')
}
