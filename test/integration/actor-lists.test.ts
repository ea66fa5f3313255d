import { expect, test } from 'vitest'
import { searchActors } from '../../electron/library/search/actors.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const page = { query: '', after: null, limit: 50, sort: 'relevance', stems: false } as const

const story = Array.from(
  { length: 12 },
  (_, index) =>
    `Mayor Signe Brask walked mile ${index} of the long road that the winter had closed.`,
).join(' ')
const quoted = `${story} “The road is ours,” Brask said.`

function libraryWithStories() {
  const library = emptyLibrary()
  storeDrafts(library, [
    draftOf('Road walked', quoted, { language: 'en' }),
    draftOf('Road walked, again', `${quoted} It rained.`, { language: 'en' }),
    draftOf('Ferry late', 'Mayor Signe Brask waited for a boat in Lisbon.', { language: 'en' }),
  ])
  return library
}

test('an actor of a story told twice counts once when near-duplicates do', () => {
  const library = libraryWithStories()
  const [all] = searchActors(library, { ...page, once: false, places: false }).hits
  const [once] = searchActors(library, { ...page, once: true, places: false }).hits
  expect(all).toMatchObject({ articles: 3, quotes: 2 })
  expect(once).toMatchObject({ articles: 2, quotes: 1 })
  expect(once?.mentions).toBeLessThan(all?.mentions ?? 0)
})

test('a place that is only named is listed on demand', () => {
  const library = libraryWithStories()
  const names = (places: boolean) =>
    searchActors(library, { ...page, once: false, places }).hits.map(({ name }) => name.text)
  expect(names(false)).not.toContain('Lisbon')
  expect(names(true)).toContain('Lisbon')
})
