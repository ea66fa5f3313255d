import type { Block, Piece } from '../block.ts'

/** The paragraphs of a plain text file, each as one block with its lines. */
export async function* textPieces(texts: AsyncIterable<string>): AsyncGenerator<Piece> {
  let group: string[] = []
  let start = 1
  let number = 0
  for await (const line of linesOf(texts)) {
    number += 1
    if (line.trim() !== '') {
      if (group.length === 0) start = number
      group.push(line)
      continue
    }
    if (group.length > 0) yield { kind: 'block', block: blockOf(group, start) }
    group = []
  }
  if (group.length > 0) yield { kind: 'block', block: blockOf(group, start) }
}

function blockOf(lines: readonly string[], line: number): Block {
  const text = lines.map((one) => one.trim()).join(' ')
  return { text, lines: [...lines], line, bold: '', within: [] }
}

/** Lines across pieces; form feeds count as line ends, carriage returns are dropped. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split(/\r\n|[\n\r\f\u2028\u2029]/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
