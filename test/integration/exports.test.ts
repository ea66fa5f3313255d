import path from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportSearch, countBatch } from '../../electron/threads/exporter.ts'
import type { ExportRequest } from '../../electron/exports/request.ts'
import { firstRows } from '../../electron/intake/readers/xlsx.ts'
import { openSource } from '../../electron/intake/source-file.ts'
import { all, disconnect, type Library } from '../../electron/library/database.ts'
import { applyTag, createTag } from '../../electron/library/tags.ts'
import type { ExportSubject } from '../../shared/export.ts'
import { freshFolder } from '../support/folder.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

beforeAll(() => {
  library = emptyLibrary()
  const facts = { outlet: 'Norrland Post', published: '2031-02-03' } as const
  const [first = 0] = storeDrafts(library, [
    {
      ...draftOf('Lamp lit', '🕯 “The lamp is a promise,” keeper Olav Renn told reporters.', facts),
      place: { record: 7, line: 12, byte: 340 },
    },
    draftOf('Another', 'No lamp there.', { outlet: 'The Tidemark', published: '2031-01-01' }),
  ])
  const tag = createTag(library, { name: 'light', hue: null, parent: null })
  applyTag(library, tag.id, { kind: 'article', id: first }, null)
})

afterAll(() => disconnect(library))

type Record = Readonly<globalThis.Record<string, unknown>>

const request: ExportRequest = {
  what: 'articles',
  format: 'jsonl',
  query: 'lamp',
  once: false,
  stems: false,
  sort: 'newest',
}

/** What was written, the first record apart. */
async function exported(
  what: ExportSubject,
  more: Partial<ExportRequest> = {},
): Promise<{ readonly about: Record; readonly rows: readonly Record[] }> {
  const file = path.join(freshFolder(), 'out.jsonl')
  const count = await exportSearch(library, file, { ...request, what, ...more })
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const [head, ...rows] = lines.map((line) => JSON.parse(line) as Record)
  expect(rows).toHaveLength(count)
  return { about: head?.[what] as Record, rows }
}

describe('a search written to a file', () => {
  test('says what was asked, how it was understood, and when', async () => {
    const { about } = await exported('articles')
    expect(about).toMatchObject({ query: 'lamp', near_duplicates: 'all versions' })
    expect(about['counted']).toContain('lamp')
    expect(about['exported']).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('has every article with its facts, tags, text and source', async () => {
    const { rows } = await exported('articles')
    expect(rows[0]).toMatchObject({
      ...{ headline: 'Lamp lit', outlet: 'Norrland Post', published: '2031-02-03', tags: 'light' },
      ...{ file: 'test.txt', record: 7, line: 12, byte: 340 },
      text: '🕯 “The lamp is a promise,” keeper Olav Renn told reporters.',
    })
    expect(rows).toHaveLength(2)
  })

  test('has every quote with its place in code points', async () => {
    const { rows } = await exported('quotes')
    const [quote] = rows
    expect(quote).toMatchObject({ speaker: 'Olav Renn', to: 'reporters', type: 'direct' })
    const points = Array.from('🕯 “The lamp is a promise,” keeper Olav Renn told reporters.')
    const words = points.slice(Number(quote?.['start']), Number(quote?.['end'])).join('')
    expect(words).toBe(quote?.['text'])
  })

  test('has every line of a concordance with its place and source', async () => {
    const { rows } = await exported('concordance', { sort: 'left', words: 3 })
    expect(rows.map((row) => [row['left'], row['node'], row['start']])).toEqual([
      ['', 'Lamp', 0],
      ['No ', 'lamp', 3],
      ['“The ', 'lamp', 7],
    ])
    expect(rows[2]).toMatchObject({ file: 'test.txt', record: 7 })
  })

  test('has actors, collocates and frequency, too', async () => {
    expect((await exported('actors', { query: 'renn' })).rows[0]).toMatchObject({
      name: 'Olav Renn',
      quotes: 1,
    })
    const collocation = { window: 2, minimum: 1, measure: 'mi', common: true } as const
    const { rows } = await exported('collocates', { collocation })
    expect(rows.map((row) => row['word'])).toContain('is')
    const timeline = { per: 'month', of: 'articles' } as const
    expect((await exported('frequency', { timeline })).rows).toEqual([
      {
        ...{ period: '2031-01', from: '2031-01-01', until: '2031-01-31' },
        ...{ hits: 1, all_articles: 1, per_thousand: 1000 },
      },
      {
        ...{ period: '2031-02', from: '2031-02-01', until: '2031-02-28' },
        ...{ hits: 1, all_articles: 1, per_thousand: 1000 },
      },
      {
        ...{ period: 'undated', from: null, until: null },
        ...{ hits: 0, all_articles: null, per_thousand: null },
      },
    ])
  })

  test('is a workbook that our own reader reads', async () => {
    const file = path.join(freshFolder(), 'out.xlsx')
    await exportSearch(library, file, { ...request, what: 'quotes', format: 'xlsx' })
    const rows = await firstRows(await openSource(file), 10)
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['quote', 'article'])
    expect(rows[1]?.cells).toContain('“The lamp is a promise,”')
  })

  test('is refused for a query that is wrong', async () => {
    await expect(exported('articles', { query: '(lamp' })).rejects.toThrow(/not understood at 1/)
  })

  test('shows the library of one moment, whatever is stored meanwhile', async () => {
    const before = all(library, 'SELECT id FROM articles').length
    const file = path.join(freshFolder(), 'out.jsonl')
    const writing = exportSearch(library, file, { ...request, query: '' })
    storeDrafts(library, [draftOf('Later', 'A late lamp.', { published: '2032-01-01' })])
    expect(await writing).toBe(before)
  })
})

describe('a batch of queries', () => {
  test('is counted query by query; a wrong one says why', async () => {
    const bytes = new TextEncoder().encode(
      'query,name\nlamp outlet:"The Tidemark",Tidemark\n(lamp,\n',
    )
    const counted = { once: false, stems: false }
    const batch = await countBatch(library, { kind: 'bytes', name: 'q.csv', bytes }, counted)
    expect(batch.rows).toEqual([
      {
        ...{ name: 'Tidemark', query: 'lamp outlet:"The Tidemark"', problem: null },
        ...{ articles: 1, stories: 1, quotes: 0, first: '2031-01-01', last: '2031-01-01' },
      },
      {
        ...{ name: '(lamp', query: '(lamp', articles: 0, stories: 0, quotes: 0 },
        ...{ first: null, last: null, problem: 'at 1: This parenthesis is not closed.' },
      },
    ])
  })

  test('without a query is refused', async () => {
    const wanted = { kind: 'bytes', name: 'q.csv', bytes: new Uint8Array() } as const
    await expect(countBatch(library, wanted, { once: false, stems: false })).rejects.toThrow(
      /q\.csv has 0 queries/,
    )
  })
})
