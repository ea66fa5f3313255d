import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { noFacts, nowhere, type ArticleFacts, type Place } from '../../../shared/article.ts'
import { readDate } from '../cleaning/dates.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { textFromHtml } from '../cleaning/html-text.ts'
import { problem, reasonOf } from '../failure.ts'
import type { ReadEvent, SourceFile } from '../reader.ts'
import { sourceOfBytes } from '../source-file.ts'
import { harmlessName } from './archive-member.ts'

/** Where a message stands and how it is called in sentences. */
export type MailPlace = { readonly place: Place; readonly name: string; readonly file: SourceFile }

/** Attachments that are documents; pictures, calendars and programs are only named. */
const documents = new Set([
  'message/rfc822',
  'application/pdf',
  'application/rtf',
  'text/rtf',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
])

const headerLine = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}\s?:|[ \t])/
const mailHeaders =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|cc):/gim
const postmarks = /^(?:message-id|mime-version|received|return-path|delivered-to|content-type):/im

/** How much a text begins like a mail: lines of headers, some of which only mail has. */
export function mailLikeness(text: string, name = ''): number {
  const head = text.slice(0, 32_768).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.split(/\r?\n/).slice(0, 60)
  if (!lines.every((line) => headerLine.test(line)) || /^[ \t]/.test(text)) return 0
  // A page saved from a browser is mail by its form only.
  if (/^(?:snapshot-content-location:|from: .{0,20}(?:saved by|gespeichert von))/im.test(head))
    return 0.2
  const known = new Set(head.match(mailHeaders)?.map((header) => header.toLowerCase()))
  if (known.size >= 2 && postmarks.test(head)) return 0.9
  if (/^content-type:\s{0,3}multipart\//im.test(head)) return 0.85
  if (known.size >= 1 && /\.(?:eml|mail)$/i.test(name)) return 0.8
  return known.size >= 3 ? 0.6 : 0
}

/** The article in a mail, and the documents attached to it as files of their own. */
export async function* mailEvents(bytes: Uint8Array, at: MailPlace): AsyncGenerator<ReadEvent> {
  if (boundariesIn(bytes) > at.file.limits.entries) {
    const sentence = `${at.name} has more parts than the ${at.file.limits.entries} allowed; it was skipped.`
    yield problem('too-many-entries', sentence, at.place)
    return
  }
  const mail = await parsed(bytes)
  if (typeof mail === 'string') {
    yield problem(
      'damaged-record',
      `${at.name} cannot be read as mail (${mail}); it was skipped.`,
      at.place,
    )
    return
  }
  const attached = mail.attachments.filter((attachment) => isDocument(attachment))
  yield* articleEvents(mail, at, attached.length)
  for (const [index, attachment] of attached.entries()) {
    const content = attachment.content
    if (typeof content === 'string') continue
    const name = attachedName(attachment, index + 1)
    const file = sourceOfBytes(`${at.file.name}/${name}`, new Uint8Array(content), at.file.limits)
    yield { kind: 'member', file }
  }
}

function attachedName({ filename, mimeType }: Attachment, number: number): string {
  const name = harmlessName(filename ?? `attachment-${number}`)
  return mimeType === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name
}

/** Lines that may part a mail: the package that reads it slows down with every part. */
function boundariesIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf('\n--'); at !== -1; at = buffer.indexOf('\n--', at + 1)) count++
  return count
}

async function parsed(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch (error) {
    return reasonOf(error)
  }
}

function isDocument({ mimeType, related }: Attachment): boolean {
  return documents.has(mimeType) && related !== true
}

function* articleEvents(mail: Email, at: MailPlace, attached: number): Generator<ReadEvent> {
  const fromHtml = textFromHtml(mail.html ?? '')
  const text = fromHtml === '' ? (mail.text ?? '').trim() : fromHtml
  if (text.length > at.file.limits.articleBytes) {
    yield problem(
      'too-large',
      `${at.name} holds a text longer than the limit; it was skipped.`,
      at.place,
    )
    return
  }
  if (text === '') {
    if (attached === 0)
      yield problem('no-text', `${at.name} holds no text; it was skipped.`, at.place)
    return
  }
  if (text.includes('\ufffd')) {
    const sentence = `${at.name} has bytes that stand for no character in its charset; the text shows � there.`
    yield problem('undecodable-bytes', sentence, at.place)
  }
  const date = mail.headers.find(({ key }) => key === 'date')?.value ?? ''
  const facts = factsOf(mail, date)
  if (date !== '' && facts.published === null) {
    const sentence = `${at.name} has the date “${date.slice(0, 60)}”, which cannot be read surely; it was kept without a date.`
    yield problem('unreadable-date', sentence, at.place)
  }
  const headline = (mail.subject ?? '').trim()
  yield { kind: 'draft', draft: cleanDraft({ headline, text, facts, place: at.place }) }
}

/** Addresses of desks, behind which no one writes under a name. */
const deskAddress =
  /^(?:no-?reply|do-?not-?reply|news|newsletters?|briefings?|alerts?|daily|editors?|redaktion|redaction|redaccion|info)[+@.-]/i

/** A newsletter comes from an outlet; other mail has a writer. */
function factsOf(mail: Email, date: string): ArticleFacts {
  const sender = mail.from?.name || mail.from?.address || mail.sender?.name || null
  const isList =
    mail.headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe') ||
    deskAddress.test(mail.from?.address ?? '')
  const extra = new Map<string, string>()
  const to = (mail.to ?? []).map((address) => address.name || (address.address ?? '')).join(', ')
  if (to !== '') extra.set('to', to)
  const names = mail.attachments.flatMap(({ filename, related }) =>
    filename === null || related === true ? [] : [filename],
  )
  if (names.length > 0) extra.set('attachments', names.join(', '))
  return {
    ...noFacts,
    outlet: isList ? sender : null,
    byline: isList ? null : sender,
    published: mailDate(date),
    extra: Object.fromEntries(extra),
  }
}

/** The zone of the sender is kept; its name in brackets at the end says the same again. */
function mailDate(said: string): string | null {
  return readDate(said.replace(/\s?\([^()]{0,40}\)\s*$/, ''))
}

export function firstMessage(file: SourceFile): MailPlace {
  return { place: { ...nowhere, record: 1 }, name: file.name, file }
}
