import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ReadFailure } from './failure.ts'
import { defaultLimits, type Limits, type SourceFile } from './reader.ts'

export const headBytes = 64 * 1024
export const pieceBytes = 1024 ** 2
export const wholeBytes = 512 * 1024 ** 2

/** Where files may be opened, and how they are called in sentences. */
export type OpenOptions = {
  /** The chosen folder; no file outside it is ever opened. Without it, the file's own folder. */
  readonly root?: string
  readonly name?: string
  readonly limits?: Limits
}

/** Opens a real file for reading. Refuses what is not a regular file inside the root. */
export async function openSource(path: string, options: OpenOptions = {}): Promise<SourceFile> {
  const real = await realPath(path)
  const root = options.root === undefined ? dirname(real) : await realPath(options.root)
  const name = options.name ?? basename(path)
  const limits = options.limits ?? defaultLimits
  if (!isInside(root, real)) {
    throw new ReadFailure(
      'unsafe-name',
      `${name} leads out of the chosen folder; it was not opened.`,
    )
  }
  const size = await regularSize(real, name)
  return sourceOf({
    name,
    size,
    limits,
    bytes: () => piecesOf(real, name),
    range: (start, end) => rangeOf(real, name, start, end),
    beside: (other) => openBeside(root, dirname(real), dirname(name), other, limits),
  })
}

/** The parts of which a source is made; head and whole follow from them. */
export type SourceParts = {
  readonly name: string
  readonly size: number
  readonly limits: Limits
  bytes(): AsyncIterable<Uint8Array>
  range?(start: number, end: number): Promise<Uint8Array>
  beside?(relative: string): Promise<SourceFile | null>
}

/** Makes a source of its parts, reading the first 64 KiB. */
export async function sourceOf(parts: SourceParts): Promise<SourceFile> {
  const { range } = parts
  return {
    name: parts.name,
    size: parts.size,
    limits: parts.limits,
    head: await firstBytes(parts.bytes(), headBytes),
    bytes: () => parts.bytes(),
    whole: () => wholeOf(parts),
    beside: async (other) => (await parts.beside?.(other)) ?? null,
    ...(range === undefined ? {} : { range }),
  }
}

/** A source held in memory. */
export function sourceOfBytes(
  name: string,
  content: Uint8Array,
  limits: Limits,
  beside?: (relative: string) => Promise<SourceFile | null>,
): SourceFile {
  return {
    name,
    size: content.length,
    limits,
    head: content.subarray(0, headBytes),
    async *bytes() {
      for (let at = 0; at < content.length; at += pieceBytes) {
        yield content.subarray(at, at + pieceBytes)
      }
    },
    whole: async () => content,
    range: async (start, end) => content.subarray(start, end),
    beside: async (other) => (await beside?.(other)) ?? null,
  }
}

/** SHA-256 of the content, hex, in flat memory. */
export async function hashOf(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of file.bytes()) hash.update(piece)
  return hash.digest('hex')
}

/** What a walk meets: a file to open with `root`, or something it will not open, with the reason. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly root: string }
  | {
      readonly kind: 'skipped'
      readonly path: string
      readonly name: string
      readonly reason: string
    }

/** The files under a path in sorted order, the path itself when it is a file. Links are not followed. */
export async function* filesUnder(path: string): AsyncGenerator<Found> {
  const root = await realPath(path)
  const stats = await lstat(root)
  if (!stats.isDirectory()) {
    yield { kind: 'file', path: root, name: basename(path), root: dirname(root) }
    return
  }
  yield* walk(root, root)
}

async function* walk(root: string, folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const name = relative(root, path).split(sep).join('/')
    if (entry.isDirectory()) yield* walk(root, path)
    else if (entry.isFile()) yield { kind: 'file', path, name, root }
    else yield { kind: 'skipped', path, name, reason: reasonToSkip(entry.isSymbolicLink(), name) }
  }
}

function reasonToSkip(isLink: boolean, name: string): string {
  return isLink
    ? `${name} is a link; links are not followed.`
    : `${name} is not a regular file; it was not opened.`
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    throw new ReadFailure('unreadable-file', `${basename(path)} is not there or may not be read.`)
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function regularSize(path: string, name: string): Promise<number> {
  const stats = await lstat(path)
  if (!stats.isFile()) {
    throw new ReadFailure('not-a-file', `${name} is not a regular file; it was not opened.`)
  }
  return stats.size
}

// O_NOFOLLOW, because the file may have become a link since it was looked at.
async function openHandle(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch {
    throw new ReadFailure('unreadable-file', `${name} cannot be opened; it was skipped.`)
  }
}

async function* piecesOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  const handle = await openHandle(path, name)
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function rangeOf(
  path: string,
  name: string,
  start: number,
  end: number,
): Promise<Uint8Array> {
  const handle = await openHandle(path, name)
  try {
    const wanted = Math.max(0, end - start)
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function openBeside(
  root: string,
  folder: string,
  nameFolder: string,
  other: string,
  limits: Limits,
): Promise<SourceFile | null> {
  if (other === '' || other.includes('\0') || isAbsolute(other)) return null
  const path = resolve(folder, other)
  if (!isInside(root, path)) return null
  try {
    return await openSource(path, { root, name: join(nameFolder, other), limits })
  } catch (error) {
    if (error instanceof ReadFailure) return null
    throw error
  }
}

async function firstBytes(pieces: AsyncIterable<Uint8Array>, wanted: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    taken.push(piece)
    length += piece.length
    if (length >= wanted) break
  }
  return Buffer.concat(taken).subarray(0, wanted)
}

async function wholeOf(parts: SourceParts): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of parts.bytes()) {
    length += piece.length
    if (length > wholeBytes) {
      throw new ReadFailure(
        'too-large',
        `${parts.name} is larger than 512 MiB, the most that this format can be read in one piece; it was skipped.`,
      )
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
