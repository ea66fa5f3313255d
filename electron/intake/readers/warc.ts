import { gunzipSync } from 'node:zlib'
import { nowhere, type Draft, type Place } from '../../../shared/article.ts'
import { decode } from '../cleaning/encoding.ts'
import { cleanPages } from '../cleaning/page.ts'
import { declaredCharset } from '../head-text.ts'
import { problem } from '../failure.ts'
import type { Head, Reader, ReadEvent, SourceFile } from '../reader.ts'
import { sourceOfBytes } from '../source-file.ts'
import { isGzip } from './gzip.ts'
import { pageEvents } from './html.ts'
import { httpMessage, type HttpMessage } from './http-message.ts'
import { recordsOf, type WarcRecord } from './warc-records.ts'

/** Web archives, WARC and the older ARC: every stored page with a text is an article. */
export const warc: Reader = {
  name: 'warc',
  label: 'Web archive (WARC, ARC)',
  recognises: (head) => (/^(?:WARC\/\d|filedesc:\/\/)/.test(beginningOf(head)) ? 0.97 : 0),
  async *read(file) {
    let records = 0
    let pages = 0
    for await (const record of recordsOf(file)) {
      if (record.kind === 'damage') {
        const sentence = `The record at byte ${record.at} of ${file.name} is damaged (${record.reason}); it was skipped.`
        yield problem('damaged-record', sentence, { byte: record.at })
        continue
      }
      records++
      for (const event of eventsOf(file, record, records)) {
        if (event.kind === 'draft' || event.kind === 'member') pages++
        yield event
      }
    }
    if (pages > 0) return
    const sentence = `${file.name} holds ${records} records, none of which is a page with a text; nothing was read.`
    yield problem('no-text', sentence)
  },
}

function beginningOf(head: Head): string {
  if (!isGzip(head.bytes)) return head.text.slice(0, 100)
  try {
    // Z_SYNC_FLUSH, because the head may cut the member off.
    const bytes = gunzipSync(head.bytes, { finishFlush: 2, maxOutputLength: 64 * 1024 ** 2 })
    return bytes.toString('latin1', 0, 100)
  } catch {
    return ''
  }
}

function* eventsOf(file: SourceFile, record: WarcRecord, number: number): Generator<ReadEvent> {
  const place = { ...nowhere, record: number }
  const name = `Record ${number} of ${file.name} (${record.url.slice(0, 200)})`
  if (record.content === null) return
  const message = httpMessage(record.content, record.contentType, file.limits.ratio)
  if ('fault' in message) {
    const code = message.fault === 'too-large' ? 'too-large' : 'damaged-record'
    yield problem(code, `${name} cannot be unpacked: ${message.reason}; it was skipped.`, place)
    return
  }
  if (message.status < 200 || message.status > 299 || message.body.length === 0) return
  if (message.type === 'application/pdf') {
    const member = sourceOfBytes(`${file.name}/${record.url}`, message.body, file.limits)
    yield { kind: 'member', file: member }
    return
  }
  const isText = message.type === 'text/plain' && record.type === 'conversion'
  if (!isText && !isPage(message)) return
  if (record.isCut || message.isCut)
    yield problem('truncated-file', `${name} is cut off; what is there was read.`, place)
  if (isText) yield* textEvents(record, message, place)
  else yield* storedPage(file, record, message, { place, name })
}

/** Pages of which the archive kept only the words, chrome and all. */
function* textEvents(record: WarcRecord, message: HttpMessage, place: Place): Generator<ReadEvent> {
  const [draft] = cleanPages(decode(message.body, message.charset ?? 'utf-8').text, 1)
  if (draft === undefined || draft.body === '') return
  const facts = { ...draft.facts, url: draft.facts.url ?? record.url, extra: retrieved(record) }
  yield { kind: 'draft', draft: { ...draft, facts, place } }
}

function retrieved({ date }: WarcRecord): Readonly<Record<string, string>> {
  return date === '' ? {} : { retrieved: date }
}

function isPage({ type, body }: HttpMessage): boolean {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) return true
  const beginning = Buffer.from(body.subarray(0, 512)).toString('latin1')
  return type === '' && /<(?:!doctype html|html)/i.test(beginning)
}

function* storedPage(
  file: SourceFile,
  record: WarcRecord,
  message: HttpMessage,
  at: { readonly place: Place; readonly name: string },
): Generator<ReadEvent> {
  const { text } = decode(message.body, message.charset ?? declaredCharset(message.body))
  const saved = { url: record.url, at: record.date }
  for (const event of pageEvents(text, saved, { ...file, name: at.name })) {
    if (event.kind === 'problem') yield { ...event, place: at.place }
    else if (event.kind === 'draft')
      yield { kind: 'draft', draft: placed(event.draft, record, at.place) }
    else yield event
  }
}

function placed(draft: Draft, record: WarcRecord, place: Place): Draft {
  const facts = {
    ...draft.facts,
    url: draft.facts.url ?? record.url,
    extra: { ...draft.facts.extra, ...retrieved(record) },
  }
  return { ...draft, facts, place }
}
