import { describe, expect, test } from 'vitest'
import { periodsBetween } from '../../electron/library/search/periods.ts'

describe('periods of the calendar', () => {
  test('follow each other without a gap', () => {
    expect(periodsBetween('month', '2023-11', '2024-02').map(({ label }) => label)).toEqual([
      ...['2023-11', '2023-12', '2024-01', '2024-02'],
    ])
    expect(periodsBetween('day', '2024-02-28', '2024-03-01')).toHaveLength(3)
    expect(periodsBetween('quarter', '2023-Q4', '2024-Q2')).toHaveLength(3)
    expect(periodsBetween('year', '1999', '2001')).toHaveLength(3)
  })

  test('say their first and last day', () => {
    expect(periodsBetween('month', '2024-02', '2024-02')).toEqual([
      { label: '2024-02', from: '2024-02-01', until: '2024-02-29' },
    ])
    expect(periodsBetween('quarter', '2024-Q3', '2024-Q3')[0]).toMatchObject({
      from: '2024-07-01',
      until: '2024-09-30',
    })
  })

  test('number weeks as ISO 8601 does, over the turn of a year', () => {
    expect(periodsBetween('week', '2020-W52', '2021-W01')).toEqual([
      { label: '2020-W52', from: '2020-12-21', until: '2020-12-27' },
      { label: '2020-W53', from: '2020-12-28', until: '2021-01-03' },
      { label: '2021-W01', from: '2021-01-04', until: '2021-01-10' },
    ])
  })

  test('of nothing are none', () => {
    expect(periodsBetween('month', '', '')).toEqual([])
  })
})
