import { WorkbenchError } from '../../shared/errors.ts'
import { all, one, run, script, transaction, type Library } from './database.ts'
import { countChange } from './revision.ts'
import { dropStrays } from './stale-steps.ts'

type Noted = {
  readonly keys: readonly string[]
  readonly columns: readonly string[]
  /** Columns no step changes, which a row that comes back needs all the same. */
  readonly fixed?: readonly string[]
  /** Rows that come and go by import are noted only when a person's step changes them. */
  readonly changes: 'all' | 'updates'
}

/**
 * Undo after "Automatic Undo/Redo Using SQLite" (sqlite.org/undoredo.html): temporary triggers on the
 * tables a person changes note the inverse of every row change under the step that is being made.
 */
const noted: Readonly<Record<string, Noted>> = {
  tags: { keys: ['id'], columns: ['parent_id', 'name', 'hue'], changes: 'all' },
  taggings: {
    keys: ['id'],
    columns: [
      ...['tag_id', 'kind', 'article_id', 'quote_id', 'actor_id'],
      ...['part', 'start', 'end', 'exact', 'prefix', 'suffix'],
    ],
    changes: 'all',
  },
  decisions: {
    keys: ['quote_id'],
    columns: ['verdict', 'speaker_name', 'actor_id'],
    changes: 'all',
  },
  notes: {
    keys: ['id'],
    columns: [
      ...['kind', 'article_id', 'quote_id', 'actor_id', 'part', 'start', 'end'],
      ...['exact', 'prefix', 'suffix', 'text', 'changed'],
    ],
    changes: 'all',
  },
  collections: { keys: ['id'], columns: ['name'], changes: 'all' },
  collection_articles: {
    keys: ['collection_id', 'article_id'],
    columns: ['added'],
    changes: 'all',
  },
  searches: { keys: ['id'], columns: ['name', 'query', 'view', 'created'], changes: 'all' },
  runs: { keys: ['id'], columns: ['undone'], changes: 'updates' },
  texts: { keys: ['article_id'], columns: ['body', 'removed'], changes: 'updates' },
  quotes: {
    keys: ['id'],
    columns: [
      ...['spans', 'start', 'end', 'speaker_start', 'speaker_end', 'cue_start', 'cue_end'],
      'actor_id',
    ],
    fixed: [
      ...['article_id', 'part', 'text', 'type', 'speaker_text', 'speaker_name', 'cue_text'],
      ...['stance', 'chain', 'addressee', 'floating', 'confidence', 'reason', 'origin'],
    ],
    changes: 'all',
  },
  article_actors: {
    keys: ['article_id', 'actor_id'],
    columns: [
      ...['name', 'roles', 'mentions', 'mention_count', 'confidence'],
      ...['link', 'link_confidence'],
    ],
    changes: 'all',
  },
  actor_decisions: {
    keys: ['id'],
    columns: ['key', 'article_id', 'actor_id'],
    changes: 'all',
  },
}

/** Sets the triggers up; once for every connection, since temporary triggers live as long as it. */
export function recordInverses(library: Library): void {
  script(library, 'CREATE TEMP TABLE making (step_id INTEGER)')
  for (const [table, rows] of Object.entries(noted)) {
    script(library, updateTrigger(table, rows))
    if (rows.changes === 'all') script(library, rowTriggers(table, rows))
  }
}

const whileMaking = 'WHEN EXISTS (SELECT 1 FROM making)'

function updateTrigger(table: string, { keys, columns }: Noted): string {
  const assignments = columns
    .map((column) => `'${quoted(column)} = ' || quote(old.${quoted(column)})`)
    .join(` || ', ' || `)
  const inverse = `'UPDATE ${table} SET ' || ${assignments} || ${condition(keys)}`
  return `CREATE TEMP TRIGGER ${table}_update AFTER UPDATE ON main.${table} ${whileMaking} BEGIN
    ${note(inverse)} END`
}

function rowTriggers(table: string, { keys, columns, fixed = [] }: Noted): string {
  const every = [...keys, ...columns, ...fixed]
  const values = every.map((column) => `quote(old.${quoted(column)})`).join(` || ', ' || `)
  return `
    CREATE TEMP TRIGGER ${table}_insert AFTER INSERT ON main.${table} ${whileMaking} BEGIN
      ${note(`'DELETE FROM ${table}' || ${condition(keys)}`)} END;
    CREATE TEMP TRIGGER ${table}_delete BEFORE DELETE ON main.${table} ${whileMaking} BEGIN
      ${note(`'INSERT INTO ${table} (${every.map(quoted).join(', ')}) VALUES (' || ${values} || ')'`)} END;`
}

/** As an SQL expression that gives the WHERE of a row; a deleted row has no `new`, and needs none. */
function condition(keys: readonly string[]): string {
  return keys
    .map((key, index) => `'${index === 0 ? ' WHERE' : ' AND'} ${key} = ' || new.${key}`)
    .join(' || ')
}

function note(expression: string): string {
  return `INSERT INTO inverses (step_id, sql) SELECT step_id, ${expression} FROM making;`
}

function quoted(column: string): string {
  return `"${column}"`
}

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
    dropStrays(library)
    run(library, 'UPDATE steps SET state = ? WHERE id = ?', state, step.id)
    countChange(library)
  })
  return step.label
}
