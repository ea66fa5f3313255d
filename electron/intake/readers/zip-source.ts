import { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { RandomAccessReader } from 'yauzl'
import type { SourceFile } from '../reader.ts'
import { ByteWindow } from './byte-window.ts'

/** Lets yauzl read from a source that is too big to hold. */
export class SourceReader extends RandomAccessReader {
  readonly #file: SourceFile
  readonly #bytes: ByteWindow

  constructor(file: SourceFile) {
    super()
    this.#file = file
    this.#bytes = new ByteWindow(file)
  }

  /** The directory is read in snippets, for which a stream each would take minutes. */
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    callbackify(() => this.#copy(buffer, offset, length, position))(done)
  }

  async #copy(buffer: Buffer, offset: number, length: number, position: number): Promise<void> {
    const bytes = await this.#bytes.take(position, length)
    bytes.copy(buffer, offset)
    if (bytes.length < length) throw new Error('it is cut off')
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeInPieces(this.#file, start, end))
  }
}

async function* rangeInPieces(
  file: SourceFile,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const step = 256 * 1024
  for (let at = start; at < end; at += step) {
    const piece = await file.range?.(at, Math.min(end, at + step))
    if (piece === undefined || piece.length === 0) return
    yield piece
  }
}
