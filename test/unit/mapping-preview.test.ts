import { expect, test } from 'vitest'
import { previewMapping } from '../../electron/intake/mapping-preview.ts'
import { sourceFromText } from '../support/source-file.ts'

test('a table shows its columns, its rows and what was guessed', async () => {
  const text = 'Headline;Text;Published\nFerry returns;The ferry sails again.;2021-03-04\n'
  expect(await previewMapping(sourceFromText('export.csv', text))).toEqual({
    columns: ['Headline', 'Text', 'Published'],
    rows: [['Ferry returns', 'The ferry sails again.', '2021-03-04']],
    mapping: { headline: 'Headline', body: 'Text', published: 'Published' },
    guessedBody: null,
  })
})

test('records show the paths of their fields, and a mapping given before is kept', async () => {
  const records = [{ t: 'Ferry returns', v: { words: 'The ferry sails again.' } }]
  const preview = await previewMapping(sourceFromText('d.json', JSON.stringify(records)), {
    headline: 't',
    body: 'v.words',
  })
  expect(preview).toMatchObject({
    columns: ['t', 'v.words'],
    mapping: { headline: 't', body: 'v.words' },
  })
})

test('JSON Lines show their fields though the last line is cut', async () => {
  const text = '{"title":"One","text":"first"}\n{"title":"Two","text":"second"}\n{"title":"Th'
  const preview = await previewMapping(sourceFromText('d.jsonl', text))
  expect(preview?.rows).toEqual([
    ['One', 'first'],
    ['Two', 'second'],
  ])
})

test('prose has no columns', async () => {
  expect(await previewMapping(sourceFromText('note.txt', 'A line of prose.\n'))).toBeNull()
})
