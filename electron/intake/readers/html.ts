import { nowhere, type ArticleFacts, type Draft } from '../../../shared/article.ts'
import { findDates } from '../cleaning/dates.ts'
import { decode } from '../cleaning/encoding.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { declaredCharset, headText } from '../head-text.ts'
import { problem } from '../failure.ts'
import type { Head, ReadEvent, Reader, SourceFile } from '../reader.ts'
import { cleanPage } from './page-clean.ts'
import { pageContent, type PageContent } from './page-content.ts'
import { absolute, pageFacts, type SavedPage } from './page-facts.ts'
import { pageHeadline } from './page-headline.ts'
import { pageLead } from './page-lead.ts'
import { pageMetadata, type PageMetadata } from './page-metadata.ts'
import { scanPage } from './page-scan.ts'
import { pageStories, type RecommendedStory } from './page-stories.ts'

/** A page saved from the web, also by SingleFile: its article, and the stories it recommends. */
export const html: Reader = {
  name: 'html',
  label: 'Saved web page (HTML)',
  recognises,
  async *read(file) {
    const { text, encoding, undecodable } = decode(await file.whole(), declaredCharset(file.head))
    yield { kind: 'encoding', name: encoding }
    const [broken] = undecodable
    if (broken !== undefined) {
      const sentence = `${undecodable.length} byte sequences in ${file.name} stand for no character in ${encoding}, the first at byte ${broken.offset}; they are shown as “\ufffd”.`
      yield problem('undecodable-bytes', sentence, { byte: broken.offset })
    }
    yield* pageEvents(text, { url: '', at: '' }, file)
  },
}

/** Sure of a page with head and body, less sure of a piece of one. */
function recognises(head: Head): number {
  const text = headText(head)
  const start = text.replace(/^[\ufeff\s]+/, '').slice(0, 4096)
  if (
    /^<!doctype\s+html/i.test(start) ||
    /^(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype\s+html[^<>]{0,300}>\s*)?<html[\s>]/i.test(
      start,
    )
  )
    return 0.8
  if (
    /^<(?:head|body|title|meta|article|main|section|div|p|h[1-6]|table|center|font)[\s>]/i.test(
      start,
    )
  )
    return 0.6
  return /<html[\s>]/i.test(start) && /<(?:body|head|title)[\s>]/i.test(text) ? 0.55 : 0
}

/** Less than this is the label of a page without article. */
const fewestWords = 4

/** What a page holds: one article with its teasers, or the reason why there is none. */
export function* pageEvents(
  markup: string,
  saved: SavedPage,
  file: SourceFile,
): Generator<ReadEvent> {
  const metadata = pageMetadata()
  const stories = pageStories()
  const clean = cleanPage()
  scanPage(markup, [metadata, stories, clean])
  const content = pageContent(clean.html())
  if (typeof content === 'string') {
    const sentence = `${file.name} is no page that an article can be found in (${content}); it was skipped.`
    yield problem('too-large', sentence)
    return
  }
  const length = content?.paragraphs.join(' ').length ?? 0
  if (content === null || wordsIn(content) < fewestWords) {
    const sentence = `${file.name} is a web page without an article; nothing was read from it.`
    yield problem('no-text', sentence)
  } else if (length > file.limits.articleBytes) {
    const sentence = `The text of ${file.name} is longer than an article may be; it was left out.`
    yield problem('too-large', sentence)
  } else yield* articleEvents(metadata.result(), stories.result(), content, saved, file)
}

/** Chinese and Japanese put no spaces between words; there a character counts as one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

function wordsIn({ paragraphs }: PageContent): number {
  return paragraphs.join(' ').match(word)?.length ?? 0
}

function* articleEvents(
  page: PageMetadata,
  stories: readonly RecommendedStory[],
  content: PageContent,
  saved: SavedPage,
  file: SourceFile,
): Generator<ReadEvent> {
  const place = { ...nowhere, record: 1 }
  const from = { url: saved.url || page.savedFrom, at: saved.at || page.savedAt }
  const lead = pageLead(content.paragraphs)
  const facts = pageFacts(page, from, content.byline || (lead.byline ?? ''), lead.published)
  const headline = pageHeadline(page, outletNames(page.meta('og.site_name'), facts))
  if (headline === '')
    yield problem('missing-field', `${file.name} says no headline for its article.`, place)
  const text = lead.paragraphs.join('\n\n')
  const caption = content.captions.find((one) => one.split(' ').length > 2) ?? null
  const teasers = teasersOf(stories, text, headline, facts, from.url)
  const removed = [...lead.removed, ...content.removed]
  const raw = { headline, text, facts: { ...facts, caption }, place, removed, teasers }
  yield { kind: 'draft', draft: cleanDraft(raw) }
}

function outletNames(siteName: string, { outlet }: Partial<ArticleFacts>): string {
  return siteName || (outlet ?? '')
}

/** A story that the text itself links to is no recommendation. */
function teasersOf(
  stories: readonly RecommendedStory[],
  body: string,
  headline: string,
  facts: Partial<ArticleFacts>,
  base: string,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (const story of stories) {
    if (story.headline === headline || body.includes(story.headline)) continue
    const url = absolute(story.href, base || (facts.url ?? ''))
    if (url !== null && bare(url) === bare(facts.url ?? '')) continue
    const published = findDates(story.date)[0]?.iso ?? null
    const own = { outlet: facts.outlet ?? null, url, published, language: facts.language ?? null }
    drafts.push(
      cleanDraft({ headline: story.headline, text: story.text, facts: own, kind: 'teaser' }),
    )
  }
  return drafts
}

/** The page of an address, whatever part or form of it is asked for. */
function bare(url: string): string {
  return url.replace(/[?#].*$/, '')
}
