import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedMonths, monthBars } from '../../renderer/library/month-bars.ts'
import { coloured } from '../../renderer/search/coloured-query.ts'
import {
  hasTerm,
  replacedField,
  term,
  termsOf,
  toggledTerm,
} from '../../renderer/session/query-terms.ts'

describe('a query in the search box', () => {
  test('operators take the accent, words and unknown fields do not', () => {
    const accented = coloured('speaker:brask said:(ice OR glacier) -ferry colour:red "not OR:this"')
      .filter(({ operator }) => operator)
      .map(({ text }) => text)
    expect(accented).toEqual(['speaker:', 'said:', 'OR', '-'])
  })

  test('colouring neither loses nor moves a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(
          coloured(query)
            .map(({ text }) => text)
            .join(''),
        ).toBe(query)
      }),
    )
  })

  test('a facet adds its term and takes it out again', () => {
    const wanted = term('outlet', 'The Skerry Post')
    expect(wanted).toBe('outlet:"The Skerry Post"')
    const query = toggledTerm('ice', wanted)
    expect(query).toBe('ice outlet:"The Skerry Post"')
    expect(hasTerm(query, wanted)).toBe(true)
    expect(toggledTerm(query, wanted)).toBe('ice')
  })

  test('terms keep phrases and groups together', () => {
    expect(termsOf('a said:(b OR c) "d e" via:"F G"')).toEqual([
      'a',
      'said:(b OR c)',
      '"d e"',
      'via:"F G"',
    ])
  })

  test('a month replaces the dates that were asked for', () => {
    expect(replacedField('ice date:2030-01', 'date', 'date:2031-02')).toBe('ice date:2031-02')
    expect(replacedField('ice date:2030-01', 'date', null)).toBe('ice')
  })
})

describe('articles by month', () => {
  test('months without articles have an empty bar', () => {
    const bars = monthBars([
      { value: '2030-11', count: 4 },
      { value: '2031-01', count: 2 },
    ])
    expect(bars.map(({ from, count, height }) => [from, count, height])).toEqual([
      ['2030-11', 4, 1],
      ['2030-12', 0, 0],
      ['2031-01', 2, 0.5],
    ])
  })

  test('many years share at most 24 bars and lose no article', () => {
    const months = Array.from({ length: 300 }, (_, index) => ({
      value: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      count: 1,
    }))
    const bars = monthBars(months)
    expect(bars.length).toBeLessThanOrEqual(24)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(300)
  })

  test('the asked months are read from the query', () => {
    expect(askedMonths(['ice', 'date:2030-11..2031-01'])).toEqual({
      from: '2030-11',
      to: '2031-01',
    })
    expect(askedMonths(['ice'])).toBeNull()
  })
})
