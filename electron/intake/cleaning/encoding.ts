import iconv from 'iconv-lite'
import { guessEncoding, markOf } from './encoding-guess.ts'
import { brokenUtf8, unfinishedTail, type Undecodable } from './utf8.ts'

export type { Undecodable } from './utf8.ts'

export type Decoded = {
  readonly text: string
  /** Lower-case label: `utf-8`, `windows-1252`, `utf-16le`. */
  readonly encoding: string
  readonly undecodable: readonly Undecodable[]
}

/** Bytes gathered after the first non-ASCII byte before a stream's encoding is decided. */
const evidenceBytes = 256 * 1024

/** A line longer than this is decoded in pieces even where its end may cut a character. */
const longestLine = 1024 * 1024

/**
 * Reads bytes as text. `hint` is the charset the file names for itself; the bytes outrank it. Nothing
 * is dropped: bytes that stand for no character become U+FFFD and are listed with their offset.
 */
export function decode(bytes: Uint8Array, hint?: string): Decoded {
  if (hint !== undefined || bytes.length > rememberedBytes) return decodeAnew(bytes, hint)
  const known = decoded.get(bytes)
  if (known !== undefined) return known
  const made = decodeAnew(bytes)
  decoded.set(bytes, made)
  return made
}

/** The beginning of a file is asked for by its readers, by what parts it, and by what reads it. */
const decoded = new WeakMap<Uint8Array, Decoded>()
const rememberedBytes = 256 * 1024

function decodeAnew(bytes: Uint8Array, hint?: string): Decoded {
  const mark = markOf(bytes)
  const start = mark?.length ?? 0
  const encoding = mark?.name ?? guessEncoding(bytes, hint ?? null)
  const decoder = decoderFor(encoding)
  const first = decoder.push(bytes.subarray(start), start)
  const last = decoder.end()
  return {
    text: first.text + last.text,
    encoding,
    undecodable: [...first.undecodable, ...last.undecodable],
  }
}

/** `decode` for files too big to hold: pieces of text in order, with the undecodable bytes of each. */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  hint?: string,
): AsyncIterable<Decoded> {
  let decoder: Decoder | null = null
  let waiting: Uint8Array = new Uint8Array(0)
  let offset = 0
  for await (const piece of pieces) {
    waiting = joined(waiting, piece)
    if (decoder === null && !hasEnoughEvidence(waiting)) {
      if (plainLength(waiting) < waiting.length || waiting.includes(0)) continue
      yield plainPiece(waiting)
      offset += waiting.length
      waiting = new Uint8Array(0)
      continue
    }
    const mark = decoder === null && offset === 0 ? markOf(waiting) : null
    const start = mark?.length ?? 0
    decoder ??= decoderFor(mark?.name ?? guessEncoding(wholeCharacters(waiting), hint ?? null))
    yield decoder.push(waiting.subarray(start), offset + start)
    offset += waiting.length
    waiting = new Uint8Array(0)
  }
  yield decoder === null ? shifted(decode(waiting, hint), offset) : decoder.end()
}

/** Plain ASCII is the same in all encodings, so only what follows it has to be weighed. */
function hasEnoughEvidence(bytes: Uint8Array): boolean {
  if (markOf(bytes) !== null || bytes.subarray(0, 4096).includes(0)) return bytes.length >= 4
  return bytes.length - plainLength(bytes) >= evidenceBytes
}

/** How many bytes from the start are ASCII; an escape may begin ISO-2022-JP. */
function plainLength(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80 || byte === 0x1b) return at
  }
  return bytes.length
}

function plainPiece(bytes: Uint8Array): Decoded {
  return { text: Buffer.from(bytes).toString('latin1'), encoding: 'utf-8', undecodable: [] }
}

function shifted(decoded: Decoded, by: number): Decoded {
  const undecodable = decoded.undecodable.map(({ offset, length }) => ({
    offset: offset + by,
    length,
  }))
  return { ...decoded, undecodable }
}

function wholeCharacters(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - unfinishedTail(bytes))
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.length === 0 ? other : new Uint8Array(Buffer.concat([one, other]))
}

/** Decodes pieces in order; `offset` is where a piece stands in its file. */
type Decoder = {
  push(piece: Uint8Array, offset: number): Decoded
  end(): Decoded
}

function decoderFor(encoding: string): Decoder {
  if (encoding === 'utf-8') return piecewise(encoding, unfinishedTail, decodeUtf8)
  if (encoding.startsWith('utf-16')) return piecewise(encoding, heldUtf16(encoding), decodeUtf16)
  if (encoding.startsWith('utf-32'))
    return piecewise(encoding, (bytes) => bytes.length % 4, decodeWhole)
  return piecewise(encoding, unfinishedLine, decodeLegacy)
}

