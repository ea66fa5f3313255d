import type { ArticleFacts, Draft, Place, Removal } from '../../../shared/article.ts'
import { plainText } from '../cleaning/characters.ts'
import { findDates } from '../cleaning/dates.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { paragraphs } from '../cleaning/paragraphs.ts'
import { decodedTexts } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { ReadEvent, Reader, SourceFile } from '../reader.ts'
import { sgmlElement, sgmlRecords, sgmlText, type SgmlRecord } from './sgml-records.ts'

/** The Reuters-21578 collection: SGML that no SGML parser likes, read as a stream. */
export const reutersSgml: Reader = {
  name: 'reuters-sgml',
  label: 'Reuters-21578 (SGML)',
  recognises: ({ text }) =>
    /<REUTERS\s[^<>]{0,300}>/i.test(text) && /<(?:TEXT|DATE)[\s>]/i.test(text) ? 0.97 : 0,
  read,
}

async function* read(file: SourceFile): AsyncGenerator<ReadEvent> {
  const source = decodedTexts(file)
  let count = 0
  for await (const record of sgmlRecords(source.texts, 'REUTERS', file.limits.articleBytes)) {
    count += 1
    yield* recordEvents(record, file.name)
  }
  yield* source.events()
  if (count === 0) yield problem('no-text', `${file.name} holds no REUTERS record.`)
}

function recordEvents(record: SgmlRecord, file: string): readonly ReadEvent[] {
  const place: Place = { record: record.number, line: record.line, byte: null }
  const name = `Record ${record.number} of ${file} (line ${record.line})`
  if (record.kind === 'too large')
    return [
      problem('too-large', `${name} is larger than an article may be; it was left out.`, place),
    ]
  const draft = draftOf(record.text, place)
  const events: ReadEvent[] =
    draft === null
      ? [problem('no-text', `${name} has neither headline nor text; it was left out.`, place)]
      : [{ kind: 'draft', draft }]
  const said = sgmlText(sgmlElement(record.text, 'DATE') ?? '').trim()
  if (draft !== null && said !== '' && draft.facts.published === null)
    events.push(
      problem(
        'unreadable-date',
        `${name} is dated “${said.slice(0, 80)}”, which is no date we can read; its date stays unknown.`,
        place,
      ),
    )
  if (record.kind === 'cut off')
    events.push(
      problem('truncated-file', `${name} has no end; the file seems to be cut off there.`, place),
    )
  return events
}

/** "Blah blah blah." stands where a brief has no text. */
const filler = /^blah blah blah\.?$/i

const signature = /\n\s{0,20}(reuters?)\s{0,5}[.;]?\s{0,20}$/i

function draftOf(record: string, place: Place): Draft | null {
  const part = (name: string): string => tidy(sgmlText(sgmlElement(record, name) ?? ''))
  const story = storyOf(record)
  const headline = story.headline.replace(/^[\s*]+/, '')
  const dateline = part('DATELINE')
  const printed = plainText(story.text)
  const signed = signature.exec(printed.slice(-60))
  const unsigned = signed === null ? printed : printed.slice(0, -signed[0].length)
  const body = paragraphs(indentsAsBreaks(unsigned)).filter((one) => !filler.test(one))
  const text = body.join('\n\n').slice(body[0]?.startsWith(dateline) === true ? dateline.length : 0)
  if (headline === '' && text.trim() === '') return null
  const author = part('AUTHOR')
  const facts: Partial<ArticleFacts> = {
    published: findDates(part('DATE'))[0]?.iso ?? null,
    byline: author === '' ? null : author.replace(/^by\s/i, '').replace(/,\s*reuters?$/i, ''),
    agency: 'Reuters',
    dateline: placeOf(dateline),
    extra: extraOf(record),
  }
  const draft = cleanDraft({ headline, text, facts, place })
  const removed: Removal[] =
    dateline === '' ? [] : [{ text: dateline, reason: 'metadata', before: 0 }]
  removed.push(...draft.removed)
  if (signed !== null)
    removed.push({ text: signed[1] ?? '', reason: 'credits', before: body.length })
  return { ...draft, removed }
}

/** The wire marks a paragraph by four spaces, without a blank line. */
function indentsAsBreaks(text: string): string {
  return text.replace(/\n {3,}(?=\S)/g, '\n\n')
}

const monthDay = /,?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s?\d{1,2}$/i

function placeOf(dateline: string): string | null {
  const place = dateline.replace(/[\s,-]+$/, '').replace(monthDay, '')
  return place === '' ? null : place
}

type Story = { readonly headline: string; readonly text: string }

/** Unprocessed records have no title; their first line is one. */
function storyOf(record: string): Story {
  const title = sgmlElement(record, 'TITLE')
  const body = sgmlElement(record, 'BODY')
  const dateline = sgmlElement(record, 'DATELINE') ?? ''
  // The first line was wrapped with its dateline, so it is only unwrapped rightly with it.
  if (body !== null)
    return { headline: tidy(sgmlText(title ?? '')), text: sgmlText(dateline + body) }
  const whole = (sgmlElement(record, 'TEXT') ?? '').replace(
    /<(TITLE|AUTHOR|DATELINE)>[^<]{0,4000}<\/\1>/gi,
    '\n',
  )
  const text = sgmlText(whole).replace(/^[\s*]+/, '')
  if (title !== null) return { headline: tidy(sgmlText(title)), text }
  const [first = '', ...rest] = text.split('\n')
  return { headline: first.trim(), text: rest.join('\n') }
}

const lists = ['TOPICS', 'PLACES', 'PEOPLE', 'ORGS', 'EXCHANGES', 'COMPANIES'] as const

function extraOf(record: string): Readonly<Record<string, string>> {
  const extra: [string, string][] = []
  for (const name of lists) {
    const items = [...(sgmlElement(record, name) ?? '').matchAll(/<D>([^<]{1,200})<\/D>/gi)]
    const text = items.map((match) => sgmlText(match[1] ?? '')).join('; ')
    if (text !== '') extra.push([name.charAt(0) + name.slice(1).toLowerCase(), text])
  }
  const number = /NEWID="(\d{1,9})"/i.exec(record.slice(0, 500))?.[1]
  if (number !== undefined) extra.push(['Reuters number', number])
  return Object.fromEntries(extra)
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
