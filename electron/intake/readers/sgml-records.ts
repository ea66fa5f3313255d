import { lineCounter } from './line-counter.ts'

/** One record of an SGML dump, with its tags, and where it stands. */
export type SgmlRecord = {
  readonly text: string
  readonly number: number
  readonly line: number
  readonly kind: 'whole' | 'too large' | 'cut off'
}

/** Cuts a dump into the records between `<NAME` and `</NAME>`, in flat memory. */
export async function* sgmlRecords(
  texts: AsyncIterable<string>,
  name: string,
  largest: number,
): AsyncGenerator<SgmlRecord> {
  const edge = new RegExp(`<${name}[\\s>]|</${name}\\s{0,5}>`, 'gi')
  const lines = lineCounter()
  let buffer = ''
  let offset = 0
  let number = 0
  let start: number | null = null
  let tooLarge = false
  const record = (end: number, kind: SgmlRecord['kind']): SgmlRecord => {
    const from = start ?? end
    const text = tooLarge ? '' : buffer.slice(from, end)
    return { text, number, line: lines.lineAt(offset + from), kind: tooLarge ? 'too large' : kind }
  }
  for await (const text of texts) {
    lines.push(text)
    buffer += text
    for (const match of buffer.matchAll(edge)) {
      const isOpening = match[0][1] !== '/'
      // A record that lacks its end tag stops where the next one begins.
      if (start !== null && (match.index > start || !isOpening)) {
        yield record(isOpening ? match.index : match.index + match[0].length, 'whole')
        start = null
        tooLarge = false
      }
      if (!isOpening || start === match.index) continue
      start = match.index
      number += 1
    }
    if (start !== null && buffer.length - start > largest) {
      tooLarge = true
      start = buffer.length
    }
    const done = start ?? Math.max(0, buffer.length - name.length - 8)
    buffer = buffer.slice(done)
    offset += done
    start = start === null ? null : 0
  }
  if (start !== null) yield record(buffer.length, 'cut off')
}

/** The contents of an element of a record, tags inside included; null when it is absent. */
export function sgmlElement(record: string, name: string): string | null {
  const { opening, closing } = tagsOf(name)
  const open = opening.exec(record)
  if (open === null) return null
  const inside = record.slice(open.index + open[0].length)
  const end = inside.search(closing)
  return end === -1 ? inside : inside.slice(0, end)
}

type Tags = { readonly opening: RegExp; readonly closing: RegExp }

const tagCache = new Map<string, Tags>()

function tagsOf(name: string): Tags {
  const known = tagCache.get(name)
  if (known !== undefined) return known
  const opening = new RegExp(`<${name}(?:\\s[^<>]{0,500})?>`, 'i')
  const made = { opening, closing: new RegExp(`</${name}>`, 'i') }
  tagCache.set(name, made)
  return made
}

/** Text of a piece of SGML: tags gone, character references resolved, control codes left out. */
export function sgmlText(markup: string): string {
  return markup
    .replace(/<\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,500})?>/g, '')
    .replace(/&#(\d{1,7});/g, (_whole, code: string) => characterOf(Number(code)))
    .replace(
      /&(?:lt|gt|amp|quot|apos|nbsp);/gi,
      (entity) => named.get(entity.toLowerCase()) ?? entity,
    )
}

const named: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
])

function characterOf(code: number): string {
  const isControl = code < 32 && code !== 9 && code !== 10
  if (isControl || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  return String.fromCodePoint(code)
}
