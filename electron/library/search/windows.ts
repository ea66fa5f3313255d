import type { Span } from '../../../shared/span.ts'
import { termsOf } from '../indexable.ts'

/** A word within the window of a node. */
export type Near = { readonly text: string; readonly side: 'left' | 'right' }

/**
 * The words up to `size` places left and right of the nodes of a text, as the index holds them: each
 * counted once, on the side of the nearest node; words of nodes not at all.
 */
export function windowsAround(text: string, nodes: readonly Span[], size: number): readonly Near[] {
  return clustersOf(text, nodes, size).flatMap((cluster) => nearIn(cluster, size))
}

/** Nodes that lie close, in a stretch of text that holds the windows of all of them. */
type Cluster = { readonly text: string; readonly nodes: readonly Span[] }

/** Characters taken for each word of a window: enough for nearly all, and made more where they are not. */
const charactersAWord = 12

/** Characters looked through for white space to cut at; a longer run of letters is no word. */
const longestWord = 100

function clustersOf(text: string, nodes: readonly Span[], size: number): readonly Cluster[] {
  if (nodes.length * size * charactersAWord * 2 > text.length) return [{ text, nodes }]
  const clusters: { from: number; until: number; nodes: Span[] }[] = []
  for (const node of nodes) {
    const from = leftOf(text, node.start, size)
    const until = rightOf(text, node.end, size)
    const last = clusters.at(-1)
    if (last !== undefined && from <= last.until) {
      last.until = Math.max(last.until, until)
      last.nodes.push(node)
    } else clusters.push({ from, until, nodes: [node] })
  }
  return clusters.map(({ from, until, nodes: close }) => ({
    text: text.slice(from, until),
    nodes: close.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }))
}

/** Where a stretch may begin that has so many words before a place. */
function leftOf(text: string, place: number, size: number): number {
  for (let length = size * charactersAWord; ; length *= 2) {
    let at = Math.max(0, place - length)
    const least = Math.max(0, at - longestWord)
    while (at > least && !isSpace(text, at)) at -= 1
    if (at === 0 || termsOf(text.slice(at, place)).length >= size) return at
  }
}

function rightOf(text: string, place: number, size: number): number {
  for (let length = size * charactersAWord; ; length *= 2) {
    let at = Math.min(text.length, place + length)
    const most = Math.min(text.length, at + longestWord)
    while (at < most && !isSpace(text, at)) at += 1
    if (at === text.length || termsOf(text.slice(place, at)).length >= size) return at
  }
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at))
}

/** Distance of a word that no window holds, and of one that is a node's own. */
const outside = 255
const own = 0

function nearIn({ text, nodes }: Cluster, size: number): readonly Near[] {
  const terms = termsOf(text)
  const distances = new Uint8Array(terms.length).fill(outside)
  const isLeft = new Uint8Array(terms.length)
  const places = placesOf(
    terms.map(({ start }) => start),
    nodes,
  )
  for (const { first, end } of places) distances.fill(own, first, end)
  const reach = (at: number, distance: number, left: number) => {
    if (distance >= (distances[at] ?? own)) return
    distances[at] = distance
    isLeft[at] = left
  }
  for (const { first, end } of places) {
    for (let distance = 1; distance <= size; distance += 1) {
      reach(first - distance, distance, 1)
      reach(end - 1 + distance, distance, 0)
    }
  }
  return terms.flatMap(({ text: word }, at) => {
    const distance = distances[at] ?? own
    if (distance === own || distance === outside) return []
    return [{ text: word, side: isLeft[at] === 1 ? 'left' : 'right' } as const]
  })
}

type Place = { readonly first: number; readonly end: number }

/** Which terms the nodes are, in order: `first` up to, not including, `end`. */
function placesOf(starts: readonly number[], nodes: readonly Span[]): readonly Place[] {
  let at = 0
  return nodes.map((node) => {
    while (at < starts.length && (starts[at] ?? 0) < node.start) at += 1
    const first = at
    while (at < starts.length && (starts[at] ?? 0) < node.end) at += 1
    return { first, end: at }
  })
}
