import { expect, test } from 'vitest'
import { linkWords } from '../../shared/link-words.ts'

test('says by what the articles of an actor were joined, and how many not surely', () => {
  expect(linkWords([{ link: 'name', articles: 12, uncertain: 1 }])).toBe(
    'Joined in 12 articles by the same full name; 1 uncertain.',
  )
  expect(
    linkWords([
      { link: 'list', articles: 30, uncertain: 0 },
      { link: 'person', articles: 2, uncertain: 0 },
    ]),
  ).toBe('Joined in 30 articles by a name in the list of well-known names, in 2 by your decision.')
})

test('an actor of one article was joined by nothing', () => {
  expect(linkWords([{ link: 'alone', articles: 1, uncertain: 0 }])).toBe('In one article only.')
})
