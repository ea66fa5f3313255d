import { expect, test } from 'vitest'
import { extract, noContext } from '../../electron/extraction/extract.ts'
import type { Findings } from '../../shared/quote.ts'

function findingsIn(text: string): Findings {
  return extract(text, { ...noContext, language: 'de' })
}

function actorsIn(text: string): readonly string[] {
  return findingsIn(text).actors.map((actor) => `${actor.kind}: ${actor.name}`)
}

function speakersIn(text: string): readonly (string | null)[] {
  return findingsIn(text).quotes.map((quote) => quote.speakerName)
}

test('“von der” before a party is no part of a surname', () => {
  expect(actorsIn('Der Antrag von Ida Moor von der SPD fiel durch.')).toEqual([
    'person: Ida Moor',
    'organisation: SPD',
  ])
  expect(actorsIn('Karl von der Leiden schwieg.')).toEqual(['person: Karl von der Leiden'])
})

test('a society known by its first word is a body, a square is a place', () => {
  expect(actorsIn('Der Arbeitskreis Vorratshaltung sagte, es sei spät.')).toEqual([
    'organisation: Arbeitskreis Vorratshaltung',
  ])
  expect(actorsIn('Auf dem Potsdamer Platz erklärte er, es sei spät.')).toEqual([
    'place: Potsdamer Platz',
  ])
})

test('an abbreviation behind “Der” speaks for its body', () => {
  const text = 'Der Bundesverband Deutscher Fischer (BDF) tagt. Der BDF sagte, es sei spät.'
  expect(speakersIn(text)).toEqual(['Bundesverband Deutscher Fischer'])
})

test('a report that speaks is no person', () => {
  const text = 'Der Bericht sagt, dass der Hafen voll sei.'
  expect(speakersIn(text)).toEqual(['Der Bericht'])
  expect(actorsIn(text)).toEqual([])
})

test('“ein Forscher” in an open aside tells of the name before it', () => {
  expect(speakersIn('Stefan Moor, ein Forscher vom WWF erklärte, es sei spät.')).toEqual([
    'Stefan Moor',
  ])
})

test('“soll … haben” goes on with what the last speaker reported', () => {
  const text = 'Die Polizei sagte, der Hafen sei leer. Er soll drei Boote gestohlen haben.'
  expect(findingsIn(text).quotes).toMatchObject([
    { text: 'der Hafen sei leer' },
    { text: 'Er soll drei Boote gestohlen haben', speakerName: 'Die Polizei' },
  ])
  expect(speakersIn('Die Polizei sagte, er sei leer. Der Hafen soll tiefer werden.')).toHaveLength(
    1,
  )
})
