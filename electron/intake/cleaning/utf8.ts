import { isUtf8 } from 'node:buffer'

/** Bytes of the source that stand for no character, shown as U+FFFD in the text. */
export type Undecodable = { readonly offset: number; readonly length: number }

export type Utf8Evidence = {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number
  /** Sequences that begin as UTF-8 does but are cut short or out of range. */
  readonly fragments: number
  /** High bytes that look nothing like UTF-8. */
  readonly strays: number
}

/** How much the high bytes of a text look like (damaged) UTF-8. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let sequences = 0
  let fragments = 0
  let strays = 0
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      sequences++
      at += length
      continue
    }
    const broken = brokenLength(bytes, at)
    if (broken > 1) fragments++
    else if (at + 4 <= bytes.length || !isLead(bytes[at])) strays++
    at += broken
  }
  return { sequences, fragments, strays }
}

/** The runs of bytes that are not UTF-8, in order; offsets count from `base`. */
export function brokenUtf8(bytes: Uint8Array, base: number): readonly Undecodable[] {
  if (isUtf8(bytes)) return []
  const found: Undecodable[] = []
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    const broken = brokenLength(bytes, at)
    found.push({ offset: base + at, length: broken })
    at += broken
  }
  return found
}

/** How many bytes at the end begin a character that the next piece will finish. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc2) return expectedLength(byte) > back ? back : 0
  }
  return 0
}

/** Length of the well-formed sequence at a place, 0 when there is none (RFC 3629, table 3-7 of Unicode). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const length = expectedLength(bytes[at] ?? 0)
  return length > 1 && prefixLength(bytes, at, length) === length ? length : 0
}

/** Length of a malformed sequence, with the continuation bytes that belong to it. */
function brokenLength(bytes: Uint8Array, at: number): number {
  if (!isLead(bytes[at])) return 1
  let length = 1
  while (length < 4 && isContinuation(bytes[at + length])) length++
  return length
}

function expectedLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  if (lead >= 0xf0 && lead <= 0xf4) return 4
  return 1
}

function prefixLength(bytes: Uint8Array, at: number, length: number): number {
  if (!isSecond(bytes[at] ?? 0, bytes[at + 1])) return 1
  for (let offset = 2; offset < length; offset++) {
    if (!isContinuation(bytes[at + offset])) return offset
  }
  return length
}

/** The second byte has a narrower range after some leads: no overlong forms, surrogates or out of range. */
function isSecond(lead: number, byte: number | undefined): boolean {
  if (byte === undefined || !isContinuation(byte)) return false
  if (lead === 0xe0) return byte >= 0xa0
  if (lead === 0xed) return byte <= 0x9f
  if (lead === 0xf0) return byte >= 0x90
  if (lead === 0xf4) return byte <= 0x8f
  return true
}

function isLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xc0 && byte <= 0xf7
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}
