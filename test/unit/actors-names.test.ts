import { expect, test } from 'vitest'
import { findActors, type ActorIndex } from '../../electron/extraction/actors.ts'
import { noContext } from '../../electron/extraction/extract.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'

function actorsIn(text: string, language = 'en'): ActorIndex['actors'] {
  return findActors(readDocument(text, language), noContext).actors
}

function namesIn(text: string, language = 'en'): readonly string[] {
  return actorsIn(text, language).map((actor) => `${actor.kind}: ${actor.name}`)
}

test('a given name makes the words after it a person', () => {
  expect(namesIn('The plan failed, Maria Oduya-Brandt told the board.')).toEqual([
    'person: Maria Oduya-Brandt',
  ])
})

test('a word that only begins a sentence is no name', () => {
  expect(namesIn('Yesterday the harbour froze. Walking was hard. Nobody complained.')).toEqual([])
})

test('a word in front of a name at the beginning of a sentence stays out of it', () => {
  expect(namesIn('Yesterday Helen Varga resigned.')).toEqual(['person: Helen Varga'])
})

test('days and months are no names', () => {
  expect(namesIn('It rained on Monday and again in November, said Tom Ridley.')).toEqual([
    'person: Tom Ridley',
  ])
})

test('a body is known by the word it ends with and by the field after "of"', () => {
  expect(
    namesIn('The money came from Harlow Timber Corp and from the Ministry of Fisheries and Trade.'),
  ).toEqual(['organisation: Harlow Timber Corp', 'organisation: Ministry of Fisheries and Trade'])
})

test('an abbreviation in brackets and the full name are one actor', () => {
  const [union] = actorsIn(
    'The Coastal Ferry Workers Union (CFWU) called a strike. The CFWU has 900 members.',
  )
  expect(union).toMatchObject({
    name: 'Coastal Ferry Workers Union',
    kind: 'organisation',
    mentions: [
      { text: 'Coastal Ferry Workers Union', form: 'full' },
      { text: 'CFWU', form: 'acronym' },
      { text: 'CFWU', form: 'acronym' },
    ],
  })
})

test('an abbreviation of common words is no body', () => {
  expect(
    namesIn('Many suffer from seasonal river fever (SRF). SRF is rare, said Tom Ridley.'),
  ).toEqual(['person: Tom Ridley'])
})

test('the words of a headline in capitals are no names, the people in it are found again', () => {
  const actors = actorsIn(
    'MAYOR RIDLEY QUITS AFTER FERRY ROW\n\nTom Ridley left on Friday, aides said.',
  )
  expect(actors.map((actor) => actor.mentions.map((mention) => mention.text))).toEqual([
    ['RIDLEY', 'Tom Ridley'],
  ])
})

test('the place and agency of a dateline and a byline are credits, not actors', () => {
  expect(namesIn('By Anna Holm\n\nTALLINN (Reuters) - The council met, said Tom Ridley.')).toEqual([
    'person: Tom Ridley',
  ])
})

test('a place that acts is sure, a place where something happens is marked as a guess', () => {
  const actors = actorsIn('Moscow said the envoy would leave. A storm hit houses in Lisbon.')
  expect(actors.find((actor) => actor.name === 'Moscow')?.confidence).toBeGreaterThan(0.8)
  expect(actors.find((actor) => actor.name === 'Lisbon')?.confidence).toBeLessThan(0.5)
})

test('a town that beats another is a team', () => {
  expect(namesIn('Bristol beat Coventry 3-1 on a wet pitch.')).toEqual([
    'organisation: Bristol',
    'organisation: Coventry',
  ])
})

test('a headline with a capital on most words names its people only', () => {
  expect(namesIn('Helen Varga Beats Tom Ridley In Harbour Vote.')).toEqual([
    'person: Helen Varga',
    'person: Tom Ridley',
  ])
})

test('an abbreviation without a bracket finds the name that it spells', () => {
  const text = 'The Parks, Rivers and Harbours Agency was asked. In a statement, PRHA declined.'
  expect(actorsIn(text)[0]?.mentions.map((mention) => mention.text)).toEqual([
    'Parks, Rivers and Harbours Agency',
    'PRHA',
  ])
})

test('a German relative clause is no role, "von" joins only names', () => {
  const text = 'Der Kapitän Jonas von Ahlen, den die Kollegen lieben, kam aus dem Hafen von Emden.'
  expect(actorsIn(text, 'de').map((actor) => [actor.name, actor.roles])).toEqual([
    ['Jonas von Ahlen', ['Kapitän']],
  ])
})

test('German nouns are no names, people and ministries are', () => {
  expect(
    namesIn(
      'Die Regierung und der Verein suchen eine Lösung. Außenministerin Petra Lindqvist sprach mit dem Innenministerium.',
      'de',
    ),
  ).toEqual(['person: Petra Lindqvist', 'organisation: Innenministerium'])
})

test('in an article on sport towns and countries stand for their teams, but for where they are', () => {
  const text =
    'SOCCER - Results of the cup. Norwich City drew 1-1. Leeds striker Tom Ridley scored. He joined from Crewe in Denmark.'
  expect(namesIn(text)).toEqual(
    expect.arrayContaining(['organisation: Norwich City', 'organisation: Leeds', 'place: Denmark']),
  )
})

test('who plays at whose ground is two teams', () => {
  const text =
    'Baseball games on Friday. Boston at Oakland. Chicago at Toronto. Season tickets sell.'
  expect(namesIn(text)).toEqual([
    'organisation: Boston',
    'organisation: Oakland',
    'organisation: Chicago',
    'organisation: Toronto',
  ])
})
