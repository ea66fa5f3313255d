import type { RemovalReason } from '../../../shared/article.ts'
import { isPictureCredit } from './captions.ts'
import { isAuthorBox } from './author-box.ts'
import { bylineOf } from './bylines.ts'
import { isCreditLine } from './credits.ts'
import { datelineOf } from './datelines.ts'
import { galleryLines } from './galleries.ts'
import {
  isCounter,
  isHeadMark,
  isMetadataLine,
  isTimeLine,
  readingMinutesIn,
} from './metadata-lines.ts'
import { livePosts } from './live-posts.ts'
import { isDatedLink, linksInside } from './inline-links.ts'
import type { PageLine } from './page-lines.ts'
import type { Region } from './page-region.ts'
import { agenciesSigned } from './sign-offs.ts'
import type { StoryList } from './story-lists.ts'

/** Lines at the top of a region in which dates, bylines and captions may still stand. */
const headLines = 14
/** Lines above a region among which its head stands. */
const headAbove = 2
/** Letters of a standfirst that may stand above the byline inside a region; more is the article. */
const longestStandfirst = 260
/** Share of a region's prose that may be cut from its end together with a telling line. */
const endShare = 0.25
const weakEndShare = 0.08
/** The same for the author's name alone; below a short article its box is long. */
const boxShare = 0.5
/** Lines at the end of a region in which dates, counts and a box about the author may stand. */
const tailLines = 6
/** Letters of a paragraph standing alone at the end, and of a label that is no headline. */
const lastParagraphLetters = 100
const shortLabel = 25
/** Lines below the text among which credits may stand. */
const creditDistance = 4
/** Capitals longer than this are a link to another story, not a subhead. */
const longestSubhead = 42
/** Lines below a list of stories among which the article must go on. */
const resumingLines = 40
/** A list after the last paragraph needs this many lines of one shape. */
const listLength = 4

/** The region without standfirst and captions before its byline, and without what follows its end marks. */
export function trimmedRegion(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  region: Region,
): TextRegion {
  const trimmed = trimmedEnd(lines, lists, region)
  const textEnd = shortEnd(lines, extendedEnd(lines, lastParagraphEnd(lines, trimmed)))
  const end = creditsEnd(lines, textEnd)
  return { start: trimmedStart(lines, { start: region.start, end }), textEnd, end }
}

/** A region with its credits; what is no credit behind the last paragraph is no text. */
export type TextRegion = Region & { readonly textEnd: number }

function trimmedStart(lines: readonly PageLine[], { start, end }: Region): number {
  const posts = livePosts(lines)
  const hasHead = lines.slice(Math.max(0, start - headAbove), start).some(namesAuthorOrDay)
  let trimmed = start
  let sentences = 0
  for (let at = start; at < Math.min(start + headLines, end) && sentences <= 1; at++) {
    const line = lines[at]
    if (line === undefined || posts.has(at)) break
    if (hasAgency(line.text)) return at
    const isMark = hasHead
      ? namesAuthorOrDay(line)
      : line.chrome?.reason === 'share bar' || isHeadMark(line.text)
    if (isMark) trimmed = at + 1
    else if (line.prose.weight > 0 && !belongsToHead(lines[at + 1]))
      sentences += line.text.length > longestStandfirst ? 2 : 1
  }
  return trimmed
}

/** Right above a caption stand a picture's words, right above a date or a byline the standfirst. */
function belongsToHead(next: PageLine | undefined): boolean {
  return next !== undefined && (next.isPicture || namesAuthorOrDay(next))
}

/** A byline or a date; where one stands above the text, buttons below the first paragraph end no head. */
function namesAuthorOrDay({ text }: PageLine): boolean {
  return isHeadMark(text) && readingMinutesIn(text) === null
}

/** "HAYWARD, Calif. (AP) —" begins an article for sure. */
function hasAgency(text: string): boolean {
  const dateline = datelineOf(text)
  return dateline !== null && dateline.agency !== null
}

