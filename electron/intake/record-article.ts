import { noFacts, type ArticleFacts, type Draft, type Place } from '../../shared/article.ts'
import { readDate } from './cleaning/dates.ts'
import { cleanDraft } from './cleaning/draft.ts'
import { fragmentText } from './cleaning/html-text.ts'
import { languageCode } from './cleaning/languages.ts'
import { problem } from './failure.ts'
import type { ArticleField } from './field-names.ts'
import { textOf, type FieldRecord } from './field-record.ts'
import type { DateOrder, Mapping } from './mapping.ts'
import type { ReadEvent, SourceFile } from './reader.ts'
import { pageEvents } from './readers/html.ts'

/** Where a record stands, and how it is called in sentences: `Line 214 of export.csv`. */
export type RecordPlace = { readonly place: Place; readonly name: string }

const longestExtra = 500
const mostExtras = 60

/** The article that a record holds, by the mapping of its columns. */
export function articleOf(
  record: FieldRecord,
  mapping: Mapping,
  at: RecordPlace,
  file: SourceFile,
): readonly ReadEvent[] {
  const field = fieldOf(record, mapping)
  const headline = field('headline', ' ').replace(/\s+/g, ' ')
  const html = field('html')
  const printed = field('body', '\n\n') || (html === '' ? field('summary', '\n\n') : '')
  const text = withLineEnds(printed)
  if (headline === '' && text === '' && html === '') return [emptyRecord(record, at)]
  const longest = Math.max(text.length, html.length)
  if (longest > file.limits.articleBytes) return [tooLong(longest, at)]
  const dates = datesOf(field, mapping, at)
  const extra = extraOf(record, mapping, dates.raw)
  const facts = withHost({ ...factsOf(field), ...dates.facts, extra })
  const page = [text, html].find(isWholePage)
  const draft = page === undefined ? null : pageDraft(page, headline, facts, at, file)
  if (draft !== null) return [...dates.problems, { kind: 'draft', draft }]
  return [
    ...dates.problems,
    textEvent(headline, fragmentText(text === '' ? html : text), facts, at),
  ]
}

