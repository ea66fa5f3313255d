import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, transaction, type Library } from './database.ts'

/** What a run was asked to import: paths and, for a table, the columns a person chose. */
export type RunSources = {
  readonly paths: readonly string[]
  readonly map: Readonly<Record<string, string>>
}

/** Keeps where the files of a run lie until it is finished. */
export function keepSources(library: Library, runId: number, sources: RunSources): void {
  transaction(library, () => {
    run(library, 'UPDATE runs SET map = ? WHERE id = ?', JSON.stringify(sources.map), runId)
    for (const [position, path] of sources.paths.entries()) {
      run(
        library,
        'INSERT INTO run_sources (run_id, position, path) VALUES (?, ?, ?)',
        ...[runId, position, path],
      )
    }
  })
}

/** A finished library tells nobody in which folders its files lay. Call inside a transaction. */
export function forgetSources(library: Library, runId: number): void {
  run(library, 'DELETE FROM run_sources WHERE run_id = ?', runId)
  run(library, "UPDATE runs SET map = '{}' WHERE id = ?", runId)
}

/** The latest import that was stopped and can go on, null without one. */
export function stoppedRun(library: Library): number | null {
  const row = one<{ id: number }>(
    library,
    `SELECT id FROM runs WHERE undone = 0 AND state IN ('cancelled', 'interrupted')
       AND id IN (SELECT run_id FROM run_sources) ORDER BY id DESC LIMIT 1`,
  )
  return row?.id ?? null
}

/** What a stopped run was asked for. Refuses a run that was finished, is going on, or lost its paths. */
export function sourcesOfStopped(library: Library, runId: number): RunSources {
  const row = one<{ state: string; map: string }>(
    library,
    'SELECT state, map FROM runs WHERE id = ? AND undone = 0',
    runId,
  )
  if (row === null)
    throw new WorkbenchError('not-found', `There is no import ${runId} in this library.`)
  if (row.state === 'finished')
    throw new WorkbenchError('bad-input', `Import ${runId} is finished; nothing is left to read.`)
  if (row.state === 'reading')
    throw new WorkbenchError('intake-running', `Import ${runId} is still under way.`)
  const paths = all<{ path: string }>(
    library,
    'SELECT path FROM run_sources WHERE run_id = ? ORDER BY position',
    runId,
  ).map(({ path }) => path)
  if (paths.length === 0) throw new WorkbenchError('bad-input', pathsUnknown)
  return { paths, map: textsOf(row.map) }
}

function textsOf(json: string): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(json)
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : []
  return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'))
}

export const pathsUnknown =
  'Where the files of this import lie is not known any more. Import them again: what was finished is recognised, and nothing is added twice.'

/** How far a stopped run came. */
export type Progress = {
  /** Sizes of the finished files by name; two files of one name are two sizes. */
  readonly finished: ReadonlyMap<string, readonly number[]>
  /** The lines of files that were stopped halfway, by name. */
  readonly stopped: ReadonlyMap<string, number>
}

export function progressOf(library: Library, runId: number): Progress {
  const finished = new Map<string, number[]>()
  const stopped = new Map<string, number>()
  const rows = all<{ id: number; name: string; bytes: number; state: string }>(
    library,
    'SELECT id, name, bytes, state FROM files WHERE run_id = ? ORDER BY id',
    runId,
  )
  for (const { id, name, bytes, state } of rows) {
    if (state === 'interrupted') stopped.set(name, id)
    if (state === 'finished') finished.set(name, [...(finished.get(name) ?? []), bytes])
  }
  return { finished, stopped }
}

/** A file that was stopped halfway goes on in the line it has. Call inside a transaction. */
export function restartFile(library: Library, file: number): void {
  run(library, "UPDATE files SET state = 'reading' WHERE id = ?", file)
}

/** Takes a stopped run up again: what it said of unread files is no longer so. */
export function reopenRun(library: Library, runId: number): void {
  transaction(library, () => {
    const halfRead = "SELECT name FROM files WHERE run_id = ?1 AND state = 'interrupted'"
    run(
      library,
      `DELETE FROM problems WHERE run_id = ?1 AND (code = 'cancelled' OR file IN (${halfRead}))`,
      runId,
    )
    run(
      library,
      "UPDATE runs SET state = 'reading', process = ? WHERE id = ?",
      ...[process.pid, runId],
    )
  })
}

/** Articles and teasers that a file brought before it was stopped. */
export function broughtBefore(
  library: Library,
  file: number,
): { readonly articles: number; readonly teasers: number } {
  const row = one<{ articles: number | null; teasers: number | null }>(
    library,
    `SELECT sum(kind <> 'teaser') AS articles, sum(kind = 'teaser') AS teasers
       FROM articles WHERE file_id = ?`,
    file,
  )
  return { articles: row?.articles ?? 0, teasers: row?.teasers ?? 0 }
}
