import { availableParallelism } from 'node:os'
import type { Refinding } from '../../../shared/refinding.ts'
import { findAgainIn } from '../../threads/refinding.ts'
import { exit, folder, printJson, required, type Command } from '../command.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings find-again --library FILE [--cues FOLDER] [--json]'

/** Longest stretch of storing in one transaction (ms); nothing else waits for a command line. */
const slice = 250

export const findAgain: Command = {
  usage,
  takes: 0,
  help: `Finds the quotes and actors of all articles again with the rules now in use. What you decided, tagged
and noted stays, and a quote you decided on that is no longer found stays as yours. It may be ended at
any time and run again. --cues FOLDER reads your own cue tables from there.`,
  options: { library: { type: 'string' }, cues: { type: 'string' } },
  async run(_words, options) {
    const cancelling = new AbortController()
    process.once('SIGINT', () => cancelling.abort())
    const cues = folder(options, 'cues')
    const report = await withLibrary(required(options, 'library', usage), false, (library) =>
      findAgainIn(library, cues, {
        ...{ threads: availableParallelism(), slice, signal: cancelling.signal },
        onProgress: () => {},
      }),
    )
    if (options['json'] === true) printJson(report)
    else printReport(report)
    return report.problems.length > 0 ? exit.problems : exit.done
  },
}

function printReport(report: Refinding): void {
  const { articles, quotes, problems, seconds, cancelled } = report
  const { same, changed, fresh, gone, kept } = quotes
  console.log(
    `${articles} articles read again${cancelled ? ', then stopped' : ''}: ${same} quotes as before, ${changed} changed, ${fresh} new, ${gone} gone, ${kept} kept as yours; ${seconds.toFixed(1)} s`,
  )
  if (!report.undoable) console.log('  So much changed that it cannot be undone as one step.')
  for (const problem of problems) console.log(`  ${problem}`)
}
