import { expect, test } from 'vitest'
import { nowhere } from '../../shared/article.ts'
import { openTally } from '../../electron/intake/tally.ts'

const at = (record: number) => ({ ...nowhere, record })

test('a record that was not read is skipped once, however much is wrong with it', () => {
  const tally = openTally()
  tally.draft(at(1))
  tally.problem('damaged-record', at(2))
  tally.problem('missing-field', at(2))
  tally.draft(at(3))
  expect(tally.close()).toEqual({ skipped: 1, doubtful: 0 })
})

test('a record that was read with something amiss is doubtful, told before or after', () => {
  const tally = openTally()
  tally.problem('missing-field', at(1))
  tally.draft(at(1))
  tally.draft(at(2))
  tally.problem('unreadable-date', at(2))
  tally.problem('missing-field', at(2))
  tally.problem('undecodable-bytes', nowhere)
  expect(tally.close()).toEqual({ skipped: 0, doubtful: 3 })
})

test('what a file announces and does not hold is skipped, be it told in one sentence', () => {
  const tally = openTally()
  tally.announce(146)
  tally.draft(at(1))
  tally.draft(at(2))
  tally.problem('count-mismatch', nowhere)
  expect(tally.counts()).toEqual({ announced: 146, read: 2 })
  expect(tally.close()).toEqual({ skipped: 144, doubtful: 0 })
})

test('of more records than were announced none is skipped', () => {
  const tally = openTally()
  tally.announce(1)
  tally.draft(at(1))
  tally.draft(at(2))
  tally.problem('count-mismatch', nowhere)
  expect(tally.close()).toEqual({ skipped: 0, doubtful: 0 })
})

test('bad records without end are counted in little room', () => {
  const tally = openTally()
  for (let record = 1; record <= 50_000; record += 1) tally.problem('damaged-record', at(record))
  expect(tally.close()).toEqual({ skipped: 50_000, doubtful: 0 })
})
