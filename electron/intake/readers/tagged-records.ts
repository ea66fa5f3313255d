import type { FieldRecord } from '../field-record.ts'
import { sgmlElement, sgmlRecords, sgmlText } from './sgml-records.ts'

/** An article of a dump with tags, its fields by the names of their tags. */
export type TaggedRecord = {
  readonly fields: FieldRecord
  readonly line: number
  readonly kind: 'whole' | 'too large' | 'cut off'
}

/** Letters by which is judged what a dump is. */
const judgedLetters = 16_384
const firstTag =
  /^\s*(?:<(?:articles|documents|corpus|collection|root)(?:\s[^<>]{0,300})?>\s*)?<(doc|document|article|story|record|item|news)[\s>]/i
const fieldTag = /<(?:text|body|content|headline|hl|docno|docid|date|maintext)>/i
const pageTag = /<(?:div|span|a|img|p\s+[a-z]+=|section|header|h[1-6])[\s>]/i
const tag = /<([A-Za-z][\w.:-]{0,30})(?:\s[^<>]{0,300})?>/g
const paragraphTag = /<\/?(?:p|br|para|paragraph)(?:\s[^<>]{0,300})?\/?>/gi
/** Tags of one record that are looked at. */
const mostTags = 200

/**
 * The name of the elements in a dump whose articles stand between tags of their own, with or without
 * a root, as collections of texts have them (DOC, TITLE, TEXT); null for anything else.
 */
export function taggedElement(text: string): string | null {
  const start = text.slice(0, judgedLetters)
  const name = firstTag.exec(start)?.[1]
  return name !== undefined && fieldTag.test(start) && !pageTag.test(start) ? name : null
}

/** The articles of such a dump, also where a strict reader of XML stops: no root, a bare ampersand. */
export async function* taggedRecords(
  texts: AsyncIterable<string>,
  name: string,
  largest: number,
): AsyncGenerator<TaggedRecord> {
  for await (const { text, line, kind } of sgmlRecords(texts, name, largest))
    yield { fields: fieldsOf(text, name), line, kind }
}

/** Elements that hold nothing but words and paragraphs; those around them are layout. */
function fieldsOf(record: string, element: string): FieldRecord {
  const fields = new Map<string, readonly string[]>()
  const plain = record.replace(paragraphTag, '\n\n')
  for (const [, name = ''] of [...plain.matchAll(tag)].slice(0, mostTags)) {
    if (fields.has(name) || name.toLowerCase() === element.toLowerCase()) continue
    const inside = sgmlElement(plain, name) ?? ''
    if (/<[A-Za-z]/.test(inside)) continue
    const paragraphs = sgmlText(inside).split(/\n\s*\n/)
    const words = paragraphs.map((one) => one.trim()).filter((one) => one !== '')
    if (words.length > 0) fields.set(name, words)
  }
  return new Map(
    [...fields].map(([name, words]) => [name, words.length === 1 ? (words[0] ?? '') : words]),
  )
}
