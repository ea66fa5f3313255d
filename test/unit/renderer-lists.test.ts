import { describe, expect, test } from 'vitest'
import { nodeWidth, sortWordLeft, sortWordRight } from '../../renderer/concordance/line-words.ts'
import { gridOf, namedRows, valueOf } from '../../renderer/frequency/picture-scale.ts'
import { tableText } from '../../renderer/hits/table-text.ts'
import { brushedDates } from '../../renderer/library/month-brush.ts'
import { monthBars } from '../../renderer/library/month-bars.ts'
import { chosenOf, noneChosen, toggled, withAll } from '../../renderer/session/chosen-lines.ts'
import { hitAt, hitIndex } from '../../renderer/session/hit-cursor.ts'
import { rowOfNextArticle } from '../../renderer/session/list-at-hand.ts'
import { keepPlace, placeIn } from '../../renderer/session/list-places.ts'
import type { ConcordanceLine } from '../../shared/concordance.ts'

function line(article: number, start: number, node = 'lamp'): ConcordanceLine {
  return {
    ...{ article, part: 'body', start, end: start + node.length },
    ...{ left: 'the old', node, right: 'went out', headline: 'Lamps' },
    ...{ outlet: null, published: null },
  }
}

describe('going from hit to hit', () => {
  const hits = {
    headline: [{ start: 4, end: 8 }],
    body: [
      { start: 10, end: 14 },
      { start: 90, end: 94 },
    ],
  }

  test('hits of the headline come first, and ends are reached from both sides', () => {
    expect(hitIndex(hits, 'first')).toBe(0)
    expect(hitIndex(hits, 'last')).toBe(2)
    expect(hitAt(hits, 0)).toMatchObject({ part: 'headline', start: 4 })
    expect(hitAt(hits, 2)).toMatchObject({ part: 'body', start: 90 })
  })

  test('a place is the first hit at or behind it', () => {
    expect(hitIndex(hits, { part: 'body', start: 10 })).toBe(1)
    expect(hitIndex(hits, { part: 'body', start: 20 })).toBe(2)
    expect(hitIndex({ headline: [], body: [] }, 'first')).toBeNull()
  })

  test('behind the last hit comes the next article, however many rows the present one has', () => {
    const articles = [1, 1, 1, 2, 3]
    const list = {
      ...{ at: 0, length: articles.length, goTo: () => undefined },
      articleOf: (row: number) => articles[row] ?? null,
    }
    expect(rowOfNextArticle(list, 1, 1)).toBe(3)
    expect(rowOfNextArticle({ ...list, at: 3 }, 2, -1)).toBe(2)
    expect(rowOfNextArticle({ ...list, at: 4 }, 3, 1)).toBeNull()
  })
})

describe('lines taken together', () => {
  test('they stay when the order changes and go with the query', () => {
    const lines = withAll(noneChosen.lines, [line(1, 5), line(2, 9)])
    expect(toggled(lines, line(2, 9)).size).toBe(1)
    expect(chosenOf({ query: 'lamp', lines }, 'lamp').size).toBe(2)
    expect(chosenOf({ query: 'lamp', lines }, 'light').size).toBe(0)
  })
})

describe('lines of a concordance', () => {
  test('the word that orders them is the nearest, marks aside', () => {
    expect(sortWordLeft('said the old, ')[1]).toBe('old')
    expect(sortWordRight(', “went” out')).toEqual([', “', 'went', '” out'])
    expect(sortWordLeft('… ')).toEqual(['… ', '', ''])
  })

  test('the column of the hits is as wide as the widest, within bounds', () => {
    expect(nodeWidth([line(1, 1, 'a')])).toBe(6)
    expect(nodeWidth([line(1, 1, 'x'.repeat(80))])).toBe(26)
  })
})

describe('pictures over time', () => {
  const row = { from: '2031-02-01', until: '2031-02-28', label: '2031-02', hits: 3, all: 60 }

  test('lines across are round numbers that reach the highest value', () => {
    expect(gridOf(7)).toEqual([0, 2, 4, 6, 8])
    expect(gridOf(830).at(-1)).toBeGreaterThanOrEqual(830)
    expect(gridOf(0)).toEqual([0, 1])
    expect(gridOf(1, true)).toEqual([0, 1])
  })

  test('per thousand of nothing is nothing', () => {
    expect(valueOf(row, true)).toBe(50)
    expect(valueOf({ ...row, hits: 0, all: 0 }, true)).toBe(0)
  })

  test('names below do not touch', () => {
    expect(namedRows(12, 900, 70)).toHaveLength(12)
    expect(namedRows(120, 700, 70)).toHaveLength(10)
  })

  test('bars brushed from right to left ask for the same months', () => {
    const bars = monthBars([
      { value: '2031-02', count: 3 },
      { value: '2031-05', count: 1 },
    ])
    expect(brushedDates(bars, { from: 3, to: 1 })).toBe('2031-03..2031-05')
    expect(brushedDates(bars, { from: 0, to: 0 })).toBe('2031-02')
  })
})

test('a table for the clipboard keeps one line for each row', () => {
  expect(tableText(['Name', 'Count'], [['two\nlines', 3]])).toBe('Name\tCount\ntwo lines\t3')
})

test('a table for the clipboard holds no formula, and numbers as they are', () => {
  expect(tableText(['Name', 'Score'], [['=HYPERLINK("x")', -1.5]])).toBe(
    'Name\tScore\n\'=HYPERLINK("x")\t-1.5',
  )
})

test('a list is found where it was left', () => {
  keepPlace('lamp', { row: 7, first: 3 })
  expect(placeIn('lamp')).toEqual({ row: 7, first: 3 })
  expect(placeIn('never asked')).toEqual({ row: 0, first: 0 })
})
