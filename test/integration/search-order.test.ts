import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect, one, type Library } from '../../electron/library/database.ts'
import { undo } from '../../electron/library/history.ts'
import { joinActors } from '../../electron/library/joined-actors.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { completeValues } from '../../electron/library/search/completions.ts'
import { searchFacets } from '../../electron/library/search/facets.ts'
import { undoRun } from '../../electron/library/runs.ts'
import type { Sort } from '../../shared/library.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library
const many = 900

beforeAll(() => {
  library = emptyLibrary()
  storeDrafts(
    library,
    Array.from({ length: many }, (_, index) => {
      const words = [
        'ferry',
        index % 2 === 0 ? 'harbour' : 'station',
        index % 90 === 0 ? 'lighthouse' : '',
      ]
      return draftOf(`Story ${index}`, `A ${words.join(' ')} number ${index}.`, {
        published: dateOf(index),
        outlet: index % 7 === 0 ? null : `Outlet ${index % 5}`,
        agency: index % 3 === 0 ? 'Kestrel Wire' : null,
      })
    }),
  )
})
afterAll(() => disconnect(library))

/** Days, months alone, years alone and nothing, in no order. */
function dateOf(index: number): string | null {
  const month = `20${10 + (index % 11)}-${String(1 + ((index * 7) % 12)).padStart(2, '0')}`
  if (index % 50 === 0) return null
  if (index % 31 === 0) return month.slice(0, 4)
  return index % 17 === 0 ? month : `${month}-${String(1 + (index % 28)).padStart(2, '0')}`
}

type Seen = { readonly id: number; readonly published: string; readonly outlet: string | null }

function walk(query: string, sort: Sort, limit: number, once = false): readonly Seen[] {
  const seen: Seen[] = []
  let after: string | null = null
  do {
    const found = searchArticles(library, {
      ...{ query, sort, after, limit, once, stems: false, kinds: ['article'] },
    })
    seen.push(
      ...found.hits.map(({ id, published, outlet }) => ({
        id,
        published: published ?? '',
        outlet,
      })),
    )
    after = found.next
    expect(found.total).toBe(searchArticles(library, first(query, once)).total)
  } while (after !== null)
  return seen
}

function first(query: string, once = false) {
  return {
    query,
    sort: 'relevance',
    after: null,
    limit: 10,
    once,
    stems: false,
    kinds: ['article'],
  } as const
}

describe('pages of a list', () => {
  test.each([
    ['ferry', many],
    ['harbour', many / 2],
    ['lighthouse', 10],
    ['harbour agency:"kestrel wire"', 150],
    ['', many],
  ])('of “%s” hold each hit once, in every order', (query, total) => {
    for (const sort of ['relevance', 'newest', 'oldest', 'outlet'] as const) {
      const ids = walk(query, sort, 37).map(({ id }) => id)
      expect([sort, ids.length, new Set(ids).size]).toEqual([sort, total, total])
    }
    expect(walk(query, 'newest', 50, true)).toHaveLength(total)
  })

  test('go by date, the undated last', () => {
    const dates = (sort: Sort) => walk('harbour', sort, 40).map(({ published }) => published)
    const dated = (list: readonly string[]) => list.filter((date) => date !== '')
    expect(dates('newest')).toEqual(dates('newest').toSorted().toReversed())
    expect(dated(dates('oldest'))).toEqual(dated(dates('oldest')).toSorted())
    expect(dates('oldest').at(-1)).toBe('')
  })

  test('go by outlet, each newest first, those of none last', () => {
    const rows = walk('harbour', 'outlet', 40)
    expect(rows.at(-1)?.outlet).toBeNull()
    const keys = rows
      .filter(({ outlet }) => outlet === 'Outlet 1')
      .map(({ published }) => published)
    expect(keys).toEqual(keys.toSorted().toReversed())
  })

  test('are ranked where that is quick, even by a word that stands everywhere', () => {
    const library = emptyLibrary()
    storeDrafts(library, [draftOf('One', 'The ferry.'), draftOf('Two', 'The road.')])
    const { understood, orderNote } = searchArticles(library, first('the'))
    expect(understood).toContain('best first')
    expect(orderNote).toBeNull()
    disconnect(library)
  })
})

describe('facets', () => {
  test('count what the lists show, every value of them', () => {
    const facets = searchFacets(library, { query: 'harbour', once: false, stems: false })
    for (const { value, count } of facets.outlets)
      expect([value, searchArticles(library, first(`harbour outlet:"${value}"`)).total]).toEqual([
        value,
        count,
      ])
    expect(facets.kinds).toEqual([{ value: 'article', count: many / 2 }])
    expect(facets.months.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(many / 2)
    expect(facets.imports).toEqual([{ value: '1', count: many / 2 }])
  })

  test('and values follow what comes, and what is taken back', () => {
    const outlets = () => completeValues(library, { field: 'outlet', words: 'new', limit: 5 })
    expect(outlets()).toEqual([])
    storeDrafts(library, [draftOf('New', 'A harbour.', { outlet: 'The New Leaf' })])
    expect(outlets()).toEqual([{ value: 'The New Leaf', count: 1 }])
    const query = { query: 'harbour', once: false, stems: false }
    expect(searchFacets(library, query).outlets).toContainEqual({ value: 'The New Leaf', count: 1 })
    undoRun(library, 2)
    expect(searchFacets(library, query).outlets.map(({ value }) => value)).not.toContain(
      'The New Leaf',
    )
    expect(outlets()).toEqual([])
    expect(searchArticles(library, first('harbour')).total).toBe(many / 2)
  })

  test('of actors follow those a person joins, and the joining taken back', () => {
    const library = emptyLibrary()
    storeDrafts(library, [
      draftOf('Vote', 'Mayor Signe Brask spoke. Olav Renn listened.', { language: 'en' }),
    ])
    const actors = () =>
      searchFacets(library, { query: '', once: false, stems: false }).actors.map(
        ({ value }) => value,
      )
    expect(actors().toSorted()).toEqual(['Olav Renn', 'Signe Brask'])
    const id = (name: string) =>
      one<{ id: number }>(library, 'SELECT id FROM actors WHERE name = ?', name)?.id ?? 0
    joinActors(library, id('Signe Brask'), id('Olav Renn'))
    expect(actors()).toEqual(['Signe Brask'])
    undo(library)
    expect(actors().toSorted()).toEqual(['Olav Renn', 'Signe Brask'])
    disconnect(library)
  })
})
