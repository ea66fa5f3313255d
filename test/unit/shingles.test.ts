import { expect, test } from 'vitest'
import { containmentOf, shinglesOf } from '../../shared/shingles.ts'

test('five words in a row are a shingle, and four are none', () => {
  expect(shinglesOf('the ferry sails at noon')).toHaveLength(1)
  expect(shinglesOf('the ferry sails at')).toHaveLength(0)
})

test('case and marks between words make no other shingle', () => {
  const plain = shinglesOf('the ferry sails at noon from the quay')
  expect(shinglesOf('The ferry — sails, at NOON; (from) the “quay”.')).toEqual(plain)
})

test('words of any script count, also of letters that take two codes', () => {
  expect(shinglesOf('паром уходит в полдень сегодня')).toHaveLength(1)
  expect(shinglesOf('𐐨𐐩 𐐪𐐫 𐐬𐐭 𐐮𐐯 𐐰𐐱 𐐲𐐳')).toHaveLength(2)
})

test('half of a letter that takes two codes parts words and is none', () => {
  expect(shinglesOf('one \ud801 two three four five')).toEqual(
    shinglesOf('one two three four five'),
  )
  expect(shinglesOf('one two three four five\ud801six')).toEqual(
    shinglesOf('one two three four five six'),
  )
})

test('a shortened story is contained in the whole one', () => {
  const whole = shinglesOf('the ferry sails at noon from the quay with forty people on board')
  const short = shinglesOf('the ferry sails at noon from the quay')
  expect(containmentOf(short, whole)).toBe(1)
})
