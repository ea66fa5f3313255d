import { describe, expect, test } from 'vitest'
import { explainQuery } from '../../shared/query/format.ts'
import { datesOf } from '../../shared/query/dates.ts'
import { parseQuery } from '../../shared/query/parse.ts'

function explained(text: string): string {
  return explainQuery(parseQuery(text).query)
}

describe('a query', () => {
  test('of several words asks for all of them', () => {
    expect(explained('ice road')).toBe('articles with ice and road')
  })

  test('takes phrases in straight and in curly marks', () => {
    expect(parseQuery('“coast road”').query).toEqual({
      kind: 'phrase',
      words: 'coast road',
      exact: false,
    })
    expect(parseQuery('"coast road"').query).toEqual({
      kind: 'phrase',
      words: 'coast road',
      exact: false,
    })
  })

  test('groups with parentheses, OR, minus and a star', () => {
    expect(explained('(ice OR glacier) -ferry harb*')).toBe(
      'articles with ice or glacier and words that begin with harb, without ferry',
    )
  })

  test('limits a group to a field', () => {
    expect(explained('speaker:brask said:(ice OR glacier) date:2024-01..2024-06')).toBe(
      'articles published from 2024-01 to 2024-06, in which brask is quoted with ice or glacier',
    )
  })

  test('takes a colon that names no field for a part of the word', () => {
    expect(parseQuery('12:30').problem).toBeNull()
  })

  test('tells what it does not understand and where, and searches the rest', () => {
    const { query, problem } = parseQuery('ice date:soon')
    expect(query).toEqual({ kind: 'word', word: 'ice', form: 'folded' })
    expect(problem).toMatchObject({
      start: 9,
      message: expect.stringContaining('Dates look like this'),
    })
    expect(parseQuery('(ice').problem?.message).toBe('This parenthesis is not closed.')
    expect(parseQuery('ice )').problem?.message).toBe('This parenthesis closes nothing.')
  })

  test('of nothing but marks asks for everything', () => {
    for (const text of ['', '   ', '*', '""', '-', '()', 'OR']) {
      expect(parseQuery(text).query).toEqual({ kind: 'everything' })
    }
  })
})

describe('a span of dates', () => {
  test('takes years, months, days and open ends', () => {
    expect(datesOf('2024')).toEqual({ from: '2024', until: '2024~' })
    expect(datesOf('2024-01..2024-06-30')).toEqual({ from: '2024-01', until: '2024-06-30~' })
    expect(datesOf('..2024')).toEqual({ from: '', until: '2024~' })
    expect(datesOf('yesterday')).toBeNull()
  })
})
