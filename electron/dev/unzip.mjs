import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'

const endOfDirectory = Buffer.from([0x50, 0x4b, 5, 6])
const longestTail = 65_557

/** Unpacks stored and deflated entries; `nameFor` maps an entry's name to its new one or null. */
export function unzip(file, folder, nameFor) {
  const descriptor = openSync(file, 'r')
  try {
    for (const entry of entriesOf(descriptor)) {
      const name = nameFor(entry.name)
      if (name !== null) writeFileSync(safePath(folder, name), contentOf(descriptor, entry))
    }
  } finally {
    closeSync(descriptor)
  }
}

function safePath(folder, name) {
  const target = path.resolve(folder, name)
  if (!target.startsWith(folder + path.sep))
    throw new Error(`The archive entry ${name} leaves its folder.`)
  mkdirSync(path.dirname(target), { recursive: true })
  return target
}

function readAt(descriptor, position, length) {
  const bytes = Buffer.alloc(length)
  readSync(descriptor, bytes, 0, length, position)
  return bytes
}

/** Layout of the central directory: APPNOTE 4.3.12 and 4.3.16 (no zip64). */
function entriesOf(descriptor) {
  const size = fstatSync(descriptor).size
  const tail = readAt(descriptor, size - Math.min(size, longestTail), Math.min(size, longestTail))
  const end = tail.lastIndexOf(endOfDirectory)
  if (end < 0) throw new Error('The runtime archive is not a zip file.')
  const count = tail.readUInt16LE(end + 10)
  const directory = readAt(descriptor, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; entries.length < count;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(descriptor, entry) {
  const header = readAt(descriptor, entry.offset, 30)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = readAt(descriptor, start, entry.packedSize)
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed)
  if (bytes.length !== entry.size) throw new Error(`The archive entry ${entry.name} is damaged.`)
  return bytes
}
