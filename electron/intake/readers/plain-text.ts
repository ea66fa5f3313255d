import { decode } from '../cleaning/encoding.ts'
import { cleanPages } from '../cleaning/page.ts'
import { looksLikePage } from '../cleaning/page-kind.ts'
import { plainArticle } from '../cleaning/plain-article.ts'
import { nowhere, type Draft } from '../../../shared/article.ts'
import type { Head, Reader } from '../reader.ts'
import { beginningOf, textEvents, type TextPart } from './text-parts.ts'

/** Text files of any kind: one article or many, clean or with the chrome of a page around them. */
export const plainText: Reader = {
  name: 'plain-text',
  label: 'Plain text',
  recognises,
  surest: 0.35,
  read: (file) => textEvents(file, looksLikePage(decode(file.head).text), draftsOf),
}

/** Low, because every other format that is text knows itself better. */
function recognises(head: Head): number {
  const text = beginningOf(head)
  if (text === null) return 0
  const isNamed = /\.(?:txt|text|asc)$/i.test(head.name)
  if (/^\s*[<{[]/.test(text)) return isNamed ? 0.2 : 0.12
  return isNamed ? 0.35 : 0.25
}

function draftsOf({ text, line }: TextPart): readonly Draft[] {
  return looksLikePage(text) ? cleanPages(text, line) : [plainArticle(text, { ...nowhere, line })]
}
