import { nowhere } from '../../../shared/article.ts'
import { decode } from '../cleaning/encoding.ts'
import { undecodableBytes } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Reader } from '../reader.ts'
import { bibtexEntries, type BibtexEntry } from './bibtex-entries.ts'
import { referenceEvents, type Reference } from './reference.ts'

/** References in BibTeX or BibLaTeX. */
export const bibtex: Reader = {
  name: 'bibtex',
  label: 'References (BibTeX)',
  recognises: (head) =>
    head.text.includes('@') &&
    /^\s{0,20}@[a-z]{3,30}\s{0,5}[{(]\s{0,5}[^\s,{}]{0,200}\s{0,5},/im.test(
      head.text.slice(0, 8192),
    )
      ? 0.85
      : 0,
  async *read(file) {
    const { text, encoding, undecodable } = decode(await file.whole())
    yield { kind: 'encoding', name: encoding }
    const [first] = undecodable
    if (first !== undefined) {
      const bytes = undecodable.reduce((sum, { length }) => sum + length, 0)
      yield undecodableBytes(file.name, encoding, first.offset, bytes)
    }
    let record = 0
    for (const entry of bibtexEntries(text)) {
      record++
      const place = { ...nowhere, record, line: entry.line }
      const name = `Reference ${record} (line ${entry.line}) of ${file.name}`
      if (entry.kind === 'broken') {
        yield problem('damaged-record', `${name} is not closed; it was skipped.`, place)
      } else yield* referenceEvents(file, referenceOf(entry), { place, name })
    }
    if (record === 0) yield problem('no-text', `${file.name} holds no references.`)
  },
}

const taken = new Set(
  'title author journal journaltitle booktitle date year month day url urldate language langid abstract file'.split(
    ' ',
  ),
)

function referenceOf({ type, fields }: BibtexEntry): Reference {
  const first = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = fields.get(name)
      if (value !== undefined && value !== '') return value
    }
    return null
  }
  const extra = new Map<string, string>([['type', type]])
  for (const [name, value] of fields) if (!taken.has(name) && value !== '') extra.set(name, value)
  return {
    title: first('title') ?? '',
    authors: (first('author') ?? '').split(/\s+and\s+/).filter((name) => name !== ''),
    outlet: first(
      'journaltitle',
      'journal',
      'booktitle',
      'organization',
      'publisher',
      'howpublished',
    ),
    date: first('date') ?? dateOf(first('year'), first('month'), first('day')),
    url: first('url'),
    language: first('langid', 'language'),
    abstract: first('abstract'),
    extra,
    attachments: attachmentsOf(first('file') ?? ''),
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateOf(year: string | null, month: string | null, day: string | null): string | null {
  if (year === null || month === null) return year
  const number = /^\d{1,2}$/.test(month)
    ? Number(month)
    : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  if (number === 0) return year
  const date = `${year}-${String(number).padStart(2, '0')}`
  return day !== null && /^\d{1,2}$/.test(day) ? `${date}-${day.padStart(2, '0')}` : date
}

/** `Full Text:files/12/story.pdf:application/pdf`, or only the path; colons inside are escaped. */
function attachmentsOf(said: string): readonly string[] {
  return said.split(/(?<!\\);/).flatMap((each) => {
    const parts = each.split(/(?<!\\):/).map((part) => part.replace(/\\(.)/g, '$1').trim())
    const path = parts.length >= 3 ? parts[1] : parts[0]
    return path === undefined || path === '' ? [] : [path]
  })
}
