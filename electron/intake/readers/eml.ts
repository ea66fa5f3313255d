import type { Reader } from '../reader.ts'
import { firstMessage, mailEvents, mailLikeness } from './mail-message.ts'

/** One mail in a file; its attached documents follow as files of their own. */
export const eml: Reader = {
  name: 'eml',
  label: 'Mail (EML)',
  recognises: (head) => mailLikeness(head.text.replace(/^\uFEFF/, ''), head.name),
  async *read(file) {
    yield* mailEvents(await file.whole(), firstMessage(file))
  },
}
