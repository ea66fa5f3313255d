import { posix } from 'node:path'
import { problem } from '../failure.ts'
import type { Limits, ReadEvent, SourceFile } from '../reader.ts'
import { sourceOf, sourceOfBytes } from '../source-file.ts'

/** Members up to this size are unpacked once and held; bigger ones are unpacked anew for each reading. */
const heldBytes = 16 * 1024 ** 2

/** Where a member can only be reached through all that stands before it, more is held. */
const heldOfStream = 64 * 1024 ** 2

/** A file inside an archive, before it is known what it is. */
export type Member = {
  readonly name: string
  /** What the archive says; not believed. */
  readonly size: number
  readonly limits: Limits
  bytes(): AsyncIterable<Uint8Array>
  beside(relative: string): Promise<SourceFile | null>
}

export async function memberFile(member: Member, isStreamed = false): Promise<SourceFile> {
  const held = isStreamed ? heldOfStream : heldBytes
  if (member.size > held) return sourceOf(member)
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of member.bytes()) {
    pieces.push(piece)
    length += piece.length
    if (length > held) return sourceOf(member)
  }
  return sourceOfBytes(member.name, Buffer.concat(pieces), member.limits, (relative) =>
    member.beside(relative),
  )
}

/** What the Mac and Windows put beside files; never a document. */
export function isSystemFile(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

/** A name that only names: no way up, no root, no drive. */
export function harmlessName(name: string): string {
  const steps = name
    .replace(/\p{Control}/gu, '')
    .split(/[\\/]+/)
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step))
  return steps.join('/') || 'unnamed'
}

/** Says so when the name of an entry would lead out of a folder into which it were unpacked. */
export function* nameRemarks(archive: string, name: string): Generator<ReadEvent> {
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(name)
  if (!isAbsolute && !name.split(/[\\/]/).includes('..')) return
  const sentence = `An entry of ${archive} has the name “${name.slice(0, 100)}”, which leads out of the archive; it was read as “${harmlessName(name)}” and nothing was written.`
  yield problem('unsafe-name', sentence)
}

/** The entry a relative name means, seen from another entry; null when it leads out of the archive. */
export function nameBeside(name: string, relative: string): string | null {
  const path = posix.join(posix.dirname(name), relative.replaceAll('\\', '/'))
  return path.startsWith('..') || posix.isAbsolute(path) ? null : path
}
