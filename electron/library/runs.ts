import { nowhere } from '../../shared/article.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { FileOutcome, ImportReport, Problem } from '../../shared/report.ts'
import { problemCodes } from '../../shared/report.ts'
import { all, one, run, transaction, type Library } from './database.ts'
import { makeStep } from './history.ts'
import { countChange } from './revision.ts'
import { forgetSources } from './run-sources.ts'

export function startRun(library: Library): number {
  return transaction(library, () => {
    const started = new Date().toISOString()
    return run(
      library,
      "INSERT INTO runs (started, state, process) VALUES (?, 'reading', ?)",
      started,
      process.pid,
    ).id
  })
}

/** A run that went on after a stop counts the seconds of all its parts. */
export function endRun(library: Library, id: number, seconds: number, cancelled: boolean): void {
  transaction(library, () => {
    const state = cancelled ? 'cancelled' : 'finished'
    run(
      library,
      'UPDATE runs SET seconds = coalesce(seconds, 0) + ?, state = ? WHERE id = ?',
      ...[seconds, state, id],
    )
    if (!cancelled) forgetSources(library, id)
    countChange(library)
  })
}

/** Tells in the ledger what a stopped run left unread. */
export function noteUnread(library: Library, runId: number, files: number): void {
  const message = `${files} more ${files === 1 ? 'file was' : 'files were'} not read, because the import was stopped.`
  transaction(library, () =>
    addProblem(library, runId, { file: '', place: nowhere, code: 'cancelled', message }),
  )
}

/** Opens a file's line in the ledger. Call inside a transaction. */
export function startFile(library: Library, runId: number, name: string): number {
  return run(
    library,
    "INSERT INTO files (run_id, name, bytes, state) VALUES (?, ?, 0, 'reading')",
    runId,
    name,
  ).id
}

/**
 * Writes the outcome of a file: from now on its articles are finished. Call inside a transaction.
 */
export function endFile(
  library: Library,
  id: number,
  outcome: FileOutcome,
  problems: readonly Problem[],
): void {
  const stopped = problems.some(({ code }) => code === 'cancelled')
  run(
    library,
    `UPDATE files SET hash = ?, bytes = ?, reader = ?, encoding = ?, announced = ?, read = ?, added = ?, teasers = ?,
       duplicates = ?, doubtful = ?, skipped = ?, state = ?,
       quotes = (SELECT coalesce(sum(quotes), 0) FROM articles WHERE file_id = files.id) WHERE id = ?`,
    ...[outcome.hash, outcome.bytes, outcome.reader, outcome.encoding, outcome.announced],
    ...[outcome.read, outcome.added, outcome.teasers, outcome.duplicates, outcome.doubtful],
    ...[outcome.skipped, stopped ? 'interrupted' : 'finished', id],
  )
  const row = one<{ run_id: number }>(library, 'SELECT run_id FROM files WHERE id = ?', id)
  for (const problem of problems) addProblem(library, row?.run_id ?? 0, problem)
  countChange(library)
}

/** Names a problem in the ledger. Call inside a transaction. */
export function addProblem(library: Library, runId: number, problem: Problem): void {
  const { record, line, byte } = problem.place
  run(
    library,
    'INSERT INTO problems (run_id, file, record, line, byte, code, message) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[runId, problem.file, record, line, byte, problem.code, problem.message],
  )
}

/** Takes back everything a run added, as one step; its articles are hidden, not deleted. */
export function undoRun(library: Library, id: number): void {
  runReport(library, id)
  makeStep(library, 'Undo import', () =>
    run(library, 'UPDATE runs SET undone = 1 WHERE id = ?', id),
  )
}

type RunRow = {
  id: number
  started: string
  seconds: number | null
  state: ImportReport['state']
  sources: number
}
const runColumns = `id, started, seconds, state,
  (SELECT count(*) FROM run_sources WHERE run_id = runs.id) AS sources`
type FileRow = Omit<FileOutcome, 'file'> & { readonly name: string; readonly quotes: number }
type ProblemRow = {
  file: string
  record: number | null
  line: number | null
  byte: number | null
  code: string
  message: string
}

/** Every import of this library that was not taken back, latest first. */
export function runReports(library: Library): readonly ImportReport[] {
  const runs = all<RunRow>(
    library,
    `SELECT ${runColumns} FROM runs WHERE undone = 0 ORDER BY id DESC LIMIT 200`,
  )
  return runs.map((row) => toReport(library, row))
}

export function runReport(library: Library, id: number): ImportReport {
  const row = one<RunRow>(library, `SELECT ${runColumns} FROM runs WHERE id = ?`, id)
  if (row === null)
    throw new WorkbenchError('not-found', `There is no import ${id} in this library.`)
  return toReport(library, row)
}

function toReport(library: Library, row: RunRow): ImportReport {
  const files = all<FileRow>(
    library,
    `SELECT name, hash, bytes, reader, encoding, announced, read, added, teasers, duplicates, doubtful, skipped, quotes
       FROM files WHERE run_id = ? ORDER BY id`,
    row.id,
  )
  const sum = (key: 'added' | 'teasers' | 'duplicates' | 'quotes') =>
    files.reduce((total, file) => total + file[key], 0)
  return {
    runId: row.id,
    started: row.started,
    files: files.map(toOutcome),
    articles: { added: sum('added'), teasers: sum('teasers'), duplicates: sum('duplicates') },
    quotes: sum('quotes'),
    actors: actorsOfRun(library, row.id),
    problems: problemsOfRun(library, row.id),
    seconds: row.seconds ?? 0,
    cancelled: row.state === 'cancelled' || row.state === 'interrupted',
    state: row.state,
    canContinue: row.sources > 0 && row.state !== 'reading' && row.state !== 'finished',
  }
}

function toOutcome({ name, quotes: _quotes, ...counts }: FileRow): FileOutcome {
  return { file: name, ...counts }
}

function actorsOfRun(library: Library, id: number): number {
  const row = one<{ n: number }>(
    library,
    `SELECT count(DISTINCT actor_id) AS n FROM article_actors WHERE article_id IN
       (SELECT id FROM articles WHERE file_id IN (SELECT id FROM files WHERE run_id = ?))`,
    id,
  )
  return row?.n ?? 0
}

function problemsOfRun(library: Library, id: number): readonly Problem[] {
  const rows = all<ProblemRow>(
    library,
    'SELECT file, record, line, byte, code, message FROM problems WHERE run_id = ? ORDER BY id',
    id,
  )
  return rows.map(({ file, record, line, byte, code, message }) => ({
    file,
    place: { record, line, byte },
    code: problemCodes.find((known) => known === code) ?? 'internal-error',
    message,
  }))
}
