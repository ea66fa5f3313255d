import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { disconnect } from '../../electron/library/database.ts'
import { findPage } from '../../electron/library/search/pages.ts'
import type { Subject } from '../../electron/library/search/asking.ts'
import { formatQuery } from '../../shared/query/canonical.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import type { Query } from '../../shared/query/syntax.ts'
import { anyQuery } from '../support/any-query.ts'
import { coastLibrary, type Coast } from '../support/coast-library.ts'
import { naiveArticles, naiveQuotes } from '../support/naive-search.ts'

/** Articles and quotes are asked so many queries each, 10,000 in all; QUERIES in the environment asks more. */
const runs = Number(process.env['QUERIES'] ?? 5_000)

/** A slow machine needs a while for so many (ms). */
vi.setConfig({ testTimeout: 600_000 })

let coast: Coast

beforeAll(() => {
  coast = coastLibrary()
})

afterAll(() => disconnect(coast.library))

const scope = { filters: [], kinds: [], once: false, stems: false } as const

function asked(query: Query, subject: Subject): readonly string[] {
  const request = { query: formatQuery(query), after: null, limit: 500, sort: 'newest' } as const
  let found = findPage(coast.library, subject, request, scope)
  while (found.page.scan !== null) found = findPage(coast.library, subject, request, scope)
  const keys = subject === 'articles' ? coast.keyOf : coast.quoteKeyOf
  return found.ids.map((id) => keys.get(id) ?? `unknown ${id}`)
}

test('a query read, written and read again is the same query', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseQuery(formatQuery(query)).query).toEqual(query)
    }),
    { numRuns: runs },
  )
})

test('any text can be read, and its canonical form is read as the same query', () => {
  const pieces = fc.constantFrom(
    ...[
      'ice',
      'OR',
      'AND',
      'NOT',
      '-',
      '(',
      ')',
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '*',
      '?',
      '~',
      '~5',
    ],
    ...[
      '=',
      '/',
      '\\',
      'NEAR(',
      ',',
      '5)',
      ':',
      'title:',
      'said:(',
      'date:',
      '2024..',
      '>',
      'x',
      ' ',
    ],
    ...[
      ' ',
      'don’t',
      '«',
      '»',
      '|',
      '&&',
      'has:',
      'quote',
      '#',
      '한',
      '冰',
      '\u0301',
      '/c',
      'or',
      '(',
    ],
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 3 }))),
      (texts) => {
        const { query, problem } = parseQuery(texts.join(''))
        expect(parseQuery(formatQuery(query)).query).toEqual(query)
        expect(problem === null || problem.end > problem.start).toBe(true)
      },
    ),
    { numRuns: runs },
  )
})

test('the library answers every query about articles as one who reads them all', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const found = asked(query, 'articles')
      expect(found.toSorted()).toEqual(naiveArticles(query, coast.idOf).toSorted())
    }),
    { numRuns: runs },
  )
})

test('the library answers every query about quotes as one who reads them all', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const found = asked(query, 'quotes')
      expect(found.toSorted()).toEqual(naiveQuotes(query, coast.idOf).toSorted())
    }),
    { numRuns: runs },
  )
})
