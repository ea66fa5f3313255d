import type { ArticleFacts, Draft, Place } from '../../../shared/article.ts'
import { findDates } from '../cleaning/dates.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { fragmentText } from '../cleaning/html-text.ts'
import { languageCode } from '../cleaning/languages.ts'
import { decodedTexts } from '../decoded.ts'
import { declaredCharset } from '../head-text.ts'
import { problem, problemOf } from '../failure.ts'
import type { ReadEvent, Reader, SourceFile } from '../reader.ts'
import { nitfStory, type NitfStory } from './nitf-story.ts'
import {
  elementAt,
  elementInside,
  elementsAt,
  paragraphsIn,
  wordsIn,
  xmlElements,
  type XmlElement,
} from './xml-tree.ts'

/** NewsML-G2: single items, and messages of many. */
export const newsmlG2: Reader = {
  name: 'newsml-g2',
  label: 'NewsML-G2',
  recognises: ({ text }) =>
    /<(?:[\w-]{1,20}:)?(?:newsMessage|(?:news|package|planning|concept|knowledge|catalog|event)Item)[\s>]/.test(
      text,
    ) && /iptc\.org\/std\/nar|standard\s{0,5}=\s{0,5}["']NewsML-G2/.test(text)
      ? 0.97
      : 0,
  read,
}

async function* read(file: SourceFile): AsyncGenerator<ReadEvent> {
  const source = decodedTexts(file, declaredCharset(file.head))
  const items = xmlElements(
    source.texts,
    new Set(['newsItem']),
    file.name,
    file.limits.articleBytes,
  )
  let record = 0
  try {
    for await (const item of items) {
      record += 1
      const place: Place = { record, line: item.line, byte: null }
      const name = `Item ${record} of ${file.name} (line ${item.line})`
      const draft = draftOf(item, await contentOf(item, file), place)
      if (draft !== null) yield { kind: 'draft', draft }
      else yield problem('no-text', `${name} has no text of its own; it was left out.`, place)
    }
  } catch (error) {
    yield problemOf(error)
  }
  yield* source.events()
  if (record === 0)
    yield problem(
      'no-text',
      `${file.name} is NewsML-G2 but holds no news item: lists and plans have no text of their own.`,
    )
}

type Content = {
  readonly paragraphs: readonly string[]
  readonly nitf: NitfStory | null
}

const noBody: ReadonlySet<string> = new Set(['head', 'script', 'style', 'figure', 'title'])

async function contentOf(item: XmlElement, file: SourceFile): Promise<Content> {
  const set = elementAt(item, 'contentSet')
  const nitf = set === null ? null : elementInside(set, 'nitf')
  if (nitf !== null) {
    const story = nitfStory(nitf)
    return { paragraphs: story.paragraphs, nitf: story }
  }
  const inline = set === null ? null : elementAt(set, 'inlineXML')
  if (inline !== null) return { paragraphs: paragraphsIn(inline, noBody), nitf: null }
  const data = set === null ? null : elementAt(set, 'inlineData')
  if (data !== null) return { paragraphs: [fragmentText(rawText(data))], nitf: null }
  return { paragraphs: await besideText(set, file), nitf: null }
}

function rawText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** An item may leave its text in a file beside it; addresses on the net are not followed. */
async function besideText(set: XmlElement | null, file: SourceFile): Promise<readonly string[]> {
  const remote = set === null ? null : elementAt(set, 'remoteContent')
  const href = remote?.attributes['href'] ?? ''
  const type = remote?.attributes['contenttype'] ?? ''
  if (href === '' || /^[a-z]+:/i.test(href) || !/^text\/|html/.test(type)) return []
  const beside = await file.beside(href)
  if (beside === null) return []
  const source = decodedTexts(beside)
  const texts: string[] = []
  for await (const text of source.texts) texts.push(text)
  return [fragmentText(texts.join(''))]
}

function draftOf(item: XmlElement, content: Content, place: Place): Draft | null {
  const meta = elementAt(item, 'contentMeta')
  const { nitf } = content
  const said = (...path: readonly string[]): string =>
    meta === null ? '' : wordsIn(elementAt(meta, ...path))
  const headline = said('headline') || (nitf?.headline ?? '')
  const text = content.paragraphs.join('\n\n')
  if (text === '') return null
  const facts: Partial<ArticleFacts> = {
    outlet: outletOf(item) || nitf?.outlet || null,
    agency: said('infoSource', 'name') || nitf?.agency || null,
    byline: said('by') || nitf?.byline || said('creator', 'name') || null,
    dateline: said('dateline') || nitf?.dateline || null,
    published:
      dateIn(said('contentCreated')) ??
      dateAt(item, 'firstCreated') ??
      nitf?.published ??
      dateAt(item, 'versionCreated'),
    updated: dateIn(said('contentModified')),
    section: nitf?.section || null,
    caption: nitf?.caption || null,
    url: wordsIn(elementAt(item, 'itemMeta', 'link')) || null,
    language: languageOf(item, meta),
    revisions: revisionsOf(item),
    extra: extraOf(item, meta, nitf),
  }
  return cleanDraft({ headline, text, facts, place })
}

function outletOf(item: XmlElement): string {
  return (
    wordsIn(elementAt(item, 'itemMeta', 'provider', 'name')) ||
    (elementAt(item, 'itemMeta', 'provider')?.attributes['literal'] ?? '') ||
    wordsIn(elementAt(item, 'rightsInfo', 'copyrightHolder', 'name'))
  )
}

function dateAt(item: XmlElement, name: string): string | null {
  return dateIn(wordsIn(elementAt(item, 'itemMeta', name)))
}

function dateIn(text: string): string | null {
  return findDates(text)[0]?.iso ?? null
}

function languageOf(item: XmlElement, meta: XmlElement | null): string | null {
  const tag = meta === null ? undefined : elementAt(meta, 'language')?.attributes['tag']
  return languageCode(tag ?? item.attributes['xml:lang'] ?? '')
}

/** An item that its publisher has withdrawn stays, and says so. */
function revisionsOf(item: XmlElement): readonly string[] {
  const status = elementAt(item, 'itemMeta', 'pubStatus')?.attributes['qcode'] ?? ''
  const notes = elementsAt(item, 'itemMeta', 'edNote').map((note) => wordsIn(note))
  return [
    ...(/cancel|withheld/.test(status) ? [`Publication status: ${status}`] : []),
    ...notes,
  ].filter((note) => note !== '')
}

function extraOf(
  item: XmlElement,
  meta: XmlElement | null,
  nitf: NitfStory | null,
): Readonly<Record<string, string>> {
  const names = (path: string): string =>
    meta === null
      ? ''
      : elementsAt(meta, path, 'name')
          .map((one) => wordsIn(one))
          .join('; ')
  const found: readonly (readonly [string, string])[] = [
    ['Slugline', meta === null ? '' : wordsIn(elementAt(meta, 'slugline'))],
    ['Subjects', names('subject')],
    ['Located', names('located')],
    ['Genre', names('genre')],
    ['Item', item.attributes['guid'] ?? ''],
    ['Version', item.attributes['version'] ?? ''],
    ['Copyright', wordsIn(elementAt(item, 'rightsInfo', 'copyrightNotice'))],
  ]
  return { ...nitf?.extra, ...Object.fromEntries(found.filter(([, text]) => text !== '')) }
}
