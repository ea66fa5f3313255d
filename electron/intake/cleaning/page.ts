import {
  noFacts,
  nowhere,
  type Draft,
  type Place,
  type Removal,
  type RemovalReason,
} from '../../../shared/article.ts'
import { withAltTexts } from './alt-texts.ts'
import { partedByline } from './bylines.ts'
import { plainText } from './characters.ts'
import { isCreditLine } from './credits.ts'
import { draftOf } from './draft.ts'
import { flattenedHead } from './flattened-head.ts'
import { isFlattened, unflattened } from './flattened.ts'
import { withBoxes } from './page-boxes.ts'
import { reasonsInside, trimmedRegion } from './page-body.ts'
import { datesOf, pageHead } from './page-head.ts'
import { headlineAt } from './page-headline.ts'
import { cutLines, pageLines, type PageLine } from './page-lines.ts'
import { articleRegion, type Region } from './page-region.ts'
import { addressAbove, pageOutlet } from './page-outlet.ts'
import { pageTeasers } from './page-teasers.ts'
import { pagesIn } from './pages-in-file.ts'
import { takeHeadlineMarks } from './revisions.ts'
import { storyLists } from './story-lists.ts'

/** Lines above the headline and below the text among which the date may stand. */
const linesAbove = 2
const linesBelow = 8

/** So far above a text its date may stand, with such a word beside it. */
const linesNear = 30
const dateLabel =
  /(?<!\p{L})(?:published|posted|publiée?|veröffentlicht|publicad[oa]|pubblicato|опубликовано)(?!\p{L})/iu

/** The articles of a dump of one or more news pages, flattened to a line or not. */
export function cleanPages(text: string, firstLine: number): readonly Draft[] {
  return pageByLine(text)
    ? text.split('\n').flatMap((line, at) => draftsOf(line, firstLine + at))
    : draftsOf(text, firstLine)
}

/** Whether a dump has two pages or more, each flattened to a line of its own. */
function pageByLine(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every(isFlattened)
}

function draftsOf(text: string, firstLine: number): readonly Draft[] {
  if (text.trim() === '') return []
  const { text: printed, isCut } = unflattened(plainText(text))
  const lines = isCut
    ? cutLines(printed, firstLine - 1)
    : withBoxes(withAltTexts(pageLines(printed, firstLine - 1)))
  return pagesIn(lines).map((page) => {
    const line = isCut ? firstLine : (page[0]?.at ?? 0) + 1
    return pageDraft(page, { ...nowhere, line }, isCut)
  })
}

/**
 * One article from the lines of a news page with all its chrome: headline, head, body, credits, and
 * the recommended stories as teasers. Every line that is not body is kept in `removed` with its reason.
 * `isCut` says that the lines are sentences of paragraphs to be joined again.
 */
export function pageDraft(lines: readonly PageLine[], place: Place, isCut = false): Draft {
  const lists = storyLists(lines)
  const found = articleRegion(lines, lists)
  const region = trimmedRegion(lines, lists, found)
  const title = headlineAt(lines, region)
  const printed = title === null ? '' : (lines[title]?.text ?? '')
  const { text: headline, revisions } = takeHeadlineMarks(printed)
  const reasons = reasonsInside(lines, region, lists, printed)
  const body = bodyLines(region, reasons)
  const { paragraphs, numbers } = paragraphsOf(lines, body, isCut)
  const above = lines.slice(title === null ? found.start : title + 1, region.start)
  const read = pageHead(above.filter(({ text }) => text !== printed))
  const glued = isCut ? flattenedHead(lines, region.start) : null
  const head = {
    ...read,
    byline: read.byline ?? glued?.byline ?? null,
    published: read.published ?? glued?.published ?? null,
    updated: read.updated ?? glued?.updated ?? null,
  }
  const { standfirst, ...facts } = head
  const url = addressAbove(lines.slice(0, region.start))
  const { outlet, from } = pageOutlet(lines, printed, head.byline, url)
  const raw = {
    headline,
    text: '',
    place,
    facts: {
      ...noFacts,
      ...facts,
      byline: withoutOutlet(facts.byline, outlet),
      published:
        facts.published ??
        dateAbove(lines, title ?? found.start) ??
        dateNear(lines, region.start) ??
        dateBelow(lines, region.end),
      outlet,
      url,
      extra: {
        ...(standfirst === null ? {} : { standfirst }),
        ...(outlet === null ? {} : { 'Outlet taken from': from }),
      },
    },
    removed: removals(lines, region, reasons, numbers, title),
    teasers: pageTeasers(lines, lists, region.start, printed),
  }
  return draftOf(raw, headline, revisions, paragraphs)
}

