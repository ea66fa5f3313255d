import { Parser } from 'htmlparser2'
import type { Block, Piece } from '../block.ts'
import { blockBuilder, type BlockBuilder, type Watched } from './block-builder.ts'
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
  const { builder, write, end } = htmlWalk(watched)
  for await (const text of texts) {
    write(text)
    yield* builder.take()
  }
  end()
  yield* builder.take()
}

const watchesNothing: Watched = {
  announces: () => false,
  separates: () => false,
  skips: () => false,
  cellsInline: true,
}

/** The blocks of a piece of HTML; the cells of a table row stay in one line. */
export function htmlBlocks(html: string): readonly Block[] {
  const { builder, write, end } = htmlWalk(watchesNothing)
  write(html)
  end()
  return builder.take().flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []))
}

type Walk = {
  readonly builder: BlockBuilder
  write(text: string): void
  end(): void
}

function htmlWalk(watched: Watched): Walk {
  const lines = lineCounter()
  const builder = blockBuilder({
    ...watched,
    skips: (element) => silent.has(element.name) || watched.skips(element),
  })
  let waiting: string[] = []
  let waitingLine = 1
  const flush = (): void => {
    if (waiting.length > 0) builder.text(waiting.join(''), waitingLine)
    waiting = []
  }
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      flush()
      builder.open(name, attributes, lines.lineAt(parser.startIndex))
    },
    onclosetag: (name) => {
      flush()
      if (name !== 'br') builder.close(lines.lineAt(parser.startIndex))
    },
    ontext: (text) => {
      if (waiting.length === 0) waitingLine = lines.lineAt(parser.startIndex)
      waiting.push(text)
    },
  })
  return {
    builder,
    write(text) {
      lines.push(text)
      parser.write(text)
    },
    end() {
      parser.end()
      flush()
      builder.end()
    },
  }
}
