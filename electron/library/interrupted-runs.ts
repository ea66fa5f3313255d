import { uptime } from 'node:os'
import { nowhere } from '../../shared/article.ts'
import { all, one, run, transaction, type Library } from './database.ts'
import { countChange } from './revision.ts'
import { broughtBefore } from './run-sources.ts'
import { addProblem } from './runs.ts'

type Reading = { readonly id: number; readonly process: number; readonly started: string }

/**
 * After an unclean end: what a file brought that was read halfway stays, with whatever a person put on
 * it since, and the import can go on. An import another process is making is left alone.
 */
export function settleInterruptedRuns(library: Library): void {
  const reading = all<Reading>(
    library,
    "SELECT id, process, started FROM runs WHERE state = 'reading'",
  )
  const dead = reading.filter((one) => one.process === process.pid || !isAlive(one))
  if (dead.length === 0) return
  transaction(library, () => {
    for (const { id } of dead)
      interruptRun(library, id, 'Cuttings ended while this import was under way.')
    countChange(library)
  })
}

/** Closes an import that cannot go on now, as where the disk is full; `reason` says so in a sentence. */
export function giveUpRun(library: Library, id: number, reason: string): void {
  transaction(library, () => {
    interruptRun(library, id, reason)
    countChange(library)
  })
}

function isAlive({ process: pid, started }: Reading): boolean {
  // Since the machine was started anew, the number belongs to somebody else.
  if (Date.parse(started) < Date.now() - uptime() * 1000 - clockError) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Clocks are set right now and then (ms). */
const clockError = 60_000

function interruptRun(library: Library, id: number, reason: string): void {
  const halfRead = all<{ id: number; name: string }>(
    library,
    "SELECT id, name FROM files WHERE run_id = ? AND state = 'reading'",
    id,
  )
  for (const file of halfRead) interruptFile(library, id, file)
  run(library, "UPDATE runs SET state = 'interrupted' WHERE id = ?", id)
  const message = `${reason} Files that are not listed were not read.`
  addProblem(library, id, { file: '', place: nowhere, code: 'cancelled', message })
}

/** Its line of the ledger says what is there; going on reads the file again and completes the line. */
function interruptFile(
  library: Library,
  runId: number,
  { id, name }: { readonly id: number; readonly name: string },
): void {
  const { articles, teasers } = broughtBefore(library, id)
  const quotes = one<{ n: number }>(
    library,
    'SELECT coalesce(sum(quotes), 0) AS n FROM articles WHERE file_id = ?',
    id,
  )
  run(
    library,
    `UPDATE files SET state = 'interrupted', read = ?, added = ?, teasers = ?, quotes = ?, duplicates = 0 WHERE id = ?`,
    ...[articles, articles, teasers, quotes?.n ?? 0, id],
  )
  const kept = articles === 1 ? 'the article' : `the ${articles} articles`
  const message =
    articles === 0
      ? `${name} was not read to its end, because the import was stopped.`
      : `${name} was not read to its end, because the import was stopped; ${kept} stored by then ${articles === 1 ? 'is' : 'are'} kept.`
  addProblem(library, runId, { file: name, place: nowhere, code: 'cancelled', message })
}
