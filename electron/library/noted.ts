import { nothingPointsAt } from './actors.ts'
import { run, script, type Library } from './database.ts'

type Noted = {
  readonly keys: readonly string[]
  readonly columns: readonly string[]
  /** Rows that come and go by import only are noted when a step changes them. */
  readonly changes: 'all' | 'updates'
}

/**
 * Undo after "Automatic Undo/Redo Using SQLite" (sqlite.org/undoredo.html): temporary triggers on the
 * tables a step changes note the inverse of every row change under the step that is being made.
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
  articles: { keys: ['id'], columns: ['language', 'rules'], changes: 'updates' },
  quotes: {
    keys: ['id'],
    columns: [
      ...['article_id', 'part', 'start', 'end', 'spans', 'text', 'type', 'speaker_start'],
      ...['speaker_end', 'speaker_text', 'speaker_name', 'actor_id', 'cue_start', 'cue_end'],
      ...['cue_text', 'stance', 'chain', 'addressee', 'floating', 'confidence', 'reason', 'origin'],
    ],
    changes: 'all',
  },
  actors: { keys: ['id'], columns: ['kind', 'name', 'key'], changes: 'all' },
  article_actors: {
    keys: ['article_id', 'actor_id'],
    columns: [
      ...['name', 'roles', 'mentions', 'mention_count', 'confidence'],
      ...['link', 'link_confidence'],
    ],
    changes: 'all',
  },
  actor_shorts: { keys: ['key', 'actor_id'], columns: [], changes: 'all' },
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
    if (rows.columns.length > 0) script(library, updateTrigger(table, rows))
    if (rows.changes === 'all') script(library, rowTriggers(table, rows))
  }
}

/** Writes under a step, so that the inverse of every change is noted. */
export function noting<Result>(library: Library, step: number, write: () => Result): Result {
  run(library, 'INSERT INTO making (step_id) VALUES (?)', step)
  try {
    return write()
  } finally {
    run(library, 'DELETE FROM making')
  }
}

const whileMaking = 'WHEN EXISTS (SELECT 1 FROM making)'

function updateTrigger(table: string, { keys, columns }: Noted): string {
  const assignments = columns
    .map((column) => `'${quoted(column)} = ' || quote(old.${quoted(column)})`)
    .join(` || ', ' || `)
  const inverse = `'UPDATE ${table} SET ' || ${assignments} || ${where(keys)}`
  return `CREATE TEMP TRIGGER ${table}_update AFTER UPDATE OF ${listed([...columns, ...keys])} ON main.${table}
    ${whileMaking} BEGIN ${note(inverse)} END`
}

function rowTriggers(table: string, { keys, columns }: Noted): string {
  const every = [...keys, ...columns]
  const values = every.map((column) => valueOf(table, column)).join(` || ', ' || `)
  const insertion = comeByImport.has(table) ? 'INSERT OR IGNORE' : 'INSERT'
  return `
    CREATE TEMP TRIGGER ${table}_insert AFTER INSERT ON main.${table} ${whileMaking} BEGIN
      ${note(`'DELETE FROM ${table}' || ${where(keys)} || '${unlessUsed(table)}'`)} END;
    CREATE TEMP TRIGGER ${table}_delete BEFORE DELETE ON main.${table} ${whileMaking} BEGIN
      ${note(`'${insertion} INTO ${table} (${listed(every)}) VALUES (' || ${values} || ')'`)} END;`
}

/** Tables in which an import may have put since what a step brought or took. */
const comeByImport: ReadonlySet<string> = new Set(['actors', 'article_actors', 'actor_shorts'])

function unlessUsed(table: string): string {
  return table === 'actors' ? ` AND ${nothingPointsAt('actors.id')}` : ''
}

/** Two actors may not have one key, so one that comes back does without it where it is taken. */
function valueOf(table: string, column: string): string {
  const value = `quote(old.${quoted(column)})`
  if (table !== 'actors' || column !== 'key') return value
  return `'(SELECT ' || ${value} || ' WHERE NOT EXISTS (SELECT 1 FROM actors WHERE key = ' || ${value} || '))'`
}

/** As an SQL expression that gives the WHERE of a row; a deleted row has no `new`, and needs none. */
function where(keys: readonly string[]): string {
  return keys
    .map((key, index) => `'${index === 0 ? ' WHERE' : ' AND'} ${key} = ' || quote(new.${key})`)
    .join(' || ')
}

function note(expression: string): string {
  return `INSERT INTO inverses (step_id, sql) SELECT step_id, ${expression} FROM making;`
}

function listed(columns: readonly string[]): string {
  return columns.map(quoted).join(', ')
}

function quoted(column: string): string {
  return `"${column}"`
}
