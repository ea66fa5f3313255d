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

/** Pieces that wait to be stored at most. */
const piecesTogether = 24

/** What is stored is put on disk this often (ms): each time waits for the disk, and a stop costs only this. */
const betweenCommits = 150

export type Pace = {
  /** Longest stretch of storing before other work gets its turn (ms). */
  readonly slice: number
  onProgress(progress: IntakeProgress): void
}

export type Shelf = {
  put(part: Part): Promise<void>
  settle(problems: readonly Problem[]): Promise<void>
  /** Files whose outcome is stored or waits for it. */
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

/** Stores parts in short transactions, so that a search in between waits for one slice at most. */
export function openShelf(
  library: Library,
  runId: number,
  { slice, onProgress }: Pace,
  started: number,
  filesTotal: number,
  stopped: ReadonlyMap<string, number>,
): Shelf {
  const pending: Part[] = []
  let counts: Counts | null = null
  let articles = 0
  let filesDone = 0
  let lastFlush = performance.now()
  let lastCommit = performance.now()
  /** Puts on disk what was stored before a long wait for the next piece. */
  let waiting: NodeJS.Timeout | null = null
  let failure: unknown = null
  /** Articles whose families are still to be sought. */
  let alone = 0

  function store({ source, part }: Part): void {
    counts ??= { ...opened(source.name), ...nothingYet(), metAgain: new Set() }
    if (part.kind === 'batch') {
      for (const cutting of part.cuttings) {
        const stored = storeCutting(library, counts.id, cutting)
        counts.teasers += stored.teasersAdded
        if (stored.added) counts.added += 1
        else if (isMetAgain(stored, counts)) counts.metAgain.add(stored.id)
        else counts.duplicates += 1
        articles += 1
        if (stored.added) alone += 1
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

  function opened(name: string): Pick<Counts, 'id' | 'before'> {
    const known = stopped.get(name)
    if (known === undefined)
      return { id: startFile(library, runId, name), before: { articles: 0, teasers: 0 } }
    restartFile(library, known)
    return { id: known, before: broughtBefore(library, known) }
  }

  function flush(): void {
    if (failure !== null) throw failure
    const sliceEnd = performance.now() + slice
    gather(library, () => {
      while (pending.length > 0 && performance.now() < sliceEnd) {
        const part = pending.shift()
        if (part !== undefined) store(part)
      }
    })
    lastFlush = performance.now()
    if (lastFlush - lastCommit > betweenCommits) save()
    else waiting ??= setTimeout(saveLater, betweenCommits)
    onProgress(progress())
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
    commitGathered(library)
    lastCommit = performance.now()
  }

  /** Many articles at once, so seldom. */
  async function seekFamilies(): Promise<void> {
    if (failure !== null) throw failure
    alone = 0
    const work = settleFamilies(library)
    for (let isDone = false; !isDone;) {
      const sliceEnd = performance.now() + slice
      gather(library, () => {
        while (!isDone && performance.now() < sliceEnd) isDone = work.next().done === true
      })
      if (isDone || performance.now() - lastCommit > betweenCommits) save()
      await turn()
    }
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
      if (pending.length < piecesTogether && performance.now() - lastFlush < slice) return
      flush()
      await turn()
      if (alone >= mostTogether) await seekFamilies()
    },
    async settle(problems) {
      while (pending.length > 0) {
        flush()
        await turn()
      }
      await seekFamilies()
      for (const problem of problems) recordUnopened(library, runId, problem)
    },
    filesDone: () => filesDone + pending.filter(({ part }) => part.kind === 'end').length,
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
