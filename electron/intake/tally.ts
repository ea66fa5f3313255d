import type { Place } from '../../shared/article.ts'
import type { ProblemCode } from '../../shared/report.ts'

/** Records of one file that were not read, and those that were read with something amiss, each once. */
export type Tally = { readonly skipped: number; readonly doubtful: number }

/** Problems of what was read all the same, where it is not known of which record they are. */
const ofWhatWasRead: ReadonlySet<ProblemCode> = new Set(['unreadable-date', 'undecodable-bytes'])

/** These tell of the file, and no record is amiss by them. */
const ofNoRecord: ReadonlySet<ProblemCode> = new Set(['count-mismatch', 'cancelled'])

/** A record comes near the problem that names it; what waits longer is not read (records). */
const farthest = 1_000

export type OpenTally = {
  readonly announce: (records: number) => void
  readonly draft: (place: Place) => void
  readonly problem: (code: ProblemCode, place: Place) => void
  /** What the file says it holds, null when it does not say, and what was read of it. */
  readonly counts: () => { readonly announced: number | null; readonly read: number }
  readonly close: () => Tally
}

export function openTally(): OpenTally {
  const waiting = new Set<number>()
  let announced: number | null = null
  let read = 0
  let doubtful = 0
  let skipped = 0
  let last: { readonly record: number | null; doubted: boolean } = { record: null, doubted: false }

  function doubtLast(): void {
    if (!last.doubted) doubtful += 1
    last.doubted = true
  }

  function letGo(): void {
    const [first] = waiting
    if (first === undefined || waiting.size <= farthest) return
    waiting.delete(first)
    skipped += 1
  }

  return {
    announce(records) {
      announced = (announced ?? 0) + records
    },
    draft({ record }) {
      read += 1
      last = { record, doubted: false }
      if (record !== null && waiting.delete(record)) doubtLast()
    },
    problem(code, { record }) {
      if (ofNoRecord.has(code)) return
      if (record === null && ofWhatWasRead.has(code)) doubtful += 1
      else if (record === null) skipped += 1
      else if (record === last.record) doubtLast()
      else {
        waiting.add(record)
        letGo()
      }
    },
    counts: () => ({ announced, read }),
    close: () => ({
      doubtful,
      skipped: announced === null ? skipped + waiting.size : Math.max(0, announced - read),
    }),
  }
}
