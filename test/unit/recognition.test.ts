import { expect, test } from 'vitest'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readerFor } from '../../electron/intake/run.ts'
import { sourceFromText } from '../support/source-file.ts'

const readers = readersWith([])

function readAs(name: string, text: string): string | undefined {
  return readerFor(readers, sourceFromText(name, text))?.name
}

const record = '{"headline": "Tram stays", "text": "The tram will run for ten more years."}'

test('a page that carries JSON in its head is a page, lines of records are records', () => {
  const head = [
    '<!DOCTYPE html>',
    '<html><head>',
    '<script>',
    record,
    record,
    '</script>',
    '</head>',
  ]
  const page = [...head, '<body><p>The tram will run.</p></body></html>'].join('\n')
  expect(readAs('page.html', page)).toBe('html')
  expect(readAs('dump.txt', `${record}\n${record}\n`)).toBe('json-lines')
})

test('of two readers the surer gets a file, although the other is asked later or not at all', () => {
  const story = [
    'Town keeps its tram',
    'By Ona Reed',
    'June 5, 2019',
    'https://lantern.example/tram',
    '',
    'The tram will run for ten more years, the council said on Monday.',
  ].join('\n')
  expect(readAs('story.txt', story)).toBe('wire-story')
  expect(readAs('story.txt', 'The tram will run for ten more years, the council said.')).toBe(
    'plain-text',
  )
})

test('what readers say they are surest of they never exceed', () => {
  const texts = [
    record,
    'Home\nSport\nSign in\nShare\nRelated stories\n• Bridge closed\nAbout us\n',
  ]
  const tooSure = readers.filter(({ recognises, surest = 1 }) =>
    texts.some((text) => {
      const bytes = new TextEncoder().encode(text)
      return recognises({ name: 'x.txt', bytes, text }) > surest
    }),
  )
  expect(tooSure).toEqual([])
})
