import { problem } from '../failure.ts'
import type { Reader } from '../reader.ts'
import { wholeDocument, type DocumentBlock } from './document-draft.ts'
import { lineBreak, rtfText } from './rtf-text.ts'

/** Rich Text: the running text; pictures, headers and remarks are left out. */
export const rtf: Reader = {
  name: 'rtf',
  label: 'Rich Text (RTF)',
  recognises: (head) => (/^\uFEFF?\s{0,10}\{\\rtf/.test(head.text) ? 0.99 : 0),
  async *read(file) {
    const source = Buffer.from(await file.whole()).toString('latin1')
    const text = rtfText(source)
    if (text === null) {
      yield problem('too-deep', `${file.name} has groups nested without end; nothing was read.`)
      return
    }
    yield* wholeDocument(file, blocksOf(text), text.replaceAll(lineBreak, '\n'))
    if (!source.trimEnd().replace(/\0+$/, '').endsWith('}')) {
      yield problem('truncated-file', `${file.name} is cut off: its last group never closes.`)
    }
  },
}

function blocksOf(text: string): readonly DocumentBlock[] {
  return text.split('\n').map((paragraph) => ({
    level: null,
    text: paragraph
      .replaceAll(lineBreak, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .trim(),
  }))
}
