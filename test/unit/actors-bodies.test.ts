import { expect, test } from 'vitest'
import { findActors } from '../../electron/extraction/actors.ts'
import { noContext } from '../../electron/extraction/extract.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'

function namesIn(text: string, language = 'en'): readonly string[] {
  const { actors } = findActors(readDocument(text, language), noContext)
  return actors.map((actor) => `${actor.kind}: ${actor.name}`)
}

test('an unknown name behind the noun for a body is one', () => {
  expect(namesIn('Rates would rise, the lender Vastra Nord warned.')).toEqual([
    'organisation: Vastra Nord',
  ])
  expect(namesIn('Nobody had told the chipmaker Ardelin.')).toEqual(['organisation: Ardelin'])
})

test('an apposition that tells of a body makes its name one', () => {
  expect(namesIn('Nobody had asked Mason Vale, a coastal investment firm, for money.')).toEqual([
    'organisation: Mason Vale',
  ])
})

test('what has shareholders, a share symbol or an analyst is a body', () => {
  expect(namesIn('Arden Vale would not comment. Arden’s shareholders meet on Monday.')).toEqual([
    'organisation: Arden Vale',
  ])
  expect(namesIn('It was sold by Tovalin Brask ( TOB.L ) on Friday.')).toEqual([
    'organisation: Tovalin Brask',
  ])
  expect(namesIn('Profits rose, said Vista Marken analyst Erik Bader.')).toEqual([
    'organisation: Vista Marken',
    'person: Erik Bader',
  ])
})

test('what is called a drug or a film is no actor', () => {
  expect(namesIn('The agency approved the drug Tovalin. Sales of Tovalin rose.')).toEqual([])
})

test('where a body is at home is no part of its name, nor that it was another', () => {
  expect(namesIn('It was sold to New York-based Moor Capital.')).toEqual([
    'organisation: Moor Capital',
  ])
  expect(namesIn('Former Brask Mining Plc mines are closed.')).toEqual([
    'organisation: Brask Mining Plc',
  ])
})

test('the office of a chief is no body', () => {
  expect(namesIn('It needs a new Chief Financial Officer.')).toEqual([])
})

test('partners joined by “&” are one firm', () => {
  expect(namesIn('He asked lawyers at Lund & Odal for help.')).toEqual([
    'organisation: Lund & Odal',
  ])
})

test('a party is known with a small noun, too, and by its colour alone', () => {
  expect(namesIn('Support for Labour fell. Members left the Labour party.')).toEqual([
    'organisation: Labour',
  ])
})

test('an abbreviation after “or” is explained by the words before it', () => {
  expect(namesIn('Each gets a contingent value right, or CVR, for it. The CVR ends.')).toEqual([])
})

test('a company goes by its name without the form, also when it begins with a letter', () => {
  expect(namesIn('Sales at J Brask Group Inc rose. On Friday J Brask opened a shop.')).toEqual([
    'organisation: J Brask Group Inc',
  ])
  expect(namesIn('It was bought by Mason Vale Co on Monday. Later Mason Vale sold it.')).toEqual([
    'organisation: Mason Vale Co',
  ])
})

test('a company of two joined names goes by the first of them', () => {
  expect(namesIn('It was bought by Ardelin-Odal SA. Later Ardelin sold it.')).toEqual([
    'organisation: Ardelin-Odal SA',
  ])
})

test('an unknown name before its country is a place', () => {
  expect(
    namesIn('The mine is near Kalgrove, Australia, and the port in Bergdal, Norway.'),
  ).toContain('place: Kalgrove')
})

test('one word in the plural behind a town is its team', () => {
  expect(namesIn('Rain stopped the Boston Otters at noon.')).toEqual([
    'organisation: Boston Otters',
  ])
})

test('a site of the web is a body', () => {
  expect(namesIn('It was Lundpost.com, Ida Moor said.')).toContain('organisation: Lundpost.com')
})

test('symbols of shares and indexes are no actors', () => {
  expect(namesIn('It was sold by Moor Mining MMC.AX on Friday, as the index .SPX fell.')).toEqual([
    'organisation: Moor Mining',
  ])
})

test('a surname behind two given names in capitals belongs to them', () => {
  expect(namesIn('PRESIDENT JOSE MANUEL BRASK ON TRADE')).toEqual(['person: Jose Manuel Brask'])
})
