import { nowhere } from '../../../shared/article.ts'
import { decode } from '../cleaning/encoding.ts'
import { decodedTexts } from '../decoded.ts'
import { declaredCharset } from '../head-text.ts'
import { problem, problemOf } from '../failure.ts'
import { claimsOf } from '../field-names.ts'
import type { FieldRecord, FieldValue } from '../field-record.ts'
import type { Head, ReadEvent, Reader, ReadOptions, SourceFile } from '../reader.ts'
import { RecordArticles } from './json-records.ts'
import { taggedElement, taggedRecords } from './tagged-records.ts'
import { fieldName, recordElementOf } from './xml-shape.ts'
import { paragraphsIn, xmlElements, type XmlElement } from './xml-tree.ts'

/** XML of no known kind, in which some elements have a headline and a text. */
export const xmlRecords: Reader = {
  name: 'xml',
  label: 'XML',
  recognises,
  async *read(file, options) {
    const charset = declaredCharset(file.head)
    const beginning = decode(file.head, charset).text
    const tagged = isStrict(beginning) ? null : taggedElement(beginning)
    if (tagged !== null) {
      yield* taggedEvents(file, options, tagged)
      return
    }
    const element = recordElementOf(beginning)
    if (element === null) {
      const sentence = `${file.name} is XML in which no element has a headline or a text; nothing was read.`
      yield problem('missing-field', sentence)
      return
    }
    const source = decodedTexts(file, charset)
    const articles = new RecordArticles(file, options)
    const names = new Set([element])
    try {
      for await (const found of xmlElements(
        source.texts,
        names,
        file.name,
        file.limits.articleBytes,
      )) {
        yield* articles.add(recordOf(found), { ...nowhere, line: found.line })
      }
      yield* articles.end()
    } catch (error) {
      yield* articles.end()
      yield problemOf(error)
    }
    yield* source.events()
  },
}

function isStrict(text: string): boolean {
  return /^[\ufeff\s]*<\?xml[\s?]/.test(text)
}

async function* taggedEvents(
  file: SourceFile,
  options: ReadOptions,
  element: string,
): AsyncGenerator<ReadEvent> {
  const source = decodedTexts(file)
  const articles = new RecordArticles(file, options)
  for await (const { fields, line, kind } of taggedRecords(
    source.texts,
    element,
    file.limits.articleBytes,
  )) {
    const place = { ...nowhere, line }
    const name = `The article at line ${line} of ${file.name}`
    if (kind === 'too large') {
      yield problem(
        'too-large',
        `${name} is larger than an article may be; it was left out.`,
        place,
      )
      continue
    }
    yield* articles.add(fields, place)
    if (kind === 'cut off')
      yield problem(
        'truncated-file',
        `${name} has no end; the file seems to be cut off there.`,
        place,
      )
  }
  yield* articles.end()
  yield* source.events()
}

function recognises(head: Head): number {
  const text = head.text.replace(/^\uFEFF/, '').trimStart()
  if (/^<(?:!doctype html|html)[\s>]/i.test(text)) return 0
  if (/^<\?xml[\s?]/.test(text)) return 0.35
  if (!/^<[a-z][\w.:-]{0,60}[\s>]/i.test(text)) return 0
  if (taggedElement(text) !== null) return sureOfTags
  return /\.xml$/i.test(head.name) ? 0.35 : 0
}

/** Surer than the reader of pages is of a piece of HTML. */
const sureOfTags = 0.75

/** Paths deeper than this are no fields of an article. */
const deepestField = 8

function recordOf(element: XmlElement): FieldRecord {
  const record = new Map<string, string[]>()
  collect(record, element, [])
  return new Map([...record].map(([name, values]) => [name, single(values)]))
}

function collect(
  record: Map<string, string[]>,
  element: XmlElement,
  path: readonly string[],
): void {
  for (const [name, value] of Object.entries(element.attributes))
    add(record, [...path, name], value)
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const here = [...path, fieldName(child.name, child.attributes)]
    const isText = claimsOf(here.at(-1) ?? '').some(({ field }) => field === 'body')
    const hasFields = child.children.some((inner) => typeof inner !== 'string')
    if (isText || !hasFields || here.length >= deepestField) {
      for (const paragraph of paragraphsIn(child, nothing)) add(record, here, paragraph)
    } else collect(record, child, here)
  }
}

const nothing: ReadonlySet<string> = new Set()

function add(record: Map<string, string[]>, path: readonly string[], value: string): void {
  const column = path.join('.')
  const values = record.get(column)
  if (values === undefined) record.set(column, [value])
  else values.push(value)
}

function single(values: readonly string[]): FieldValue {
  return values.length === 1 ? (values[0] ?? '') : values
}
