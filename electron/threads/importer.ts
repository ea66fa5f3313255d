import { setImmediate as turn } from 'node:timers/promises'
import { nowhere } from '../../shared/article.ts'
import type { IntakeProgress } from '../../shared/ipc.ts'
import type { FileOutcome, ImportReport, Problem } from '../../shared/report.ts'
import { loadCues, noCues } from '../intake/cue-folder.ts'
import { ReadFailure } from '../intake/failure.ts'
import { loadProfiles, type LoadedProfiles } from '../intake/profile-folder.ts'
import { defaultLimits } from '../intake/reader.ts'
import { filesUnder } from '../intake/source-file.ts'
import { storeCutting } from '../library/articles.ts'
import { transaction, type Library } from '../library/database.ts'
import { endFile, endRun, runReport, startFile, startRun } from '../library/runs.ts'
import type { Batch, FileEnd, ReadRequest, Source } from './intake-messages.ts'
import { openIntakePool, type IntakePool } from './intake-pool.ts'

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
  const started = performance.now()
  const runId = startRun(library)
  const { sources, problems } = await sourcesOf(wanted)
  const { profiles, broken } = await profilesIn(options.profiles)
  const cues = options.cues === null ? noCues : await loadCues(options.cues)
  const pool = openIntakePool(Math.min(options.threads, Math.max(1, sources.length)))
  const cancel = () => void pool.close()
  options.signal.addEventListener('abort', cancel, { once: true })
  const shelf = openShelf(library, runId, options, started, sources.length)
  try {
    for await (const file of inOrder(pool, sources, { profiles, cues: cues.tables }, options))
      await shelf.put(file)
    await shelf.settle([
      ...broken.map((failure) => problemOf('profiles', failure)),
      ...cues.broken.map((failure) => problemOf('cues', failure)),
      ...problems,
    ])
  } finally {
    options.signal.removeEventListener('abort', cancel)
    await pool.close()
  }
  endRun(library, runId, (performance.now() - started) / 1000, options.signal.aborted)
  return runReport(library, runId)
}

async function sourcesOf(
  wanted: readonly Wanted[],
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> {
  const sources: Source[] = []
  const problems: Problem[] = []
  for (const one of wanted) {
    if (one.kind === 'bytes') {
      sources.push(one)
      continue
    }
    try {
      for await (const found of filesUnder(one.path)) {
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

function problemOf(file: string, { place, code, message }: ReadFailure): Problem {
  return { file, place, code, message }
}

async function profilesIn(folder: string | null): Promise<LoadedProfiles> {
  return folder === null ? { profiles: [], broken: [] } : loadProfiles(folder)
}

type Part = { readonly source: Source; readonly part: Batch | FileEnd }

/** All parts of all files in the order of the files, while later files are read already. */
async function* inOrder(
  pool: IntakePool,
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
        const request = { source, map, ...own, extraction, limits: defaultLimits }
        started.push({ source, parts: pool.read(request) })
      }
      next += 1
    }
    const current = started.shift()
    if (current === undefined) return
    for await (const part of current.parts) yield { source: current.source, part }
  }
}

type Shelf = {
  put(part: Part): Promise<void>
  settle(problems: readonly Problem[]): Promise<void>
}

type Counts = { id: number; added: number; teasers: number; duplicates: number }

/** Stores parts in short transactions, so that a search in between waits for one slice at most. */
function openShelf(
  library: Library,
  runId: number,
  options: ImportOptions,
  started: number,
  filesTotal: number,
): Shelf {
  const pending: Part[] = []
  let counts: Counts | null = null
  let articles = 0
  let filesDone = 0
  let lastFlush = performance.now()

  function store({ source, part }: Part): void {
    counts ??= { id: startFile(library, runId, source.name), added: 0, teasers: 0, duplicates: 0 }
    if (part.kind === 'batch') {
      for (const cutting of part.cuttings) {
        const stored = storeCutting(library, counts.id, cutting)
        counts.teasers += stored.teasersAdded
        if (stored.added) counts.added += 1
        else counts.duplicates += 1
        articles += 1
      }
      return
    }
    endFile(
      library,
      counts.id,
      outcomeOf(source, part, counts),
      part.problems.map(withFile(source)),
    )
    filesDone += 1
    counts = null
  }

  function flush(): void {
    const sliceEnd = performance.now() + options.slice
    transaction(library, () => {
      while (pending.length > 0 && performance.now() < sliceEnd) {
        const part = pending.shift()
        if (part !== undefined) store(part)
      }
    })
    lastFlush = performance.now()
    options.onProgress(progress())
  }

  function progress(): IntakeProgress {
    const seconds = (performance.now() - started) / 1000
    const left = filesDone === 0 ? null : (seconds / filesDone) * (filesTotal - filesDone)
    const file = pending[0]?.source.name ?? ''
    return {
      filesDone,
      filesTotal,
      articles,
      file,
      rate: articles / Math.max(seconds, 0.001),
      left,
    }
  }

  return {
    async put(part) {
      pending.push(part)
      if (pending.length < filesAhead && performance.now() - lastFlush < options.slice) return
      flush()
      await turn()
    },
    async settle(problems) {
      while (pending.length > 0) {
        flush()
        await turn()
      }
      for (const problem of problems) recordUnopened(library, runId, problem)
    },
  }
}

function withFile(source: Source): (problem: Problem) => Problem {
  return (problem) => (problem.file === '' ? { ...problem, file: source.name } : problem)
}

function outcomeOf(source: Source, end: FileEnd, counts: Counts): FileOutcome {
  const doubtful = end.problems.filter(
    ({ code }) => code === 'unreadable-date' || code === 'undecodable-bytes',
  ).length
  return {
    file: source.name,
    hash: end.hash,
    bytes: end.size,
    reader: end.reader,
    encoding: end.encoding,
    announced: end.announced,
    // A file that was cut short does not say how far it came.
    read: Math.max(end.read, counts.added + counts.duplicates),
    added: counts.added,
    teasers: counts.teasers,
    duplicates: counts.duplicates,
    doubtful,
    skipped: end.problems.length - doubtful,
  }
}

/** A path that could not even be opened has its line in the ledger, too. */
function recordUnopened(library: Library, runId: number, problem: Problem): void {
  const nothing = { hash: null, bytes: 0, reader: null, encoding: null, announced: null }
  const none = { read: 0, added: 0, teasers: 0, duplicates: 0, doubtful: 0, skipped: 1 }
  transaction(library, () => {
    const id = startFile(library, runId, problem.file)
    endFile(library, id, { file: problem.file, ...nothing, ...none }, [problem])
  })
}
