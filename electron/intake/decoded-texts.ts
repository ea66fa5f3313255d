import { decodePieces } from './cleaning/encoding.ts'
import { problem } from './failure.ts'
import type { ReadEvent, SourceFile } from './reader.ts'

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

function undecodable(file: string, encoding: string, count: number, byte: number): ReadEvent {
  const what = count === 1 ? '1 byte sequence' : `${count} byte sequences`
  return problem(
    'undecodable-bytes',
    `${what} in ${file} stand for no character in ${encoding}, the first at byte ${byte}; they are shown as “\ufffd”.`,
    { byte },
  )
}
