import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Removal, RemovalReason } from '../../../shared/article.ts'
import { isPictureCredit } from '../cleaning/captions.ts'
import { chromeOf } from '../cleaning/chrome-phrases.ts'
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
    const { document } = parseHTML(wholePage(html))
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

/** A fragment saved without its page has no root, which the finder of articles needs. */
function wholePage(html: string): string {
  return /<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
}

const captionNames: ReadonlySet<string> = new Set(['figcaption', 'caption'])
const captionClass =
  /(?:^|[\s_-])(?:wp-)?caption(?:s|-text)?(?:$|[\s_-])|(?:photo|image|media)-?(?:caption|credit|copyright)/i
/** Containers named after what publishers put among the paragraphs. */
const inserts: readonly { readonly reason: RemovalReason; readonly pattern: RegExp }[] = [
  {
    reason: 'share bar',
    pattern: /(?:^|[\s_-])(?:share|sharing|social|addthis|sharedaddy)(?:$|[\s_-])/i,
  },
  { reason: 'newsletter', pattern: /(?:^|[\s_-])(?:newsletter|signup|subscribe)(?:$|[\s_-])/i },
  { reason: 'cookie notice', pattern: /(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])/i },
  {
    reason: 'related story',
    pattern: /(?:^|[\s_-])(?:jp-relatedposts|related|recommended|read-more|also-read)(?:$|[\s_-])/i,
  },
  {
    reason: 'advertisement',
    pattern: /(?:^|[\s_-])(?:advert(?:isement)?|ad-slot|adsbygoogle)(?:$|[\s_-])/i,
  },
]

/** Whole articles stand in elements so named, too; an insert is short. */
const longestInsert = 300

function sorted(blocks: readonly Block[]): Omit<PageContent, 'byline'> {
  const paragraphs: string[] = []
  const captions: string[] = []
  const removed: Removal[] = []
  const insertOf = insertsAmong(blocks)
  for (const block of blocks) {
    const before = paragraphs.length
    const reason = block.within.some(isCaption) ? 'caption' : insertOf(block)
    if (reason === 'caption') captions.push(block.text)
    if (reason !== null) removed.push({ text: block.text, reason, before })
    else addParagraphs(markupParagraphs(block.lines), paragraphs, removed)
  }
  return { paragraphs, captions, removed }
}

/** Lines that are known to be chrome go, and so do the credits of pictures. */
function addParagraphs(lines: readonly string[], paragraphs: string[], removed: Removal[]): void {
  for (const text of lines) {
    const reason = isPictureCredit(text) ? 'caption' : (chromeOf(text)?.reason ?? null)
    if (reason === null) paragraphs.push(text)
    else removed.push({ text, reason, before: paragraphs.length })
  }
}

function insertsAmong(blocks: readonly Block[]): (block: Block) => RemovalReason | null {
  const lengths = new Map<Element, number>()
  for (const { within, text } of blocks) {
    for (const element of within) lengths.set(element, (lengths.get(element) ?? 0) + text.length)
  }
  return ({ within }) => {
    for (const element of within) {
      if ((lengths.get(element) ?? 0) > longestInsert) continue
      const hints = [element.id ?? '', ...element.classes].join(' ')
      const insert = inserts.find(({ pattern }) => pattern.test(hints))
      if (insert !== undefined) return insert.reason
    }
    return null
  }
}

function isCaption({ name, classes }: Element): boolean {
  return captionNames.has(name) || classes.some((one) => captionClass.test(one))
}
