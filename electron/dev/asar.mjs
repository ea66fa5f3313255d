import { writeFileSync } from 'node:fs'

/** Writes a flat asar archive: a pickled JSON header, then the files one after another. */
export function writeAsar(file, entries) {
  const files = {}
  const contents = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const bytes = Buffer.from(text)
    files[name] = { size: bytes.length, offset: String(offset) }
    contents.push(bytes)
    offset += bytes.length
  }
  const header = Buffer.from(JSON.stringify({ files }))
  const padding = (4 - (header.length % 4)) % 4
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(4, 0)
  sizes.writeUInt32LE(8 + header.length + padding, 4)
  sizes.writeUInt32LE(4 + header.length + padding, 8)
  sizes.writeUInt32LE(header.length, 12)
  writeFileSync(file, Buffer.concat([sizes, header, Buffer.alloc(padding), ...contents]))
}
