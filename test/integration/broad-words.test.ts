import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect, type Library } from '../../electron/library/database.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

const letters = 'bcdfghjklmnprstvw'

/** 170 words in -oling, each in one story; every second story says it in a quote. */
const stories = Array.from({ length: 170 }, (_, index) => {
  const word = `${letters[index % 17] ?? 'b'}${letters[Math.floor(index / 17)] ?? 'b'}oling`
  const text =
    index % 2 === 0
      ? `“We keep ${word} until the winter ends,” keeper Ana Orr said.`
      : `There was ${word} at the harbour.`
  return draftOf(index % 10 === 0 ? `Of ${word}` : `Story ${index}`, text, {
    published: `2031-0${1 + (index % 9)}-11`,
  })
})
const others = Array.from({ length: 30 }, (_, index) => draftOf(`Calm ${index}`, 'A calm harbour.'))

beforeAll(() => {
  library = emptyLibrary()
  storeDrafts(library, [...stories, ...others])
})
afterAll(() => disconnect(library))

const page = { after: null, limit: 200, sort: 'newest', once: false, stems: false } as const

function articles(query: string): number {
  const found = searchArticles(library, { ...page, query, kinds: ['article'] })
  expect(found.hits).toHaveLength(found.total)
  return found.total
}

describe('A pattern that very many words fit', () => {
  test('finds each of them, and says nothing of words left out', () => {
    expect(articles('*oling')).toBe(170)
    const { understood } = searchArticles(library, { ...page, query: '*oling', kinds: ['article'] })
    expect(understood).not.toContain('only')
  })

  test('can be joined with others, excluded, and asked of a field', () => {
    expect(articles('*oling harbour')).toBe(85)
    expect(articles('harbour -*oling')).toBe(30)
    expect(articles('*oling OR calm')).toBe(200)
    expect(articles('title:*oling')).toBe(17)
    expect(articles('said:*oling')).toBe(85)
  })

  test('is looked for in quotes', () => {
    expect(searchQuotes(library, { ...page, query: '*oling' }).total).toBe(85)
  })

  test('shows where its words stand', () => {
    const [hit] = searchArticles(library, { ...page, query: '*oling', kinds: ['article'] }).hits
    expect(hit?.snippet.marks).not.toEqual([])
  })
})
