import type { Section } from './chrome.ts'
import { galleryLines } from './galleries.ts'
import { livePosts } from './live-posts.ts'
import { isCounter } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import type { StoryList } from './story-lists.ts'

export type Region = { readonly start: number; readonly end: number }

/** What lines count for and against being inside the article; found by trying on open pages. */
export type Weights = {
  /** Labels, links and headlines, and how much more each costs when many follow one another. */
  readonly short: number
  readonly crowd: number
  /** Labels between two paragraphs with no known chrome among them: subheads, a list, a table. */
  readonly plain: number
  /** Labels with a date at their end: the stories of a list. */
  readonly stamped: number
  /** Known chrome, and chrome that may break into an article without ending it. */
  readonly chrome: number
  readonly transparent: number
  readonly sections: Readonly<Record<Section, number>>
  /** Factors for prose standing alone among links: rather a teaser, the more so when it is short. */
  readonly aloneLong: number
  readonly aloneShort: number
  /** Factor for prose after the comments have begun. */
  readonly inComments: number
}

export const pageWeights: Weights = {
  short: 1.5,
  crowd: 0.1,
  plain: 0.5,
  stamped: 9,
  chrome: 3,
  transparent: 0.5,
  sections: { stories: 6, comments: 25, footer: 6, author: 8, people: 2, player: 0.1 },
  aloneLong: 0.4,
  aloneShort: 0.1,
  inComments: 0.3,
}

/** "2. Check the lock": the points of an article that counts them. */
const numberedHeading = /^\d{1,2}[.)]\s\p{L}.{0,100}$/u
/** Isolated prose up to this length is teaser-like. */
const teaserLength = 260
/** Labels in a row from which on each costs more, up to a limit. */
const crowdStart = 5
const crowdLimit = 20
/** Prose enough before the first comment to be an article: two long paragraphs. */
const articleWeight = 40
/** Lines of a list of stories that an article may hold, and letters of the paragraphs around it. */
const longestInset = 10
const linesAfterInset = 2
const shortestParagraph = 40
/** More labels than these between two paragraphs are no list of the article. */
const longestPlainGap = 60
const paragraphsAfterList = 3
/** Headlines in a row that make a list of links. */
const titlesInRow = 3

/** What each line counts as prose, and which lines stand among other sentences. */
type Prose = { readonly weights: readonly number[]; readonly inRun: ReadonlySet<number> }

/**
 * The stretch of a page with the most article in it: the run of lines whose weights have the largest
 * sum, prose counting for and labels, links and section titles counting against.
 */
export function articleRegion(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  weights: Weights = pageWeights,
): Region {
  const posts = livePosts(lines)
  const prose = proseWeights(lines, lists, weights, posts)
  const comments = commentsStart(lines, prose)
  let best = { start: 0, end: 0, sum: 0 }
  let start = 0
  let sum = 0
  let crowd = 0
  const links = linkGaps(lines, prose)
  for (const list of lists)
    for (let at = list.start; at < insetEnd(lines, prose, list); at++) links.delete(at)
  for (const [at, line] of lines.entries()) {
    const weight = prose.weights[at] ?? 0
    crowd = weight > 0 || line.chrome !== null ? 0 : crowd + 1
    if (sum <= 0) {
      sum = 0
      start = at
    }
    if (weight > 0) sum += weight * (at > comments ? weights.inComments : 1)
    else if (posts.has(at)) sum -= weights.transparent
    else if (!links.has(at)) sum -= weights.plain * line.labels
    else
      sum -=
        costOf(line, weights) +
        weights.crowd * Math.min(crowdLimit, Math.max(0, crowd - crowdStart))
    if (sum > best.sum) best = { start, end: at + 1, sum }
  }
  while (posts.has(best.start - 1)) best.start--
  return { start: best.start, end: best.end }
}

/** The lines of gaps between paragraphs that look like links: known chrome among them, or headlines in a row. */
function linkGaps(lines: readonly PageLine[], prose: Prose): Set<number> {
  const found = new Set<number>()
  let start = 0
  let isLinks = true
  let titles = 0
  let hasTitles = false
  const close = (end: number): void => {
    if (isLinks || (hasTitles && !goesOn(prose, end)) || end - start > longestPlainGap)
      for (let at = start; at < end; at++) found.add(at)
  }
  for (const [at, line] of lines.entries()) {
    if (prose.inRun.has(at)) {
      close(at)
      start = at + 1
      isLinks = false
      hasTitles = false
      titles = 0
      continue
    }
    titles = isTitle(line) ? titles + 1 : 0
    hasTitles ||= titles >= titlesInRow
    isLinks ||= line.isStamped || (line.chrome !== null && !isTransparent(line))
  }
  isLinks = true
  close(lines.length)
  return found
}

