import { nowhere } from '../../../shared/article.ts'
import { problem } from '../failure.ts'
import type { Reader } from '../reader.ts'
import { documentEvents } from './document-draft.ts'
import { rtfBlocks } from './rtf-text.ts'

/** Rich Text: the running text; pictures, headers and remarks are left out. */
export const rtf: Reader = {
  name: 'rtf',
  label: 'Rich Text (RTF)',
  recognises: (head) => (/^\uFEFF?\s{0,10}\{\\rtf/.test(head.text) ? 0.9 : 0),
  async *read(file) {
    const text = Buffer.from(await file.whole()).toString('latin1')
    const blocks = rtfBlocks(text)
    if (blocks === null) {
      yield problem('too-deep', `${file.name} has groups nested without end; nothing was read.`)
      return
    }
    yield* documentEvents(file, blocks, {}, nowhere)
    if (!text.trimEnd().replace(/\0+$/, '').endsWith('}')) {
      yield problem('truncated-file', `${file.name} is cut off: its last group never closes.`)
    }
  },
}
