import { nowhere } from '../../../shared/article.ts'
import { problem } from '../failure.ts'
import type { Reader, SourceFile } from '../reader.ts'
import { mailEvents, mailLikeness } from './mail-message.ts'

/** `From ada@example.org Thu Mar  4 05:06:07 2021` before every message, and its first header. */
const postmark =
  /^From \S{1,200}\s[^\r\n]{0,100}\d{1,2}:\d{2}[^\r\n]{0,60}\r?\n>?[A-Za-z][A-Za-z0-9-]{1,60}[: ]/
const longestPostmark = 400

/** A message longer than this is skipped: pictures and films, not text. */
const longestMessage = 64 * 1024 ** 2

/** A mailbox: many mails in one file, read as it streams. */
export const mbox: Reader = {
  name: 'mbox',
  label: 'Mailbox (mbox)',
  recognises(head) {
    const text = head.text.replace(/^\s+/, '')
    if (!text.startsWith('From ')) return 0
    const rest = text.slice(text.indexOf('\n') + 1)
    return postmark.test(text) && mailLikeness(rest) > 0 ? 0.95 : 0
  },
  async *read(file) {
    let record = 0
    for await (const { bytes, at } of messagesOf(file)) {
      record++
      const place = { ...nowhere, record, byte: at }
      const name = `Message ${record} of ${file.name}`
      if (bytes === null) {
        const sentence = `${name}, which begins at byte ${at}, is longer than 64 MiB; it was skipped.`
        yield problem('too-large', sentence, place)
      } else yield* mailEvents(withoutQuoting(bytes), { place, name, file })
    }
    if (record === 0) yield problem('no-text', `${file.name} holds no message.`)
  },
}

type Message = { readonly bytes: Uint8Array | null; readonly at: number }

/** The messages without their postmarks; null instead of one that is too long. */
async function* messagesOf(file: SourceFile): AsyncGenerator<Message> {
  let rest = Buffer.alloc(0)
  let at = 0
  let searched = 0
  /** Bytes of a message too long to keep. */
  let skipped = 0
  let isTooLong = false
  let hasBegun = false
  const message = (end: number): Message => ({
    at,
    bytes: isTooLong ? null : withoutPostmark(rest.subarray(0, end)),
  })
  for await (const piece of file.bytes()) {
    rest = Buffer.concat([rest, piece])
    for (let start = nextPostmark(rest, searched); start !== -1; start = nextPostmark(rest, 1)) {
      if (hasBegun) yield message(start)
      hasBegun = true
      isTooLong = false
      at += skipped + start
      skipped = 0
      rest = rest.subarray(start)
    }
    searched = Math.max(hasBegun ? 1 : 0, rest.length - longestPostmark)
    if (rest.length <= longestMessage) continue
    isTooLong = true
    skipped += searched
    rest = rest.subarray(searched)
    searched = 0
  }
  if (hasBegun) yield message(rest.length)
}

/** Where the next message begins: its postmark after a blank line, or at the start of the file. */
function nextPostmark(bytes: Buffer, from: number): number {
  for (let start = bytes.indexOf('From ', from); start !== -1;) {
    if (
      isLineStart(bytes, start) &&
      postmark.test(bytes.toString('latin1', start, start + longestPostmark))
    )
      return start
    start = bytes.indexOf('From ', start + 5)
  }
  return -1
}

function isLineStart(bytes: Buffer, at: number): boolean {
  return at === 0 || bytes[at - 1] === 0x0a
}

function withoutPostmark(message: Buffer): Uint8Array {
  const feed = message.indexOf(0x0a)
  return feed === -1 ? message : message.subarray(feed + 1)
}

/** A line of text that begins like a postmark was given a `>` when it was stored. */
function withoutQuoting(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message).toString('latin1')
  if (!text.includes('\n>From ')) return message
  return Buffer.from(text.replace(/\n>From /g, '\nFrom '), 'latin1')
}
