import type { SourceFile } from '../reader.ts'

/** Read ahead by this much, because entries mostly lie in the order in which they are asked for. */
const windowBytes = 2 * 1024 ** 2

/** Stretches of a file, where neighbours cost one reading. */
export class ByteWindow {
  readonly #file: SourceFile
  #start = 0
  #bytes: Buffer = Buffer.alloc(0)

  constructor(file: SourceFile) {
    this.#file = file
  }

  /** Fewer bytes at the end of the file. */
  async take(start: number, length: number): Promise<Buffer> {
    const isInside = start >= this.#start && start + length <= this.#start + this.#bytes.length
    if (!isInside) await this.#fill(start, Math.max(length, windowBytes))
    return this.#bytes.subarray(start - this.#start, start - this.#start + length)
  }

  async #fill(start: number, length: number): Promise<void> {
    const { range } = this.#file
    const bytes =
      range === undefined
        ? await this.#file.whole()
        : await range(start, Math.min(this.#file.size, start + length))
    this.#start = range === undefined ? 0 : start
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}
