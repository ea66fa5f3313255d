import { one, transaction, type Library } from './database.ts'
import { goOnWithStep } from './history.ts'
import { countChange } from './revision.ts'
import { forgetSteps } from './stale-steps.ts'

/** Finding again, as the step that a person can take back. */
export type FindingsStep = {
  /** Writes in one transaction; where nothing differs nothing is written. */
  write<Result>(write: () => Result): Result
  /** False when it became too many changes to be taken back. */
  undoable(): boolean
}

/** Changes that undo takes back in some seconds, and that add some tenths to a library at most. */
export const mostNoted = 100_000

export function openFindingsStep(library: Library, most = mostNoted): FindingsStep {
  const step = { label: 'Find quotes again', subject: `findings ${new Date().toISOString()}` }
  let noted = 0
  return {
    undoable: () => noted <= most,
    write(write) {
      return transaction(library, () => {
        if (noted > most) return countingChange(library, write)
        const done = goOnWithStep(library, step, write)
        noted += done.noted
        if (done.noted > 0) countChange(library)
        if (noted > most) forgetSteps(library, step.subject)
        return done.result
      })
    },
  }
}

function countingChange<Result>(library: Library, write: () => Result): Result {
  const before = writes(library)
  const result = write()
  if (writes(library) > before) countChange(library)
  return result
}

function writes(library: Library): number {
  return one<{ n: number }>(library, 'SELECT total_changes() AS n')?.n ?? 0
}
