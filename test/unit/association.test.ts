import { describe, expect, test } from 'vitest'
import { logLikelihood, mutualInformation } from '../../electron/library/search/association.ts'

describe('how strongly two words go together', () => {
  test('log-likelihood gives the figure of the published example “the swiss” (Dunning 1993, table 1)', () => {
    const observed = { together: 110, window: 110 + 2442, word: 110 + 111, corpus: 31_777 }
    expect(logLikelihood(observed)).toBeCloseTo(270.72, 2)
  })

  test('log-likelihood is what the four cells add up to by hand', () => {
    // E = 0.5, 99.5, 49.5, 9850.5; 2 · (73.7776 − 17.4505 − 15.0233 + 19.5194)
    const observed = { together: 20, window: 100, word: 50, corpus: 10_000 }
    expect(logLikelihood(observed)).toBeCloseTo(121.646, 2)
  })

  test('a word met less often than by chance is negative, one met as chance has it is zero', () => {
    const seldom = { together: 1, window: 1_000, word: 100, corpus: 10_000 }
    expect(logLikelihood(seldom)).toBeLessThan(0)
    const byChance = { together: 10, window: 1_000, word: 100, corpus: 10_000 }
    expect(logLikelihood(byChance)).toBeCloseTo(0, 9)
    expect(mutualInformation(byChance)).toBeCloseTo(0, 9)
  })

  test('mutual information is the binary logarithm of found by expected', () => {
    const observed = { together: 20, window: 100, word: 50, corpus: 10_000 }
    expect(mutualInformation(observed)).toBeCloseTo(Math.log2(40), 9)
  })
})
