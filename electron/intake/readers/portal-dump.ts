import { plainText } from '../cleaning/characters.ts'
import { isFlattened } from '../cleaning/flattened.ts'
import { cleanPages } from '../cleaning/page.ts'
import { isPage } from '../cleaning/page-kind.ts'
import { pageLines } from '../cleaning/page-lines.ts'
import type { Head, Reader } from '../reader.ts'
import { beginningOf, textEvents } from './text-parts.ts'

/** Letters looked at for the chrome of a page. */
const judgedLetters = 20_000

/** The text of news pages with everything around the article, as copied or dumped from a portal. */
export const portalDump: Reader = {
  name: 'portal-dump',
  label: 'Dumped news page',
  recognises,
  read: (file) => textEvents(file, ({ text, line }) => cleanPages(text, line)),
}

function recognises(head: Head): number {
  const beginning = beginningOf(head)
  if (beginning === null || /^\s*[<{[]/.test(beginning)) return 0
  const text = plainText(beginning.slice(0, judgedLetters))
  return isFlattened(text) || isPage(pageLines(text)) ? 0.4 : 0
}
