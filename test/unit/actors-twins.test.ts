import { expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

function namesIn(text: string, language = 'en'): readonly string[] {
  return extract(text, { ...noContext, language }).actors.map(({ name }) => name)
}

test('a name printed with its hyphen and without is one body', () => {
  const text =
    'Norland-Harwick will close the yard. Norland Harwick said the yard had lost money for years.'
  expect(namesIn(text)).toHaveLength(1)
})

test('a surname behind an Arabic article is short for the full name', () => {
  const text = 'Karim al-Shaibi runs the harbour. Shaibi said on Monday that the port was safe.'
  expect(namesIn(text)).toEqual(['Karim al-Shaibi'])
})

test('nothing but words of an office names nobody', () => {
  const text = 'The yard said that Chief Financial Officer Ida Moor will stay for a year.'
  expect(namesIn(text)).toEqual(['Ida Moor'])
})

test('the symbol of a share is no actor', () => {
  expect(namesIn('Shares of the yard, NRLD.N, rose on Monday.')).toEqual([])
})

test('initials with a role before them are a body, not a person', () => {
  const { actors } = extract('It was bought from telecommunications leader QRN in May.', {
    ...noContext,
    language: 'en',
  })
  expect(actors.filter(({ kind }) => kind === 'person')).toEqual([])
})
