const localHeader = 0x04034b50
const headerBytes = 30
const sizeFollowsFlag = 8

/** The names of the entries at the beginning of a ZIP, which tell a DOCX from an EPUB. Empty for no ZIP. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let at = 0
  while (at + headerBytes <= buffer.length && buffer.readUInt32LE(at) === localHeader) {
    const nameEnd = at + headerBytes + buffer.readUInt16LE(at + 26)
    names.push(buffer.toString('latin1', at + headerBytes, nameEnd))
    const data = nameEnd + buffer.readUInt16LE(at + 28)
    const isSized = (buffer.readUInt16LE(at + 6) & sizeFollowsFlag) === 0
    const next = isSized
      ? data + buffer.readUInt32LE(at + 18)
      : buffer.indexOf('PK\x03\x04', data, 'latin1')
    if (next <= at) break
    at = next
  }
  return names
}

export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  if (first !== 0x50 || second !== 0x4b) return false
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6)
}
