import { expect, test } from 'vitest'
import { cleanDraft } from '../../electron/intake/cleaning/draft.ts'
import { cleanPages } from '../../electron/intake/cleaning/page.ts'
import { articleView } from '../../electron/library/articles.ts'
import { restoreRemoval } from '../../electron/library/restored-lines.ts'
import { paragraphsOf, type Draft } from '../../shared/article.ts'
import { emptyLibrary, storeDrafts } from '../support/library.ts'

const story = [
  'The town will keep its tram for another ten years, the council decided on Monday after a long debate.',
  '“Nobody wanted to be the one who stopped it,” said Mayor Ina Roth, who had voted against it twice.',
  'The cars are older than most of their drivers, and the spare parts are made by a locksmith in town.',
]

/** The paragraphs of an article after removed lines were put back, named by their text, in that order. */
function restored(draft: Draft, ...texts: readonly string[]): readonly string[] {
  const library = emptyLibrary()
  const [id = 0] = storeDrafts(library, [draft])
  for (const text of texts) {
    const index = articleView(library, id).removed.findIndex((one) => one.text === text)
    restoreRemoval(library, id, index)
  }
  return paragraphsOf(articleView(library, id).body)
}

const [first = '', second = '', third = ''] = story
const printed = [
  'Town keeps its tram',
  'By Ona Reed',
  `HALLVIK (Kestrel Wire) - ${first}`,
  'Advertisement',
  second,
  'Read more: Bridge closed until spring',
  third,
  '(Reporting by Ona Reed)',
]
const draft = cleanDraft({
  headline: 'Town keeps its tram',
  text: printed.join('\n\n'),
  facts: {},
})

test('lines taken out below a byline and a dateline go back to where they stood', () => {
  expect(paragraphsOf(draft.body)).toEqual(story)
  expect(restored(draft, 'Advertisement')).toEqual([first, 'Advertisement', second, third])
  expect(restored(draft, 'Read more: Bridge closed until spring')).toEqual([
    ...[first, second, 'Read more: Bridge closed until spring', third],
  ])
  expect(restored(draft, '(Reporting by Ona Reed)')).toEqual([...story, '(Reporting by Ona Reed)'])
})

test('lines put back one by one in any order stand as they were printed', () => {
  const head = ['Town keeps its tram', 'By Ona Reed', 'HALLVIK (Kestrel Wire) -']
  expect(restored(draft, ...head)).toEqual([...head, ...story])
  expect(restored(draft, ...head.toReversed())).toEqual([...head, ...story])
})

test('each line says what it was', () => {
  expect(draft.removed.map(({ reason }) => reason)).toEqual([
    ...['repeated headline', 'byline', 'dateline', 'advertisement', 'read more', 'credits'],
  ])
})

test('a line of a page goes back among its paragraphs, also when the page was flattened', () => {
  const sections =
    'Home News Local Weather Sport Hockey Skiing Culture Books Concerts Letters Archive Shop Games Jobs'
  const lines = [
    ...Array.from({ length: 10 }, () => sections),
    'Privacy Policy',
    ...story,
    'Story continues below',
    ...story.toReversed(),
    'Leave a Comment',
  ]
  const [flat] = cleanPages(lines.join(' '), 1)
  if (flat === undefined) throw new Error('the page gave no article')
  expect(restored(flat, 'Story continues below')).toEqual([
    ...[story.join(' '), 'Story continues below', story.toReversed().join(' ')],
  ])
})

test('an agency below the last sentence becomes a field', () => {
  const signed = cleanDraft({ headline: 'Tram', text: `${first}\n\n${second} PTI`, facts: {} })
  expect(signed.facts.agency).toBe('PTI')
  expect(paragraphsOf(signed.body)).toEqual([first, second])
  expect(restored(signed, 'PTI')).toEqual([first, second, 'PTI'])
  const older = cleanDraft({ headline: 'Tram', text: `${first}\n\n${second}\n\nReuter`, facts: {} })
  expect(older.facts.agency).toBe('Reuters')
})

test('a story that only ends with a name in capitals keeps it', () => {
  const text = `${first}\n\nThe mayor showed the council a new MAP`
  expect(cleanDraft({ headline: 'Tram', text, facts: {} }).body).toContain('a new MAP')
})
