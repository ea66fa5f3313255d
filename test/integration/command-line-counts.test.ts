import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cuttings, json } from '../support/command-line.ts'
import { freshFolder } from '../support/folder.ts'

const folder = freshFolder()
const library = path.join(folder, 'Study.cuttings')

const stories = [
  {
    title: '🛳️ Ferry sails again',
    text: '🛳️ The ferry sails on Thursday. “The ferry is safe,” Olav Renn told reporters.',
    date: '2031-02-14',
    source: 'The Tidemark',
  },
  {
    title: 'No ferry',
    text: 'There is no ferry today, and no bus.',
    date: '2031-04-01',
    source: 'Norrland Post',
  },
]

beforeAll(() => {
  const dump = path.join(folder, 'stories.jsonl')
  writeFileSync(dump, stories.map((story) => JSON.stringify(story)).join('\n'))
  cuttings(['import', dump, '--library', library])
})

function search(...words: readonly string[]): Record<string, unknown> {
  return json(['search', ...words, '--library', library])
}

test('date is another name of the newest first', () => {
  const hits = search('ferry', '--sort', 'date')['hits']
  expect(hits).toMatchObject([{ title: 'No ferry' }, { title: '🛳️ Ferry sails again' }])
  expect(hits).toEqual(search('ferry', '--sort', 'newest')['hits'])
})

describe('the command line counts', () => {
  test('every occurrence in its line, its place in code points', () => {
    const { total, lines } = search('ferry', '--kwic', '--sort', 'right', '--words', '2')
    expect(total).toBe(5)
    expect(lines).toContainEqual(
      expect.objectContaining({ left: 'The ', node: 'ferry', start: 7, part: 'body' }),
    )
    expect(search('said:ferry', '--kwic')).toMatchObject({ total: 1 })
  })

  test('words near a word, and how often it is met over time', () => {
    const { rows } = search('ferry', '--collocates', '--window', '1', '--minimum', '2')
    expect(rows).toContainEqual(expect.objectContaining({ word: 'the', count: 2, left: 2 }))
    expect(search('ferry', '--frequency', 'month')).toMatchObject({
      rows: [
        { label: '2031-02', hits: 1, all: 1 },
        { label: '2031-03', hits: 0, all: 0 },
        { label: '2031-04', hits: 1, all: 1 },
      ],
    })
  })

  test('and writes tables to a file or prints them', () => {
    const out = path.join(folder, 'lines.xlsx')
    const lines = ['search', 'ferry', '--kwic', '--library', library, '--out', out]
    expect(cuttings(lines).out).toContain('5 rows written')
    expect(existsSync(out)).toBe(true)
    const printed = cuttings(['search', '', '--library', library, '--format', 'csv']).out
    expect(printed.split('\n')[0]).toMatch(/^\ufeffarticle,kind,headline,/)
    const wrong = cuttings(['search', '', '--library', library, '--format', 'doc'])
    expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining('csv, xlsx, jsonl') })
  })

  test('and counts the queries of a file', () => {
    const queries = path.join(folder, 'queries.txt')
    writeFileSync(queries, 'ferry\n(bus\n')
    const out = path.join(folder, 'counts.csv')
    const { code } = cuttings(['batch', queries, '--library', library, '--out', out])
    expect(code).toBe(1)
    const [, first, second] = readFileSync(out, 'utf8').split('\n')
    expect(first).toMatch(/^ferry,ferry,2,2,\d+,2031-02-14,2031-04-01,,/)
    expect(second).toMatch(/^\(bus,\(bus,0,0,0,,,at 1: /)
  })
})
