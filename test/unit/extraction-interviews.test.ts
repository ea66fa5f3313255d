import { describe, expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

type Row = readonly [words: string, speaker: string | null]

function rowsIn(paragraphs: readonly string[], language = 'en'): readonly Row[] {
  const context = { ...noContext, language, outlet: 'Harbour Post' }
  return extract(paragraphs.join('\n\n'), context).quotes.map(({ text, speakerName }) => [
    text,
    speakerName,
  ])
}

describe('interviews with labels', () => {
  test('the answers are those of whom the lead names, the questions the outlet’s', () => {
    const rows = rowsIn([
      'Ten years at the harbour',
      'Ida Moor has been in office for ten years.',
      'Q: Why do you stay here?',
      'A: Because it is our harbour.',
      'It has been so for years.',
      'Q: And what about the winter?',
      'A: We have seen many of them.',
    ])
    expect(rows).toEqual([
      ['Why do you stay here?', 'Harbour Post'],
      ['Because it is our harbour.', 'Ida Moor'],
      ['It has been so for years.', 'Ida Moor'],
      ['And what about the winter?', 'Harbour Post'],
      ['We have seen many of them.', 'Ida Moor'],
    ])
  })

  test('nobody gets the answers where the lead names two', () => {
    const rows = rowsIn([
      'Ida Moor and Paul Holt on the harbour',
      'Q: Why do you stay here?',
      'A: Because it is our harbour.',
      'Q: And what about the winter?',
      'A: We have seen many of them.',
    ])
    expect(rows.map(([, speaker]) => speaker)).toEqual(['Harbour Post', null, 'Harbour Post', null])
  })
})

describe('interviews without labels', () => {
  const interview = [
    'The mayor of Lund on ten years in office',
    'Ida Moor opens the door herself.',
    'Why do you stay here?',
    'Because it is our harbour, and I like it.',
    'It has been so for years.',
    'And what about the winter?',
    'We have seen many of them.',
    'Do you have a plan?',
    'I do not think so.',
  ]

  test('questions that stand alone, and answers in the first person', () => {
    const rows = rowsIn(interview)
    expect(rows.filter(([, speaker]) => speaker === 'Ida Moor').map(([words]) => words)).toEqual([
      'Because it is our harbour, and I like it.',
      'It has been so for years.',
      'We have seen many of them.',
      'I do not think so.',
    ])
  })

  test('German, with the name in the question', () => {
    const rows = rowsIn(
      [
        'Zehn Jahre am Hafen',
        'Frau Brenner, warum bleiben Sie hier?',
        'Weil ich den Hafen mag.',
        'Und im Winter?',
        'Wir haben schon viele gesehen.',
        'Gibt es denn einen Plan?',
        'Ich glaube nicht.',
      ],
      'de',
    )
    expect(rows.map(([words]) => words)).toContain('Wir haben schon viele gesehen.')
  })

  test('an article that asks is no interview', () => {
    const article = [
      'What will become of the harbour?',
      'The council will meet on Monday.',
      'Who pays for it?',
      'The port earns little.',
      'And when?',
      'The mayor has named no date.',
    ]
    expect(rowsIn(article)).toEqual([])
  })
})

describe('posts', () => {
  test('an account before the words, or below them', () => {
    expect(rowsIn(['The city spoke.', '@lund: We keep the harbour open all night.'])).toEqual([
      ['We keep the harbour open all night.', '@lund'],
    ])
    expect(
      rowsIn(['The city spoke.', 'We keep the light on.', '— City of Lund (@lund) May 3, 2019']),
    ).toEqual([['We keep the light on.', 'City of Lund']])
  })
})
