import type { Draft } from '../../../shared/article.ts'
import { draftOf } from './draft.ts'
import { isCounter, isTimeLine } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import { findDates } from './dates.ts'
import { takeHeadlineMarks } from './revisions.ts'
import { isStoryHeadline, type StoryList } from './story-lists.ts'

/** A question or statement up to this length may be a headline although it ends like a sentence. */
const sentenceHeadline = 110

/** "Ad · Company": the line above or below a paid link. */
const paid = /^(?:ad|sponsored|promoted|anzeige|publicité|publicidad|реклама)\s?[•·|]/iu

type Item = { readonly headline: PageLine; readonly text: PageLine[]; published: string | null }

/**
 * The recommended stories of a page from its article on, each as a draft of its own: headline, the
 * text under it, its dateline.
 */
export function pageTeasers(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  start: number,
  headline: string,
): readonly Draft[] {
  const drafts: Draft[] = []
  const seen = new Set([headline])
  for (const { start: from, first, end, hasBullets } of lists) {
    if (from < start) continue
    for (const item of itemsOf(lines.slice(first, end), hasBullets)) {
      if (seen.has(item.headline.text)) continue
      seen.add(item.headline.text)
      drafts.push(draftFrom(item))
    }
  }
  return drafts
}

function draftFrom({ headline, text, published }: Item): Draft {
  const { text: words, revisions } = takeHeadlineMarks(headline.text)
  const place = { record: null, line: headline.at + 1, byte: null }
  const raw = { headline: words, text: '', facts: { published }, kind: 'teaser', place } as const
  return draftOf(
    raw,
    words,
    revisions,
    text.map((line) => line.text),
  )
}

function itemsOf(lines: readonly PageLine[], hasBullets: boolean): readonly Item[] {
  const items: Item[] = []
  for (const [at, line] of lines.entries()) {
    if (line.chrome !== null || line.isPicture || isCounter(line.text)) continue
    if (paid.test(line.text)) continue
    const current = items.at(-1)
    if (isTimeLine(line.text)) {
      if (current !== undefined) current.published ??= findDates(line.text)[0]?.iso ?? null
      continue
    }
    if (hasBullets ? line.isBullet : opensItem(line, lines[at + 1], current)) {
      if (hasBullets || isStoryHeadline(line))
        items.push({ headline: line, text: [], published: null })
    } else if (current !== undefined && (hasBullets || line.prose.weight > 0))
      current.text.push(line)
  }
  return items
}

/** Without bullets a line opens a story when it is no sentence, or a short one after another story's text. */
function opensItem(line: PageLine, next: PageLine | undefined, current: Item | undefined): boolean {
  if (!isStoryHeadline(line)) return false
  if (!line.prose.isSentence) return true
  if (current !== undefined && current.text.length === 0) return false
  if (line.text.length > sentenceHeadline || /[^.]\.["”’]?$/.test(line.text))
    return current === undefined
  return (
    next === undefined || isTimeLine(next.text) || next.prose.isSentence || next.chrome !== null
  )
}
