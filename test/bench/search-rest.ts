import { disconnect, type Library } from '../../electron/library/database.ts'
import { openLibrary } from '../../electron/library/open.ts'
import { searchActors } from '../../electron/library/search/actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { columnsOf, growColumns } from '../../electron/library/search/columns.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { likelier } from '../../electron/library/search/suggestions.ts'
import { growVocabulary, vocabularyOf } from '../../electron/library/search/vocabulary.ts'
import { createTag, removeTag } from '../../electron/library/tags.ts'
import type { Result } from './results.ts'
import { result, withinTime } from './search-goals.ts'
import { typosOf } from './search-queries.ts'
import { milliseconds, p50p95, processorTime, quantile } from './timing.ts'

const page = { query: '', after: null, limit: 50, once: false, stems: false } as const
const everything = { ...page, sort: 'newest', kinds: ['article', 'reference'] } as const

/** Suggestions, quotes, actors, opening and writing. */
export function measureRest(library: Library): readonly Result[] {
  return [
    ...typos(library),
    ...quotes(library),
    actors(library),
    patterns(library),
    expressions(library),
    toldOnce(library),
    ...opening(library),
    writes(library),
  ]
}

function typos(library: Library): readonly Result[] {
  const vocabulary = vocabularyOf(library)
  const times: number[] = []
  const cases = typosOf(library)
  let found = 0
  for (const { right, typed } of cases) {
    let words: readonly string[] = []
    times.push(
      processorTime(() => {
        words = likelier(vocabulary, typed)
      }),
    )
    if (words.slice(0, 10).includes(right)) found += 1
  }
  const share = found / cases.length
  return [
    {
      what: 'typo: the right word among the first ten',
      measured: `${(share * 100).toFixed(0)} % of ${cases.length}`,
      goal: '≥ 95 %',
      reached: share >= 0.95,
    },
    withinTime('typo lookup, p95', times, 0.95, 8),
  ]
}

function quotes(library: Library): readonly Result[] {
  const times: number[] = []
  let after: string | null = null
  for (let turn = 0; turn < 60; turn += 1) {
    let next: string | null = null
    times.push(
      processorTime(() => {
        ;({ next } = searchQuotes(library, { ...page, after, sort: 'newest' }))
      }),
    )
    // A date far back is as near as the next page.
    after = turn === 30 ? JSON.stringify(['by', '2009-06-01', 1, 1]) : next
    if (after === null) break
  }
  const columns = columnsOf(library, true)
  const ids = Array.from({ length: columns.articles }, (_, index) => index + 1)
  const grouping = Array.from({ length: 9 }, () => processorTime(() => columns.count(ids)))
  return [
    withinTime('any page of all quotes, p95', times.slice(1), 0.95, 2),
    withinTime('all quotes by speaker (with all other facets), p50', grouping, 0.5, 50),
  ]
}

/** Lists of actors by name, by article, and of all; and a later page of each. */
function actors(library: Library): Result {
  const asked = { ...page, sort: 'relevance', places: false } as const
  const times = ['', 'china', 'speaker:obama', 'market', 'date:2010-03'].flatMap((query) => {
    let after: string | null = null
    return [1, 2].map(() =>
      processorTime(() => {
        after = searchActors(library, { ...asked, query, after }).next
      }),
    )
  })
  return result('a page of actors, the slowest that of all first', p50p95(times))
}

/** Patterns that thousands of words fit. */
function patterns(library: Library): Result {
  const times = ['*ing', '*tion', '*e*', '?a*'].map((query) =>
    processorTime(() => searchArticles(library, { ...everything, query, sort: 'relevance' })),
  )
  return result(
    'first 50 of four patterns that thousands of words fit',
    times.map((time) => `${milliseconds(time)} ms`).join(', '),
  )
}

/** The first look of expressions that are tried on every article, headline and quote. */
function expressions(library: Library): Result {
  const times = ['/sanction(s|ed)/', 'title:/bank/', 'said:/tax(es|ed)/'].map((query) =>
    processorTime(() => searchArticles(library, { ...everything, query })),
  )
  return withinTime('first answer of a regular expression, the slowest of three', times, 1, 100)
}

/** Quotes of a word that stands in most of them, each once in a story. */
function toldOnce(library: Library): Result {
  const time = processorTime(() =>
    searchQuotes(library, { ...page, query: 'said:the', sort: 'newest', once: true }),
  )
  return result('first 50 quotes of the commonest word, each once', `${milliseconds(time)} ms`)
}

function opening(library: Library): readonly Result[] {
  const times = Array.from({ length: 5 }, () =>
    processorTime(() => {
      const opened = openLibrary(library.path)
      searchArticles(opened, everything)
      disconnect(opened)
    }),
  )
  const opened = openLibrary(library.path)
  const slices: number[] = []
  const reading = processorTime(() => {
    for (let done = false; !done;) {
      slices.push(
        processorTime(() => {
          done = growColumns(opened, 8) && growVocabulary(opened, 8)
        }),
      )
    }
  })
  const facets = processorTime(() => searchFacets(opened, page))
  disconnect(opened)
  return [
    withinTime('open, first list', times, 0.5, 30),
    result(
      'read while nobody waits, for facets and suggestions',
      `${(reading / 1000).toFixed(1)} s, at a time p95 ${milliseconds(quantile(slices, 0.95))} ms`,
    ),
    result('facets of everything, first time', `${milliseconds(facets)} ms`),
    result('first list of everything', p50p95(listings(library))),
  ]
}

function listings(library: Library): readonly number[] {
  return Array.from({ length: 30 }, (_, turn) =>
    processorTime(() => searchArticles(library, { ...everything, query: ' '.repeat(turn) })),
  )
}

/** By the clock, since the disk is what takes time. */
function writes(library: Library): Result {
  const times = Array.from({ length: 60 }, (_, index) => {
    const started = performance.now()
    const tag = createTag(library, { name: `Measured ${index}`, hue: null, parent: null })
    const time = performance.now() - started
    removeTag(library, tag.id)
    return time
  })
  return withinTime('one write (a tag), by the clock, p95', times, 0.95, 10)
}
