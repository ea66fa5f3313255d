export const blockBytes = 512

export type TarHeader = {
  readonly name: string
  readonly kind: 'file' | 'link' | 'folder' | 'long-name' | 'extended' | 'other'
  readonly size: number
}

const kinds: ReadonlyMap<string, TarHeader['kind']> = new Map([
  ['0', 'file'],
  ['\0', 'file'],
  ['7', 'file'],
  ['1', 'link'],
  ['2', 'link'],
  ['5', 'folder'],
  ['L', 'long-name'],
  ['x', 'extended'],
])

/** The header of an entry, null when the block is none: its checksum tells. */
export function headOfTar(bytes: Uint8Array): TarHeader | null {
  if (bytes.length < blockBytes) return null
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, blockBytes)
  if (block[0] === 0 || !hasChecksum(block)) return null
  const prefix =
    field(block, 257, 262) === 'ustar' && block[263] !== 0x20 ? field(block, 345, 500) : ''
  const name = field(block, 0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    kind: kinds.get(String.fromCharCode(block[156] ?? 0)) ?? 'other',
    size: numberAt(block, 124, 12),
  }
}

/** The name that an entry of names gives to the entry after it. */
export function namedBy(kind: TarHeader['kind'], content: Uint8Array): string | null {
  const text = Buffer.from(content).toString('utf8')
  if (kind === 'long-name') return text.replace(/\0+$/, '')
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1] ?? null
}

function hasChecksum(block: Buffer): boolean {
  const said = numberAt(block, 148, 8)
  if (Number.isNaN(said)) return false
  let sum = 0
  for (let at = 0; at < block.length; at += 1)
    sum += at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0)
  return sum === said
}

function field(block: Buffer, start: number, end: number): string {
  const bytes = block.subarray(start, end)
  const stop = bytes.indexOf(0)
  return bytes.toString('utf8', 0, stop === -1 ? bytes.length : stop)
}

/** Octal digits, or a big number whose first bit is set. */
function numberAt(block: Buffer, start: number, length: number): number {
  const first = block[start] ?? 0
  if (first < 0x80) return Number.parseInt(field(block, start, start + length).trim() || '0', 8)
  return Number(block.readBigUInt64BE(start + length - 8))
}