function trimmedEnd(
  lines: readonly PageLine[],
  lists: readonly StoryList[],
  { start, end }: Region,
): Region {
  const inside = new Set(lists.filter((list) => list.end < end).map((list) => list.start))
  let whole = 0
  for (let at = start; at < end; at++) whole += lines[at]?.prose.weight ?? 0
  let rest = whole
  const authors = authorsAbove(lines, end)
  for (let at = start; at < end; at++) {
    const share = authors.has(lines[at]?.text.toLowerCase() ?? '')
      ? boxShare
      : endShareOf(lines[at])
    if (share > 0 && rest < whole * share && !inside.has(at) && !resumes(lines, at, end))
      return { start, end: at }
    rest -= lines[at]?.prose.weight ?? 0
  }
  return { start, end }
}

/** Who wrote the article: a line of nothing but the name below it begins a box about the author. */
function authorsAbove(lines: readonly PageLine[], end: number): ReadonlySet<string> {
  const bylines = lines.slice(0, end).flatMap(({ text }) => bylineOf(text) ?? [])
  const names = bylines.flatMap((byline) => byline.split(/,\s|\s(?:and|und|et|y|e|&)\s/u))
  return new Set(names.map((name) => name.toLowerCase()).filter((name) => name.includes(' ')))
}

/** How much of a region's prose may follow a line that usually ends an article. */
function endShareOf(line: PageLine | undefined): number {
  const section = line?.chrome?.section ?? null
  if (section !== null) return section === 'player' || section === 'people' ? 0 : endShare
  return line?.chrome?.reason === 'share bar' ? weakEndShare : 0
}

/** Whether three paragraphs in a row follow: then the mark stood in the middle of the article. */
function resumes(lines: readonly PageLine[], from: number, end: number): boolean {
  const section = lines[from]?.chrome?.section ?? null
  if (section !== null && section !== 'stories') return false
  let run = 0
  for (const line of lines.slice(from + 1, Math.min(end, from + 1 + resumingLines))) {
    if (line.prose.weight > 0) run++
    else if (line.chrome === null) run = 0
    if (run >= 3) return true
  }
  return false
}

/** Takes in a last paragraph that a label parts from the others, with nothing but chrome below it. */
function lastParagraphEnd(lines: readonly PageLine[], { start, end }: Region): Region {
  const label = lines[end]
  const paragraph = lines[end + 1]
  const below = lines[end + 2]
  if (label === undefined || label.chrome !== null || label.prose.isSentence) return { start, end }
  if (
    paragraph === undefined ||
    !paragraph.prose.isSentence ||
    paragraph.text.length < lastParagraphLetters
  )
    return { start, end }
  const isLast = below === undefined || below.chrome !== null || below.text.length < shortLabel
  return isLast ? { start, end: end + 2 } : { start, end }
}

