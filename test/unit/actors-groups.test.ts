import { expect, test } from 'vitest'
import { findActors, type ActorIndex } from '../../electron/extraction/actors.ts'
import { noContext } from '../../electron/extraction/extract.ts'
import { readDocument } from '../../electron/extraction/sentences.ts'

function indexOf(text: string): ActorIndex {
  return findActors(readDocument(text, 'en'), noContext)
}

/** Whom the last occurrence of some words means. */
function meaningOf(text: string, words: string, recent: readonly string[] = []): string | null {
  const index = indexOf(text)
  const start = text.lastIndexOf(words)
  const speakers = recent.map((name) => index.actors.findIndex((actor) => actor.name === name))
  const actor = index.resolve({ start, end: start + words.length }, speakers)
  return actor === null ? null : (index.actors[actor]?.name ?? null)
}

function mentionsOf(text: string, name: string): readonly string[] {
  const actor = indexOf(text).actors.find((each) => each.name === name)
  return actor?.mentions.map((mention) => mention.text) ?? []
}

test('full name, surname and form of address are one person', () => {
  expect(
    mentionsOf('Helen Varga sued the city. Varga won. The court thanked Ms. Varga.', 'Helen Varga'),
  ).toEqual(['Helen Varga', 'Varga', 'Varga'])
})

test('two people of one surname stay apart by the form of address', () => {
  const text = 'Helen Varga met her brother Peter Varga. Mr. Varga smiled.'
  expect(mentionsOf(text, 'Peter Varga')).toContain('Varga')
  expect(mentionsOf(text, 'Helen Varga')).not.toContain('Varga')
})

test('father and son of one name stay apart', () => {
  const text = 'Carl Boman founded the yard. Carl Boman Jr. runs it. Boman is proud.'
  expect(mentionsOf(text, 'Carl Boman')).toEqual(['Carl Boman', 'Boman'])
  expect(mentionsOf(text, 'Carl Boman Jr.')).toEqual(['Carl Boman Jr.'])
})

test('a surname that is also a town is the person where it does not stand for a site', () => {
  const text = 'Peter Durham wrote the report. Durham blamed nobody.'
  expect(mentionsOf(text, 'Peter Durham')).toEqual(['Peter Durham', 'Durham'])
})

test('a surname before the full name is the same person', () => {
  expect(mentionsOf('Varga won. Later Helen Varga thanked the court.', 'Helen Varga')).toEqual([
    'Varga',
    'Helen Varga',
  ])
})

test('roles stand in the words of the text, before the name and after it', () => {
  const text =
    'Danish Deputy Fisheries Minister Karl Boman met Ines Duarte, president of Harbour Local 12, and former mayor Tom Ridley.'
  expect(indexOf(text).actors.map((actor) => [actor.name, actor.roles])).toEqual(
    expect.arrayContaining([
      ['Karl Boman', ['Danish Deputy Fisheries Minister']],
      ['Ines Duarte', ['president of Harbour Local 12']],
      ['Tom Ridley', ['former mayor']],
    ]),
  )
})

test('a title after a comma that belongs to someone else is no role', () => {
  const text = 'After the talks with Helen Varga, President Karl Boman left.'
  expect(indexOf(text).actors.map((actor) => [actor.name, actor.roles])).toEqual([
    ['Helen Varga', []],
    ['Karl Boman', ['President']],
  ])
})

test('the role before a comma belongs to the name after it', () => {
  const text = 'The former president of the club, Ines Duarte, was there.'
  expect(indexOf(text).actors[0]?.roles).toEqual(['former president of the club'])
})

test('people whom the page lists bring their description as a role', () => {
  const text = 'Duarte refused to answer.'
  const context = { ...noContext, people: [{ name: 'Ines Duarte', description: 'Ferry manager' }] }
  const [actor] = findActors(readDocument(text, 'en'), context).actors
  expect(actor).toMatchObject({ name: 'Ines Duarte', roles: ['Ferry manager'] })
})

