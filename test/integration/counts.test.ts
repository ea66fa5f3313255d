import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all, disconnect, one, type Library } from '../../electron/library/database.ts'
import { logLikelihood, mutualInformation } from '../../electron/library/search/association.ts'
import { collocates, wholeCollocates } from '../../electron/library/search/collocates.ts'
import { corpusOf } from '../../electron/library/search/corpus.ts'
import { frequency } from '../../electron/library/search/frequency.ts'
import type { Collocate } from '../../shared/counts.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

const story = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index} tells what the ferry people of Hallvik did that winter.`,
).join('\n\n')

beforeAll(() => {
  library = emptyLibrary()
  storeDrafts(library, [
    draftOf('One', 'The red lamp burned and the red lamp went out.', { published: '2031-02-03' }),
    draftOf('Two', 'A green lamp, a red boat, a lamp.', { published: '2031-04-30' }),
    draftOf('Three', '“The lamp is red,” keeper Olav Renn said.', { published: '2031-04' }),
    draftOf('Four', 'A lamp of the year.', { published: '2031' }),
    draftOf('Five', 'A lamp of no year, and a red door far away from it.'),
    draftOf('Story', story, { published: '2030-12-31', outlet: 'The Tidemark' }),
    draftOf('Story again', `${story} It went on.`, {
      published: '2031-01-01',
      outlet: 'Radio Sund',
    }),
  ])
})

afterAll(() => disconnect(library))

const question = { query: 'lamp', once: false, stems: false }
const usual = { ...question, window: 2, minimum: 1, measure: 'mi', common: true } as const

function rowOf(rows: readonly Collocate[], word: string): Collocate | undefined {
  return rows.find((row) => row.word === word)
}

describe('collocates', () => {
  test('are the words within the window, each place counted once, on the side of the nearest node', () => {
    const { node, rows } = wholeCollocates(library, usual)
    expect(node).toBe(7)
    // One: “the red [lamp] burned and the red [lamp] went out”; Two: “a green [lamp] a red boat a [lamp]”.
    expect(rowOf(rows, 'red')).toMatchObject({ count: 4, left: 2, right: 2 })
    expect(rowOf(rows, 'green')).toMatchObject({ count: 1, left: 1, right: 0 })
    expect(rowOf(rows, 'door')).toBeUndefined()
    expect(rowOf(rows, 'lamp')).toBeUndefined()
  })

  test('are weighed against all words of headlines and bodies', () => {
    const { rows } = wholeCollocates(library, usual)
    const words = all<{ text: string }>(
      library,
      "SELECT a.headline || ' ' || t.body AS text FROM articles a JOIN texts t ON t.article_id = a.id",
    ).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
    expect(corpusOf(library).words).toBe(words.length)
    const red = rowOf(rows, 'red')
    expect(red?.total).toBe(words.filter((word) => word.toLowerCase() === 'red').length)
    const near = rows.reduce((sum, row) => sum + row.count, 0)
    const observed = { together: 4, window: near, word: red?.total ?? 0, corpus: words.length }
    expect(red?.mi).toBeCloseTo(mutualInformation(observed), 9)
    expect(red?.logLikelihood).toBeCloseTo(logLikelihood(observed), 9)
  })

  test('come strongest first, and no seldomer than asked', () => {
    const { rows } = wholeCollocates(library, { ...usual, minimum: 2, measure: 'logLikelihood' })
    expect(rows.every(({ count }) => count >= 2)).toBe(true)
    const strengths = rows.map((row) => row.logLikelihood)
    expect(strengths).toEqual(strengths.toSorted((one, other) => other - one))
  })

  test('can be without the words of very many articles', () => {
    const { rows } = wholeCollocates(library, { ...usual, common: false })
    expect(rowOf(rows, 'a')).toBeUndefined()
    expect(rowOf(rows, 'green')).toBeDefined()
  })

  test('of words inside quotes are counted there', () => {
    const { node } = wholeCollocates(library, { ...usual, query: 'said:lamp' })
    expect(node).toBe(1)
  })

  test('are the same when they are counted from call to call', () => {
    const request = { ...usual, window: 3 }
    let found = collocates(library, request)
    while (found.scan !== null) found = collocates(library, request)
    expect(found.rows).toEqual(wholeCollocates(library, { ...request, window: 3 }).rows)
  })
})

describe('frequency over time', () => {
  test('counts hits beside all there is, empty periods included, undated apart', () => {
    const { rows, undated } = frequency(library, { ...question, per: 'month', of: 'articles' })
    expect(rows.map(({ label, hits, all: every }) => [label, hits, every])).toEqual([
      ['2030-12', 0, 1],
      ['2031-01', 0, 1],
      ['2031-02', 1, 1],
      ['2031-03', 0, 0],
      ['2031-04', 2, 2],
    ])
    expect(undated).toBe(2)
  })

  test('takes a date for what it tells: a year has no month', () => {
    const { rows, undated } = frequency(library, { ...question, per: 'year', of: 'articles' })
    expect(rows.at(-1)).toMatchObject({ label: '2031', hits: 4, from: '2031-01-01' })
    expect(undated).toBe(1)
  })

  test('counts quotes, too', () => {
    const { rows } = frequency(library, { ...question, per: 'quarter', of: 'quotes' })
    expect(rows.at(-1)).toEqual({
      ...{ label: '2031-Q2', from: '2031-04-01', until: '2031-06-30', hits: 1, all: 1 },
    })
  })

  test('puts days into the weeks of ISO 8601', () => {
    const request = { query: 'ferry', once: false, stems: false, of: 'articles' } as const
    const { rows } = frequency(library, { ...request, per: 'week' })
    expect(rows[0]).toMatchObject({ label: '2031-W01', from: '2030-12-30', hits: 2, all: 2 })
  })

  test('counts a story once in each period', () => {
    const request = { query: 'ferry', stems: false, of: 'articles' } as const
    const hits = (once: boolean, per: 'week' | 'year') =>
      frequency(library, { ...request, once, per }).rows.map((row) => row.hits)
    expect(hits(false, 'week')[0]).toBe(2)
    expect(hits(true, 'week')[0]).toBe(1)
    expect(hits(true, 'year')).toEqual([1, 1])
  })

  test('of a query about a time shows that time only', () => {
    const request = { query: 'lamp date:2031-02', once: false, stems: false } as const
    const { rows } = frequency(library, { ...request, per: 'month', of: 'articles' })
    expect(rows.map(({ label }) => label)).toEqual(['2031-02'])
  })

  test('has nothing to show for an empty library', () => {
    const empty = emptyLibrary()
    expect(frequency(empty, { ...question, per: 'month', of: 'articles' }).rows).toEqual([])
    expect(one(empty, 'SELECT 1 FROM articles')).toBeNull()
    disconnect(empty)
  })
})
