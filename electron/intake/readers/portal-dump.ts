import { cleanPages } from '../cleaning/page.ts'
import { looksLikePage } from '../cleaning/page-kind.ts'
import type { Head, Reader } from '../reader.ts'
import { beginningOf, textEvents } from './text-parts.ts'

/** The text of news pages with everything around the article, as copied or dumped from a portal. */
export const portalDump: Reader = {
  name: 'portal-dump',
  label: 'Dumped news page',
  recognises,
  surest: 0.4,
  read: (file) => textEvents(file, true, ({ text, line }) => cleanPages(text, line)),
}

function recognises(head: Head): number {
  const beginning = beginningOf(head)
  if (beginning === null || /^\s*[<{[]/.test(beginning)) return 0
  return looksLikePage(beginning) ? 0.4 : 0
}
