import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, script, transaction, type Library } from './database.ts'
import { countChange } from './revision.ts'

/**
 * Undo after "Automatic Undo/Redo Using SQLite" (sqlite.org/undoredo.html): temporary triggers on the
 * tables a person writes to note the inverse of every row change under the step that is being made.
 */
const tablesOfPeople = {
  tags: ['id', 'parent_id', 'name', 'hue'],
  taggings: [
    ...['id', 'tag_id', 'kind', 'article_id', 'quote_id', 'actor_id'],
    ...['part', 'start', 'end', 'exact', 'prefix', 'suffix'],
  ],
  decisions: ['quote_id', 'verdict', 'speaker_name', 'actor_id'],
} as const

/** Sets the triggers up; once for every connection, since temporary triggers live as long as it. */
export function recordInverses(library: Library): void {
  script(library, 'CREATE TEMP TABLE making (step_id INTEGER)')
  for (const [table, columns] of Object.entries(tablesOfPeople))
    script(library, triggers(table, columns))
  script(
    library,
    `CREATE TEMP TRIGGER runs_inverse AFTER UPDATE OF undone ON main.runs
       WHEN EXISTS (SELECT 1 FROM making) AND old.undone <> new.undone BEGIN
       ${note(`'UPDATE runs SET undone = ' || old.undone || ' WHERE id = ' || old.id`)}
     END`,
  )
}

function triggers(table: string, columns: readonly string[]): string {
  const [key = 'id'] = columns
  const names = columns.map(quoted).join(', ')
  const values = columns.map((column) => `quote(old.${quoted(column)})`).join(` || ', ' || `)
  const assignments = columns
    .map((column) => `'${quoted(column)} = ' || quote(old.${quoted(column)})`)
    .join(` || ', ' || `)
  const when = 'WHEN EXISTS (SELECT 1 FROM making)'
  return `
    CREATE TEMP TRIGGER ${table}_insert AFTER INSERT ON main.${table} ${when} BEGIN
      ${note(`'DELETE FROM ${table} WHERE ${key} = ' || new.${key}`)} END;
    CREATE TEMP TRIGGER ${table}_update AFTER UPDATE ON main.${table} ${when} BEGIN
      ${note(`'UPDATE ${table} SET ' || ${assignments} || ' WHERE ${key} = ' || new.${key}`)} END;
    CREATE TEMP TRIGGER ${table}_delete BEFORE DELETE ON main.${table} ${when} BEGIN
      ${note(`'INSERT INTO ${table} (${names}) VALUES (' || ${values} || ')'`)} END;`
}

function note(expression: string): string {
  return `INSERT INTO inverses (step_id, sql) SELECT step_id, ${expression} FROM making;`
}

function quoted(column: string): string {
  return `"${column}"`
}

/** Makes one step a person can undo: the write, its inverse and its name in one transaction. */
export function makeStep<Result>(library: Library, label: string, write: () => Result): Result {
  return transaction(library, () => {
    run(library, "DELETE FROM steps WHERE state = 'undone'")
    const step = run(
      library,
      "INSERT INTO steps (label, at, state) VALUES (?, ?, 'done')",
      label,
      new Date().toISOString(),
    ).id
    const result = noting(library, step, write)
    countChange(library)
    return result
  })
}

function noting<Result>(library: Library, step: number, write: () => Result): Result {
  run(library, 'INSERT INTO making (step_id) VALUES (?)', step)
  try {
    return write()
  } finally {
    run(library, 'DELETE FROM making')
  }
}

export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export function historyState(library: Library): HistoryState {
  return { undo: lastDone(library)?.label ?? null, redo: firstUndone(library)?.label ?? null }
}

type Step = { id: number; label: string }

function lastDone(library: Library): Step | null {
  return one<Step>(
    library,
    "SELECT id, label FROM steps WHERE state = 'done' ORDER BY id DESC LIMIT 1",
  )
}

function firstUndone(library: Library): Step | null {
  return one<Step>(
    library,
    "SELECT id, label FROM steps WHERE state = 'undone' ORDER BY id LIMIT 1",
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
      for (const inverse of inverses) script(library, inverse.sql)
    })
    run(library, 'UPDATE steps SET state = ? WHERE id = ?', state, step.id)
    countChange(library)
  })
  return step.label
}
