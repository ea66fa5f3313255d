import { isTimeLine } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import { isStoryHeadline, type StoryList } from './story-lists.ts'

const shortestLink = 25
const longestQuestion = 90

/** A headline with its own date below it, between paragraphs: another story. */
export function isDatedLink(lines: readonly PageLine[], at: number, end: number): boolean {
  const [link, date, after] = lines.slice(at, at + 3)
  if (link === undefined || date === undefined || after === undefined || at + 2 >= end) return false
  if (link.prose.isSentence || link.text.length < shortestLink || isTimeLine(link.text))
    return false
  return isTimeLine(date.text) && !/^(?:1[5-9]|20)\d\d$/.test(date.text) && after.prose.isSentence
}

/**
 * Headlines in a row between two paragraphs, one of which a list of stories on the page repeats: links
 * to these stories, not a list of the article.
 */
export function linksInside(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  start: number,
  end: number,
): ReadonlySet<number> {
  const listed = new Set(
    lists.flatMap((list) => lines.slice(list.first, list.end).map(({ text }) => text)),
  )
  const found = new Set<number>()
  for (let at = start; at < end; at++) {
    let next = at
    while (next < end && isLink(lines[next])) next++
    const run = lines.slice(at, next)
    if (run.some(({ text }) => listed.has(text))) for (; at < next; at++) found.add(at)
    at = Math.max(at, next)
  }
  return found
}

function isLink(line: PageLine | undefined): boolean {
  if (line === undefined || !isStoryHeadline(line)) return false
  return !line.prose.isSentence || (line.text.endsWith('?') && line.text.length <= longestQuestion)
}