/** A text written out by a script has "\\n" for its line ends, seen behind the ends of its sentences. */
function withLineEnds(text: string): string {
  if (text.includes('\n') || !/[.!?…"”’»]\s?(?:\\r)?\\n/u.test(text)) return text
  return text.replace(/(?:\\r)?\\n/g, '\n')
}

/** The site an article was taken from stands for its outlet when nothing names one. */
function withHost(facts: ArticleFacts): ArticleFacts {
  const url = facts.url ?? ''
  if (facts.outlet !== null || !URL.canParse(url)) return facts
  const host = new URL(url).hostname.replace(/^www\d?\./, '')
  if (host === '') return facts
  return { ...facts, outlet: host, extra: { ...facts.extra, 'Outlet taken from': 'the address' } }
}

function textEvent(
  headline: string,
  text: string,
  facts: ArticleFacts,
  at: RecordPlace,
): ReadEvent {
  const draft = cleanDraft({ headline, text, facts, place: at.place })
  if (draft.body !== '') return { kind: 'draft', draft }
  if (headline === '')
    return problem('no-text', `${at.name} holds no text; it was skipped.`, at.place)
  return { kind: 'draft', draft: { ...draft, kind: 'reference' } }
}

function isWholePage(text: string): boolean {
  return /<(?:!doctype html|html|body)[\s>]/i.test(text.slice(0, 2000))
}

/** A scraper kept the page as it came: what the record says of it outranks what is found in it. */
function pageDraft(
  page: string,
  headline: string,
  facts: ArticleFacts,
  at: RecordPlace,
  file: SourceFile,
): Draft | null {
  const saved = { url: facts.url ?? '', at: '' }
  for (const event of pageEvents(page, saved, { ...file, name: at.name })) {
    if (event.kind !== 'draft') continue
    const { draft } = event
    const said = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
    const own = { ...draft.facts, ...Object.fromEntries(said), people: draft.facts.people }
    const merged = { ...own, credits: draft.facts.credits, revisions: draft.facts.revisions }
    return { ...draft, headline: headline || draft.headline, facts: merged, place: at.place }
  }
  return null
}

type Field = (name: ArticleField, glue?: string) => string

/** The facts of a record of which the text stands elsewhere, such as the front matter of a note. */
export function factsOfRecord(
  record: FieldRecord,
  mapping: Mapping,
  dateOf: (said: string) => string | null,
): ArticleFacts {
  const field = fieldOf(record, mapping)
  return {
    ...factsOf(field),
    published: dateOf(field('published')),
    updated: dateOf(field('updated')),
    extra: extraOf(record, mapping, new Map()),
  }
}

function fieldOf(record: FieldRecord, mapping: Mapping): Field {
  return (name, glue = ', ') => {
    const column = mapping.columns.get(name)
    return column === undefined ? '' : textOf(record.get(column), glue)
  }
}

function factsOf(field: Field): ArticleFacts {
  const named = (name: ArticleField): string | null => field(name).replace(/\s+/g, ' ') || null
  return {
    ...noFacts,
    outlet: named('outlet'),
    section: named('section'),
    url: field('url') || null,
    language: languageCode(field('language')),
    byline: bylineOf(field('byline')),
    agency: named('agency'),
    dateline: named('dateline'),
    caption: named('caption'),
  }
}

/** Python writes a list of authors as `['A B', 'C D']` when it is put into a table. */
export function bylineOf(said: string): string | null {
  const listed = /^\[(.*)\]$/s.exec(said.trim())?.[1]
  const names = listed === undefined ? said : listed.replace(/['"]\s*,\s*['"]/g, ', ')
  const bare = listed === undefined ? names : names.replace(/^['"]|['"]$/g, '')
  return bare.replace(/\s+/g, ' ').trim() || null
}

type Dates = {
  readonly facts: Pick<ArticleFacts, 'published' | 'updated'>
  readonly raw: ReadonlyMap<string, string>
  readonly problems: readonly ReadEvent[]
}

function datesOf(field: Field, mapping: Mapping, at: RecordPlace): Dates {
  const raw = new Map<string, string>()
  const problems: ReadEvent[] = []
  const read = (name: 'published' | 'updated'): string | null => {
    const said = field(name)
    const iso = recordDate(said, mapping.dateOrder)
    if (said === '' || iso !== null) return iso
    raw.set(mapping.columns.get(name) ?? name, said)
    const sentence = `${at.name} has the date “${said.slice(0, 60)}”, which cannot be read surely; the article was kept without a date.`
    problems.push(problem('unreadable-date', sentence, at.place))
    return null
  }
  return { facts: { published: read('published'), updated: read('updated') }, raw, problems }
}

/** A date as tables hold it: written out, or as the seconds or milliseconds since 1970. */
export function recordDate(said: string, order: DateOrder | null): string | null {
  if (/^\d{10}(?:\.0+)?$|^\d{13}$/.test(said)) {
    const number = Number(said)
    return new Date(said.length === 13 ? number : number * 1000).toISOString().replace('.000Z', 'Z')
  }
  const partial = /\d{4}/.test(said)
  return readDate(said, order === null ? { partial } : { partial, order })
}

/** What no field took, short enough to be a label: an id, a code, a count. */
function extraOf(
  record: FieldRecord,
  mapping: Mapping,
  raw: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const taken = new Set(mapping.columns.values())
  const extra: [string, string][] = [...raw]
  for (const [column, value] of record) {
    if (extra.length >= mostExtras) break
    const text = textOf(value, ', ')
    if (taken.has(column) || text === '' || text.length > longestExtra) continue
    extra.push([column, text])
  }
  return Object.fromEntries(extra)
}

function emptyRecord(record: FieldRecord, at: RecordPlace): ReadEvent {
  const columns = [...record.keys()].slice(0, 8).join(', ')
  const sentence = `${at.name} has neither a headline nor a text (its fields are ${columns || 'empty'}); it was skipped.`
  return problem('missing-field', sentence, at.place)
}

function tooLong(length: number, at: RecordPlace): ReadEvent {
  const size = (length / 1024 ** 2).toFixed(1)
  const sentence = `${at.name} holds an article of ${size} million characters, more than the limit; it was skipped.`
  return problem('too-large', sentence, at.place)
}
