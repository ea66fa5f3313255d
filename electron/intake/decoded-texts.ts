import { decode, decodePieces } from './cleaning/encoding.ts'
import { problem } from './failure.ts'
import type { Head, ReadEvent, SourceFile } from './reader.ts'

/** A file's text in pieces, and what decoding it has shown, to be asked for when it has been read. */
export type DecodedTexts = {
  readonly texts: AsyncIterable<string>
  events(): readonly ReadEvent[]
}

/** Reads a file as text in flat memory; `hint` is the charset that the file names for itself. */
export function decodedTexts(file: SourceFile, hint?: string): DecodedTexts {
  let encoding = 'utf-8'
  let broken = 0
  let firstBroken: number | null = null
  async function* texts(): AsyncGenerator<string> {
    for await (const piece of decodePieces(file.bytes(), hint)) {
      encoding = piece.encoding
      broken += piece.undecodable.length
      firstBroken ??= piece.undecodable[0]?.offset ?? null
      if (piece.text !== '') yield piece.text
    }
  }
  return {
    texts: texts(),
    events: () => [
      { kind: 'encoding', name: encoding },
      ...(firstBroken === null ? [] : [undecodable(file.name, encoding, broken, firstBroken)]),
    ],
  }
}

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
  if (isWide) return decode(bytes).text
  const zeros = bytes.subarray(0, 1024).filter((byte) => byte === 0).length
  return zeros > strayZeros ? '' : text
}

function undecodable(file: string, encoding: string, count: number, byte: number): ReadEvent {
  const what = count === 1 ? '1 byte sequence' : `${count} byte sequences`
  return problem(
    'undecodable-bytes',
    `${what} in ${file} stand for no character in ${encoding}, the first at byte ${byte}; they are shown as “\ufffd”.`,
    { byte },
  )
}