type DecodePiece = (
  bytes: Uint8Array,
  offset: number,
  encoding: string,
) => Omit<Decoded, 'encoding'>

function piecewise(
  encoding: string,
  held: (bytes: Uint8Array) => number,
  decodePiece: DecodePiece,
): Decoder {
  let rest: Uint8Array = new Uint8Array(0)
  let restOffset = 0
  return {
    push(piece, offset) {
      const bytes = joined(rest, piece)
      const start = offset - rest.length
      const ready = bytes.length - held(bytes)
      rest = bytes.slice(ready)
      restOffset = start + ready
      return { encoding, ...decodePiece(bytes.subarray(0, ready), start, encoding) }
    },
    end() {
      return { encoding, ...decodePiece(rest, restOffset, encoding) }
    },
  }
}

function decodeUtf8(bytes: Uint8Array, offset: number): Omit<Decoded, 'encoding'> {
  const undecodable = brokenUtf8(bytes, offset)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  if (undecodable.length === 0) return { text: decoder.decode(bytes), undecodable }
  const parts: string[] = []
  let at = 0
  for (const broken of undecodable) {
    parts.push(decoder.decode(bytes.subarray(at, broken.offset - offset)), '\ufffd')
    at = broken.offset - offset + broken.length
  }
  parts.push(decoder.decode(bytes.subarray(at)))
  return { text: parts.join(''), undecodable }
}

function decodeUtf16(
  bytes: Uint8Array,
  offset: number,
  encoding: string,
): Omit<Decoded, 'encoding'> {
  const odd = bytes.length % 2
  const text = iconv.decode(bytes.subarray(0, bytes.length - odd), encoding, { stripBOM: false })
  const undecodable: Undecodable[] = []
  const repaired = text.replace(/\p{Surrogate}/gu, (_half, at: number) => {
    undecodable.push({ offset: offset + at * 2, length: 2 })
    return '\ufffd'
  })
  if (odd === 0) return { text: repaired, undecodable }
  undecodable.push({ offset: offset + bytes.length - 1, length: 1 })
  return { text: `${repaired}\ufffd`, undecodable }
}

function decodeWhole(
  bytes: Uint8Array,
  offset: number,
  encoding: string,
): Omit<Decoded, 'encoding'> {
  const text = iconv.decode(bytes, encoding, { stripBOM: false })
  return { text, undecodable: text.includes('\ufffd') ? [{ offset, length: bytes.length }] : [] }
}

/** Line by line, because a line feed is never half of a character in any code page we read. */
function decodeLegacy(
  bytes: Uint8Array,
  offset: number,
  encoding: string,
): Omit<Decoded, 'encoding'> {
  const text = legacyText(bytes, encoding)
  if (!text.includes('\ufffd')) return { text, undecodable: [] }
  const undecodable: Undecodable[] = []
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    if (legacyText(line, encoding).includes('\ufffd')) {
      undecodable.push(...brokenLegacy(line, offset + start, encoding))
    }
    start = end
  }
  return { text, undecodable }
}

function legacyText(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'iso-2022-jp') return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(bytes, encoding, { stripBOM: false })
}

/** Feeds a line byte by byte; the byte after which U+FFFD comes out is the undecodable one. */
function brokenLegacy(line: Uint8Array, offset: number, encoding: string): readonly Undecodable[] {
  if (!iconv.encodingExists(encoding)) return [{ offset, length: line.length }]
  const text = legacyText(line, encoding)
  // A character a byte: the place in the text is the place in the line.
  if (text.length === line.length)
    return [...text.matchAll(/\ufffd/g)].map(({ index }) => ({ offset: offset + index, length: 1 }))
  const decoder = iconv.getDecoder(encoding)
  const found: Undecodable[] = []
  for (let at = 0; at < line.length; at++) {
    const text = decoder.write(Buffer.from(line.subarray(at, at + 1)))
    if (text.includes('\ufffd')) found.push({ offset: offset + at, length: 1 })
  }
  if (decoder.end()?.includes('\ufffd') === true)
    found.push({ offset: offset + line.length - 1, length: 1 })
  return found
}

/** Holds back half a code unit, and the first half of a surrogate pair. */
function heldUtf16(encoding: string): (bytes: Uint8Array) => number {
  const fromEnd = encoding === 'utf-16le' ? 1 : 2
  return (bytes) => {
    const odd = bytes.length % 2
    const high = bytes[bytes.length - odd - fromEnd] ?? 0
    return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd
  }
}

function unfinishedLine(bytes: Uint8Array): number {
  const held = bytes.length - (bytes.lastIndexOf(0x0a) + 1)
  return held > longestLine ? 0 : held
}
