import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { WorkbenchError } from '../../shared/errors.ts'
import { inOurWords } from './faults.ts'
import { functions } from './functions.ts'
import { stopIfUnwanted } from './wanted.ts'

type Database = InstanceType<typeof DatabaseSync>

export type Value = string | number | null | Uint8Array

/** An open library file. Keep it referenced: the driver closes a database whose object is collected. */
export type Library = {
  readonly path: string
  readonly database: Database
  readonly statements: Map<string, StatementSyncInstance>
  /** Device and inode at opening: a sync client that swaps the file must not get our writes. */
  readonly identity: string
  /** False where the file may only be read. */
  readonly canWrite: boolean
}

/** Marks the file as ours ("Cutt" in ASCII). */
export const applicationId = 0x43757474

export function connect(path: string): Library {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  // Smaller than usual for texts: of larger pages every second would be half empty.
  database.exec('PRAGMA page_size = 4096')
  database.exec('PRAGMA journal_mode = WAL')
  return furnished(path, database, true)
}

/** Opens a file that may not be written to, as it stands, and puts nothing beside it. */
export function connectReading(path: string): Library {
  const address = pathToFileURL(path)
  // The log and its index, which even reading makes otherwise, could not be made or would be in the owner's way.
  address.searchParams.set('immutable', '1')
  return furnished(path, new DatabaseSync(address.href, { readOnly: true }), false)
}

function furnished(path: string, database: Database, canWrite: boolean): Library {
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  for (const [name, compute] of Object.entries(functions))
    database.function(name, { deterministic: true }, compute)
  database.function('still_wanted', () => {
    stopIfUnwanted()
    return 1
  })
  return { path, database, statements: new Map(), identity: identityOf(path), canWrite }
}

const pragmas = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'cache_size = -49152',
  'mmap_size = 0',
  'temp_store = MEMORY',
  'wal_autocheckpoint = 2000',
]

export function disconnect(library: Library): void {
  commitGathered(library)
  library.statements.clear()
  putTogether(library)
  library.database.close()
}

/** Closes a library that is not to be used, as it is. */
export function leave(library: Library): void {
  library.statements.clear()
  library.database.close()
}

/** Puts what stands in the log into the file, so that whoever copies the file alone has all of it. */
function putTogether({ database, canWrite }: Library): void {
  if (!canWrite) return
  try {
    database.exec('PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The log stays beside the file and is read at the next opening.
  }
}

/** Queries make statements without end, so only those of late are kept. */
const mostStatements = 500

function statement(library: Library, sql: string): StatementSyncInstance {
  const { statements } = library
  const found = statements.get(sql) ?? library.database.prepare(sql)
  statements.delete(sql)
  statements.set(sql, found)
  const [oldest] = statements.size > mostStatements ? statements.keys() : []
  if (oldest !== undefined) statements.delete(oldest)
  return found
}

/** All rows. The row type is the caller's promise about its own SQL. */
export function all<Row>(
  library: Library,
  sql: string,
  ...values: readonly Value[]
): readonly Row[] {
  return statement(library, sql).all(...bound(values)) as Row[]
}

export function one<Row>(library: Library, sql: string, ...values: readonly Value[]): Row | null {
  return (statement(library, sql).get(...bound(values)) as Row | undefined) ?? null
}

/** Runs one statement; gives the number of changed rows and the last row id. */
export function run(
  library: Library,
  sql: string,
  ...values: readonly Value[]
): { readonly changes: number; readonly id: number } {
  const result = statement(library, sql).run(...bound(values))
  return { changes: result.changes, id: Number(result.lastInsertRowid) }
}

export function script(library: Library, sql: string): void {
  library.database.exec(sql)
}

function bound(values: readonly Value[]): Value[] {
  return [...values]
}

/** Runs `work` as one transaction: all of it is on disk when this returns, or none of it. */
export function transaction<Result>(library: Library, work: () => Result): Result {
  try {
    commitGathered(library)
  } catch (error) {
    // Whoever gathered must not go on as if it were there.
    lost.set(library, error)
    throw error
  }
  begin(library)
  const result = orRollBack(library, work)
  commit(library)
  return result
}

/** Libraries whose transaction is left open for more work. */
const gathering = new WeakSet<Library>()

/** How often each library lost what was gathered for it. */
const losses = new WeakMap<Library, number>()

/** How often what had been gathered, and may have been read, was taken back unwritten. */
export function lossesOf(library: Library): number {
  return losses.get(library) ?? 0
}

/** Why what was gathered could not be put on disk when something else was to be written. */
const lost = new WeakMap<Library, unknown>()

/**
 * Runs `work` in a transaction that stays open for more of its kind, because every commit waits for
 * the disk. Whatever else is written, and `commitGathered`, puts it on disk first.
 */
export function gather<Result>(library: Library, work: () => Result): Result {
  const failure = lost.get(library)
  lost.delete(library)
  if (failure !== undefined) throw failure
  if (!gathering.has(library)) begin(library)
  gathering.add(library)
  return orRollBack(library, work)
}

/** Puts on disk what was gathered. */
export function commitGathered(library: Library): void {
  if (gathering.has(library)) commit(library)
}

function commit(library: Library): void {
  orRollBack(library, () => {
    refuseSwappedFile(library)
    library.database.exec('COMMIT')
  })
  gathering.delete(library)
}

function orRollBack<Result>(library: Library, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (gathering.delete(library)) losses.set(library, lossesOf(library) + 1)
    if (library.database.isTransaction) library.database.exec('ROLLBACK')
    throw inOurWords(library.path, error)
  }
}

function begin(library: Library): void {
  try {
    library.database.exec('BEGIN IMMEDIATE')
  } catch (error) {
    throw inOurWords(library.path, error)
  }
}

function refuseSwappedFile(library: Library): void {
  if (library.path === ':memory:' || identityOf(library.path) === library.identity) return
  throw new WorkbenchError(
    'library-swapped',
    `${library.path} was moved or replaced by another program while it was open; nothing was written. Open it again.`,
  )
}

function identityOf(path: string): string {
  if (path === ':memory:') return path
  const state = statSync(path, { throwIfNoEntry: false })
  return state === undefined ? 'gone' : `${state.dev}:${state.ino}`
}
