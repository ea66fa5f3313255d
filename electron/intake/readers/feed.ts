import { Parser } from 'htmlparser2'
import {
  noFacts,
  nowhere,
  type ArticleFacts,
  type Draft,
  type Removal,
} from '../../../shared/article.ts'
import { readDate } from '../cleaning/dates.ts'
import { cleanDraft, isSameLine } from '../cleaning/draft.ts'
import { fragmentText } from '../cleaning/html-text.ts'
import { languageCode } from '../cleaning/languages.ts'
import { textOfFile } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Reader, ReadEvent, SourceFile } from '../reader.ts'
import { FeedItems, type FeedItem } from './feed-items.ts'

/** RSS and Atom, read tolerantly as they stream: feeds in the wild are seldom well-formed. */
export const feed: Reader = {
  name: 'feed',
  label: 'Feed (RSS, Atom)',
  recognises(head) {
    const text = head.text.slice(0, 4096)
    const isFeed =
      /<rss[\s>]/i.test(text) ||
      /<(?:atom:)?feed\s[^<>]{0,2000}w3\.org\/2005\/Atom/i.test(text) ||
      /<rdf:RDF\s[^<>]{0,2000}purl\.org\/rss\/1\.0/i.test(text)
    return isFeed ? 0.95 : 0
  },
  async *read(file) {
    const items = new FeedItems(file.limits.articleBytes)
    const parser = new Parser(items.handler, { xmlMode: true, decodeEntities: true })
    let count = 0
    for await (const piece of textOfFile(file)) {
      if (piece.kind !== 'text') {
        yield piece
        continue
      }
      parser.write(piece.text)
      for (const item of items.take()) yield* articleOf(item, items, file, ++count)
    }
    const isCut = items.isOpen
    parser.end()
    for (const item of items.take()) yield* articleOf(item, items, file, ++count)
    if (isCut) {
      const sentence = `${file.name} ends in the middle of the feed; ${count} entries were read.`
      yield problem('truncated-file', sentence)
    }
    if (count === 0)
      yield problem('no-text', `${file.name} is a feed without entries; nothing was read.`)
  },
}

function* articleOf(
  item: FeedItem,
  feedItems: FeedItems,
  file: SourceFile,
  record: number,
): Generator<ReadEvent> {
  const name = `Entry ${record} of ${file.name}`
  const place = { ...nowhere, record }
  if (item.isTooLong) {
    yield problem(
      'too-large',
      `${name} is longer than the limit for an article; it was skipped.`,
      place,
    )
    return
  }
  const headline = fragmentText(item.first('title')).replace(/\s+/g, ' ')
  const longest = item.longest('content:encoded', 'content', 'description', 'summary')
  const text = fragmentText(longest)
  if (headline === '' && text === '') {
    yield problem('no-text', `${name} has neither a headline nor a text; it was skipped.`, place)
    return
  }
  const said = item.first('pubDate', 'published', 'dc:date', 'issued')
  const published = readDate(said)
  if (said !== '' && published === null) {
    const sentence = `${name} has the date “${said.slice(0, 60)}”, which cannot be read surely; it was kept without a date.`
    yield problem('unreadable-date', sentence, place)
  }
  const facts = factsOf(item, feedItems, published)
  const draft = cleanDraft({ headline, text, facts, place })
  const titles = [headline, draft.headline, `${draft.headline} ${facts.outlet ?? ''}`]
  const isTitle = titles.some((title) => isSameLine(draft.body, title))
  if (draft.body === '') yield { kind: 'draft', draft: { ...draft, kind: 'reference' } }
  else yield { kind: 'draft', draft: isTitle ? asReference(draft) : draft }
}

/** News searches give the headline and the outlet again where other feeds have a text. */
function asReference(draft: Draft): Draft {
  const removal: Removal = { text: draft.body, reason: 'repeated headline', before: 0 }
  return { ...draft, kind: 'reference', body: '', removed: [...draft.removed, removal] }
}

function factsOf(item: FeedItem, items: FeedItems, published: string | null): ArticleFacts {
  const guid = item.first('guid', 'id')
  const updated = readDate(item.first('updated', 'dcterms:modified', 'modified'))
  return {
    ...noFacts,
    outlet: fragmentText(item.first('source') || items.about('title')) || null,
    published: published ?? updated,
    updated: published === null ? null : updated,
    section: item.all('category').join(', ') || item.first('dc:subject') || null,
    url: item.first('link') || (/^https?:/.test(guid) ? guid : null),
    language: languageCode(item.first('dc:language') || items.about('language')),
    byline:
      fragmentText(item.all('dc:creator').join(', ') || item.all('author').join(', ')) || null,
  }
}
