import { problem, problemOf, ReadFailure } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import {
  harmlessName,
  isSystemFile,
  memberFile,
  nameBeside,
  nameRemarks,
  type Member,
} from './archive-member.ts'
import { blockBytes, headOfTar, namedBy, type TarHeader } from './tar-header.ts'

export { headOfTar } from './tar-header.ts'

/** A TAR of documents, read in order and in flat memory. */
export const tar: Reader = {
  name: 'tar',
  label: 'TAR archive',
  recognises: ({ bytes }) => (headOfTar(bytes) === null ? 0 : 0.9),
  async *read(file) {
    let files = 0
    for await (const found of entriesOf(file)) {
      if (found.kind !== 'entry') {
        yield found
        continue
      }
      if (isSystemFile(found.name)) continue
      files++
      if (files > file.limits.entries) {
        const sentence = `${file.name} holds more than the ${file.limits.entries} entries allowed; the rest was not read.`
        yield problem('too-many-entries', sentence)
        return
      }
      yield* eventsOf(file, found)
    }
    if (files === 0)
      yield problem('empty-file', `${file.name} holds no files; there is nothing to read.`)
  },
}

type TarEntry = {
  readonly kind: 'entry'
  readonly name: string
  readonly isLink: boolean
  readonly start: number
  readonly size: number
}

async function* eventsOf(file: SourceFile, entry: TarEntry): AsyncGenerator<ReadEvent> {
  if (entry.isLink) {
    const sentence = `${harmlessName(entry.name)} in ${file.name} is a link; links are not followed.`
    yield problem('not-a-file', sentence)
    return
  }
  yield* nameRemarks(file.name, entry.name)
  try {
    yield { kind: 'member', file: await entryFile(file, entry) }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    yield problemOf(error)
  }
}

function entryFile(file: SourceFile, entry: TarEntry): Promise<SourceFile> {
  const member: Member = {
    name: `${file.name}/${harmlessName(entry.name)}`,
    size: entry.size,
    limits: file.limits,
    bytes: () => stretchOf(file, entry.start, entry.start + entry.size),
    beside: async (relative) => {
      const name = nameBeside(entry.name, relative)
      if (name === null) return null
      for await (const found of entriesOf(file)) {
        if (found.kind === 'entry' && !found.isLink && found.name === name)
          return entryFile(file, found)
      }
      return null
    },
  }
  return memberFile(member, file.range === undefined)
}

/** The files and links of the archive, with where their content lies. */
async function* entriesOf(file: SourceFile): AsyncGenerator<TarEntry | ReadEvent> {
  const stream = new TarStream(file)
  try {
    let longName: string | null = null
    for (;;) {
      const at = stream.position
      const block = await stream.take(blockBytes)
      if (block === null || block.every((byte) => byte === 0)) return
      const header = headOfTar(block)
      if (header === null) {
        const sentence = `The entry at byte ${at} of ${file.name} is damaged; what follows was not read.`
        yield problem('damaged-file', sentence, { byte: at })
        return
      }
      const start = stream.position
      if (isName(header)) {
        const content = await stream.take(header.size)
        longName = content === null ? longName : (namedBy(header.kind, content) ?? longName)
      } else {
        if (isRead(header)) yield entryOf(header, longName, start)
        longName = null
      }
      const isWhole = await stream.skipTo(start + Math.ceil(header.size / blockBytes) * blockBytes)
      if (isWhole) continue
      yield problem(
        'truncated-file',
        `${file.name} is cut off inside ${harmlessName(header.name)}.`,
      )
      return
    }
  } finally {
    await stream.close()
  }
}

function entryOf(header: TarHeader, longName: string | null, start: number): TarEntry {
  const isLink = header.kind === 'link'
  return { kind: 'entry', name: longName ?? header.name, isLink, start, size: header.size }
}

/** A name longer than this is no name. */
const longestName = 64 * 1024

function isName({ kind, size }: TarHeader): boolean {
  return (kind === 'long-name' || kind === 'extended') && size <= longestName
}

function isRead({ kind }: TarHeader): boolean {
  return kind === 'file' || kind === 'link'
}

/** Reads ahead through the pieces of a file. */
class TarStream {
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)
  #position = 0

  constructor(file: SourceFile) {
    this.#pieces = file.bytes()[Symbol.asyncIterator]()
  }

  get position(): number {
    return this.#position
  }

  /** The next bytes, null when the file ends before. */
  async take(length: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    let missing = length
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) return null
      const part = this.#rest.subarray(0, missing)
      parts.push(part)
      missing -= part.length
      this.#advance(part.length)
    }
    return Buffer.concat(parts)
  }

  /** False when the file ends before; the padding of the last entry may be missing. */
  async skipTo(position: number): Promise<boolean> {
    while (this.#position < position) {
      if (this.#rest.length === 0 && !(await this.#more()))
        return position - this.#position < blockBytes
      this.#advance(Math.min(this.#rest.length, position - this.#position))
    }
    return true
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  #advance(length: number): void {
    this.#rest = this.#rest.subarray(length)
    this.#position += length
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next()
    if (next.done === true) return false
    this.#rest = next.value
    return true
  }
}

async function* stretchOf(
  file: SourceFile,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  if (file.range !== undefined) {
    for (let at = start; at < end; at += blockBytes * 2048) {
      yield await file.range(at, Math.min(end, at + blockBytes * 2048))
    }
    return
  }
  let position = 0
  for await (const piece of file.bytes()) {
    const from = Math.max(0, start - position)
    if (from < piece.length) yield piece.subarray(from, Math.max(from, end - position))
    position += piece.length
    if (position >= end) return
  }
}
