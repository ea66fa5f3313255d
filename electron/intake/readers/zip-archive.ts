import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import {
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  type Entry,
  type ZipFile,
} from 'yauzl'
import { ReadFailure, reasonOf } from '../failure.ts'
import type { SourceFile } from '../reader.ts'
import { ByteWindow } from './byte-window.ts'
import { OutputMeter } from './output-meter.ts'
import { SourceReader } from './zip-source.ts'

/** Archives up to this size are held in memory, bigger ones are read where needed. */
const heldBytes = 16 * 1024 ** 2

const localHeader = 0x04034b50
const localHeaderBytes = 30
const stored = 0
const deflated = 8

/** Entries up to this size are unpacked at once. */
const smallEntry = 4 * 1024 ** 2

const encryptedFlag = 1
const utf8Flag = 0x800
const linkMode = 0o120000
const kindMask = 0o170000

/** What the directory of an archive says of an entry; nothing of it is believed when it is unpacked. */
export type ZipEntry = {
  readonly name: string
  readonly size: number
  readonly compressed: number
  readonly checksum: number
  readonly method: number
  readonly offset: number
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  /** For unpacking as a stream; null where that is not needed, since archives hold a hundred thousand. */
  readonly entry: Entry | null
}

/** An open ZIP: its entries in the order of its directory, unpacked one at a time within the limits. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[]
  readonly #zip: ZipFile
  readonly #file: SourceFile
  readonly #bytes: ByteWindow
  readonly #meter: OutputMeter
  #isExhausted = false
  #names: ReadonlyMap<string, ZipEntry> | null = null

  private constructor(file: SourceFile, zip: ZipFile, entries: readonly ZipEntry[]) {
    this.#file = file
    this.#zip = zip
    this.#bytes = new ByteWindow(file)
    this.entries = entries
    this.#meter = new OutputMeter(file.name, file.size, file.limits)
  }

  /** Refuses with `damaged-file`, `truncated-file` or `too-many-entries`. */
  static async open(file: SourceFile): Promise<ZipArchive> {
    const zip = await openZip(file)
    try {
      return new ZipArchive(file, zip, await entriesOf(zip, file))
    } catch (error) {
      zip.close()
      throw error
    }
  }

  close(): void {
    this.#zip.close()
  }

  /** Bytes that may still be unpacked. */
  get left(): number {
    return this.#meter.left
  }

  /** Whether the limit of the whole archive was reached; nothing more can be unpacked. */
  get isExhausted(): boolean {
    return this.#isExhausted
  }

  find(name: string): ZipEntry | null {
    // Of entries of one name the first counts.
    this.#names ??= new Map(this.entries.toReversed().map((entry) => [entry.name, entry]))
    return this.#names.get(name) ?? null
  }

  /** The content of an entry in pieces. Refuses with `damaged-record`, `encrypted-file` or `too-large`. */
  async *read(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const name = `${this.#file.name}/${entry.name}`
    if (entry.isEncrypted) {
      throw new ReadFailure('encrypted-file', `${name} is locked with a password; it was skipped.`)
    }
    const meter = new OutputMeter(name, entry.compressed, this.#file.limits)
    try {
      const pieces =
        entry.entry === null ? [await this.#unpack(entry)] : await this.#stream(entry.entry)
      for await (const piece of pieces) {
        if (!(piece instanceof Uint8Array)) continue
        meter.count(piece.length)
        this.#countAll(piece.length)
        yield piece
      }
    } catch (error) {
      if (error instanceof ReadFailure) throw error
      const sentence = `${name} cannot be unpacked (${reasonOf(error)}); it was skipped.`
      throw new ReadFailure('damaged-record', sentence)
    }
  }

  #stream(entry: Entry): Promise<Readable> {
    return this.#zip.openReadStreamPromise(entry)
  }

  /** A small entry at once: a stream for each of a hundred thousand articles would take minutes. */
  async #unpack(entry: ZipEntry): Promise<Uint8Array> {
    const header = await this.#bytes.take(entry.offset, localHeaderBytes)
    if (header.length < localHeaderBytes || header.readUInt32LE(0) !== localHeader)
      throw new Error('its header is missing')
    const start =
      entry.offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
    const packed = await this.#bytes.take(start, entry.compressed)
    if (packed.length < entry.compressed) throw new Error('it is cut off')
    const content = entry.method === stored ? packed : inflated(packed, entry.size)
    if (content.length !== entry.size)
      throw new Error(`it says it has ${entry.size} bytes and has ${content.length}`)
    return content
  }

  #countAll(bytes: number): void {
    try {
      this.#meter.count(bytes)
    } catch (error) {
      this.#isExhausted = true
      throw error
    }
  }

  /** The content of a part that must be held at once, at most 256 MiB of it. */
  async whole(entry: ZipEntry): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    let length = 0
    for await (const piece of this.read(entry)) {
      length += piece.length
      if (length > largestPart) {
        throw new ReadFailure(
          'too-large',
          `${this.#file.name}/${entry.name} is larger than 256 MiB; it was skipped.`,
        )
      }
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }
}