/** The line after a few links between two paragraphs of the article; their first line when they are none. */
function insetEnd(lines: readonly PageLine[], prose: Prose, { start, end }: StoryList): number {
  let next = end
  while (next < end + linesAfterInset && lines[next]?.chrome?.section === null) next++
  const isInset =
    end - start <= longestInset &&
    [start - 1, next].every((at) => prose.inRun.has(at) && isParagraph(lines[at])) &&
    !lines.slice(start + 1, end).some(isParagraph)
  return isInset ? next : start
}

/** A headline that was cut off may end in dots, a paragraph does not. */
function isParagraph(line: PageLine | undefined): boolean {
  return (
    isSentence(line) &&
    (line?.text.length ?? 0) >= shortestParagraph &&
    line?.text.endsWith('…') !== true
  )
}

/** After a list of its own an article goes on with several paragraphs. */
function goesOn(prose: Prose, from: number): boolean {
  for (let at = from; at < from + paragraphsAfterList; at++) if (!prose.inRun.has(at)) return false
  return true
}

/** Long enough for a headline, and no sentence. */
function isTitle(line: PageLine): boolean {
  return (
    line.chrome === null &&
    line.text.length >= 36 &&
    !isSentence(line) &&
    /^[\p{Lu}\d"'“‘«]/u.test(line.text)
  )
}

/** The weight of each line's prose, by the company it keeps. */
function proseWeights(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  weights: Weights,
  posts: ReadonlySet<number>,
): Prose {
  const found = lines.map(() => 0)
  const inRun = new Set<number>()
  const repeated = repeatedRuns(lines)
  const listed = new Set([...listedLines(lists), ...galleryLines(lines)])
  for (let start = 0; start < lines.length;) {
    const line = lines[start]
    if (line === undefined || line.prose.weight === 0 || listed.has(start)) {
      start++
      continue
    }
    const run = runFrom(lines, start, listed, posts)
    const factor = run.count > 1 ? 1 : aloneFactor(line, weights)
    for (let at = start; at < run.end; at++) {
      if (run.count > 1) inRun.add(at)
      found[at] = repeated.has(at) ? 0 : (lines[at]?.prose.weight ?? 0) * factor
    }
    start = run.end
  }
  return { weights: found, inRun }
}

function listedLines(lists: readonly StoryList[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { first, end } of lists) for (let at = first; at < end; at++) found.add(at)
  return found
}

/** A half-sentence alone is a headline. */
function aloneFactor(line: PageLine, weights: Weights): number {
  if (!isSentence(line)) return 0
  return line.text.length > teaserLength ? weights.aloneLong : weights.aloneShort
}

/** A run of prose from a line on; `count` is the most sentences in a row, half-sentences may stand between. */
function runFrom(
  lines: readonly PageLine[],
  start: number,
  listed: ReadonlySet<number>,
  posts: ReadonlySet<number>,
): { readonly end: number; readonly count: number } {
  let end = start + 1
  let count = 0
  let streak = 0
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || listed.has(at)) break
    if (isSentence(line)) {
      streak++
      count = Math.max(count, streak)
      end = at + 1
    } else if (isProse(line)) streak = 0
    else if (!isTransparent(line) && !posts.has(at)) break
  }
  return { end, count }
}

/** Lines of a stretch that the page shows a second time (a print version, a share text). */
function repeatedRuns(lines: readonly PageLine[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeated = new Set<number>()
  let previous = -1
  for (const [at, line] of lines.entries()) {
    if (!isProse(line)) continue
    const pair = `${lines[previous]?.text ?? ''}\n${line.text}`
    if (seen.has(pair) && lines[previous]?.text !== line.text) repeated.add(at).add(previous)
    seen.add(pair)
    previous = at
  }
  return repeated
}

/** Where the readers' comments begin: the first such title with an article's worth of prose before it. */
function commentsStart(lines: readonly PageLine[], prose: Prose): number {
  let weight = 0
  for (const [at, line] of lines.entries()) {
    if (line.chrome?.section === 'comments' && weight >= articleWeight) return at
    if (isSentence(line) && prose.inRun.has(at)) weight += prose.weights[at] ?? 0
  }
  return lines.length
}

function costOf(line: PageLine, weights: Weights): number {
  if (isSentence(line)) return 0
  if (line.chrome === null)
    return isTransparent(line) || isCounter(line.text)
      ? weights.transparent
      : weights.short * line.labels + (line.isStamped ? weights.stamped : 0)
  if (line.chrome.section !== null) return weights.sections[line.chrome.section]
  return isTransparent(line) ? weights.transparent : weights.chrome
}

/** Lines that break into an article without ending it. */
function isTransparent({ chrome, isPicture, text }: PageLine): boolean {
  if (chrome === null) return isPicture || numberedHeading.test(text)
  if (chrome.section !== null) return chrome.section === 'player'
  return ['advertisement', 'newsletter', 'read more', 'share bar', 'error box'].includes(
    chrome.reason,
  )
}

function isProse(line: PageLine | undefined): boolean {
  return line !== undefined && line.prose.weight > 0
}

function isSentence(line: PageLine | undefined): boolean {
  return line !== undefined && line.prose.weight > 0 && line.prose.isSentence
}
