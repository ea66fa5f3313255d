import { expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

type Seen = {
  readonly words: string
  readonly speaker: string | null
  readonly name: string | null
  readonly addressee: string | null
}

function quotesIn(text: string, language = 'en'): readonly Seen[] {
  return extract(text, { ...noContext, language }).quotes.map((quote) => ({
    words: quote.text,
    speaker: quote.speaker?.text ?? null,
    name: quote.speakerName,
    addressee: quote.addressee,
  }))
}

test('who holds an office of a body with “of” in its name speaks, not the body', () => {
  expect(quotesIn('Bank of Norway Governor Ida Moor said rates would rise.')).toMatchObject([
    { speaker: 'Ida Moor' },
  ])
})

test('“so far” is no speaker', () => {
  expect(quotesIn('Brask has so far said it will not sell the port.')).toMatchObject([
    { speaker: 'Brask', words: 'it will not sell the port' },
  ])
})

test('a “special report” before a colon reports nothing', () => {
  expect(quotesIn('Special report: The port that nobody wanted')).toEqual([])
})

test('“a move analysts said” is said by analysts', () => {
  expect(quotesIn('It was a move analysts said would cost many jobs.')).toMatchObject([
    { speaker: 'analysts' },
  ])
})

test('the name before an aside speaks, also where no comma closes the aside', () => {
  expect(quotesIn('But Ida Moor, head of trade at the port says that it is late.')).toMatchObject([
    { speaker: 'Ida Moor' },
  ])
})

test('an aside between dashes is no part of the speaker', () => {
  expect(
    quotesIn('Brask Bank - in a note to clients - said that growth would slow.'),
  ).toMatchObject([{ speaker: 'Brask Bank' }])
})

test('“who” is the person nearest before, not the thing that person did', () => {
  const text = 'It followed remarks by Finance Minister Ida Moor, who said rates would rise.'
  expect(quotesIn(text)).toMatchObject([{ speaker: 'Ida Moor' }])
})

test('the member for a town is not the town', () => {
  const text = 'Ida Moor, a Labour MP, resigned. “It was a mess,” said the Lund North MP.'
  expect(quotesIn(text)).toMatchObject([{ speaker: 'the Lund North MP', name: 'Ida Moor' }])
})

test('a body with “and” in its name is told as a whole', () => {
  const text = 'Moor told the Securities and Exchange Commission it had bought ten ships.'
  expect(quotesIn(text)).toMatchObject([
    { words: 'it had bought ten ships', addressee: 'the Securities and Exchange Commission' },
  ])
})

test('an aside between the cue and “that” is stepped over', () => {
  const text = 'The court said on Friday, at the end of a long day, that the board had erred.'
  expect(quotesIn(text)).toMatchObject([{ words: 'that the board had erred' }])
})

test('“in that speech” opens no clause', () => {
  expect(quotesIn('Moor claimed in that speech the cost could be cut by half.')).toMatchObject([
    { words: 'the cost could be cut by half' },
  ])
})

test('an infinitive of two words is enough where somebody is asked', () => {
  expect(quotesIn('Moor urged police to investigate.')).toMatchObject([
    { words: 'police to investigate', addressee: 'police' },
  ])
})

test('who is told something does not tell it', () => {
  expect(quotesIn('Moor was examined and told he had three months to live.')).toEqual([])
})

test('a bracket behind a sum neither ends the words nor begins a speaker', () => {
  const text = 'Brask said profit was 2.5 billion francs ($2.3 billion) and said clients had left.'
  expect(quotesIn(text)).toMatchObject([
    { words: 'profit was 2.5 billion francs ($2.3 billion)', speaker: 'Brask' },
    { words: 'clients had left', speaker: 'Brask' },
  ])
})

test('“And continued:” goes on with the last speaker', () => {
  const text =
    'Moor insisted: “We have a good record here.” And continued: “We can be proud of it.”'
  expect(quotesIn(text)).toMatchObject([{ name: 'Moor' }, { name: 'Moor' }])
})
