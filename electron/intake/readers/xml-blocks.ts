import { SaxesParser } from 'saxes'
import type { Piece } from '../block.ts'
import { ReadFailure } from '../failure.ts'
import { blockBuilder, type Watched } from './block-builder.ts'
import { faultLast } from './xml-tree.ts'

/**
 * The blocks of an XML file, read as a stream. Document types and entities are not resolved; a fault
 * ends the reading with `damaged-file`, after the pieces before it.
 */
export async function* xmlPieces(
  texts: AsyncIterable<string>,
  watched: Watched,
  file: string,
): AsyncGenerator<Piece> {
  const builder = blockBuilder({ ...watched, everyElement: true })
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw damaged(file, parser.line, error.message)
  })
  parser.on('opentag', ({ name, attributes }) => builder.open(local(name), attributes, parser.line))
  parser.on('closetag', () => builder.close(parser.line))
  parser.on('text', (text) => builder.text(text, parser.line))
  parser.on('cdata', (text) => builder.text(text, parser.line))
  yield* faultLast(texts, parser, (isEnd) => {
    if (isEnd) builder.end()
    return builder.take()
  })
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function damaged(file: string, line: number, said: string): ReadFailure {
  const reason = said.replace(/^\d+:\d+: /, '')
  return new ReadFailure(
    'damaged-file',
    `${file} is not well-formed XML at line ${line} (${reason}); what stands after it was not read.`,
    { record: null, line, byte: null },
  )
}
