import { findDates } from '../cleaning/dates.ts'
import {
  elementAt,
  elementInside,
  elementsAt,
  paragraphsIn,
  wordsIn,
  type XmlElement,
} from './xml-tree.ts'

/** What an NITF element says of its article; '' for what it does not say. */
export type NitfStory = {
  readonly headline: string
  readonly byline: string
  readonly dateline: string
  readonly outlet: string
  readonly agency: string
  readonly section: string
  readonly caption: string
  readonly url: string
  readonly published: string | null
  readonly updated: string | null
  readonly paragraphs: readonly string[]
  readonly extra: Readonly<Record<string, string>>
}

/** Pictures, tables of contents and credits are not the text. */
const notText = new Set([
  'media',
  'body.head',
  'body.end',
  'hedline',
  'byline',
  'dateline',
  'distributor',
  'abstract',
  'copyrite',
])

export function nitfStory(nitf: XmlElement): NitfStory {
  const head = elementInside(nitf, 'body.head')
  const content = elementInside(nitf, 'body.content') ?? elementAt(nitf, 'body') ?? nitf
  const media = elementInside(content, 'media')
  const published = elementInside(nitf, 'pubdata')
  const docdata = elementInside(nitf, 'docdata')
  const inHead = (name: string): string => (head === null ? '' : wordsIn(elementInside(head, name)))
  return {
    headline: inHead('hl1') || inHead('hedline') || wordsIn(elementAt(nitf, 'head', 'title')),
    byline: bylineIn(head),
    dateline: inHead('location') || inHead('dateline'),
    outlet: published?.attributes['name'] ?? '',
    agency: inHead('distributor') || inHead('org'),
    section: published?.attributes['position.section'] ?? metaOf(nitf, 'online_sections'),
    caption: media === null ? '' : wordsIn(elementInside(media, 'media-caption')),
    url: published?.attributes['ex-ref'] ?? '',
    published:
      normDate(published?.attributes['date.publication']) ??
      normDate(normOf(docdata, 'date.issue')) ??
      normDate(normOf(docdata, 'date.release')) ??
      normDate(normOf(head, 'story.date')),
    updated: normDate(nitf.attributes['change.date']),
    paragraphs: paragraphsIn(fullText(content), notText),
    extra: extraOf(nitf, head, docdata),
  }
}

/** Archives repeat the lead in a block of its own before the block with the full text. */
function fullText(content: XmlElement): XmlElement {
  const blocks = elementsAt(content, 'block')
  return blocks.find(({ attributes }) => attributes['class'] === 'full_text') ?? content
}

/** The printed byline where a normalised one stands beside it. */
function bylineIn(head: XmlElement | null): string {
  if (head === null) return ''
  const lines = elementsAt(head, 'byline')
  const printed = lines.find((line) => /print/.test(line.attributes['class'] ?? '')) ?? lines[0]
  if (printed === undefined) return ''
  const title = wordsIn(elementInside(printed, 'byttl'))
  const all = wordsIn(printed).replace(/^by\s/i, '')
  return title !== '' && all !== title && !all.includes(`, ${title}`)
    ? all.replace(title, `, ${title}`)
    : all
}

function normOf(parent: XmlElement | null, name: string): string | undefined {
  return parent === null ? undefined : elementInside(parent, name)?.attributes['norm']
}

/** Midnight to the second is how writers say that they know the day only. */
function normDate(text: string | undefined): string | null {
  const day = text?.replace(/T?000000Z?$/, '') ?? ''
  return findDates(day)[0]?.iso ?? null
}

function metaOf(nitf: XmlElement, name: string): string {
  const found = elementsAt(nitf, 'head', 'meta').find(
    ({ attributes }) => attributes['name'] === name,
  )
  return found?.attributes['content'] ?? ''
}

function extraOf(
  nitf: XmlElement,
  head: XmlElement | null,
  docdata: XmlElement | null,
): Readonly<Record<string, string>> {
  const abstract = head === null ? '' : wordsIn(elementInside(head, 'abstract'))
  const subhead = head === null ? '' : wordsIn(elementInside(head, 'hl2'))
  const id = docdata === null ? null : elementInside(docdata, 'doc-id')
  const found: readonly (readonly [string, string])[] = [
    ['Subtitle', subhead],
    ['Abstract', abstract],
    ['Document ID', id?.attributes['id-string'] ?? ''],
    ['Page', metaOf(nitf, 'print_page_number')],
    [
      'Series',
      docdata === null ? '' : (elementInside(docdata, 'series')?.attributes['series.name'] ?? ''),
    ],
    ['Tagline', wordsIn(elementInside(nitf, 'tagline'))],
  ]
  return Object.fromEntries(found.filter(([, text]) => text !== ''))
}
