import { expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

function firstIn(text: string) {
  const [quote] = extract(text, { ...noContext, language: 'en' }).quotes
  return {
    speaker: quote?.speakerName,
    chain: quote?.chain.map((link) => `${link.kind} ${link.name}`),
    addressee: quote?.addressee,
    reason: quote?.reason,
  }
}

test('words that an agency quotes are their speaker’s, by way of the agency', () => {
  const text = 'Ida Moor left Lund.\n\n“We will stay,” TASS quoted her as saying.'
  expect(firstIn(text)).toMatchObject({ speaker: 'Ida Moor', chain: ['agency TASS'] })
})

test('the passive names the speaker first', () => {
  const text = 'Ida Moor was quoted by Interfax as saying that the harbour was safe.'
  expect(firstIn(text)).toMatchObject({ speaker: 'Ida Moor', chain: ['agency Interfax'] })
})

test('an agency that cites somebody passes the words on', () => {
  const text = 'The harbour is safe for now, Interfax reported, citing Ida Moor.'
  expect(firstIn(text)).toMatchObject({ speaker: 'Ida Moor', chain: ['agency Interfax'] })
})

test('what is told to an outlet came by it', () => {
  const text = 'Ida Moor told Interfax that the harbour was safe.'
  expect(firstIn(text)).toMatchObject({ chain: ['agency Interfax'], addressee: 'Interfax' })
})

test('what goes on in the next paragraph came the same way', () => {
  const text = 'Ida Moor told Interfax that the harbour was safe.\n\n“We checked it twice.”'
  const quotes = extract(text, { ...noContext, language: 'en' }).quotes
  expect(quotes[1]?.chain).toEqual([{ name: 'Interfax', kind: 'agency' }])
})

test('reporters are an addressee and no step of the chain', () => {
  const text = '“We will stay,” Ida Moor told reporters.'
  expect(firstIn(text)).toMatchObject({ chain: [], addressee: 'reporters' })
})

test('a statement is a channel, before and after', () => {
  expect(firstIn('“We stay,” Ida Moor said in a statement.').chain).toEqual(['channel statement'])
  expect(firstIn('In a statement, Ida Moor said the port was safe.').chain).toEqual([
    'channel statement',
  ])
})

test('what one speaker says another said has two levels', () => {
  const text = 'Ida Moor said Jon Holt had told her the port would close.'
  const quotes = extract(text, { ...noContext, language: 'en' }).quotes
  expect(quotes.map((quote) => [quote.speakerName, quote.chain.map((link) => link.name)])).toEqual([
    ['Ida Moor', []],
    ['Jon Holt', ['Ida Moor']],
  ])
})

test('the reason reads as a sentence', () => {
  expect(firstIn('“We will stay,” Ida Moor said.').reason).toBe(
    'quotation marks + cue “said” + name before it',
  )
})

test('a lawyer who speaks for somebody is a step of the chain', () => {
  const text = '“We will stay,” Ida Moor said through her lawyer on Monday.'
  expect(firstIn(text)).toMatchObject({ speaker: 'Ida Moor', chain: ['person her lawyer'] })
})
