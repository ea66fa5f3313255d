import type { ArticleFacts } from '../../../shared/article.ts'
import { findDates, readDate } from '../cleaning/dates.ts'
import { languageCode } from '../cleaning/languages.ts'
import type { PageMetadata } from './page-metadata.ts'

/** Where a page was saved from, when its container knows. */
export type SavedPage = { readonly url: string; readonly at: string }

/**
 * What a page says of its article, the most deliberate source first: JSON-LD, meta tags, microdata, then
 * the byline found and the day printed above the text.
 */
export function pageFacts(
  page: PageMetadata,
  saved: SavedPage,
  byline: string,
  printed: string | null,
): Partial<ArticleFacts> {
  const url = addressOf(page, saved)
  const outlet = outletOf(page)
  const inAddress = dateInAddress(url)
  const published = publishedOf(page) ?? timeOf(page, inAddress) ?? printed
  const fromAddress = published === null ? inAddress : null
  const updated = dateOf(
    page.linked?.updated,
    page.meta(
      'article.modified_time',
      'og.updated_time',
      'modified',
      'lastmod',
      'dcterms.modified',
    ),
    page.item('dateModified'),
  )
  const host = outlet === '' ? hostOf(url) : ''
  const extra = {
    ...(fromAddress === null ? {} : { 'Date taken from': 'the address' }),
    ...(host === '' ? {} : { 'Outlet taken from': 'the address' }),
    ...(saved.at === '' ? {} : { Saved: saved.at }),
  }
  return {
    outlet: outlet || host || null,
    published: published ?? fromAddress,
    updated: updated === published ? null : updated,
    section: sectionOf(page),
    url: url === '' ? null : url,
    language: languageOf(page),
    byline: bylineOf(page, byline) || null,
    extra,
  }
}

function sectionOf(page: PageMetadata): string | null {
  const said =
    page.linked?.section ||
    page.meta('article.section', 'parsely-section', 'section', 'sailthru.section') ||
    page.item('articleSection')
  const section = said.replace(/^(?:posted in|filed under|in)\s|^\/+/i, '').trim()
  return /^(?:nil|null|none|undefined)?$/i.test(section) ? null : section
}

function addressOf(page: PageMetadata, saved: SavedPage): string {
  const from = saved.url || page.savedFrom
  const own = [page.canonical, page.meta('og.url'), page.linked?.url ?? '', from]
  for (const address of own) {
    const whole = address === '' ? null : absolute(address, from)
    if (whole !== null) return whole
  }
  return ''
}

/** The address as it is, made whole with the one the page was saved from; null for other schemes. */
export function absolute(address: string, base: string): string | null {
  if (!URL.canParse(address, base === '' ? undefined : base)) return null
  const url = new URL(address, base === '' ? undefined : base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : ''
}

function outletOf(page: PageMetadata): string {
  const said = page.meta(
    'og.site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'cre',
    'copyright.holder',
  )
  const outlet = page.linked?.outlet || said || page.item('publisher')
  return isAddress(outlet) ? hostOf(outlet) : outlet.replace(/\s+/g, ' ')
}

function publishedOf(page: PageMetadata): string | null {
  const metas = page.meta(
    'article.published_time',
    'article.published',
    'parsely-pub-date',
    'og.article.published_time',
    'date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'sailthru.date',
    'datepublished',
    'displaydate',
    'ptime',
    'pdate',
    'citation_publication_date',
    'weibo.article.create_at',
    'originalpublicationdate',
  )
  return dateOf(page.linked?.published, metas, page.item('datePublished', 'dateCreated'))
}

/** The first reading of the given texts; formats for machines stay as they are, to the second. */
function dateOf(...texts: readonly (string | undefined)[]): string | null {
  for (const text of texts) {
    const date = text === undefined || text === '' ? null : (readDate(text) ?? stampOf(text))
    if (date !== null) return date
  }
  return null
}

/** A machine's stamp among other words, such as `20150724T053609Z` or milliseconds behind the second. */
function stampOf(text: string): string | null {
  const [only, more] = findDates(text.slice(0, 120))
  return only === undefined || more !== undefined ? null : only.iso
}

/** `<time>` may belong to a comment; when the address bears a day, it must be that day or the next. */
function timeOf(page: PageMetadata, inAddress: string | null): string | null {
  const [first] = page.times
  const date = first === undefined ? null : readDate(first)
  if (date === null || inAddress === null) return date
  const apart = Date.parse(date.slice(0, 10)) - Date.parse(inAddress)
  return Math.abs(apart) <= oneDay ? date : null
}

const oneDay = 24 * 60 * 60 * 1000

const addressDate = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$|-)/

/** Many outlets put the day into the address; the facts say that it was taken from there. */
function dateInAddress(url: string): string | null {
  const match = addressDate.exec(url)
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  return readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function languageOf(page: PageMetadata): string | null {
  const said = [
    page.language,
    page.linked?.language ?? '',
    page.meta('og.locale', 'content-language', 'dc.language', 'language'),
    page.item('inLanguage'),
  ]
  for (const one of said) {
    const code = languageCode(one)
    if (code !== null) return code
  }
  return null
}

function bylineOf(page: PageMetadata, found: string): string {
  const linked = page.linked?.authors.filter((name) => !isAddress(name)).join(', ') ?? ''
  const metas = [
    'dc.creator',
    'dcterms.creator',
    'author',
    'article.author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'citation_author',
  ]
  const meta =
    metas.map((name) => page.meta(name)).find((name) => name !== '' && !isAddress(name)) ?? ''
  const said = linked || meta || found || page.item('author', 'rel-author')
  return withoutDate(said)
    .replace(/\s?\((?:https?:|www\.)[^()]{0,200}\)/gi, '')
    .replace(/^(?:by|von|par|por|di)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The line of a byline often holds the date as well. */
function withoutDate(byline: string): string {
  const [date] = findDates(byline.slice(0, 300))
  if (date === undefined) return byline
  return byline
    .slice(0, date.start)
    .replace(/(?:[\s,|·•–-]|\b(?:on|at|last|updated|published|posted|am|le)\b:?)+$/i, '')
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|@)|\.com\/|^\d+$/i.test(text)
}
