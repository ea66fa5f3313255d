import { expect, test } from 'vitest'
import { countedView, whyUncounted } from '../../renderer/library/saved-counts.ts'

test('a saved search is counted in what its view lists', () => {
  expect(countedView({ query: 'ice', view: 'articles' })).toBe('articles')
  expect(countedView({ query: 'speaker:brask', view: 'quotes' })).toBe('quotes')
  expect(countedView({ query: 'council', view: 'actors' })).toBe('actors')
})

test('what would have to be read from every text is not counted, and why is said', () => {
  for (const asked of [
    { query: 'ice', view: 'kwic' },
    { query: 'ice', view: 'counts' },
    { query: 'ice /th[ia]n/', view: 'articles' },
    { query: 'said:/th[ia]n/', view: 'quotes' },
  ]) {
    expect(countedView(asked)).toBeNull()
    expect(whyUncounted(asked)).toMatch(/open the search/)
  }
  expect(countedView({ query: 'outlet:and/or', view: 'articles' })).toBe('articles')
})
