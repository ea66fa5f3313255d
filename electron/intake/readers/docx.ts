import { Parser } from 'htmlparser2'
import type { Reader } from '../reader.ts'
import { wholeDocument, type DocumentBlock } from './document-draft.ts'
import { docxHtml } from './docx-html.ts'
import { zipNames } from './zip-names.ts'

/** A Word document that is one article; the exports of news databases have readers of their own. */
export const docx: Reader = {
  name: 'docx',
  label: 'Word document (DOCX)',
  recognises(head) {
    const names = zipNames(head.bytes)
    if (names.some((name) => name.startsWith('word/'))) return 0.9
    return names.includes('[Content_Types].xml') && /\.docx$/i.test(head.name) ? 0.9 : 0
  },
  async *read(file) {
    yield* wholeDocument(file, blocksOf(await docxHtml(file)))
  },
}

const blockNames = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr'])

/** The paragraphs of the plain HTML that Word documents are turned into. */
function blocksOf(html: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let level: number | null = null
  let pieces: string[] = []
  const close = (): void => {
    const text = pieces
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
    if (text !== '') blocks.push({ level, text })
    pieces = []
    level = null
  }
  const parser = new Parser({
    onopentag(name, { class: kind }) {
      if (blockNames.has(name)) close()
      if (name === 'br') pieces.push('\n')
      if (name === 'td') pieces.push(' ')
      if (/^h[1-6]$/.test(name)) level = kind === 'title' ? 0 : Number(name[1])
    },
    onclosetag: (name) => {
      if (blockNames.has(name)) close()
    },
    ontext: (text) => pieces.push(text),
  })
  parser.write(html)
  parser.end()
  close()
  return blocks
}
