import { noFacts, type ArticleFacts, type Place } from '../../../shared/article.ts'
import { readDate } from '../cleaning/dates.ts'
import { cleanDraft } from '../cleaning/draft.ts'
import { decode } from '../cleaning/encoding.ts'
import { fragmentText } from '../cleaning/html-text.ts'
import { languageCode } from '../cleaning/languages.ts'
import { problem } from '../failure.ts'
import type { ReadEvent, SourceFile } from '../reader.ts'

/** An entry of a bibliography, whatever its format. */
export type Reference = {
  readonly title: string
  readonly authors: readonly string[]
  /** The newspaper, journal or book it stands in. */
  readonly outlet: string | null
  readonly date: string | null
  readonly url: string | null
  readonly language: string | null
  readonly abstract: string | null
  readonly extra: ReadonlyMap<string, string>
  /** Paths of files, as the format names them. */
  readonly attachments: readonly string[]
}

/** More attachments than this are not looked for. */
const mostAttachments = 20
const longestExtra = 2000

/**
 * A reference as an article without body. Where a plain text lies beside it, that is the body; other
 * attached documents follow as files of their own.
 */
export async function* referenceEvents(
  file: SourceFile,
  reference: Reference,
  at: { readonly place: Place; readonly name: string },
): AsyncGenerator<ReadEvent> {
  const headline = fragmentText(reference.title).replace(/\s+/g, ' ').trim()
  if (headline === '') {
    yield problem('missing-field', `${at.name} has no title; it was skipped.`, at.place)
    return
  }
  const published = reference.date === null ? null : referenceDate(reference.date)
  if (reference.date !== null && published === null) {
    const sentence = `${at.name} has the date “${reference.date.slice(0, 60)}”, which cannot be read surely; it was kept without a date.`
    yield problem('unreadable-date', sentence, at.place)
  }
  const attached = await attachedFiles(file, reference.attachments)
  const isText = ({ name, size }: SourceFile) =>
    /\.(?:txt|text|md)$/i.test(name) && size <= file.limits.articleBytes
  const text = attached.find(isText) ?? null
  const facts = factsOf(reference, published, attached)
  const body = text === null ? '' : decode(await text.whole()).text
  const draft = cleanDraft({ headline, text: body, facts, place: at.place })
  yield { kind: 'draft', draft: draft.body === '' ? { ...draft, kind: 'reference' } : draft }
  for (const other of attached) if (other !== text) yield { kind: 'member', file: other }
}

/** `2011///`, `2011/03/04/`, `2011-3`: the parts that are there. */
export function referenceDate(said: string): string | null {
  const parts = /^(\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?(?:\/.*)?$/.exec(said.trim())
  if (parts === null) return readDate(said, { partial: /\d{4}/.test(said) })
  const [, year = '', month, day] = parts
  const known = [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])]
  return readDate(known.map((part) => part.padStart(2, '0')).join('-'), { partial: true })
}

/** `Ruiz, Ana` as she would be printed: `Ana Ruiz`. */
export function inPrintedOrder(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  return given === '' || rest.length > 1 ? name.trim() : [given, family, ...rest].join(' ')
}

async function attachedFiles(
  file: SourceFile,
  paths: readonly string[],
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = []
  for (const path of paths.slice(0, mostAttachments)) {
    if (/^[a-z]{2,}:/i.test(path) || path === '') continue
    const attached = await file.beside(path.replaceAll('\\', '/'))
    if (attached !== null) found.push(attached)
  }
  return found
}

function factsOf(
  reference: Reference,
  published: string | null,
  attached: readonly SourceFile[],
): ArticleFacts {
  const extra = new Map(reference.extra)
  if (reference.abstract !== null) extra.set('abstract', fragmentText(reference.abstract))
  if (attached.length > 0) extra.set('attached', attached.map(({ name }) => name).join(', '))
  const short = [...extra].map(([key, value]) => [key, value.slice(0, longestExtra)])
  return {
    ...noFacts,
    outlet: reference.outlet,
    published,
    url: reference.url,
    language: reference.language === null ? null : languageCode(reference.language),
    byline: reference.authors.map(inPrintedOrder).join(', ') || null,
    extra: Object.fromEntries(short),
  }
}
