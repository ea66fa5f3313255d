import { expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'

/** The speakers of a text: their names, and the actor when there is one. */
function speakersIn(text: string, language = 'en') {
  const { quotes, actors } = extract(text, { ...noContext, language })
  return quotes.map(({ speakerName, speakerActor }) => [
    speakerName,
    speakerActor === null ? null : actors[speakerActor]?.name,
  ])
}

test('a surname that nothing else explains is an actor once it speaks', () => {
  expect(speakersIn('“The road stays,” Tillerov said.')).toEqual([['Tillerov', 'Tillerov']])
})

test('many without a name stay many, and are no actor', () => {
  for (const many of [
    'Economists',
    'Officials',
    'Both',
    'Others',
    'Lawmakers',
    'Environmentalists',
  ]) {
    expect(speakersIn(`${many} said the road would close soon.`)).toEqual([[many, null]])
  }
})

test('“they” after two people is neither of them', () => {
  const text = 'Ida Moor and Olav Renn run the ferry. “We will sail on Monday,” they said.'
  expect(speakersIn(text)).toEqual([[null, null]])
})

test('a party of a name in the plural is “they”', () => {
  expect(speakersIn('The Liberals met on Monday. They said the vote was close.')).toEqual([
    ['Liberals', 'Liberals'],
  ])
})
