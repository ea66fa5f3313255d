import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storeCutting } from '../../electron/library/articles.ts'
import { all, disconnect, gather, type Library } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { startFile, startRun } from '../../electron/library/runs.ts'
import { searchActors } from '../../electron/library/search/actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { expansions } from '../../electron/library/search/expansions.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { growVocabulary, vocabularyOf } from '../../electron/library/search/vocabulary.ts'
import { applyTag, createTag } from '../../electron/library/tags.ts'
import { toCutting } from '../../electron/intake/cutting.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'
import { readAgain, without } from '../support/reading-again.ts'

let library: Library

beforeEach(() => {
  library = emptyLibrary()
})
afterEach(() => disconnect(library))

const vote = draftOf(
  'Vote',
  '“The ice does not read our budget,” mayor Signe Brask said.\n\n“We pay for the road,” minister Olav Tiller told the Kestrel Wire.',
)

const articles = (query: string, open = library) =>
  searchArticles(open, {
    ...{ query, after: null, limit: 50, sort: 'newest', kinds: [], once: false, stems: false },
  })
const facets = (query = '', open = library) =>
  searchFacets(open, { query, once: false, stems: false })
const counts = (facet: readonly { readonly value: string; readonly count: number }[]) =>
  Object.fromEntries(facet.map(({ value, count }) => [value, count]))

describe('while the list of words is made anew', () => {
  const few = 100
  const many = 520
  const later = (from: number, number: number) =>
    Array.from({ length: number }, (_, nth) =>
      draftOf(`Note ${from + nth}`, `Word w${from + nth}x.`),
    )

  beforeEach(() => {
    storeDrafts(library, later(0, few))
    vocabularyOf(library)
    storeDrafts(library, later(few, many))
    vocabularyOf(library)
  })

  test('the words of an article that comes are found, before and after', () => {
    const instant = 0.001
    storeDrafts(library, [draftOf('Just before', 'An aardwolf.')])
    growVocabulary(library, instant)
    expect(expansions(library, 'aardw?lf', 'wild')).toEqual(['aardwolf'])
    storeDrafts(library, [draftOf('Meanwhile', 'An aardvark.')])
    expect(expansions(library, 'aardv?rk', 'wild')).toEqual(['aardvark'])
    expect(growVocabulary(library, Infinity)).toBe(true)
    expect(expansions(library, 'aardv?rk', 'wild')).toEqual(['aardvark'])
    expect(articles('aardv?rk').total).toBe(1)
  })
})

test('words of rare scripts are in the list of words, too', () => {
  storeDrafts(library, [draftOf('𠮷野', '𐐨𐐩𐐪 stands here.')])
  expect(expansions(library, '𐐨?𐐪', 'wild')).toEqual(['𐐨𐐩𐐪'])
})

test('decisions on several quotes of an article are counted, and none gets in the way of another', () => {
  storeDrafts(library, [vote])
  expect(counts(facets().speakers)).toEqual({ 'Signe Brask': 1, 'Olav Tiller': 1 })
  const [first, second] = all<{ id: number }>(library, 'SELECT id FROM quotes ORDER BY id')
  reassignQuote(library, first?.id ?? 0, { name: 'Ida Holm' })
  reassignQuote(library, first?.id ?? 0, { name: 'Nils Aas' })
  reassignQuote(library, second?.id ?? 0, { name: 'Nils Aas' })
  reviewQuote(library, second?.id ?? 0, 'rejected')
  expect(counts(facets().speakers)).toEqual({ 'Nils Aas': 1 })
})

test('quotes found again are counted as they are now, be there as many as before', async () => {
  storeDrafts(library, [vote])
  expect(counts(facets().speakers)).toEqual({ 'Signe Brask': 1, 'Olav Tiller': 1 })
  await readAgain(library, without('budget'))
  expect(counts(facets().speakers)).toEqual({ 'Olav Tiller': 1 })
  await readAgain(library, (found) => ({
    ...found,
    quotes: found.quotes.map((quote) => ({
      ...quote,
      speakerName: quote.text.includes('road') ? null : quote.speakerName,
      speakerActor: null,
    })),
  }))
  expect(counts(facets().speakers)).toEqual({ 'Signe Brask': 1 })
})

describe('what another program or thread writes', () => {
  test('is in every answer', () => {
    storeDrafts(library, [vote])
    const beside = openLibrary(library.path)
    expect(facets('', beside).tags).toEqual([])
    expect(articles('/road/', beside).total).toBe(1)
    expect(expansions(beside, 'ro?d', 'wild')).toEqual(['road'])
    const tag = createTag(library, { name: 'Costs', hue: null, parent: null })
    const [id] = storeDrafts(library, [draftOf('Raid', 'The raid on the road.')])
    applyTag(library, tag.id, { kind: 'article', id: id ?? 0 }, null)
    const [quote] = all<{ id: number }>(library, 'SELECT id FROM quotes ORDER BY id')
    reassignQuote(library, quote?.id ?? 0, { name: 'Ida Holm' })
    expect(counts(facets('', beside).tags)).toEqual({ Costs: 1 })
    expect(counts(facets('', beside).speakers)).toEqual({ 'Ida Holm': 1, 'Olav Tiller': 1 })
    expect(articles('/ra?[io]?a?d/', beside).total).toBe(2)
    expect(expansions(beside, 'r*d', 'wild').toSorted()).toEqual(['raid', 'read', 'road'])
    disconnect(beside)
  })
})

test('what was read of articles that came to nothing is forgotten', () => {
  storeDrafts(library, [vote])
  const run = startRun(library)
  const lost = { ...draftOf('Lost', 'A walrus.'), place: vote.place }
  gather(library, () => {
    storeCutting(library, startFile(library, run, 'lost.txt'), toCutting(lost, true))
  })
  expect(expansions(library, 'walr?s', 'wild')).toEqual(['walrus'])
  expect(facets().languages.length).toBeGreaterThan(0)
  const full = new Error('The disk is full.')
  expect(() =>
    gather(library, () => {
      throw full
    }),
  ).toThrow('no room left on the disk')
  storeDrafts(library, [draftOf('Found', 'A narwhal.', { outlet: 'The Tidemark' })])
  expect(expansions(library, 'walr?s', 'wild')).toEqual([])
  expect(expansions(library, 'narwh?l', 'wild')).toEqual(['narwhal'])
  expect(counts(facets().outlets)).toEqual({ 'The Tidemark': 1 })
})

test('names and notes are looked through in any form a query is asked in', () => {
  storeDrafts(library, [vote])
  const asked = { query: 'actor:tiller note:costs', once: false, stems: true }
  expect(searchFacets(library, asked).outlets).toEqual([])
  const request = { after: null, limit: 5, sort: 'newest', once: false, places: true } as const
  expect(searchActors(library, { query: 'tiller', ...request }).total).toBe(1)
})
