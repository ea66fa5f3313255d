import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Removal } from '../../../shared/article.ts'
import type { Block, Element } from '../block.ts'
import { reasonOf } from '../failure.ts'
import { markupParagraphs } from '../markup-paragraphs.ts'
import { htmlBlocks } from './html-blocks.ts'

/** The article of a page: its paragraphs, and what stood among them without being one. */
export type PageContent = {
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  readonly removed: readonly Removal[]
  readonly byline: string
}

/** Pages with more elements are no articles, and would take the finder of articles too long. */
const mostElements = 60_000

/** Finds the article in a cleaned page; null when there is none, a sentence when it cannot be looked for. */
export function pageContent(html: string): PageContent | null | string {
  try {
    const { document } = parseHTML(html)
    const found = new Readability(document, {
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      keepClasses: true,
    }).parse()
    if (found === null || typeof found.content !== 'string') return null
    return { ...sorted(htmlBlocks(found.content)), byline: found.byline ?? '' }
  } catch (error) {
    return reasonOf(error)
  }
}

const captionNames: ReadonlySet<string> = new Set(['figcaption', 'caption'])
const captionClass =
  /(?:^|[\s_-])(?:wp-)?caption(?:s|-text)?(?:$|[\s_-])|(?:photo|image|media)-?(?:caption|credit|copyright)/i
const shareClass =
  /(?:^|[\s_-])(?:share|sharing|social|addthis|sharedaddy|jp-relatedposts|newsletter|signup|subscribe)(?:$|[\s_-])/i
const longestShare = 300

function sorted(blocks: readonly Block[]): Omit<PageContent, 'byline'> {
  const paragraphs: string[] = []
  const captions: string[] = []
  const removed: Removal[] = []
  const shares = shareBars(blocks)
  for (const block of blocks) {
    const before = paragraphs.length
    if (block.within.some(isCaption)) {
      captions.push(block.text)
      removed.push({ text: block.text, reason: 'repeated caption', before })
    } else if (block.within.some((element) => shares.has(element))) {
      removed.push({ text: block.text, reason: 'share bar', before })
    } else paragraphs.push(...markupParagraphs(block.lines))
  }
  return { paragraphs, captions, removed }
}

/** Elements named after sharing that hold little text; whole articles stand in such elements, too. */
function shareBars(blocks: readonly Block[]): ReadonlySet<Element> {
  const lengths = new Map<Element, number>()
  for (const { within, text } of blocks) {
    for (const element of within.filter(isShare))
      lengths.set(element, (lengths.get(element) ?? 0) + text.length)
  }
  return new Set(
    [...lengths].flatMap(([element, length]) => (length <= longestShare ? [element] : [])),
  )
}

function isCaption({ name, classes }: Element): boolean {
  return captionNames.has(name) || classes.some((one) => captionClass.test(one))
}

function isShare({ classes, id }: Element): boolean {
  return shareClass.test(id ?? '') || classes.some((one) => shareClass.test(one))
}
