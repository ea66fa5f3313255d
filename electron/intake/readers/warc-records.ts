import type { SourceFile } from '../reader.ts'
import { isGzip } from './gzip.ts'
import { memberPieces, type MemberPiece } from './gzip-members.ts'
import { PieceQueue, type Damage } from './piece-queue.ts'

/** A record of a web archive with its content, null when it is of no use or too long. */
export type WarcRecord = {
  readonly kind: 'record'
  readonly type: string
  readonly url: string
  readonly date: string
  readonly contentType: string
  readonly length: number
  readonly content: Uint8Array | null
  /** The file ends before the record does. */
  readonly isCut: boolean
}

/** Contents longer than this are films and packages. */
const longestContent = 32 * 1024 ** 2

const longestLine = 64 * 1024
const mostHeaders = 200

/** The records of a WARC or ARC, compressed or not, and the places where it is damaged. */
export async function* recordsOf(file: SourceFile): AsyncGenerator<WarcRecord | Damage> {
  const pieces = isGzip(file.head) ? memberPieces(file) : plainPieces(file)
  const queue = new PieceQueue(pieces)
  try {
    for (;;) {
      const record = await nextRecord(queue)
      if (record === null) return
      yield record
    }
  } finally {
    await queue.close()
  }
}

async function* plainPieces(file: SourceFile): AsyncGenerator<MemberPiece> {
  for await (const bytes of file.bytes()) yield { kind: 'bytes', bytes }
}

async function nextRecord(queue: PieceQueue): Promise<WarcRecord | Damage | null> {
  let at = queue.position
  let line = await queue.line(longestLine)
  while (line?.kind === 'line' && line.text === '') {
    at = queue.position
    line = await queue.line(longestLine)
  }
  if (line === null || line.kind === 'damage') return line
  if (/^WARC\/\d/.test(line.text)) return warcRecord(queue, at)
  const arc = arcHeader(line.text)
  if (arc !== null) return withContent(queue, arc, at)
  return lost(queue, at)
}

/** Searches for the next record after something that is none. */
async function lost(queue: PieceQueue, at: number): Promise<Damage | null> {
  for (;;) {
    const line = await queue.line(longestLine)
    if (line === null) break
    if (line.kind === 'damage') return line
    if (!/^WARC\/\d\.\d$/.test(line.text) && arcHeader(line.text) === null) continue
    queue.unread(line)
    break
  }
  return { kind: 'damage', at, reason: 'what stands there is no record' }
}

type RecordHead = Omit<WarcRecord, 'content' | 'kind' | 'isCut'>

async function warcRecord(queue: PieceQueue, at: number): Promise<WarcRecord | Damage> {
  const headers = new Map<string, string>()
  for (let count = 0; count < mostHeaders; count++) {
    const line = await queue.line(longestLine)
    if (line === null) return { kind: 'damage', at, reason: 'it is cut off' }
    if (line.kind === 'damage') return line
    if (line.text === '') break
    const colon = line.text.indexOf(':')
    if (colon > 0)
      headers.set(line.text.slice(0, colon).toLowerCase(), line.text.slice(colon + 1).trim())
  }
  const length = Number(headers.get('content-length') ?? 'none')
  if (!Number.isSafeInteger(length) || length < 0)
    return { kind: 'damage', at, reason: 'it has no length' }
  const head: RecordHead = {
    type: headers.get('warc-type') ?? '',
    url: (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'),
    date: headers.get('warc-date') ?? '',
    contentType: headers.get('content-type') ?? '',
    length,
  }
  return withContent(queue, head, at)
}

/** `URL IP date type length`, or with more fields between. URLs may hold spaces, alas. */
function arcHeader(line: string): RecordHead | null {
  if (!/^[a-z]{2,12}:/.test(line)) return null
  const found =
    /^(\S.{0,4000}?) [\d.:a-f]{3,45} (\d{14}) \S{1,200}(?: \S{1,200}){0,5} (\d{1,15})$/.exec(line)
  if (found === null) return null
  const [, url = '', stamp = '', length] = found
  const date = stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')
  const type = url.startsWith('filedesc:') ? 'warcinfo' : 'response'
  return { type, url, date, contentType: '', length: Number(length) }
}

async function withContent(
  queue: PieceQueue,
  head: RecordHead,
  at: number,
): Promise<WarcRecord | Damage> {
  const isWanted = ['response', 'resource', 'conversion'].includes(head.type)
  if (!isWanted || head.length > longestContent) {
    const damage = await queue.skip(head.length)
    if (damage !== null) return { ...damage, at }
    return { kind: 'record', ...head, content: null, isCut: false }
  }
  const content = await queue.take(head.length)
  if (!(content instanceof Uint8Array)) return content
  return { kind: 'record', ...head, content, isCut: content.length < head.length }
}
