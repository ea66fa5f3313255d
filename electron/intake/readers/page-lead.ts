import type { Removal } from '../../../shared/article.ts'
import { findDates, readDate } from '../cleaning/dates.ts'

/** What stands as lines of its own above the first sentence of a page: the day, the author. */
export type PageLead = {
  readonly paragraphs: readonly string[]
  readonly published: string | null
  readonly byline: string | null
  readonly removed: readonly Removal[]
}

/** The author and the day stand within so many lines of the top, or not at all. */
const reach = 4
const longestLine = 120

const labelled = /^(?:byline|by|author|autor(?:in)?|auteur|written by|text|von|par)\s?:\s?(\S.*)$/i

/** Takes the lines off the top that only say who wrote the article and when. */
export function pageLead(all: readonly string[]): PageLead {
  const removed: Removal[] = []
  const paragraphs: string[] = []
  let published: string | null = null
  let byline: string | null = null
  for (const [at, text] of all.entries()) {
    const isHead = at < reach && text.length <= longestLine
    const author = isHead ? labelled.exec(text)?.[1] : undefined
    const date = isHead ? readDate(text) : null
    if (author === undefined && date === null) {
      paragraphs.push(text)
      continue
    }
    removed.push({ text, reason: 'metadata', before: paragraphs.length })
    published ??= date ?? findDates(author ?? '')[0]?.iso ?? null
    byline ??= author === undefined ? null : author
  }
  return { paragraphs, published, byline, removed }
}
