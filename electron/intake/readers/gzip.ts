import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReadFailure, reasonOf } from '../failure.ts'
import type { Reader, SourceFile } from '../reader.ts'
import { sourceOf } from '../source-file.ts'
import { OutputMeter } from './output-meter.ts'
import { headOfTar, tar } from './tar.ts'

/** One compressed file; a compressed TAR counts as a single level of nesting. */
export const gzip: Reader = {
  name: 'gzip',
  label: 'GZIP-compressed file',
  recognises: ({ bytes }) => (isGzip(bytes) ? 0.6 : 0),
  async *read(file, options) {
    const member = await sourceOf({
      name: innerName(file.name),
      size: file.size,
      limits: file.limits,
      bytes: () => unpacked(file),
      beside: (relative) => file.beside(relative),
    })
    if (headOfTar(member.head) === null) yield { kind: 'member', file: member }
    else yield* tar.read({ ...member, name: file.name }, options)
  },
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

/** The content of a compressed file. Refuses with `truncated-file`, `damaged-file` or `too-large`. */
async function* unpacked(file: SourceFile): AsyncGenerator<Uint8Array> {
  const meter = new OutputMeter(file.name, file.size, file.limits)
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  // The error also reaches the loop below, which reports it.
  pipeline(Readable.from(file.bytes()), gunzip, () => undefined)
  try {
    for await (const piece of gunzip) {
      if (!(piece instanceof Uint8Array)) continue
      meter.count(piece.length)
      yield piece
    }
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    const reason = reasonOf(error)
    if (/unexpected end/i.test(reason)) {
      throw new ReadFailure(
        'truncated-file',
        `${file.name} is cut off in the middle; what came before was read.`,
      )
    }
    throw new ReadFailure(
      'damaged-file',
      `${file.name} is damaged (${reason}); what came before was read.`,
    )
  }
}

function innerName(name: string): string {
  const inner = name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/\.gz$|\.gzip$/i, '')
    .replace(/\.tgz$/i, '.tar')
  return `${name}/${inner}`
}
