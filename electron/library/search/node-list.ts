import type { ArticleId } from '../../../shared/article.ts'
import type { PlacedSpan } from '../../../shared/span.ts'

/** Places of nodes by their number. Millions of them must fit, so they are kept as plain numbers. */
export type NodeList = {
  readonly length: number
  add(article: ArticleId, nodes: readonly PlacedSpan[]): void
  at(index: number): PlacedSpan & { readonly article: ArticleId }
}

/** The highest bit of a length says that the node stands in the headline. */
const inHeadline = 2 ** 31

export function openNodeList(): NodeList {
  const articles: ArticleId[] = []
  /** Number of the node behind the last one of each article. */
  const ends: number[] = []
  const starts = growing()
  const lengths = growing()
  return {
    get length() {
      return starts.length
    },
    add(article, nodes) {
      if (nodes.length === 0) return
      for (const { part, start, end } of nodes) {
        starts.push(start)
        lengths.push(end - start + (part === 'headline' ? inHeadline : 0))
      }
      articles.push(article)
      ends.push(starts.length)
    },
    at(index) {
      const start = starts.at(index)
      const length = lengths.at(index)
      const article = articles[firstAbove(ends, index)] ?? 0
      const part = length >= inHeadline ? 'headline' : 'body'
      return { article, part, start, end: start + (length % inHeadline) }
    },
  }
}

type Numbers = { readonly length: number; push(value: number): void; at(index: number): number }

function growing(): Numbers {
  let values = new Uint32Array(1_024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    at: (index) => values[index] ?? 0,
  }
}

/** Index of the first value greater than `wanted` in rising values. */
function firstAbove(values: readonly number[], wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
