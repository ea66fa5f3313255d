import {
  noFacts,
  paragraphsOf,
  type ArticleFacts,
  type Draft,
  type Place,
  type Removal,
} from '../../shared/article.ts'
import type { Block } from './block.ts'
import { findDates, type DateHints } from './cleaning/dates.ts'
import { cleanDraft } from './cleaning/draft.ts'
import { languageCode } from './cleaning/languages.ts'
import { markupParagraphs } from './markup-paragraphs.ts'
import type { CompiledProfile } from './profile-compiled.ts'
import type { RecordFields } from './profile-fields.ts'
import { alignHead } from './profile-head.ts'
import { knownFields } from './profile.ts'

/** A record as a draft; `unreadDate` is a date that stands there and cannot be read. */
export type RecordDraft = { readonly draft: Draft | null; readonly unreadDate: string | null }

export function recordDraft(
  record: RecordFields,
  compiled: CompiledProfile,
  place: Place,
): RecordDraft {
  const values = takeApart(withHead(record, compiled), compiled)
  const dates = hints(compiled)
  const said = [values.text('date'), values.text('time')].filter((part) => part !== '').join(' ')
  const [published] = findDates(said, dates)
  const headline = values.text('headline')
  const text = bodyText(values.body, compiled)
  const unreadDate = said !== '' && published === undefined ? said : null
  if (headline === '' && text === '') return { draft: null, unreadDate }
  const facts: ArticleFacts = {
    ...noFacts,
    outlet: orNull(values.text('outlet').replace(/(?<=\p{L})\(/u, ' (')),
    published: published?.iso ?? null,
    updated: findDates(values.text('updated'), dates)[0]?.iso ?? null,
    section: orNull(values.text('section')),
    url: orNull(values.text('url')),
    language: languageOf(values.text('language')),
    byline: orNull(values.text('byline').replace(/^(?:by|von|par)\s/i, '')),
    agency: orNull(values.text('agency')),
    dateline: orNull(values.text('dateline')),
    caption: orNull(values.text('caption')),
    revisions: values.list('correction'),
    extra: extraOf(values, unreadDate),
  }
  const kind = text === '' ? 'reference' : 'article'
  const draft = cleanDraft({ headline, text, facts, kind, place })
  return { draft: withDropped(draft, record.dropped), unreadDate }
}

function withDropped(draft: Draft, dropped: RecordFields['dropped']): Draft {
  const end = paragraphsOf(draft.body).length
  const removed = dropped.map(({ text, late }): Removal => {
    const reason = /©|\(c\)|copyright|rights? reserved|droits|rechte/i.test(text)
      ? 'standards notice'
      : 'metadata'
    return { text, reason, before: late ? end : 0 }
  })
  const all = [...draft.removed, ...removed]
  return { ...draft, removed: all.toSorted((one, other) => one.before - other.before) }
}

type Values = {
  text(field: string): string
  list(field: string): readonly string[]
  readonly names: readonly string[]
  readonly body: readonly Block[]
}

/** Adds what stands unlabelled before the text. */
function withHead(record: RecordFields, compiled: CompiledProfile): Values {
  const { slots, rest } = alignHead(record, compiled)
  const merged = new Map<string, readonly string[]>(slots)
  for (const [field, pieces] of record.fields)
    merged.set(field, field === 'correction' ? [...(merged.get(field) ?? []), ...pieces] : pieces)
  return valuesOf(merged, [...rest, ...record.body])
}

function valuesOf(fields: ReadonlyMap<string, readonly string[]>, body: readonly Block[]): Values {
  return {
    text: (field) => tidy((fields.get(field) ?? []).join(isKnown(field) ? ' ' : '; ')),
    list: (field) => (fields.get(field) ?? []).map(tidy).filter((text) => text !== ''),
    names: [...fields.keys()],
    body,
  }
}

/** Takes fields apart by the profile's patterns: "Le Monde, no. 21000" is an outlet and an issue. */
function takeApart(values: Values, compiled: CompiledProfile): Values {
  const fields = new Map<string, readonly string[]>(
    values.names.map((name) => [
      name,
      name === 'correction' ? values.list(name) : [values.text(name)],
    ]),
  )
  for (const [field, patterns] of compiled.values) {
    const whole = values.text(field)
    if (whole === '') continue
    for (const pattern of patterns) {
      const parts = pattern.matches(whole)
      const value = parts?.get('value')
      if (parts === null || value === undefined) continue
      if (field === 'date' && findDates(value, hints(compiled)).length === 0) continue
      for (const [name, text] of parts) {
        if (name === 'value') fields.set(field, [text])
        else if (!fields.has(name)) fields.set(name, [text])
      }
      break
    }
  }
  return valuesOf(fields, values.body)
}

function bodyText(blocks: readonly Block[], compiled: CompiledProfile): string {
  const isMarkup = compiled.profile.container === 'html' || compiled.profile.container === 'docx'
  const texts = blocks.map((block) =>
    isMarkup ? markupParagraphs(block.lines).join('\n\n') : block.lines.join('\n'),
  )
  return texts.join('\n\n')
}

function extraOf(values: Values, unreadDate: string | null): Readonly<Record<string, string>> {
  const extra: [string, string][] = []
  for (const field of values.names) {
    const text = values.text(field)
    if ((!isKnown(field) || field === 'length') && text !== '') extra.push([titled(field), text])
  }
  const subtitle = values.text('subtitle')
  if (subtitle !== '') extra.push(['Subtitle', subtitle])
  if (unreadDate !== null) extra.push(['Date as printed', unreadDate])
  return Object.fromEntries(extra)
}

const known: ReadonlySet<string> = new Set(knownFields)

function isKnown(field: string): boolean {
  return known.has(field)
}

function languageOf(said: string): string | null {
  for (const part of said.split(/[;,/]/)) {
    const code = languageCode(part)
    if (code !== null) return code
  }
  return null
}

function hints(compiled: CompiledProfile): DateHints {
  const { order } = compiled.profile.dates
  return order === undefined ? {} : { order }
}

/** Pieces set in separate cells or spans leave spaces where none belong. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.])(?=\s|$)/g, '$1')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

function titled(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1)
}
