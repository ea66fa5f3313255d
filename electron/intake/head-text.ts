import { decode } from './cleaning/encoding.ts'
import type { Head } from './reader.ts'

/** The charset an HTML or XML file declares in its first bytes. */
export function declaredCharset(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  return /(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{3,20})/i.exec(text)?.[1]
}

/** A text may hold a stray zero byte; a binary file holds many. */
const strayZeros = 8

/** Many readers ask for the same head. */
const headTexts = new WeakMap<Head, string>()

/** The beginning of a file for recognition: '' for binary files, decoded anew when it is UTF-16. */
export function headText(head: Head): string {
  const known = headTexts.get(head)
  if (known !== undefined) return known
  const text = textOfHead(head)
  headTexts.set(head, text)
  return text
}

function textOfHead({ bytes, text }: Head): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isWide || hasWideLetters(bytes.subarray(0, 256))) return decode(bytes).text
  return zerosIn(bytes.subarray(0, 1024)) > strayZeros ? '' : text
}

/** Latin letters of two bytes without a mark before them: every second byte is zero, the others are not. */
function hasWideLetters(bytes: Uint8Array): boolean {
  const sides = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = sides
  const most = Math.max(even, odd)
  return bytes.length >= 64 && Math.min(even, odd) === 0 && most >= bytes.length * 0.4
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0
  for (const byte of bytes) if (byte === 0) zeros += 1
  return zeros
}
