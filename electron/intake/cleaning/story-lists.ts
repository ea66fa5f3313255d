import { isCreditLine } from './credits.ts'
import { isMetadataLine } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import { agenciesSigned } from './sign-offs.ts'

/** A list of other stories on a page: its title's line or first story, the first story, the line after. */
export type StoryList = {
  readonly start: number
  readonly first: number
  readonly end: number
  readonly hasBullets: boolean
}

/** Lines under a title among which the first bullet must stand. */
const bulletSearch = 6
/** What shows the article going on: sentences, their letters, their share among the next lines. */
const resumingRun = 3
const resumingLetters = 250
const resumingWindow = 8
const resumingShare = 0.75
const weakResumingShare = 0.6
/** Letters of a paragraph after a list of headlines, and lines above the list that name what it is about. */
const shortestParagraph = 60
const linesAbove = 30
/** Paragraphs between a list and the credits, and letters of each. */
const longestLastText = 6
const shortestLastText = 30
/** A longer paragraph that names whom the article has named is rather its own. */
const longestTeaser = 90
/** Labels in a row that show a list to be over. */
const endingLabels = 5
/** A headline of a list is at least this long, or a label of the page would do. */
const shortestHeadline = 18
const shortestTitle = 36
/** Headlines with texts in a row that make a list without a title. */
const untitledItems = 4
const fewestWords = 3
const longestHeadline = 240

/** The lists of other stories: under a title such as "Recommended Stories", or bulleted without one. */
export function storyLists(lines: readonly PageLine[]): readonly StoryList[] {
  const found: StoryList[] = []
  for (let at = 0; at < lines.length; at++) {
    const isTitled = lines[at]?.chrome?.section === 'stories'
    if (!isTitled && !beginsUntitled(lines, at)) continue
    const title = isTitled ? at : at - 1
    const bulleted = bulletedEnd(lines, title)
    const end = bulleted ?? plainEnd(lines, title)
    found.push({
      start: isTitled ? at : title + 1,
      first: title + 1,
      end,
      hasBullets: bulleted !== null,
    })
    at = Math.max(at, end - 1)
  }
  return found
}

/** Bulleted headlines, each with a text without bullet below it, are stories; bulleted points are not. */
function beginsUntitled(lines: readonly PageLine[], from: number): boolean {
  if (lines[from]?.isBullet !== true) return false
  let letters = 0
  for (let item = 0; item < untitledItems; item++) {
    const headline = lines[from + item * 2]
    const text = lines[from + item * 2 + 1]
    if (headline === undefined || text === undefined) return false
    if (!headline.isBullet || !isStoryHeadline(headline)) return false
    if (text.isBullet || !text.prose.isSentence) return false
    letters += headline.text.length
  }
  return letters >= untitledItems * shortestTitle
}

/** The end of a list whose stories have bullets; null when they have none. */
function bulletedEnd(lines: readonly PageLine[], title: number): number | null {
  const opening = lines.slice(title + 1, title + 1 + bulletSearch)
  const mark = opening.find((line) => line.isBullet && line.chrome === null)
  if (mark === undefined) return null
  let last = title
  let longestText = 0
  for (let at = title + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || opensOtherPart(line)) break
    if (!line.isBullet && line.indent < mark.indent) break
    if (line.isBullet && line.chrome === null) {
      if (last > title) longestText = Math.max(longestText, at - last - 1)
      last = at
    }
  }
  let end = last + 1
  while (end < lines.length && end <= last + longestText && isTextOf(lines[end], mark)) end++
  return end
}

function isTextOf(line: PageLine | undefined, mark: PageLine): boolean {
  return line !== undefined && line.chrome === null && !line.isBullet && line.indent >= mark.indent
}

/** Without bullets a list ends where three paragraphs follow one another, or in a run of labels. */
function plainEnd(lines: readonly PageLine[], title: number): number {
  const above = namesAbove(lines, title)
  let labels = 0
  let hasTexts = false
  for (let at = title + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || opensOtherPart(line) || resumesAt(lines, at)) return at
    if (at > title + 1 && isLastText(lines, at)) return at
    if (!hasTexts && at > title + 1 && goesOnAt(lines, title, at, above)) return at
    hasTexts ||= line.prose.isSentence && line.prose.weight > 0 && !line.text.endsWith('?')
    const isPart = isStoryHeadline(line) || line.prose.weight > 0 || isMetadataLine(line.text)
    labels = isPart ? 0 : labels + 1
    if (labels >= endingLabels) return at - labels + 1
  }
  return lines.length
}

