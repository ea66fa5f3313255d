import type { ConcordanceLine } from '../../shared/concordance.ts'

/** A text cut in three: before a word, the word, behind it. */
export type Cut = readonly [string, string, string]

const lastWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*(?=[^\p{L}\p{N}]*$)/u
const firstWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/u
const fromRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

const narrowest = 6
const widest = 26

/** The word right before the node, by which lines are ordered. */
export function sortWordLeft(left: string): Cut {
  return cutAt(left, lastWordIn(left))
}

/** The word right behind the node. */
export function sortWordRight(right: string): Cut {
  return cutAt(right, firstWord.exec(right))
}

export function readsFromRight(text: string): boolean {
  return fromRight.test(text)
}

/** How wide the column of the nodes is, in letters: as the longest of them, within bounds. */
export function nodeWidth(lines: readonly ConcordanceLine[]): number {
  let longest = narrowest
  for (const { node } of lines.slice(0, 300)) longest = Math.max(longest, widthOf(node))
  return Math.min(widest, longest)
}

/** In letters of usual width: capitals take more room. */
function widthOf(node: string): number {
  return node.length + (node.match(/\p{Lu}/gu)?.length ?? 0) * 0.45
}

function lastWordIn(text: string): RegExpExecArray | null {
  // Only the end is looked at, so that a long text without a word costs nothing.
  const from = Math.max(0, text.length - 80)
  const found = lastWord.exec(text.slice(from))
  if (found !== null) found.index += from
  return found
}

function cutAt(text: string, word: RegExpExecArray | null): Cut {
  if (word === null) return [text, '', '']
  const end = word.index + word[0].length
  return [text.slice(0, word.index), word[0], text.slice(end)]
}