const largestPart = 256 * 1024 ** 2

function isSmall({ uncompressedSize, compressedSize, compressionMethod }: Entry): boolean {
  const isKnown = compressionMethod === stored || compressionMethod === deflated
  return isKnown && Math.max(uncompressedSize, compressedSize) <= smallEntry
}

/** Stops at the size that the directory tells, so that a lie costs nothing. */
function inflated(packed: Buffer, size: number): Buffer {
  try {
    const maxOutputLength = Math.max(1, size)
    return inflateRawSync(packed, { maxOutputLength, chunkSize: Math.max(64, size) })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`it has more than the ${size} bytes it says`, { cause: error })
    throw error
  }
}

async function openZip(file: SourceFile): Promise<ZipFile> {
  const options = {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  }
  try {
    if (file.range === undefined || file.size <= heldBytes) {
      return await fromBufferPromise(Buffer.from(await file.whole()), options)
    }
    return await fromRandomAccessReaderPromise(new SourceReader(file), file.size, options)
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    const said = reasonOf(error)
    if (/end of central directory/i.test(said)) {
      throw new ReadFailure(
        'truncated-file',
        `${file.name} has no directory at its end, so it is cut off or damaged; it was not unpacked.`,
      )
    }
    throw new ReadFailure(
      'damaged-file',
      `${file.name} is a damaged ZIP (${said}); it was not unpacked.`,
    )
  }
}

async function entriesOf(zip: ZipFile, file: SourceFile): Promise<readonly ZipEntry[]> {
  if (zip.entryCount > file.limits.entries) {
    throw new ReadFailure(
      'too-many-entries',
      `${file.name} holds ${zip.entryCount} entries, more than the ${file.limits.entries} allowed; it was not unpacked.`,
    )
  }
  const entries: ZipEntry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entryOf(entry))
  } catch (error) {
    const sentence = `The directory of ${file.name} is damaged after ${entries.length} entries (${reasonOf(error)}); it was not unpacked.`
    throw new ReadFailure('damaged-file', sentence)
  }
  return entries
}

function entryOf(entry: Entry): ZipEntry {
  const name = nameOf(entry)
  const mode = (entry.externalFileAttributes >>> 16) & kindMask
  return {
    name,
    size: entry.uncompressedSize,
    compressed: entry.compressedSize,
    checksum: entry.crc32,
    method: entry.compressionMethod,
    offset: entry.relativeOffsetOfLocalHeader,
    isFolder: name.endsWith('/'),
    isLink: mode === linkMode,
    isEncrypted: (entry.generalPurposeBitFlag & encryptedFlag) !== 0,
    entry: isSmall(entry) ? null : entry,
  }
}

/** Many programs write UTF-8 without saying so; what is no UTF-8 is in the old code page of DOS. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  const flags = isUtf8(raw) ? entry.generalPurposeBitFlag | utf8Flag : entry.generalPurposeBitFlag
  return getFileNameLowLevel(flags, raw, entry.extraFields, false)
}
