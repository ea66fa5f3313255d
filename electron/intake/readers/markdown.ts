import { noFacts, nowhere, type ArticleFacts } from '../../../shared/article.ts'
import { readDate } from '../cleaning/dates.ts'
import { decode } from '../cleaning/encoding.ts'
import { looksLikeHtml, textFromHtml } from '../cleaning/html-text.ts'
import { undecodableBytes } from '../decoded.ts'
import type { FieldRecord } from '../field-record.ts'
import { mappingOf } from '../mapping.ts'
import type { Head, Reader, ReadEvent, SourceFile } from '../reader.ts'
import { factsOfRecord } from '../record-article.ts'
import { documentEvents, type DocumentBlock } from './document-draft.ts'

/** Markdown, as clippers and note-takers save it: front matter becomes facts, marks become text. */
export const markdown: Reader = {
  name: 'markdown',
  label: 'Markdown',
  recognises,
  async *read(file) {
    const { text, encoding, undecodable } = decode(await file.whole())
    yield { kind: 'encoding', name: encoding }
    const [first] = undecodable
    if (first !== undefined) {
      const bytes = undecodable.reduce((sum, { length }) => sum + length, 0)
      yield undecodableBytes(file.name, encoding, first.offset, bytes)
    }
    yield* articlesOf(file, text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
  },
}

const frontMatter = /^---[ \t]*\n/

function recognises(head: Head): number {
  const text = head.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  if (text.includes('\0')) return 0
  const isNamed = /\.(?:md|markdown|mdown)$/i.test(head.name)
  if (frontMatter.test(text) && /^title:/im.test(text.slice(0, 4096))) return 0.9
  const hasHeading = /^\s{0,20}#{1,2} \S/.test(text)
  const hasMarks = /^#{2,4} \S/m.test(text) || /\]\(https?:/.test(text) || /^\* \S/m.test(text)
  if (isNamed) return hasHeading || hasMarks ? 0.9 : 0.6
  return hasHeading && hasMarks ? 0.7 : 0
}

function* articlesOf(file: SourceFile, text: string): Generator<ReadEvent> {
  const { fields, rest, lines } = takeFrontMatter(text)
  const facts = factsOf(fields)
  const title = fields.get('title')
  const blocks = blocksOf(rest)
  const parts = title === undefined ? partsOf(blocks) : [blocks]
  for (const [at, part] of parts.entries()) {
    const top = typeof title === 'string' ? [{ level: 0, text: title }] : []
    const isFirst = parts.length === 1
    const name = isFirst ? file.name : `Part ${at + 1} of ${file.name}`
    const place = { ...nowhere, record: at + 1, line: isFirst ? lines : null }
    yield* documentEvents(file, [...top, ...part], facts, place, name)
  }
}

/** Every heading of the first level begins an article when each has a text under it. */
function partsOf(blocks: readonly DocumentBlock[]): readonly (readonly DocumentBlock[])[] {
  const parts: DocumentBlock[][] = []
  for (const block of blocks) {
    if (block.level === 1 || parts.length === 0) parts.push([])
    parts.at(-1)?.push(block)
  }
  const areArticles =
    parts.length > 0 && parts.every((part) => part[0]?.level === 1 && part.length >= 2)
  return areArticles ? parts : [blocks]
}

type FrontMatter = { readonly fields: FieldRecord; readonly rest: string; readonly lines: number }

/** `key: value` lines between two rules; lists may be written on lines of their own. */
function takeFrontMatter(text: string): FrontMatter {
  const fields = new Map<string, string | string[]>()
  const nothing = { fields, rest: text, lines: 1 }
  if (!frontMatter.test(text)) return nothing
  const end = text.indexOf('\n---', 3)
  if (end === -1) return nothing
  const lines = text.slice(4, end).split('\n')
  let open = ''
  for (const line of lines) {
    const pair = /^([\w-]{1,40}):\s*(.*)$/.exec(line)
    const element = /^\s{0,8}-\s+(.*)$/.exec(line)?.[1]
    if (pair !== null) {
      open = pair[1] ?? ''
      fields.set(open, unquoted(pair[2] ?? ''))
    } else if (element !== undefined && open !== '') {
      const before = fields.get(open)
      fields.set(open, [...(Array.isArray(before) ? before : []), unquoted(element)])
    }
  }
  const after = text.indexOf('\n', end + 1)
  return { fields, rest: after === -1 ? '' : text.slice(after + 1), lines: lines.length + 3 }
}

function unquoted(value: string): string {
  const bare = value.trim().replace(/^\[(.*)\]$/, '$1')
  return bare.replace(/^(["'])(.*)\1$/, '$2')
}

function factsOf(fields: FieldRecord): ArticleFacts {
  if (fields.size === 0) return noFacts
  const mapping = mappingOf([...fields.keys()], [fields])
  return factsOfRecord(fields, mapping, (said) => readDate(said))
}

function blocksOf(text: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  for (const paragraph of text.split(/\n{2,}/)) {
    let open: string[] = []
    const close = (): void => {
      if (open.length > 0) blocks.push({ level: null, text: wordsOf(open.join('\n')) })
      open = []
    }
    for (const line of paragraph.split('\n')) {
      const heading = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(line)
      const underline = /^(?:=+|-+)\s*$/.exec(line)
      if (heading !== null) {
        close()
        const level = heading[1]?.length ?? 1
        blocks.push({ level, text: wordsOf((heading[2] ?? '').replace(/\s#+\s*$/, '')) })
      } else if (underline !== null && open.length === 1) {
        blocks.push({ level: line.startsWith('=') ? 1 : 2, text: wordsOf(open[0] ?? '') })
        open = []
      } else if (/^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+/.test(line)) {
        close()
        open.push(line.replace(/^\s{0,3}[*+]\s+/, '- '))
      } else if (!/^\s{0,3}(?:```|~~~|\*\*\*\s*$|---\s*$|___\s*$)/.test(line)) open.push(line)
    }
    close()
  }
  return blocks.filter((block) => block.text !== '')
}

/** Words without the marks around them: links by their text, pictures gone. */
function wordsOf(text: string): string {
  const bare = text
    .replace(/^\s{0,3}>\s?/gm, '')
    .replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '')
    .replace(/\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '$1')
    .replace(/(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000})(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,2000})(?<=\S)\1(?![\w_])/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .replace(/\\\n|\s{2,}\n/g, '\n')
    .replace(/\n(?!- )/g, ' ')
  return (looksLikeHtml(bare) ? textFromHtml(bare) : bare).trim()
}
