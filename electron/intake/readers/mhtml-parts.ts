/** A part of an MHTML file: its headers in lower case, and its content as bytes. */
export type MhtmlPart = {
  readonly headers: ReadonlyMap<string, string>
  content(): Uint8Array
}

export type Mhtml = {
  readonly headers: ReadonlyMap<string, string>
  readonly parts: readonly MhtmlPart[]
  /** Whether the closing boundary is there. */
  readonly isWhole: boolean
}

/** Pages with thousands of pictures exist; only pages among the parts are decoded. */
const mostParts = 20_000

/** Takes an MHTML file apart; null when it has no boundary. Bytes are kept as Latin-1 characters. */
export function mhtmlParts(bytes: Uint8Array): Mhtml | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { headers, end } = headersAt(text, 0)
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary\s{0,5}=\s{0,5}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) {
    const only = /^text\/html/i.test(type) ? [part(text, 0, text.length)] : []
    return only.length === 0 ? null : { headers, parts: only, isWhole: true }
  }
  const parts: MhtmlPart[] = []
  let start = text.indexOf(`--${mark}`, end)
  let isWhole = false
  while (start !== -1 && parts.length < mostParts) {
    const after = start + mark.length + 2
    if (text.startsWith('--', after)) {
      isWhole = true
      break
    }
    const next = text.indexOf(`\n--${mark}`, after)
    parts.push(part(text, nextLine(text, after), next === -1 ? text.length : next))
    start = next === -1 ? -1 : next + 1
  }
  return { headers, parts, isWhole }
}

function part(text: string, start: number, end: number): MhtmlPart {
  const { headers, end: body } = headersAt(text, start)
  return {
    headers,
    content() {
      const encoded = text.slice(body, end)
      const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase()
      if (encoding === 'base64') return Buffer.from(encoded, 'base64')
      if (encoding === 'quoted-printable') return Buffer.from(unquoted(encoded), 'latin1')
      return Buffer.from(encoded, 'latin1')
    },
  }
}

function unquoted(text: string): string {
  return text
    .replace(/=[ \t]{0,10}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
}

type Headers = { readonly headers: ReadonlyMap<string, string>; readonly end: number }

const longestHeaders = 64 * 1024

function headersAt(text: string, start: number): Headers {
  const block = text.slice(start, start + longestHeaders)
  const blank = /\r?\n\r?\n/.exec(block)
  const raw = blank === null ? block : block.slice(0, blank.index)
  const headers = new Map<string, string>()
  for (const line of raw.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  const length = blank === null ? block.length : blank.index + blank[0].length
  return { headers, end: start + length }
}

function nextLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed + 1
}
