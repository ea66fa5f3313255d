import { Parser } from 'htmlparser2'
import type { Piece } from '../block.ts'
import { blockBuilder, type Watched } from './block-builder.ts'
import { lineCounter } from './line-counter.ts'

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
])

/** The blocks of an HTML file, read as a stream: nothing runs, nothing is fetched, nothing is kept. */
export async function* htmlPieces(
  texts: AsyncIterable<string>,
  watched: Watched,
): AsyncGenerator<Piece> {
  const lines = lineCounter()
  const builder = blockBuilder({
    ...watched,
    skips: (element) => silent.has(element.name) || watched.skips(element),
  })
  const parser: Parser = new Parser({
    onopentag: (name, attributes) =>
      builder.open(name, attributes, lines.lineAt(parser.startIndex)),
    onclosetag: (name) => {
      if (name !== 'br') builder.close(lines.lineAt(parser.startIndex))
    },
    ontext: (text) => builder.text(text, lines.lineAt(parser.startIndex)),
  })
  for await (const text of texts) {
    lines.push(text)
    parser.write(text)
    yield* builder.take()
  }
  parser.end()
  builder.end()
  yield* builder.take()
}
