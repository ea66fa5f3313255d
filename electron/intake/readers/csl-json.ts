import { nowhere } from '../../../shared/article.ts'
import { textOfFile } from '../decoded.ts'
import { problem, reasonOf } from '../failure.ts'
import { isObject, recordOf, textOf, type FieldRecord } from '../field-record.ts'
import type { Head, Reader, ReadEvent, SourceFile } from '../reader.ts'
import { SliceScanner, type Slice } from './json-slices.ts'
import { referenceEvents, type Reference } from './reference.ts'

/** References as citation processors take them. */
export const cslJson: Reader = {
  name: 'csl-json',
  label: 'References (CSL JSON)',
  recognises,
  async *read(file) {
    const scanner = new SliceScanner(['*'])
    let record = 0
    for await (const piece of textOfFile(file)) {
      if (piece.kind !== 'text') {
        yield piece
        continue
      }
      for (const slice of scanner.push(piece.text)) yield* eventsOf(file, slice, ++record)
    }
    for (const slice of scanner.end()) yield* eventsOf(file, slice, ++record)
    if (record === 0) yield problem('no-text', `${file.name} holds no references.`)
    if (scanner.isOpen) {
      yield problem(
        'truncated-file',
        `${file.name} ends in the middle; ${record} references were found before.`,
      )
    }
  },
}

/** What no other list of records has: names parted into family and given, dates into parts. */
function recognises(head: Head): number {
  const text = head.text.replace(/^\uFEFF/, '').trimStart()
  if (!/^\[\s{0,20}\{/.test(text)) return 0
  const isReference =
    /"date-parts"\s{0,5}:\s{0,5}\[/.test(text) || /"container-title"\s{0,5}:/.test(text)
  return isReference || /"family"\s{0,5}:\s{0,5}"/.test(text) ? 0.92 : 0
}

async function* eventsOf(
  file: SourceFile,
  slice: Slice,
  record: number,
): AsyncGenerator<ReadEvent> {
  const place = { ...nowhere, record, line: slice.line }
  const name = `Reference ${record} (line ${slice.line}) of ${file.name}`
  let value: unknown
  try {
    value = JSON.parse(slice.text)
  } catch (error) {
    yield problem(
      'damaged-record',
      `${name} is not valid JSON (${reasonOf(error)}); it was skipped.`,
      place,
    )
    return
  }
  if (isObject(value)) yield* referenceEvents(file, referenceOf(value), { place, name })
  else
    yield problem('damaged-record', `${name} is not an object with fields; it was skipped.`, place)
}

const kept = [
  'type',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'DOI',
  'ISSN',
  'ISBN',
  'genre',
]

function referenceOf(item: object): Reference {
  const record = recordOf(item)
  const first = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const text = textOf(record.get(key), ', ')
      if (text !== '') return text
    }
    return null
  }
  const extra = kept.flatMap((key) => {
    const value = first(key)
    return value === null ? [] : [[key, value] as const]
  })
  return {
    title: first('title') ?? '',
    authors: authorsOf(new Map(Object.entries(item)).get('author')),
    outlet: first('container-title', 'publisher'),
    date: dateOf(record, item),
    url: first('URL'),
    language: first('language'),
    abstract: first('abstract'),
    extra: new Map(extra),
    attachments: [],
  }
}

function authorsOf(authors: unknown): readonly string[] {
  if (!Array.isArray(authors)) return []
  return authors.filter(isObject).flatMap((author) => {
    const parts = recordOf(author)
    const part = (key: string) => textOf(parts.get(key), ' ')
    const name =
      part('literal') || [part('family'), part('given')].filter((each) => each !== '').join(', ')
    return name === '' ? [] : [name]
  })
}

function dateOf(record: FieldRecord, item: object): string | null {
  const said = textOf(record.get('issued.raw') ?? record.get('issued.literal'), ' ')
  if (said !== '') return said
  const issued: unknown = new Map(Object.entries(item)).get('issued')
  const parts: unknown = isObject(issued) ? new Map(Object.entries(issued)).get('date-parts') : null
  const first: unknown = Array.isArray(parts) ? parts[0] : null
  if (!Array.isArray(first)) return null
  return first.map((part) => String(part).padStart(2, '0')).join('-') || null
}
