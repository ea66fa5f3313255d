import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WorkbenchError } from '../../shared/errors.ts'

type Piece = string | Uint8Array

/** Writes a file, all of it or nothing: under another name first, which it gives up at the end. */
export async function writeWhole(
  file: string,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
): Promise<void> {
  const unfinished = `${file}.part`
  try {
    // Opened before anything is asked of the pieces: a file still being opened comes back after it is removed.
    const opened = await open(unfinished, 'w')
    await pipeline(Readable.from(pieces), opened.createWriteStream())
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw inOurWords(file, error)
  }
}

function inOurWords(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC')
    return new WorkbenchError(
      'disk-full',
      `There is no room left on the disk; ${file} was not written.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' || code === 'EROFS')
    return new WorkbenchError(
      'bad-input',
      `${file} cannot be written: it may be open in another program, or the folder may be closed to you.`,
    )
  if (code === 'ENOENT')
    return new WorkbenchError(
      'bad-input',
      `The folder of ${file} does not exist; nothing was written.`,
    )
  return error
}
