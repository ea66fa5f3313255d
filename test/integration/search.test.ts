import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { searchActors, suggestActors } from '../../electron/library/search/actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { applyTag, createTag } from '../../electron/library/tags.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library
const page = { after: null, limit: 50, sort: 'relevance', stems: false } as const

const wire = Array.from(
  { length: 12 },
  (_, index) =>
    `Sentence number ${index} of the long story tells what the council of Hallvik did on that day.`,
).join(' ')

beforeAll(() => {
  library = emptyLibrary()
  const teaser = { ...draftOf('Ferry teaser', 'The ferry to Sund sails.'), kind: 'teaser' } as const
  storeDrafts(library, [
    {
      ...draftOf('Road moves', '“The ice does not read,” mayor Signe Brask told Kestrel Wire.', {
        outlet: 'Norrland Post',
        published: '2024-03-12',
        agency: 'Kestrel Wire',
      }),
      teasers: [teaser],
    },
    draftOf('Café opens', 'The cafe by the ferry opens, Olav Renn said.', {
      outlet: 'The Tidemark',
      published: '2024-02-01',
    }),
    draftOf('Undated ferry', 'Nobody knows when the ferry sank.'),
    draftOf('Long story', wire, { outlet: 'Norrland Post', published: '2024-01-01' }),
    draftOf('Long story, again', `${wire} It went on.`, {
      outlet: 'Radio Sund',
      published: '2024-01-02',
    }),
  ])
})

afterAll(() => disconnect(library))

function titles(query: string, once = false): readonly string[] {
  const request = { ...page, query, once, kinds: ['article'] } as const
  return searchArticles(library, request).hits.map((hit) => hit.headline.text)
}

describe('searching articles', () => {
  test('leaves teasers out unless they are asked for', () => {
    expect(titles('ferry').toSorted()).toEqual(['Café opens', 'Undated ferry'])
    expect(titles('kind:teaser')).toEqual(['Ferry teaser'])
    expect(titles('teaser')).toEqual([])
  })

  test('folds accents and case, and marks the words', () => {
    const [hit] = searchArticles(library, { ...page, query: 'CAFÉ', once: false, kinds: [] }).hits
    expect(hit?.headline).toEqual({ text: 'Café opens', marks: [{ start: 0, end: 4 }] })
  })

  test('finds by who spoke in an article, by outlet, by date and by what must be absent', () => {
    expect(titles('speaker:brask')).toEqual(['Road moves'])
    expect(titles('outlet:"the tidemark"')).toEqual(['Café opens'])
    expect(titles('date:2024-02..2024-03 -ice')).toEqual(['Café opens'])
    expect(titles('via:kestrel')).toEqual(['Road moves'])
    expect(titles('-ferry -council -ice')).toEqual([])
  })

  test('lists the newest first and the undated last, page by page, each article once', () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const found = searchArticles(library, {
        query: '',
        after,
        limit: 2,
        sort: 'newest',
        once: false,
        stems: false,
        kinds: ['article'],
      })
      expect(found.total).toBe(5)
      seen.push(...found.hits.map((hit) => hit.headline.text))
      after = found.next
    } while (after !== null)
    expect(seen).toEqual([
      'Road moves',
      'Café opens',
      'Long story, again',
      'Long story',
      'Undated ferry',
    ])
  })

  test('counts a family of near-duplicates once when asked to', () => {
    expect(titles('sentence number').length).toBe(2)
    expect(titles('sentence number', true).length).toBe(1)
  })

  test('says how the query was understood', () => {
    expect(
      searchArticles(library, { ...page, query: 'ice road', once: false, kinds: [] }).understood,
    ).toBe('articles with ice and road, best first')
  })
})

describe('searching quotes and actors', () => {
  test('finds a quote by its words, its speaker and its chain', () => {
    const found = searchQuotes(library, {
      ...page,
      query: 'speaker:brask said:ice via:kestrel',
      once: false,
    })
    expect(found.hits.map((hit) => hit.quote.speakerName)).toEqual(['Signe Brask'])
    expect(found.hits[0]?.marked.marks).toHaveLength(1)
  })

  test('finds an actor by the beginning of a name', () => {
    expect(
      searchActors(library, { ...page, query: 'bras*', once: false, places: false }).hits[0]?.name
        .text,
    ).toBe('Signe Brask')
    expect(suggestActors(library, 'ola re', 5).map((actor) => actor.name)).toEqual(['Olav Renn'])
  })

  test('a tag on a quote finds its article and the quote', () => {
    const [hit] = searchQuotes(library, { ...page, query: 'ice', once: false }).hits
    const tag = createTag(library, { name: 'Costs', hue: null, parent: null })
    applyTag(library, tag.id, { kind: 'quote', id: hit?.quote.id ?? 0 }, null)
    expect(titles('tag:costs')).toEqual(['Road moves'])
    expect(searchQuotes(library, { ...page, query: 'tag:costs', once: false }).total).toBe(1)
  })
})

describe('facets', () => {
  test('count outlets, agencies, links, speakers and months of a query', () => {
    const facets = searchFacets(library, { query: 'ice', once: false, stems: false })
    expect(facets.outlets).toEqual([{ value: 'Norrland Post', count: 1 }])
    expect(facets.speakers).toEqual([{ value: 'Signe Brask', count: 1 }])
    expect(facets.via).toEqual([{ value: 'Kestrel Wire', count: 1 }])
    expect(facets.months).toEqual([{ value: '2024-03', count: 1 }])
  })

  test('count a family of near-duplicates once when asked to', () => {
    const months = (once: boolean) =>
      searchFacets(library, { query: 'sentence', once, stems: false }).months
    expect(months(false)).toEqual([{ value: '2024-01', count: 2 }])
    expect(months(true)).toEqual([{ value: '2024-01', count: 1 }])
  })
})
