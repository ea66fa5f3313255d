import { paragraphBreak } from '../../../shared/article.ts'
import type { PlacedSpan } from '../../../shared/span.ts'
import type { ArticleNodes, NodeReader } from './nodes.ts'
import { leftKey, rightKey } from './surroundings.ts'

/**
 * Leaves out a line that another version of the same story had already: the same node between the same
 * words of its paragraph. What only one version says is kept, and so is what an article says twice.
 */
export function eachLineOnce(reader: NodeReader): NodeReader {
  const seen = new Map<number, Set<string>>()
  return {
    ...reader,
    get done() {
      return reader.done
    },
    next() {
      const read = reader.next()
      if (read === null || read.family === null) return read
      const known = seen.get(read.family) ?? new Set<string>()
      seen.set(read.family, known)
      return { ...read, nodes: newNodes(read, known) }
    },
  }
}

function newNodes(read: ArticleNodes, known: Set<string>): readonly PlacedSpan[] {
  const times = new Map<string, number>()
  return read.nodes.filter((node) => {
    const line = lineOf(read, node)
    const nth = (times.get(line) ?? 0) + 1
    times.set(line, nth)
    const key = `${line}\n${nth}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

function lineOf(read: ArticleNodes, { part, start, end }: PlacedSpan): string {
  const text = read[part]
  const before = text.lastIndexOf(paragraphBreak, start)
  const from = before === -1 ? 0 : before + paragraphBreak.length
  const behind = text.indexOf(paragraphBreak, end)
  const paragraph = text.slice(from, behind === -1 ? text.length : behind)
  const node = { start: start - from, end: end - from }
  const words = paragraph.slice(node.start, node.end).toLowerCase()
  return [part, leftKey(paragraph, node), words, rightKey(paragraph, node)].join('\n')
}
