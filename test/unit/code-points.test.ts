import { describe, expect, test } from 'vitest'
import { codePointsOf, pairOf, unitsOf } from '../../shared/code-points.ts'

const text = 'a🛳b🕯🕯c'
const halved = 'a\udbffb\udc00c'

describe('places in a text', () => {
  test('count what stands outside the basic plane once in code points and twice in units', () => {
    expect(pairOf({ start: 1, end: 3 }, codePointsOf(text))).toEqual([1, 2])
    expect(pairOf({ start: 4, end: 9 }, codePointsOf(text))).toEqual([3, 6])
    expect([0, 1, 2, 3, 4, 5, 6].map(unitsOf(text))).toEqual([0, 1, 3, 4, 6, 8, 9])
  })

  test('come back the same by the way there and back', () => {
    for (const one of [text, halved, 'plain', '']) {
      const points = codePointsOf(one)
      const units = unitsOf(one)
      const all = Array.from({ length: Array.from(one).length + 1 }, (_, point) => point)
      expect(all.map((point) => points(units(point)))).toEqual(all)
      expect(points(one.length)).toBe(Array.from(one).length)
    }
  })

  test('beyond the end are the end', () => {
    expect(unitsOf(text)(99)).toBe(text.length)
    expect(codePointsOf(text)(99)).toBe(6)
  })
})