/** Another section of the page; "Read more" under each story is none. */
function opensOtherPart(line: PageLine): boolean {
  const section = line.chrome?.section ?? null
  return section !== null && section !== 'player'
}

/** Mostly sentences in the next lines: paragraphs of an article, not headlines and texts by turns. */
function resumesAt(lines: readonly PageLine[], from: number): boolean {
  let looked = 0
  let sentences = 0
  let letters = 0
  let titles = 0
  for (let at = from; at < lines.length && looked < resumingWindow; at++) {
    const line = lines[at]
    if (line === undefined || line.chrome?.section === 'stories' || opensOtherPart(line)) break
    if (line.chrome !== null || line.isPicture) continue
    looked++
    const isSentence = line.prose.isSentence && line.prose.weight > 0 && !line.text.endsWith('?')
    if (looked === 1 && !isSentence) return false
    if (!isSentence && isTitle(line) && lines[at + 1]?.prose.isSentence === true) titles++
    if (!isSentence) continue
    sentences++
    letters += line.text.length
  }
  const share = titles > 1 ? resumingShare : weakResumingShare
  return looked >= resumingRun && letters >= resumingLetters && sentences >= looked * share
}

/**
 * After headlines alone, two paragraphs in a row that name what the article has named, or that a blank
 * line parts from a list without any, are the article going on; the text of a story stands alone.
 */
function goesOnAt(
  lines: readonly PageLine[],
  title: number,
  at: number,
  above: ReadonlySet<string>,
): boolean {
  const pair = lines.slice(at, at + 2)
  const isText = pair.every(({ prose, text }) => prose.isSentence && !text.endsWith('?'))
  const [first, second] = pair
  if (first === undefined || second === undefined || !isText) return false
  if (first.text.length < shortestParagraph) return false
  const isNamed = namesIn(first.text).some((name) => above.has(name))
  if (isNamed && first.text.length >= longestTeaser) return true
  if (second.text.length < shortestParagraph || !first.afterBlank) return false
  const list = lines.slice(title + 2, at)
  const isTight = list.length > 0 && list.every(({ afterBlank }) => !afterBlank)
  if (isTight && lines[at + 1]?.afterBlank === true) return true
  return pair.some(({ text }) => namesIn(text).some((name) => above.has(name)))
}

/** Below a list, paragraphs right above the article's credits are its last ones. */
function isLastText(lines: readonly PageLine[], from: number): boolean {
  for (let at = from; at < from + longestLastText; at++) {
    const line = lines[at]
    if (line === undefined) return false
    if (at > from && isCreditOf(line.text)) return true
    if (line.chrome !== null || !line.prose.isSentence || line.text.length < shortestLastText)
      return false
  }
  return false
}

function isCreditOf(text: string): boolean {
  return isCreditLine(text) || agenciesSigned(text) !== null
}

/** The names in the paragraphs above a list. */
function namesAbove(lines: readonly PageLine[], title: number): ReadonlySet<string> {
  const prose = lines.slice(Math.max(0, title - linesAbove), title).filter(isParagraph)
  return new Set(prose.flatMap(({ text }) => namesIn(text)))
}

function isParagraph({ prose }: PageLine): boolean {
  return prose.isSentence && prose.weight > 0
}

/** Words with a capital inside a sentence; in German every noun is one, which does no harm. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => name)
}

function isTitle(line: PageLine): boolean {
  return line.text.length >= shortestTitle && isStoryHeadline(line)
}

/** Whether a line can be the headline of a story in a list. */
export function isStoryHeadline(line: PageLine): boolean {
  if (line.chrome !== null || line.isPicture || isMetadataLine(line.text)) return false
  if (line.text.length > longestHeadline) return false
  if (isDense(line.text)) return line.text.length >= 8
  return line.text.length >= shortestHeadline && line.text.split(' ').length >= fewestWords
}

function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
}
