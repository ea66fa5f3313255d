import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate'
import type { SourceFile } from '../reader.ts'
import { OutputMeter } from './output-meter.ts'

/** An entry that was found whole in an archive without directory. */
export type SalvagedEntry = { readonly name: string; readonly content: Uint8Array }

/** Bigger entries are not gathered in memory. */
const largestEntry = 64 * 1024 ** 2

/** Small, because what one piece holds is unpacked at once. */
const stepBytes = 64 * 1024

/**
 * The entries of a ZIP that lost its directory, in order, as far as they are whole, found by the headers
 * before their contents. Refuses with `too-large`.
 */
export async function* salvagedEntries(file: SourceFile): AsyncGenerator<SalvagedEntry> {
  const gatherer = new Gatherer(file)
  for await (const piece of file.bytes()) {
    for (let at = 0; at < piece.length; at += stepBytes) {
      const isSound = gatherer.push(piece.subarray(at, at + stepBytes))
      yield* gatherer.take()
      if (!isSound) return
    }
  }
}

class Gatherer {
  readonly #unzip: Unzip
  readonly #meter: OutputMeter
  readonly #limit: number
  #done: SalvagedEntry[] = []
  #count = 0

  constructor(file: SourceFile) {
    this.#meter = new OutputMeter(file.name, file.size, file.limits)
    this.#limit = file.limits.entries
    this.#unzip = new Unzip((entry) => this.#begin(entry))
    this.#unzip.register(UnzipInflate)
    this.#unzip.register(UnzipPassThrough)
  }

  /** False when what follows cannot be unpacked. */
  push(bytes: Uint8Array): boolean {
    try {
      this.#unzip.push(Uint8Array.from(bytes))
      return true
    } catch {
      return false
    }
  }

  /** Refuses with `too-large` when what was unpacked is beyond measure. */
  take(): readonly SalvagedEntry[] {
    const done = this.#done
    this.#done = []
    for (const { content } of done) this.#meter.count(content.length)
    return done
  }

  #begin(entry: UnzipFile): void {
    this.#count++
    if (entry.name.endsWith('/') || this.#count > this.#limit) return
    const pieces: Uint8Array[] = []
    let length = 0
    entry.ondata = (error, bytes, isLast) => {
      if (error !== null || length > largestEntry) return
      length += bytes.length
      pieces.push(bytes)
      if (isLast && length <= largestEntry) {
        this.#done.push({ name: entry.name, content: Buffer.concat(pieces) })
      }
    }
    entry.start()
  }
}
