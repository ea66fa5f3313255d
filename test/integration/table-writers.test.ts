import { readFileSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstRows } from '../../electron/intake/readers/xlsx.ts'
import { RowSplitter } from '../../electron/intake/readers/table-rows.ts'
import { openSource } from '../../electron/intake/source-file.ts'
import type { Row, Table } from '../../electron/writers/table.ts'
import { writeTable } from '../../electron/writers/table-file.ts'
import type { ExportFormat } from '../../shared/export.ts'
import { freshFolder } from '../support/folder.ts'

const table: Table = {
  name: 'concordance',
  columns: ['article', 'left', 'score'],
  rows: [
    [1, 'a “lamp”, lit & <bright>', -1.5],
    [2, '=HYPERLINK("x")', null],
    [3, 'two\nlines \u{1f56f} 灯台 \u0007', 0],
  ],
  about: [
    ['query', '=lamp'],
    ['exported', '2031-01-01T00:00:00.000Z'],
    ['counted', 'newest first'],
  ],
}

async function written(format: ExportFormat, of: Table = table): Promise<string> {
  const file = path.join(freshFolder(), `out.${format}`)
  await writeTable(file, format, of)
  return file
}

async function sheetRows(file: string): Promise<readonly (readonly string[])[]> {
  const rows = await firstRows(await openSource(file), 100_000)
  return rows.map(({ cells }) => cells)
}

describe('a table written down', () => {
  test('as CSV has a byte order mark, no formulas, and tells its query in every row', async () => {
    const text = readFileSync(await written('csv'), 'utf8')
    expect(text.startsWith('\ufeffarticle,left,score,query,exported\n')).toBe(true)
    const splitter = new RowSplitter({ delimiter: ',', escape: '"' })
    const rows = [...splitter.push(text.slice(1)), ...splitter.end()].map(({ cells }) => cells)
    expect(rows[1]).toEqual([
      ...['1', 'a “lamp”, lit & <bright>', '-1.5', "'=lamp", '2031-01-01T00:00:00.000Z'],
    ])
    expect(rows[2]?.[1]).toBe(`'=HYPERLINK("x")`)
    expect(rows[3]?.[1]).toBe('two\nlines \u{1f56f} 灯台 \u0007')
  })

  test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1'])(
    'as CSV gives %j to no spreadsheet as a formula',
    async (text) => {
      const one = { ...table, rows: [[1, text, 0]] }
      const splitter = new RowSplitter({ delimiter: ',', escape: '"' })
      const [, row] = [
        ...splitter.push(readFileSync(await written('csv', one), 'utf8')),
        ...splitter.end(),
      ]
      expect(row?.cells[1]).toBe(`'${text}`)
    },
  )

  test('as XLSX is read by our own reader, formulas being mere text', async () => {
    const rows = await sheetRows(await written('xlsx'))
    expect(rows.slice(0, 4)).toEqual([
      ['article', 'left', 'score'],
      ['1', 'a “lamp”, lit & <bright>', '-1.5'],
      ['2', '=HYPERLINK("x")', ''],
      ['3', 'two\nlines \u{1f56f} 灯台 \ufffd', '0'],
    ])
  })

  test('as JSON lines begins with what it is about', async () => {
    const lines = readFileSync(await written('jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { concordance: Object.fromEntries(table.about) },
      { article: 1, left: 'a “lamp”, lit & <bright>', score: -1.5 },
      { article: 2, left: '=HYPERLINK("x")', score: null },
      { article: 3, left: 'two\nlines \u{1f56f} 灯台 \u0007', score: 0 },
    ])
  })

  test('of 200,000 rows streams in every format', async () => {
    function* many(): Generator<Row> {
      for (let index = 0; index < 200_000; index += 1)
        yield [index, `the lamp of house number ${index} burned all night long`, index / 7]
    }
    for (const format of ['csv', 'xlsx', 'jsonl'] as const) {
      const before = process.memoryUsage().rss
      const file = await written(format, { ...table, rows: many() })
      const grown = (process.memoryUsage().rss - before) / 1024 ** 2
      expect(statSync(file).size).toBeGreaterThan(1_000_000)
      expect(grown).toBeLessThan(200)
    }
  }, 60_000)

  test('that cannot be finished leaves no file, and the old one as it was', async () => {
    const file = await written('csv')
    const before = readFileSync(file, 'utf8')
    function* broken(): Generator<Row> {
      yield [1, 'one', 1]
      throw new Error('no more')
    }
    for (const format of ['csv', 'xlsx', 'jsonl'] as const) {
      await expect(writeTable(file, format, { ...table, rows: broken() })).rejects.toThrow(
        'no more',
      )
      expect(readFileSync(file, 'utf8')).toBe(before)
      expect(existsSync(`${file}.part`)).toBe(false)
    }
  })

  test('into a folder that is not there says so', async () => {
    const file = path.join(freshFolder(), 'gone', 'out.csv')
    await expect(writeTable(file, 'csv', table)).rejects.toThrow(/folder of .* does not exist/)
  })
})
