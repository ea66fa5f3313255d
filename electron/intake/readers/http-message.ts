import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** An answer of a server as it was stored, its body unpacked. */
export type HttpMessage = {
  readonly status: number
  readonly type: string
  readonly charset: string | null
  readonly body: Uint8Array
  /** The body ends before its compression does. */
  readonly isCut: boolean
}

export type HttpFault = { readonly fault: 'too-large' | 'damaged'; readonly reason: string }

/** Output up to here is never held against a body. */
const freeBytes = 1024 ** 2
const mostBytes = 64 * 1024 ** 2

/**
 * Reads a stored answer; a body that grows beyond `ratio` times its size is refused. `type` is what the
 * archive says of content that no server sent.
 */
export function httpMessage(
  content: Uint8Array,
  type: string,
  ratio: number,
): HttpMessage | HttpFault {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const { headers, status, start } = headOf(bytes)
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '')
  const packed = isChunked ? withoutChunks(bytes.subarray(start)) : bytes.subarray(start)
  const body = unpacked(packed, headers.get('content-encoding') ?? '', ratio)
  if ('fault' in body) return body
  const contentType = start === 0 ? type : (headers.get('content-type') ?? '')
  const charset = /charset\s{0,3}=\s{0,3}["']?([\w-]{2,30})/i.exec(contentType)?.[1] ?? null
  const bare = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
  return { status, type: bare, charset, ...body }
}

type HttpHead = {
  readonly headers: ReadonlyMap<string, string>
  readonly status: number
  readonly start: number
}

function headOf(bytes: Buffer): HttpHead {
  const top = bytes.toString('latin1', 0, Math.min(bytes.length, 64 * 1024))
  const status = /^HTTP\/[\d.]{1,5} (\d{3})/.exec(top)?.[1]
  if (status === undefined) return { headers: new Map(), status: 200, start: 0 }
  const end = /\r?\n\r?\n/.exec(top)
  const start = end === null ? bytes.length : end.index + end[0].length
  const headers = new Map<string, string>()
  for (const line of top
    .slice(0, end?.index ?? top.length)
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0)
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, status: Number(status), start }
}

/** Some archives keep the header of chunks but not the chunks: then all is taken as it is. */
function withoutChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const feed = bytes.indexOf(0x0a, at)
    const size = feed === -1 ? '' : bytes.toString('latin1', at, Math.min(feed, at + 40))
    const length = Number.parseInt(/^\s{0,3}([0-9a-f]{1,8})/i.exec(size)?.[1] ?? '', 16)
    if (Number.isNaN(length))
      return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(at)])
    if (length === 0) break
    parts.push(bytes.subarray(feed + 1, feed + 1 + length))
    at = feed + 1 + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}

type Body = Pick<HttpMessage, 'body' | 'isCut'>

function unpacked(bytes: Buffer, encoding: string, ratio: number): Body | HttpFault {
  const unpack = unpackerFor(bytes, encoding.trim().toLowerCase())
  if (unpack === null) return { body: bytes, isCut: false }
  const maxOutputLength = Math.min(mostBytes, freeBytes + bytes.length * ratio)
  try {
    return { body: unpack(bytes, { maxOutputLength }), isCut: false }
  } catch (error) {
    if (error instanceof RangeError)
      return { fault: 'too-large', reason: 'it unpacks beyond measure' }
  }
  try {
    const body = unpack(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
    if (body.length > 0) return { body, isCut: true }
  } catch {
    // The answer below says it.
  }
  return { fault: 'damaged', reason: 'its compressed body is damaged' }
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number; finishFlush?: number }) => Buffer

/** Null for a body that is not packed, whatever its header says: crawlers often unpack and keep the header. */
function unpackerFor(bytes: Buffer, encoding: string): Unpack | null {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync : null
    case 'deflate':
      return bytes[0] === 0x78 ? inflateSync : inflateRawSync
    case 'br':
      return brotliDecompressSync
    default:
      return null
  }
}
