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

describe('a word', () => {
  const word = (text: string) => parseQuery(text).query

  test('takes the signs of its form', () => {
    expect(word('glac*')).toEqual({ kind: 'word', word: 'glac', form: 'prefix' })
    expect(word('wom?n')).toEqual({ kind: 'word', word: 'wom?n', form: 'wild' })
    expect(word('*straße')).toEqual({ kind: 'word', word: '*straße', form: 'wild' })
    expect(word('kaliningrd~')).toEqual({ kind: 'word', word: 'kaliningrd', form: 'fuzzy' })
    expect(word('=Polish')).toEqual({ kind: 'word', word: 'Polish', form: 'exact' })
    expect(word('="Coast Road"')).toEqual({ kind: 'phrase', words: 'Coast Road', exact: true })
  })

  test('loses the marks around it, not those within', () => {
    expect(word('(“ice,” don’t')).toMatchObject({ parts: [{ words: 'ice,' }, { word: 'don’t' }] })
    expect(word('US-led.')).toMatchObject({ word: 'US-led' })
  })
})

describe('nearness', () => {
  test('is written with NEAR or with a number behind a phrase', () => {
    const parts = [
      { kind: 'word', word: 'ice', form: 'folded' },
      { kind: 'word', word: 'road', form: 'folded' },
    ]
    expect(parseQuery('NEAR(ice road, 5)').query).toEqual({ kind: 'near', parts, distance: 5 })
    expect(parseQuery('“ice road”~5').query).toEqual({ kind: 'near', parts, distance: 5 })
    expect(parseQuery('NEAR(ice road)').query).toMatchObject({ distance: 10 })
    expect(parseQuery('NEAR(ice OR road, 5)').problem?.message).toContain('NEAR takes words')
  })
})

describe('a regular expression', () => {
  test('stands between slashes, its flags behind', () => {
    const pattern = { kind: 'pattern', source: 'sanction(s|ed)', flags: 'c' }
    expect(parseQuery('/sanction(s|ed)/c').query).toEqual(pattern)
    expect(parseQuery('and/or 12/2022 /a/b/c/d').problem).toBeNull()
    expect(parseQuery('ice /road').problem).toMatchObject({ start: 4, end: 9 })
  })
})

describe('quotation marks of every kind', () => {
  test.each([
    ...['"thin ice"', '“thin ice”', '„thin ice“', '«thin ice»', '»thin ice«', '‹thin ice›'],
    ...['‘thin ice’', "'thin ice'", '‚thin ice‘', '「thin ice」', '『thin ice』', '"thin ice”'],
  ])('%s is a phrase', (text) => {
    expect(parseQuery(text)).toMatchObject({ query: { words: 'thin ice' }, problem: null })
  })

  test('an apostrophe opens none', () => {
    expect(parseQuery("the '90s and the '80s").query).toMatchObject({ kind: 'and' })
    expect(parseQuery('the ministers’ ice').query).toMatchObject({ kind: 'and' })
  })
})

describe('a hint', () => {
  const hint = (text: string) => parseQuery(text).hint?.message ?? null

  test('is given on small or, and, not between words, but is no problem', () => {
    expect(hint('ice or road')).toContain('OR finds either')
    expect(hint('ice and road')).toContain('must all occur')
    expect(hint('ice not road')).toContain('leaves out')
    expect(hint('"ice or road"')).toBeNull()
    expect(parseQuery('ice or road').problem).toBeNull()
  })

  test('is given on fields that are none, question marks, and two speakers at once', () => {
    expect(hint('speeker:brask')).toContain('no field “speeker:”')
    expect(hint('https://example.invalid 12:30')).toBeNull()
    expect(hint('who is brask?')).toContain('one letter')
    expect(hint('speaker:brask speaker:renn')).toContain('(speaker:a) (speaker:b)')
    expect(hint('(speaker:brask) (speaker:renn)')).toBeNull()
  })
})

describe('read back in words', () => {
  test.each([
    ['', 'all articles'],
    ['ice road ferry', 'articles with all of ice, road and ferry'],
    ['ice -ferry', 'articles with ice, without ferry'],
    [
      'speaker:brask said:ice via:kestrel',
      'articles in which brask is quoted with ice, via kestrel',
    ],
    ['said:ice -via:kestrel', 'articles in which somebody is quoted with ice, not via kestrel'],
    ['-said:ice', 'articles in which nobody is quoted with ice'],
    ['-speaker:brask', 'articles in which brask is not quoted'],
    ['outlet:"The Tidemark" date:>2022', 'articles from “The Tidemark”, published after 2022'],
    ['date:2024-03 OR tag:costs', 'articles either published in 2024-03 or tagged costs'],
  ])('%s', (text, sentence) => expect(explained(text)).toBe(sentence))

  test('says quotes and actors where those are searched', () => {
    const { query } = parseQuery('speaker:brask said:ice outlet:tidemark')
    expect(explainQuery(query, 'quotes')).toBe(
      'quotes by brask, with ice, in articles from tidemark',
    )
    expect(explainQuery(parseQuery('brask').query, 'actors')).toBe('actors named brask')
  })
})

describe('a span of dates', () => {
  test('takes years, months, days and open ends', () => {
    expect(datesOf('2024')).toEqual({ from: '2024', until: '2024~' })
    expect(datesOf('2024-01..2024-06-30')).toEqual({ from: '2024-01', until: '2024-06-30~' })
    expect(datesOf('..2024')).toEqual({ from: '', until: '2024~' })
    expect(datesOf('yesterday')).toBeNull()
  })

  test('takes comparisons, days without zeros, and no day that the calendar lacks', () => {
    expect(datesOf('>2022')).toEqual({ from: '2022~', until: '~' })
    expect(datesOf('>=2022-04')).toEqual({ from: '2022-04', until: '~' })
    expect(datesOf('<2022-04')).toEqual({ from: '', until: '2022-04' })
    expect(datesOf('<=2022')).toEqual({ from: '', until: '2022~' })
    expect(datesOf('2024-3-7')).toEqual({ from: '2024-03-07', until: '2024-03-07~' })
    expect(datesOf('2023-02-29')).toBeNull()
    expect(datesOf('2022-13')).toBeNull()
  })
})
