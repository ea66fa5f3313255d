import { resolve } from 'node:path'
import { nowhere } from '../../shared/article.ts'
import { toEnvelope } from '../../shared/errors.ts'
import type { IntakeProgress } from '../../shared/events.ts'
import type { ImportReport, Problem } from '../../shared/report.ts'
import { loadCues, noCues } from '../intake/cue-folder.ts'
import { ReadFailure } from '../intake/failure.ts'
import { loadProfiles, type LoadedProfiles } from '../intake/profile-folder.ts'
import { defaultLimits } from '../intake/reader.ts'
import { filesUnder } from '../intake/source-file.ts'
import type { Library } from '../library/database.ts'
import { giveUpRun } from '../library/interrupted-runs.ts'
import { keepSources, reopenRun, type Progress } from '../library/run-sources.ts'
import { endRun, noteUnread, runReport, startRun } from '../library/runs.ts'
import { restOf, unfinished } from './continuing.ts'
import type { Finder } from './finder.ts'
import type { Batch, FileEnd, ReadRequest, Source } from './intake-messages.ts'
import { openIntakePool, type IntakePool } from './intake-pool.ts'
import { openShelf, type Part } from './shelf.ts'
import { openFinders, withFindings } from './spreading.ts'

export type ImportOptions = {
  readonly threads: number
  /** Longest stretch of storing before other work gets its turn (ms). */
  readonly slice: number
  readonly map: Readonly<Record<string, string>>
  /** Folder of a person's own database profiles, null for none. */
  readonly profiles: string | null
  /** Folder of a person's own cue tables, null for none. */
  readonly cues: string | null
  readonly extraction: boolean
  readonly signal: AbortSignal
  onProgress(progress: IntakeProgress): void
}

/** What a person asked to import: paths of files and folders, or text that was pasted. */
export type Wanted =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** Files read ahead of the one being stored, so that many small files keep all threads busy. */
const filesAhead = 24

/**
 * Imports everything under the given paths into the library: each file whole, in order, with its
 * outcome in the ledger. Cancelling keeps the finished files. Never throws for what a file holds.
 */
export async function importAll(
  library: Library,
  wanted: readonly Wanted[],
  options: ImportOptions,
): Promise<ImportReport> {
  const runId = startRun(library)
  const paths = wanted.flatMap((one) => (one.kind === 'path' ? [one.path] : []))
  if (paths.length === wanted.length) keepSources(library, runId, { paths, map: options.map })
  return readInto(library, runId, await sourcesOf(wanted, library), options, nothingDone)
}

/**
 * Goes on with a run that was cancelled or interrupted: reads the files it did not finish, into the
 * same ledger. Refuses (`bad-input`) when it is not known where they lie.
 */
export async function continueRun(
  library: Library,
  runId: number,
  options: Omit<ImportOptions, 'map'>,
): Promise<ImportReport> {
  const { paths, map, progress } = restOf(library, runId)
  const { sources, problems } = await sourcesOf(
    paths.map((path) => ({ kind: 'path', path })),
    library,
  )
  const rest = {
    sources: unfinished(sources, progress),
    problems: problems.filter(({ file }) => !progress.finished.has(file)),
  }
  reopenRun(library, runId)
  return readInto(library, runId, rest, { ...options, map }, progress)
}

const nothingDone: Progress = { finished: new Map(), stopped: new Map() }

async function readInto(
  library: Library,
  runId: number,
  { sources, problems }: Work,
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport> {
  const started = performance.now()
  const { profiles, broken } = await profilesIn(options.profiles)
  const cues = options.cues === null ? noCues : await loadCues(options.cues)
  const pool = openIntakePool(Math.min(options.threads, Math.max(1, sources.length)))
  const finders = options.extraction ? openFinders(sources, options.threads, cues.tables) : []
  const close = () => Promise.all([pool, ...finders].map((threads) => threads.close()))
  const cancel = () => void close()
  options.signal.addEventListener('abort', cancel, { once: true })
  const shelf = openShelf(library, runId, options, started, sources.length, progress.stopped)
  try {
    const own = { profiles, cues: cues.tables }
    for await (const file of inOrder({ pool, finders }, sources, own, options))
      await shelf.put(file)
    if (options.signal.aborted && shelf.filesDone() < sources.length)
      noteUnread(library, runId, sources.length - shelf.filesDone())
    await shelf.settle([
      ...broken.map((failure) => problemOf('profiles', failure)),
      ...cues.broken.map((failure) => problemOf('cues', failure)),
      ...problems,
    ])
  } catch (error) {
    stop(library, runId, toEnvelope(error).message)
    throw error
  } finally {
    options.signal.removeEventListener('abort', cancel)
    await close()
  }
  endRun(library, runId, (performance.now() - started) / 1000, options.signal.aborted)
  return runReport(library, runId)
}

/** What cannot be stored now can be read later. */
function stop(library: Library, runId: number, reason: string): void {
  try {
    giveUpRun(library, runId, reason)
  } catch {
    // A library that takes no more words is settled when it is opened again.
  }
}

/** The files to read, and what could not even be opened. */
type Work = { readonly sources: readonly Source[]; readonly problems: readonly Problem[] }

async function sourcesOf(wanted: readonly Wanted[], library: Library): Promise<Work> {
  const own = filesOf(library)
  const sources: Source[] = []
  const problems: Problem[] = []
  for (const one of wanted) {
    if (one.kind === 'bytes') {
      sources.push(one)
      continue
    }
    try {
      for await (const found of filesUnder(one.path)) {
        if (own.has(resolve(found.path))) continue
        if (found.kind === 'file') sources.push({ ...found, kind: 'path' })
        else
          problems.push({
            file: found.name,
            place: nowhere,
            code: 'not-a-file',
            message: found.reason,
          })
      }
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error
      problems.push(problemOf(one.path, error))
    }
  }
  return { sources, problems }
}

/** A library in the folder being imported is not a part of it, and closing it here would take its lock. */
function filesOf({ path }: Library): ReadonlySet<string> {
  return new Set(['', '-wal', '-shm'].map((end) => resolve(path) + end))
}

function problemOf(file: string, { place, code, message }: ReadFailure): Problem {
  return { file, place, code, message }
}

async function profilesIn(folder: string | null): Promise<LoadedProfiles> {
  return folder === null ? { profiles: [], broken: [] } : loadProfiles(folder)
}

/** All parts of all files in the order of the files, while later files are read already. */
async function* inOrder(
  { pool, finders }: { readonly pool: IntakePool; readonly finders: readonly Finder[] },
  sources: readonly Source[],
  own: Pick<ReadRequest, 'profiles' | 'cues'>,
  { map, extraction, signal }: ImportOptions,
): AsyncGenerator<Part> {
  const started: { source: Source; parts: AsyncIterable<Batch | FileEnd> }[] = []
  let next = 0
  while (next < sources.length || started.length > 0) {
    while (next < sources.length && started.length < filesAhead && !signal.aborted) {
      const source = sources[next]
      if (source !== undefined) {
        const request = { source, map, ...own, limits: defaultLimits }
        const parts =
          finders.length === 0
            ? pool.read({ ...request, extraction })
            : withFindings(pool.read({ ...request, extraction: false }), finders, source, signal)
        started.push({ source, parts })
      }
      next += 1
    }
    const current = started.shift()
    if (current === undefined) return
    for await (const part of current.parts) yield { source: current.source, part }
  }
}
