import { describe, expect, test } from 'vitest'
import { orderNote } from '../../electron/library/search/orders.ts'

describe('an order by relevance', () => {
  test('that goes to the end needs no word', () => {
    expect(orderNote({ kind: 'ranked', because: null })).toBeNull()
  })

  test('that ends somewhere says where', () => {
    const stretch = { from: '2031-02', until: '2031-12', labels: '' }
    expect(orderNote({ kind: 'ranked since', stretch })).toBe(
      'Best first since 2031-02, then the older ones, newest first.',
    )
  })

  test('that cannot be had says why', () => {
    expect(orderNote({ kind: 'newest', because: '20000 are too many to rank' })).toBe(
      'Newest first, 20000 are too many to rank.',
    )
  })
})
