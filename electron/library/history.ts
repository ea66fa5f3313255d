import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, script, transaction, type Library } from './database.ts'
import { noting } from './noted.ts'
import { countChange } from './revision.ts'
import { dropAllStrays, dropStrays } from './stale-steps.ts'
import { turning } from './turned.ts'

/**
 * Makes one step a person can undo: the write, its inverse and its name in one transaction. A write on
 * the `subject` of the step made just before belongs to that step: what it was before stands there
 * already. Only changes of rows may do so, not their coming and going.
 */
export function makeStep<Result>(
  library: Library,
  label: string,
  write: () => Result,
  subject: string | null = null,
): Result {
  return transaction(library, () => {
    const goesOn = subject !== null && lastSubject(library) === subject
    run(library, "DELETE FROM steps WHERE state = 'undone'")
    const result = goesOn ? write() : noting(library, addStep(library, label, subject), write)
    countChange(library)
    return result
  })
}

/**
 * Work in many transactions is one step as long as nobody makes another step meanwhile; then what
 * follows is the next one, so that steps are always taken back in the order in which they were made.
 * Tells how many changes were noted; without any there is no step. Call inside a transaction.
 */
export function goOnWithStep<Result>(
  library: Library,
  { label, subject }: { readonly label: string; readonly subject: string },
  write: () => Result,
): { readonly result: Result; readonly noted: number } {
  const last = lastDone(library)
  const goesOn = last?.subject === subject
  const step = goesOn ? last.id : addStep(library, label, subject)
  const before = lastInverse(library)
  const result = noting(library, step, write)
  const noted = lastInverse(library) - before
  if (noted > 0) run(library, "DELETE FROM steps WHERE state = 'undone'")
  else if (!goesOn) run(library, 'DELETE FROM steps WHERE id = ?', step)
  return { result, noted }
}

function lastInverse(library: Library): number {
  return one<{ id: number | null }>(library, 'SELECT max(id) AS id FROM inverses')?.id ?? 0
}

/** A step that goes on longer is followed by a new one, so that undo takes back minutes, not hours (ms). */
const longestStep = 60_000

function lastSubject(library: Library): string | null {
  const last = one<{ subject: string | null }>(
    library,
    `SELECT subject FROM (SELECT * FROM steps WHERE state = 'done' ORDER BY id DESC LIMIT 1) WHERE at > ?`,
    new Date(Date.now() - longestStep).toISOString(),
  )
  return last?.subject ?? null
}

function addStep(library: Library, label: string, subject: string | null): number {
  return run(
    library,
    "INSERT INTO steps (label, at, state, subject) VALUES (?, ?, 'done', ?)",
    label,
    new Date().toISOString(),
    subject,
  ).id
}

export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export function historyState(library: Library): HistoryState {
  return { undo: lastDone(library)?.label ?? null, redo: firstUndone(library)?.label ?? null }
}

type Step = { id: number; label: string; subject: string | null }

function lastDone(library: Library): Step | null {
  return one<Step>(
    library,
    "SELECT id, label, subject FROM steps WHERE state = 'done' ORDER BY id DESC LIMIT 1",
  )
}

function firstUndone(library: Library): Step | null {
  return one<Step>(
    library,
    "SELECT id, label, subject FROM steps WHERE state = 'undone' ORDER BY id LIMIT 1",
  )
}

/** Takes the last step back. Returns its label; refuses when there is none (`nothing-to-undo`). */
export function undo(library: Library): string {
  return turn(library, lastDone(library), 'undone', 'There is nothing to undo.')
}

/** Makes the last undone step again. */
export function redo(library: Library): string {
  return turn(library, firstUndone(library), 'done', 'There is nothing to redo.')
}

/** Runs a step's inverses backwards; what the triggers note meanwhile is the way forth again. */
function turn(
  library: Library,
  step: Step | null,
  state: 'done' | 'undone',
  refusal: string,
): string {
  if (step === null) throw new WorkbenchError('nothing-to-undo', refusal)
  try {
    runInverses(library, step, state, dropStrays)
  } catch (error) {
    if (!isBrokenKey(error)) throw error
    runInverses(library, step, state, dropAllStrays)
  }
  return step.label
}

function runInverses(
  library: Library,
  step: Step,
  state: 'done' | 'undone',
  clear: (library: Library) => void,
): void {
  transaction(library, () => {
    const inverses = all<{ id: number; sql: string }>(
      library,
      'SELECT id, sql FROM inverses WHERE step_id = ? ORDER BY id DESC',
      step.id,
    )
    run(library, 'DELETE FROM inverses WHERE step_id = ?', step.id)
    // A deleted tag comes back after the taggings that cascaded with it, so keys are checked at the end.
    script(library, 'PRAGMA defer_foreign_keys = ON')
    noting(library, step.id, () => {
      turning(library, () => {
        for (const inverse of inverses) script(library, inverse.sql)
      })
    })
    clear(library)
    run(library, 'UPDATE steps SET state = ? WHERE id = ?', state, step.id)
    countChange(library)
  })
}

function isBrokenKey(error: unknown): boolean {
  return error instanceof Error && /FOREIGN KEY/i.test(error.message)
}
