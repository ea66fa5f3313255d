import { afterEach, beforeEach, expect, test } from 'vitest'
import { all, disconnect, run, type Library } from '../../electron/library/database.ts'
import { searchQuotes } from '../../electron/library/search/quotes.ts'
import { reviewQuote } from '../../electron/library/quotes.ts'
import type { Sort } from '../../shared/library.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

beforeEach(() => {
  library = emptyLibrary()
  const told = '“The ice does not read our budget,” mayor Signe Brask said.'
  const again = '“The ice does not read our budget,” minister Olav Tiller said.'
  const other = '“The ice will read our budget one day,” Signe Brask said.'
  const ids = storeDrafts(library, [
    draftOf('Twice', [told, other, again].join('\n\n')),
    draftOf('Version', [told, other].join('\n\n')),
    draftOf('Alone', told),
  ])
  for (const id of ids.slice(0, 2))
    run(library, 'UPDATE articles SET family = ? WHERE id = ?', ids[0] ?? 0, id)
})
afterEach(() => disconnect(library))

function quotesOnce(query: string, sort: Sort = 'newest'): readonly string[] {
  const request = { query, after: null, limit: 20, sort, stems: false }
  const { hits, total } = searchQuotes(library, { ...request, once: true })
  expect(hits).toHaveLength(total)
  return hits.map(({ headline, quote }) => `${headline}: ${quote.text.slice(1, 13)}`)
}

test('the same words in one story count once, whoever speaks them, and those of another story again', () => {
  const once = ['Alone: The ice does', 'Twice: The ice does', 'Twice: The ice will']
  for (const query of ['', 'ice', 'said:ice', '/ice|budget/'])
    for (const sort of ['newest', 'oldest', 'outlet', 'relevance'] as const)
      expect([query, sort, ...quotesOnce(query, sort).toSorted()]).toEqual([query, sort, ...once])
})

test('what the first of them leaves out tells the next', () => {
  const first = all<{ id: number }>(library, 'SELECT id FROM quotes ORDER BY id')[0]
  reviewQuote(library, first?.id ?? 0, 'rejected')
  expect(quotesOnce('ice speaker:brask').toSorted()).toEqual([
    'Alone: The ice does',
    'Twice: The ice will',
    'Version: The ice does',
  ])
})
