import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { WorkbenchError } from '../../shared/errors.ts'
import { applicationId } from './database.ts'

/** What the first bytes of a database say of it (sqlite.org/fileformat2.html). */
type Head = {
  readonly program: number
  readonly pages: number
  /** Bytes of the whole file; 0 when the head does not say. */
  readonly bytes: number
}

const headLength = 100

/**
 * Refuses a file by its first bytes, before SQLite touches it: one that is empty or shorter than it says
 * itself, as while it is still being copied (`library-damaged`), and the database of another program
 * (`library-foreign`). A log beside the file may say otherwise, so then SQLite decides.
 */
export function refuseByHead(file: string): void {
  const { size } = statSync(file)
  if (size === 0) throw new WorkbenchError('library-damaged', `${file} is empty${asWhileCopied}`)
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  const head = headOf(file)
  if (head === null || (log?.size ?? 0) > 0) return
  const isOurs = head.program === applicationId || (head.program === 0 && head.pages <= 1)
  if (!isOurs) throw new WorkbenchError('library-foreign', foreign(file))
  if (size < head.bytes)
    throw new WorkbenchError(
      'library-damaged',
      `${file} has ${size} of its ${head.bytes} bytes${asWhileCopied}`,
    )
}

const asWhileCopied =
  ', as when it is still being copied or fetched. It was not changed; wait, or open a copy that is whole.'

export function foreign(file: string): string {
  return `${file} is a database of another program, not a Cuttings library; it was not changed.`
}

/** Null for what is no database. */
function headOf(file: string): Head | null {
  const head = Buffer.alloc(headLength)
  const open = openSync(file, 'r')
  try {
    if (readSync(open, head, 0, headLength, 0) < headLength) return null
  } finally {
    closeSync(open)
  }
  if (head.toString('latin1', 0, 15) !== 'SQLite format 3') return null
  const pages = head.readUInt32BE(28)
  const size = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
  const isSaid = head.readUInt32BE(24) === head.readUInt32BE(92)
  return { program: head.readUInt32BE(68), pages, bytes: isSaid ? size * pages : 0 }
}
