import { describe, expect, test } from 'vitest'
import { queriesIn } from '../../electron/intake/query-list.ts'

function read(text: string) {
  return queriesIn(new TextEncoder().encode(text))
}

describe('a list of queries', () => {
  test('is one query a line, called by its own words', () => {
    expect(read('ice\n\n"thin ice", glacier\r\nsaid:(ice OR road)\n')).toEqual([
      { name: 'ice', query: 'ice' },
      { name: '"thin ice", glacier', query: '"thin ice", glacier' },
      { name: 'said:(ice OR road)', query: 'said:(ice OR road)' },
    ])
  })

  test('may be a table with a column for the query and one for its name', () => {
    expect(read('Name;Query;Remark\nIce;"said:""thin ice""";x\n;ferry;y\n')).toEqual([
      { name: 'Ice', query: 'said:"thin ice"' },
      { name: 'ferry', query: 'ferry' },
    ])
  })

  test('with one column keeps the commas of its queries', () => {
    expect(read('query\nice, glacier\nNEAR(ice road, 5)\n').map(({ query }) => query)).toEqual([
      'ice, glacier',
      'NEAR(ice road, 5)',
    ])
  })

  test('as a spreadsheet writes it has its quotation marks once', () => {
    expect(read('"""thin ice"""\n"thin ice"\n').map(({ query }) => query)).toEqual([
      '"thin ice"',
      '"thin ice"',
    ])
  })
})
