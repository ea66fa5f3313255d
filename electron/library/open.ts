import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { WorkbenchError } from '../../shared/errors.ts'
import { keepCopy } from './backup.ts'
import { keepCounted } from './counted.ts'
import {
  applicationId,
  connect,
  connectReading,
  leave,
  one,
  script,
  transaction,
  type Library,
} from './database.ts'
import { inOurWords } from './faults.ts'
import { foreign, refuseByHead } from './file-head.ts'
import { keepIndexed } from './indexed.ts'
import { settleInterruptedRuns } from './interrupted-runs.ts'
import { migrations } from './migrations/index.ts'
import { recordInverses } from './noted.ts'
import { isToRespell, respell, type Respelling } from './respelling.ts'
import { keepTurned } from './turned.ts'

/** Told while the index of an older library is brought up to date, which may take a minute. */
type OnRespelling = (progress: Respelling) => void

/** Told where an older library was copied to before it is carried over. */
type OnCopied = (file: string) => void

/** Creates a library file. Refuses to touch a file that is there already. */
export function createLibrary(
  file: string,
  onRespelling?: OnRespelling,
  onCopied?: OnCopied,
): Library {
  if (existsSync(file) && statSync(file).size > 0) return openLibrary(file, onRespelling, onCopied)
  if (!existsSync(path.dirname(file))) {
    throw new WorkbenchError(
      'library-missing',
      `The folder ${path.dirname(file)} does not exist; the library was not created.`,
    )
  }
  const isNew = !existsSync(file)
  try {
    return prepare(connectOrExplain(file))
  } catch (error) {
    // Half a library would be taken for one that is still being copied.
    if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    throw error
  }
}

/**
 * Opens a library file. Refuses one that is missing (`library-missing`; an empty library is never
 * put in its place), not ours (`library-foreign`), damaged, or written by a newer Cuttings
 * (`library-newer`). An older one is copied before it is carried over. One that may not be written to
 * is opened for reading.
 */
export function openLibrary(
  file: string,
  onRespelling?: OnRespelling,
  onCopied?: OnCopied,
): Library {
  if (!existsSync(file)) {
    throw new WorkbenchError(
      'library-missing',
      `There is no library at ${file}. If it lies on a drive that is not plugged in, plug it in and open it again.`,
    )
  }
  if (!statSync(file).isFile()) {
    throw new WorkbenchError(
      'library-foreign',
      `${file} is not a file; choose a .cuttings library.`,
    )
  }
  refuseByHead(file)
  const library = connectOrExplain(file)
  return library.canWrite ? prepare(library, onRespelling, onCopied) : prepareReading(library)
}

/** The library as it is now, read through a connection of its own; what is written later does not show. */
export function openSnapshot({ path }: Pick<Library, 'path'>): Library {
  const snapshot = connectAsAllowed(path)
  keepIndexed(snapshot)
  script(snapshot, 'BEGIN')
  one(snapshot, 'SELECT count(*) FROM sqlite_schema')
  return snapshot
}

function connectAsAllowed(file: string): Library {
  return !existsSync(file) || isWritable(file) ? connect(file) : connectReading(file)
}

function connectOrExplain(file: string): Library {
  try {
    return connectAsAllowed(file)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    if (/not a database/i.test(words)) {
      throw new WorkbenchError(
        'library-foreign',
        `${file} is not a Cuttings library; it was not changed.`,
      )
    }
    const known = inOurWords(file, error)
    if (known instanceof WorkbenchError) throw known
    throw new WorkbenchError(
      'library-damaged',
      `${file} cannot be opened: ${words}. It was not changed.`,
    )
  }
}

function isWritable(file: string): boolean {
  try {
    for (const place of [file, path.dirname(file)]) accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A library that may only be read is opened as it is, if nothing in it has to be brought up to date first. */
function prepareReading(library: Library): Library {
  try {
    refuseForeign(library)
    refuseNewer(library)
    const log = statSync(`${library.path}-wal`, { throwIfNoEntry: false })
    const isOld = pragma(library, 'user_version') < migrations.length || isToRespell(library)
    if (isOld || (log?.size ?? 0) > 0) throw new WorkbenchError('read-only', unopened(library.path))
    keepIndexed(library)
    return library
  } catch (error) {
    leave(library)
    throw inOurWords(library.path, error)
  }
}

function unopened(file: string): string {
  return `${file} or its folder may not be written to, and it has to be brought up to date before it can be read. Copy it to a folder of yours, with any file beside it whose name begins with its own, and open the copy.`
}

function prepare(
  library: Library,
  onRespelling: OnRespelling = () => {},
  onCopied: OnCopied = () => {},
): Library {
  try {
    refuseForeign(library)
    refuseNewer(library)
    migrate(library, onCopied)
    refuseUnsafeMode(library)
    respell(library, onRespelling)
    keepIndexed(library)
    keepCounted(library)
    recordInverses(library)
    keepTurned(library)
    settleInterruptedRuns(library)
    return library
  } catch (error) {
    leave(library)
    throw inOurWords(library.path, error)
  }
}

function refuseForeign(library: Library): void {
  const id = pragma(library, 'application_id')
  const tables = one<{ n: number }>(library, 'SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0
  if (id === applicationId || (id === 0 && tables === 0)) return
  throw new WorkbenchError('library-foreign', foreign(library.path))
}

function refuseNewer(library: Library): void {
  const version = pragma(library, 'user_version')
  if (version <= migrations.length) return
  throw new WorkbenchError(
    'library-newer',
    `${library.path} was written by a newer Cuttings (format ${version}, this one knows ${migrations.length}). Update Cuttings to open it; it was not changed.`,
  )
}

/** Carries an older library over in one transaction, whole or not at all, and only beside a copy of it. */
function migrate(library: Library, onCopied: OnCopied): void {
  const found = pragma(library, 'user_version')
  if (found === migrations.length) return
  if (found > 0) onCopied(keepCopy(library, found))
  transaction(library, () => {
    // Asked again, since another program may have carried it over meanwhile.
    const version = pragma(library, 'user_version')
    for (const migration of migrations.slice(version)) script(library, migration)
    script(library, `PRAGMA user_version = ${migrations.length}`)
    script(library, `PRAGMA application_id = ${applicationId}`)
  })
}

/** What the program calls saved must survive power loss: only FULL promises that. */
function refuseUnsafeMode(library: Library): void {
  const full = 2
  if (pragma(library, 'synchronous') < full)
    throw new Error('The library is not opened with synchronous=FULL.')
}

function pragma(library: Library, name: 'application_id' | 'user_version' | 'synchronous'): number {
  const row = one<Record<string, number>>(library, `PRAGMA ${name}`)
  return row?.[name] ?? 0
}
