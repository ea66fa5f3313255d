import { WorkbenchError } from '../../../shared/errors.ts'
import { runReport, runReports, undoRun } from '../../library/runs.ts'
import { ledgerWriters } from '../../writers/index.ts'
import { count, exit, printJson, required, text, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings ledger --library FILE [--run N] [--format csv|markdown] [--undo]'

export const ledger: Command = {
  usage,
  takes: 0,
  help: `Prints what every import announced, read, added and left out, and why: as CSV, or as Markdown for a methods
section. --run N takes one import only; with --undo everything it added is taken back as one step.`,
  options: {
    library: { type: 'string' },
    run: { type: 'string' },
    format: { type: 'string' },
    undo: { type: 'boolean' },
  },
  run(_words, options) {
    const named = text(options, 'run')
    const run = named === null ? null : count(named, '--run')
    const format = text(options, 'format') ?? 'markdown'
    const writer = ledgerWriters.find(({ name }) => name === format)
    if (writer === undefined) {
      throw new WorkbenchError('bad-input', `--format takes csv or markdown, not “${format}”.`)
    }
    return withLibrary(required(options, 'library', usage), false, (library) => {
      if (options['undo'] === true) {
        if (run === null)
          throw new WorkbenchError('bad-input', `Name the import to take back: --run N.\n${usage}`)
        undoRun(library, run)
        console.log(`Import ${run} was taken back.`)
        return exit.done
      }
      const reports = run === null ? runReports(library) : [runReport(library, run)]
      if (options['json'] === true) printJson({ total: reports.length, imports: reports })
      else process.stdout.write(writer.write(reports))
      return exit.done
    })
  },
}
