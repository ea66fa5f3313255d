import { decode, decodePieces, type Decoded, type Undecodable } from './cleaning/encoding.ts'
import { problem } from './failure.ts'
import type { ReadEvent, SourceFile } from './reader.ts'

/** The text of a file as it streams, and what has to be said of its encoding. */
export type TextPiece = { readonly kind: 'text'; readonly text: string } | ReadEvent

/**
 * The text of a file in pieces; at the end its encoding, and the bytes that could not be decoded.
 * `hint` is the charset that the file names for itself.
 */
export async function* textOfFile(file: SourceFile, hint?: string): AsyncGenerator<TextPiece> {
  let encoding = 'utf-8'
  let first: Undecodable | null = null
  let bytes = 0
  for await (const piece of piecesOf(file, hint)) {
    // Plain ASCII comes as UTF-8 until a byte shows what it really is.
    if (piece.text !== '') encoding = piece.encoding
    first ??= piece.undecodable[0] ?? null
    for (const { length } of piece.undecodable) bytes += length
    if (piece.text !== '') yield { kind: 'text', text: piece.text }
  }
  yield { kind: 'encoding', name: encoding }
  if (first !== null) yield undecodableBytes(file.name, encoding, first.offset, bytes)
}

/** A file that its beginning holds whole was decoded when its reader was looked for. */
async function* piecesOf(file: SourceFile, hint?: string): AsyncGenerator<Decoded> {
  if (file.head.length === file.size) yield decode(file.head, hint)
  else yield* decodePieces(file.bytes(), hint)
}

/** A file's text alone, and what decoding it has shown, to be asked for when it has been read. */
export type DecodedTexts = {
  readonly texts: AsyncIterable<string>
  events(): readonly ReadEvent[]
}

export function decodedTexts(file: SourceFile, hint?: string): DecodedTexts {
  const events: ReadEvent[] = []
  async function* texts(): AsyncGenerator<string> {
    for await (const piece of textOfFile(file, hint)) {
      if (piece.kind === 'text') yield piece.text
      else events.push(piece)
    }
  }
  return { texts: texts(), events: () => events }
}

export function undecodableBytes(
  name: string,
  encoding: string,
  offset: number,
  bytes: number,
): ReadEvent {
  const some =
    bytes === 1
      ? `The byte at ${offset} of ${name} stands`
      : `${bytes} bytes of ${name}, the first at byte ${offset}, stand`
  const sentence = `${some} for no character in ${encoding}; the text shows � there and is otherwise complete.`
  return problem('undecodable-bytes', sentence, { byte: offset })
}