/** "By The Lantern" names no author, "By The Lantern with AFP" only the agency. */
function withoutOutlet(byline: string | null, outlet: string | null): string | null {
  const { authors, agency } = partedByline(byline ?? '')
  return authors?.toLowerCase() === outlet?.toLowerCase() ? agency : byline
}

/** The day and hour right above the headline; a day alone is rather today's, in the masthead. */
function dateAbove(lines: readonly PageLine[], title: number): string | null {
  const { published } = datesOf(lines.slice(Math.max(0, title - linesAbove), title))
  return published?.includes('T') === true ? published : null
}

/** The nearest date above the text with an hour or a word for publishing, where the headline stood elsewhere. */
function dateNear(lines: readonly PageLine[], start: number): string | null {
  let hasStories = false
  for (let at = start - 1; at >= Math.max(0, start - linesNear); at--) {
    const line = lines[at]
    if (line === undefined) return null
    hasStories ||= line.chrome?.section === 'stories'
    const { published } = datesOf([line])
    if (published === null) continue
    if (dateLabel.test(line.text) || (published.includes('T') && !hasStories)) return published
  }
  return null
}

/** The date below an article's text, where neither readers' comments nor other stories have theirs. */
function dateBelow(lines: readonly PageLine[], end: number): string | null {
  const below = lines.slice(end, end + linesBelow)
  const other = below.findIndex(({ chrome }) => chrome !== null && chrome.section !== null)
  return datesOf(other === -1 ? below : below.slice(0, other)).published
}

function bodyLines(
  region: Region,
  reasons: ReadonlyMap<number, RemovalReason>,
): ReadonlySet<number> {
  const body = new Set<number>()
  for (let at = region.start; at < region.end; at++) if (!reasons.has(at)) body.add(at)
  return body
}

type Numbered = {
  readonly paragraphs: readonly string[]
  /** How many paragraphs there are up to a line of the body. */
  readonly numbers: ReadonlyMap<number, number>
}

function paragraphsOf(
  lines: readonly PageLine[],
  body: ReadonlySet<number>,
  isCut: boolean,
): Numbered {
  const found: string[] = []
  const numbers = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    if (!body.has(at)) continue
    const last = found.at(-1)
    const goesOn =
      isCut && last !== undefined && body.has(at - 1) && !line.isBullet && !isCreditLine(line.text)
    if (goesOn) found[found.length - 1] = `${last} ${line.text}`
    else found.push(line.text)
    numbers.set(at, found.length)
  }
  return { paragraphs: found, numbers }
}

/** Every line that is neither headline nor body, with why and before which paragraph it stood. */
function removals(
  lines: readonly PageLine[],
  region: Region,
  reasons: ReadonlyMap<number, RemovalReason>,
  numbers: ReadonlyMap<number, number>,
  title: number | null,
): readonly Removal[] {
  const found: Removal[] = []
  let before = 0
  let inStories = false
  for (const [at, line] of lines.entries()) {
    const number = numbers.get(at)
    if (number !== undefined) {
      before = number
      inStories = false
      continue
    }
    const section = line.chrome?.section ?? null
    if (section !== null && section !== 'player') inStories = section === 'stories'
    if (at === title) continue
    const inHead = title !== null && at > title && at < region.start
    found.push({
      text: line.text,
      reason: reasons.get(at) ?? reasonOutside(line, inStories, inHead),
      before,
    })
  }
  return found
}

function reasonOutside(line: PageLine, inStories: boolean, inHead: boolean): RemovalReason {
  if (line.chrome !== null) return line.chrome.reason
  if (line.isPicture) return 'caption'
  if (inStories) return 'related story'
  return inHead ? 'metadata' : 'chrome'
}
