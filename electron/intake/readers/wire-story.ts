import { nowhere } from '../../../shared/article.ts'
import { articleHead } from '../cleaning/article-head.ts'
import { linesIn } from '../cleaning/article-parts.ts'
import { plainArticle } from '../cleaning/plain-article.ts'
import type { Head, Reader } from '../reader.ts'
import { beginningOf, textEvents } from './text-parts.ts'

/** Facts a head must state for a text to be a story of this kind. */
const fewestFacts = 2

/** Stories with a head of lines: headline, byline, date, address, with or without labels. */
export const wireStory: Reader = {
  name: 'wire-story',
  label: 'Stories with byline, date and address lines',
  recognises,
  surest: 0.5,
  read: (file) =>
    textEvents(file, false, ({ text, line }) => [plainArticle(text, { ...nowhere, line })]),
}

function recognises(head: Head): number {
  const beginning = beginningOf(head)
  if (beginning === null || /^\s*[<{[]/.test(beginning)) return 0
  const { headline, facts } = articleHead(linesIn(beginning.slice(0, 4096)))
  const stated = [facts.published, facts.url, facts.byline, facts.outlet].filter(
    (fact) => fact !== null,
  )
  return headline !== '' && stated.length >= fewestFacts ? 0.5 : 0
}
