import type { PlacedSpan } from '../../shared/span.ts'

/**
 * The stretch of the article that is selected inside `page`, blanks at its ends left out. A block
 * carries where it starts (`data-start`) and its part; its text is the article's, letter for letter.
 */
export function selectedSpan(page: HTMLElement, selection: Selection | null): PlacedSpan | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!page.contains(range.startContainer) || !page.contains(range.endContainer)) return null
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-part]')].filter((block) =>
    range.intersectsNode(block),
  )
  const part = blocks[0]?.dataset['part']
  const inside = blocks.filter((block) => block.dataset['part'] === part)
  const first = inside[0]
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return null
  const start = startOf(first) + offsetIn(first, range.startContainer, range.startOffset, 'start')
  const end = startOf(last) + offsetIn(last, range.endContainer, range.endOffset, 'end')
  return trimmed(selection.toString(), {
    part: part === 'headline' ? 'headline' : 'body',
    start,
    end,
  })
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset['start'] ?? 0)
}

/** Characters of the block before a point; a point outside it counts as its near border. */
function offsetIn(block: HTMLElement, node: Node, offset: number, edge: 'start' | 'end'): number {
  const length = block.textContent.length
  if (!block.contains(node)) return edge === 'start' ? 0 : length
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return Math.min(length, before.toString().length)
}

function trimmed(text: string, span: PlacedSpan): PlacedSpan | null {
  const leading = text.length - text.trimStart().length
  const trailing = text.length - text.trimEnd().length
  const start = span.start + leading
  const end = span.end - trailing
  return start < end ? { ...span, start, end } : null
}
