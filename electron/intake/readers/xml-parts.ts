import { SaxesParser } from 'saxes'
import { ReadFailure, reasonOf } from '../failure.ts'

/** Elements inside one another beyond this are an attack, not a document. */
const deepestElement = 5000

export type XmlHandler = {
  open?(name: string, attributes: ReadonlyMap<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** The handler for a format whose writers differ in the prefixes of its names. */
export function withoutPrefixes(handler: XmlHandler): XmlHandler {
  return {
    open: (name, attributes) => handler.open?.(localName(name), attributes),
    close: (name) => handler.close?.(localName(name)),
    text: (text) => handler.text?.(text),
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * Reads a part of a document as strict XML in flat memory. A document type is refused, so no entity is
 * ever defined, expanded or fetched. Refuses with `damaged-file`.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  handler: XmlHandler,
): Promise<void> {
  for await (const _piece of readXmlPieces(pieces, name, handler)) continue
}

/** `readXml` that pauses after every piece, for parts that are too big to gather. */
export async function* readXmlPieces(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const decoder = new TextDecoder()
  const parser = parserFor(name, handler)
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  yield
}

function parserFor(name: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  const refuse = (why: string): never => {
    const sentence = `${name} is damaged in line ${parser.line} (${why}); nothing more was read from it.`
    throw new ReadFailure('damaged-file', sentence)
  }
  parser.on('doctype', () => refuse('it declares a document type, which this format does not have'))
  parser.on('error', (error) => refuse(reasonOf(error).replace(/^\d+:\d+: /, '')))
  parser.on('opentag', (tag) => {
    depth++
    if (depth > deepestElement) refuse(`its elements are nested more than ${deepestElement} deep`)
    handler.open?.(tag.name, new Map(Object.entries(tag.attributes)))
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close?.(tag.name)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  return parser
}