test('"he" and "she" go to people of that gender', () => {
  const text = 'Helen Varga met Tom Ridley in the hall. She left early. He stayed.'
  expect(meaningOf(text, 'She')).toBe('Helen Varga')
  expect(meaningOf(text, 'He')).toBe('Tom Ridley')
})

test('between two who fit, the last speaker is meant', () => {
  const text = 'Tom Ridley spoke after Karl Boman. “We are broke,” he said.'
  expect(meaningOf(text, 'he', ['Karl Boman'])).toBe('Karl Boman')
})

test('"the minister" is whoever holds that office in the text', () => {
  const text = 'Education Minister Ines Duarte spoke. Tom Ridley listened. The minister smiled.'
  expect(meaningOf(text, 'The minister')).toBe('Ines Duarte')
})

test('"the company" is the body last spoken of', () => {
  const text = 'Harlow Timber Corp closed two mills. The company blamed the weather.'
  expect(meaningOf(text, 'The company')).toBe('Harlow Timber Corp')
})

test('"they" may be a party with a name in the plural, never a crowd', () => {
  expect(meaningOf('The Liberals lost. They blamed the weather.', 'They')).toBe('Liberals')
  expect(meaningOf('Tom Ridley met the neighbours. They blamed the weather.', 'They')).toBeNull()
})

test('"the 39-year-old" is the person just spoken of', () => {
  const text = 'Karl Boman opened a shop. The 39-year-old sells kites.'
  expect(meaningOf(text, 'The 39-year-old')).toBe('Karl Boman')
})

test('a spokeswoman for someone is not that someone', () => {
  const text = 'Tom Ridley is ill. A spokeswoman for Ridley said he would be back.'
  expect(meaningOf(text, 'A spokeswoman for Ridley')).toBeNull()
})

test('anonymous speakers never get a name', () => {
  const text = 'Tom Ridley is ill. Officials said so. A person familiar with the matter agreed.'
  expect(meaningOf(text, 'Officials')).toBeNull()
  expect(meaningOf(text, 'A person familiar with the matter')).toBeNull()
})

test('"he" after an unnamed official stays unnamed', () => {
  const text =
    'Tom Ridley paid nothing for years. A senior official told reporters about it. He gave no date.'
  expect(meaningOf(text, 'He')).toBeNull()
})

test('the person named in a phrase with several names is its head', () => {
  const text = 'Harbour Local 12 president Ines Duarte spoke.'
  expect(meaningOf(text, 'Harbour Local 12 president Ines Duarte')).toBe('Ines Duarte')
})

test('a long list of namesakes and a text of capitals take linear time', () => {
  const small = timed(1)
  const large = timed(8)
  expect(large).toBeLessThan(small * 40 + 500)
})

function timed(scale: number): number {
  const namesakes = Array.from({ length: 400 * scale }, (_, at) => `Ann B${at} Smith met Smith.`)
  const text = `${namesakes.join(' ')} ${'NATO AND THE ECB OF '.repeat(400 * scale)} ${'he said (EU) '.repeat(400 * scale)}`
  const document = readDocument(text, 'en')
  const began = performance.now()
  findActors(document, noContext)
  return performance.now() - began
}

test('a role has the whole name of the body it is held in', () => {
  const [, moor] = indexOf('Bank of Norway Governor Ida Moor resigned.').actors
  expect(moor).toMatchObject({ name: 'Ida Moor', roles: ['Bank of Norway Governor'] })
})

test('a share symbol, company and what somebody does are no role', () => {
  expect(indexOf('Brask Corp BRK.N Chief Executive Ida Moor resigned.').actors).toContainEqual(
    expect.objectContaining({ name: 'Ida Moor', roles: ['Chief Executive'] }),
  )
  expect(indexOf('Ida Moor, 21, plays the wife of the director.').actors).toMatchObject([
    { roles: [] },
  ])
  expect(indexOf('Ida Moor, attorney representing the port, resigned.').actors).toMatchObject([
    { roles: ['attorney'] },
  ])
})

test('an office before a name may have a field of its own', () => {
  expect(indexOf('The minister of sport Ida Moor resigned.').actors).toMatchObject([
    { name: 'Ida Moor', roles: ['minister of sport'] },
  ])
})