/** Takes in a last sentence that is too short to be known as prose: "Turnout was 91%." */
function shortEnd(lines: readonly PageLine[], end: number): number {
  const line = lines[end]
  const isShort =
    line !== undefined &&
    line.chrome === null &&
    !line.isPicture &&
    lines[end - 1]?.prose.isSentence === true &&
    /^\p{Lu}.{10,60}\p{L}?[.!?]["”’]?$/u.test(line.text) &&
    line.text.split(' ').length >= 3
  return isShort ? end + 1 : end
}

/** Takes in a list that follows the last paragraph: dates of a tour, results, ingredients. */
function extendedEnd(lines: readonly PageLine[], { end }: Region): number {
  const announced = lines[end - 1]?.text.endsWith(':') === true
  let at = end
  while (at < lines.length && isListItem(lines[at])) at++
  const items = lines.slice(end, at)
  if (items.length === 0) return end
  const shapes = items.slice(1).map((line) => shapeOf(line))
  const isUniform = shapes.length >= listLength && new Set(shapes).size <= 2 && shapes[0] !== 'word'
  return isUniform || (announced && items.length >= 2 && items.length <= 60) ? at : end
}

/** Takes in the credits below the text: they become fields of the article. */
function creditsEnd(lines: readonly PageLine[], end: number): number {
  for (let at = Math.min(lines.length, end + creditDistance) - 1; at >= end; at--) {
    if (isCredit(lines[at]?.text ?? '')) return at + 1
  }
  return end
}

/** "($1 = 10.5 crowns)": what stands in brackets above the credits. */
function isNote(text: string): boolean {
  return /^\(.{5,200}\)$/u.test(text)
}

function isCredit(text: string): boolean {
  return isCreditLine(text) || agenciesSigned(text) !== null
}

function isListItem(line: PageLine | undefined): boolean {
  return (
    line !== undefined && line.chrome === null && line.text.length >= 8 && !isTimeLine(line.text)
  )
}

function shapeOf(line: PageLine): string {
  if (line.isBullet) return 'bullet'
  if (/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s\d/iu.test(line.text))
    return 'month'
  return /^[\d½¼¾]/.test(line.text) ? 'number' : 'word'
}

/** Why a line inside the region is not text of the article, by line; absent for text. */
export function reasonsInside(
  lines: readonly PageLine[],
  { start, textEnd, end }: TextRegion,
  lists: readonly StoryList[],
  headline: string,
): ReadonlyMap<number, RemovalReason> {
  const reasons = new Map<number, RemovalReason>()
  const posts = livePosts(lines)
  for (const at of galleryLines(lines)) reasons.set(at, 'gallery')
  for (const list of lists) {
    for (let at = list.start; at < list.end; at++) reasons.set(at, 'related story')
  }
  for (const at of linksInside(lines, lists, start, end)) reasons.set(at, 'related story')
  const seen = new Set<string>()
  for (let at = start; at < end; at++) {
    const line = lines[at]
    if (line === undefined || reasons.has(at)) continue
    if (posts.has(at) && line.chrome === null) continue
    const isBehind =
      at >= textEnd && !line.prose.isSentence && !isCredit(line.text) && !isNote(line.text)
    const reason =
      reasonOf(lines, at, { start, end }, headline, seen) ?? (isBehind ? 'chrome' : null)
    seen.add(line.text)
    if (reason !== null) reasons.set(at, reason)
    if (reason === null && at > start && isDatedLink(lines, at, end)) {
      reasons.set(at, 'related story').set(at + 1, 'related story')
    }
    if (reason === 'caption' && isPictureCredit(line.text)) markCaption(lines, at, start, reasons)
  }
  return reasons
}

function reasonOf(
  lines: readonly PageLine[],
  at: number,
  { start, end }: Region,
  headline: string,
  seen: ReadonlySet<string>,
): RemovalReason | null {
  const line = lines[at]
  if (line === undefined) return null
  if (line.chrome !== null) return line.chrome.reason
  if (line.text === headline) return 'repeated headline'
  if (isCredit(line.text)) return null
  if (line.isPicture) return 'caption'
  if (
    line.text.length >= longestSubhead &&
    line.text === line.text.toUpperCase() &&
    /[A-Z]{4}/.test(line.text)
  )
    return 'related story'
  const isTail = at >= end - tailLines
  if (isTail && isAuthorBox(line.text)) return 'chrome'
  if (line.prose.weight > 1)
    return seen.has(line.text) && line.text.length < 500 && isAlone(lines, at)
      ? 'repeated caption'
      : null
  if (isCounter(line.text)) return 'metadata'
  return (isTail || at - start < headLines) && isMetadataLine(line.text) ? 'metadata' : null
}

function isAlone(lines: readonly PageLine[], at: number): boolean {
  return (lines[at + 1]?.prose.weight ?? 0) === 0 && (lines[at - 1]?.prose.weight ?? 0) === 0
}

/** The line above a credit is its caption when it is no sentence. */
function markCaption(
  lines: readonly PageLine[],
  at: number,
  start: number,
  reasons: Map<number, RemovalReason>,
): void {
  const above = lines[at - 1]
  if (above === undefined || at - 1 < start || reasons.has(at - 1)) return
  if (!above.prose.isSentence && above.text.length >= 25) reasons.set(at - 1, 'caption')
}
