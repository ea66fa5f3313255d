import { describe, expect, test } from 'vitest'
import { articleView } from '../../electron/library/articles.ts'
import type { Library } from '../../electron/library/database.ts'
import { undo } from '../../electron/library/history.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { runReports, undoRun } from '../../electron/library/runs.ts'
import { actorView, searchActors } from '../../electron/library/search/actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { reviewQueue } from '../../electron/library/search/review.ts'
import { libraryState } from '../../electron/library/state.ts'
import { wilson } from '../../renderer/quotes/wilson.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const body = [
  'The council met in Havn on Monday.',
  '“The ice does not read our budget,” mayor Signe Brask said.',
  '“We will pay for the road,” minister Olav Tiller told reporters.',
  '“Nobody asked the ferry crews,” Brask added.',
].join('\n\n')

function reviewed() {
  const library = emptyLibrary()
  const [article = 0] = storeDrafts(library, [draftOf('Council votes', body)])
  const { quotes } = articleView(library, article)
  const idOf = (words: string) => quotes.find(({ text }) => text.includes(words))?.id ?? 0
  return { library, article, idOf }
}

const page = { after: null, limit: 20, sort: 'relevance', once: false, stems: false } as const
const articlesWith = (library: Library, query: string) =>
  searchArticles(library, { ...page, query, kinds: [] })
const quotesWith = (library: Library, query: string) => searchQuotes(library, { ...page, query })
const quotesOfActorNamed = (library: Library, name: string) =>
  searchActors(library, { ...page, places: true, query: name }).hits.find(
    (hit) => hit.name.text === name,
  )?.quotes

describe('a rejected quote', () => {
  test('is in no count and no list, and in all of them again after undo', () => {
    const { library, article, idOf } = reviewed()
    const seen = () => ({
      library: libraryState(library).quotes,
      article: articlesWith(library, '').hits.find(({ id }) => id === article)?.quotes,
      found: quotesWith(library, '').total,
      said: quotesWith(library, 'said:ferry').total,
      articles: articlesWith(library, 'said:ferry').total,
      speaker: quotesOfActorNamed(library, 'Signe Brask'),
    })
    const before = seen()
    expect(before).toEqual({
      ...{ library: 3, article: 3, found: 3, said: 1, articles: 1, speaker: 2 },
    })
    reviewQuote(library, idOf('ferry crews'), 'rejected')
    expect(seen()).toEqual({
      ...{ library: 2, article: 2, found: 2, said: 0, articles: 0, speaker: 1 },
    })
    undo(library)
    expect(seen()).toEqual(before)
    reviewQuote(library, idOf('ferry crews'), 'rejected')
    reviewQuote(library, idOf('ferry crews'), 'accepted')
    expect(seen()).toEqual(before)
  })

  test('is not shown with its speaker', () => {
    const { library, article, idOf } = reviewed()
    const brask = articleView(library, article).actors.find(({ name }) => name === 'Signe Brask')
    reviewQuote(library, idOf('ferry crews'), 'rejected')
    const said = actorView(library, brask?.id ?? 0).quotes.map(({ quote }) => quote.text)
    expect(said).toEqual(['“The ice does not read our budget,”'])
  })
})

describe('the review queue', () => {
  test('counts a finding with another speaker as not right', () => {
    const { library, idOf } = reviewed()
    reviewQuote(library, idOf('The ice'), 'accepted')
    reassignQuote(library, idOf('We will pay'), { name: 'Iben Lund' })
    reviewQuote(library, idOf('ferry crews'), 'rejected')
    expect(reviewQueue(library, 10)).toMatchObject({ accepted: 1, corrected: 1, rejected: 1 })
    undo(library)
    undo(library)
    expect(reviewQueue(library, 10)).toMatchObject({ accepted: 1, corrected: 0, rejected: 0 })
  })

  test('counts a speaker that was confirmed by name as right', () => {
    const { library, idOf } = reviewed()
    reassignQuote(library, idOf('The ice'), { name: 'Signe Brask' })
    expect(reviewQueue(library, 10)).toMatchObject({ accepted: 1, corrected: 0 })
  })

  test('finds the quote under the speaker it was given, and no more under the one that was found', () => {
    const { library, idOf } = reviewed()
    reassignQuote(library, idOf('We will pay'), { name: 'Iben Lund' })
    expect(quotesWith(library, 'speaker:lund').total).toBe(1)
    expect(quotesWith(library, 'speaker:tiller').total).toBe(0)
  })

  test('leaves out what was taken back with its import', () => {
    const { library } = reviewed()
    undoRun(library, runReports(library)[0]?.runId ?? 0)
    expect(libraryState(library)).toMatchObject({ quotes: 0, toReview: 0 })
    expect(reviewQueue(library, 10).hits).toEqual([])
    undo(library)
    expect(libraryState(library).quotes).toBe(3)
  })
})

describe('the interval of a share', () => {
  test('is that of Wilson: wide for few verdicts, narrow for many, never outside of 0 to 1', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(wilson(8, 10)).toMatchObject({ share: 0.8 })
    const [few, many] = [wilson(8, 10), wilson(800, 1000)]
    expect(few?.low).toBeCloseTo(0.49, 2)
    expect(few?.high).toBeCloseTo(0.943, 2)
    expect(many?.low).toBeCloseTo(0.774, 2)
    expect(wilson(10, 10)?.high).toBeCloseTo(1)
    expect(wilson(0, 10)?.low).toBeCloseTo(0)
  })
})
