import { setImmediate as turn } from 'node:timers/promises'
import type { IntakeProgress } from '../../shared/events.ts'
import type { FileOutcome, Problem } from '../../shared/report.ts'
import { storeCutting, type Stored } from '../library/articles.ts'
import { commitGathered, gather, transaction, type Library } from '../library/database.ts'
import { settleFamilies } from '../library/families.ts'
import { mostTogether } from '../library/family-chunk.ts'
import { broughtBefore, restartFile } from '../library/run-sources.ts'
import { endFile, startFile } from '../library/runs.ts'
import type { Batch, FileEnd, Source } from './intake-messages.ts'

/** A piece of a file as an intake thread sends it. */
export type Part = { readonly source: Source; readonly part: Batch | FileEnd }

/** What is stored is put on disk this often (ms), since a stop costs what is not there yet. */
const betweenCommits = 150

/** Putting on disk takes this share of the time at most, so that slow disks are asked less often, */
const shareOfCommits = 0.1

/** but never less often than this (ms). */
const longestUnsaved = 1_000

export type Pace = {
  /** Longest stretch of storing before other work gets its turn (ms). */
  readonly slice: number
  onProgress(progress: IntakeProgress): void
}

export type Shelf = {
  put(part: Part): Promise<void>
  settle(problems: readonly Problem[]): Promise<void>
  /** Files whose outcome is stored. */
  filesDone(): number
}

type Counts = {
  id: number
  added: number
  teasers: number
  duplicates: number
  /** What the file brought before it was stopped. */
  readonly before: { readonly articles: number; readonly teasers: number }
  /** Of these, what was met again: it is no duplicate the first time. */
  readonly metAgain: Set<number>
}

/** Stores parts in short stretches, so that a search in between waits for one slice at most. */
export function openShelf(
  library: Library,
  runId: number,
  { slice, onProgress }: Pace,
  started: number,
  filesTotal: number,
  stopped: ReadonlyMap<string, number>,
): Shelf {
  let counts: Counts | null = null
  let articles = 0
  let filesDone = 0
  let file = ''
  let sliceEnd = performance.now() + slice
  let due = performance.now() + betweenCommits
  /** Puts on disk what was stored before a long wait for the next piece. */
  let waiting: NodeJS.Timeout | null = null
  let failure: unknown = null
  /** Articles whose families are still to be sought. */
  let alone = 0

  /** One article at a time: a batch may take longer than a slice. */
  function* storing({ source, part }: Part): Generator<void, void> {
    file = source.name
    counts ??= { ...opened(source.name), ...nothingYet(), metAgain: new Set() }
    if (part.kind === 'batch') {
      for (const cutting of part.cuttings) {
        count(storeCutting(library, counts.id, cutting), counts)
        yield
      }
      return
    }
    const problems = part.problems.map(withFile(source))
    endFile(library, counts.id, outcomeOf(source, part, counts), problems)
    filesDone += 1
    counts = null
  }

  function count(stored: Stored, file: Counts): void {
    file.teasers += stored.teasersAdded
    if (stored.added) file.added += 1
    else if (isMetAgain(stored, file)) file.metAgain.add(stored.id)
    else file.duplicates += 1
    articles += 1
    if (stored.added) alone += 1
  }

  function opened(name: string): Pick<Counts, 'id' | 'before'> {
    const known = stopped.get(name)
    if (known === undefined)
      return { id: startFile(library, runId, name), before: { articles: 0, teasers: 0 } }
    restartFile(library, known)
    return { id: known, before: broughtBefore(library, known) }
  }

  /** Does work until it is done, and lets other work in between at the end of every slice. */
  async function inSlices(work: Iterator<void, void>): Promise<void> {
    for (let isDone = false; !isDone;) {
      if (failure !== null) throw failure
      gather(library, () => {
        do isDone = work.next().done === true
        while (!isDone && performance.now() < sliceEnd)
      })
      if (performance.now() >= due) save()
      else waiting ??= setTimeout(saveLater, due - performance.now())
      if (performance.now() < sliceEnd) continue
      onProgress(progress())
      await turn()
      sliceEnd = performance.now() + slice
    }
  }

  function saveLater(): void {
    try {
      save()
    } catch (error) {
      failure = error
    }
  }

  function save(): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    const from = performance.now()
    commitGathered(library)
    const wait = (performance.now() - from) / shareOfCommits
    due = performance.now() + Math.min(Math.max(betweenCommits, wait), longestUnsaved)
  }

  /** Many articles at once, so seldom. */
  async function seekFamilies(): Promise<void> {
    alone = 0
    await inSlices(settleFamilies(library))
    save()
  }

  function progress(): IntakeProgress {
    const seconds = (performance.now() - started) / 1000
    const left = filesDone === 0 ? null : (seconds / filesDone) * (filesTotal - filesDone)
    const rate = articles / Math.max(seconds, 0.001)
    return { filesDone, filesTotal, articles, file, rate, left }
  }

  return {
    async put(part) {
      await inSlices(storing(part))
      if (alone >= mostTogether) await seekFamilies()
    },
    async settle(problems) {
      await seekFamilies()
      onProgress(progress())
      for (const problem of problems) recordUnopened(library, runId, problem)
    },
    filesDone: () => filesDone,
  }
}

function nothingYet(): Pick<Counts, 'added' | 'teasers' | 'duplicates'> {
  return { added: 0, teasers: 0, duplicates: 0 }
}

/** True for an article of a file that was stopped halfway, when it comes by the first time again. */
function isMetAgain({ id, file }: Stored, { id: line, before, metAgain }: Counts): boolean {
  return file === line && metAgain.size < before.articles && !metAgain.has(id)
}

function withFile(source: Source): (problem: Problem) => Problem {
  return (problem) => (problem.file === '' ? { ...problem, file: source.name } : problem)
}

function outcomeOf(source: Source, end: FileEnd, counts: Counts): FileOutcome {
  // Brought before an earlier stop, and not come by this time: stopped again, or the file was changed.
  const lost = Math.max(0, counts.before.articles - counts.metAgain.size)
  return {
    file: source.name,
    hash: end.hash,
    bytes: end.size,
    reader: end.reader,
    encoding: end.encoding,
    announced: end.announced,
    // A file that was cut short does not say how far it came.
    read: Math.max(end.read, counts.added + counts.duplicates + counts.metAgain.size) + lost,
    added: counts.added + counts.before.articles,
    teasers: counts.teasers + counts.before.teasers,
    duplicates: counts.duplicates,
    doubtful: end.doubtful,
    skipped: end.skipped,
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
