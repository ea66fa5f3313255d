import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { WorkbenchError, type ErrorCode } from '../../shared/errors.ts'

/** What SQLite says of a disk, a drive or a file, as a sentence that names the library and the way out. */
export function inOurWords(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorkbenchError) return error
  const known = faults.find(({ words }) => words.test(error.message))
  if (known === undefined) return error
  const { code, sentence } = known.code === 'library-missing' && isFull(path) ? full : known
  return new WorkbenchError(code, sentence(path))
}

/** A disk without room for the files beside a library is called unreadable by SQLite. */
function isFull(path: string): boolean {
  try {
    return statfsSync(dirname(path)).bavail === 0
  } catch {
    return false
  }
}

type Fault = {
  readonly words: RegExp
  readonly code: ErrorCode
  readonly sentence: (path: string) => string
}

const full: Fault = {
  words: /disk is full/i,
  code: 'disk-full',
  sentence: (path) =>
    `There is no room left on the disk of ${path}. The last change was not made; everything before it is safe. Make room and try again.`,
}

const faults: readonly Fault[] = [
  full,
  {
    words: /readonly|read-only/i,
    code: 'read-only',
    sentence: (path) =>
      `${path} cannot be written to. The last change was not made; you can go on reading.`,
  },
  {
    words: /is locked/i,
    code: 'library-in-use',
    sentence: (path) =>
      `Another program is writing to ${path}, maybe a second Cuttings. The last change was not made; try again when that one is done.`,
  },
  {
    words: /malformed|not a database|corrupt/i,
    code: 'library-damaged',
    sentence: (path) =>
      `${path} is damaged. Nothing was changed in it: keep a copy of it as it is, and go back to your last copy that was whole. “cuttings check” says what is damaged.`,
  },
  {
    words: /disk I\/O error|unable to open database/i,
    code: 'library-missing',
    sentence: (path) =>
      `${path} cannot be read or written any more, as when its drive was taken out. The last change was not made; open the library again when the drive is back.`,
  },
]
