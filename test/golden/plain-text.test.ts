import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { plainText } from '../../electron/intake/readers/plain-text.ts'
import { portalDump } from '../../electron/intake/readers/portal-dump.ts'
import { wireStory } from '../../electron/intake/readers/wire-story.ts'
import { defaultLimits, type Reader } from '../../electron/intake/reader.ts'
import { paragraphsOf, type Draft } from '../../shared/article.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures')

async function articlesIn(reader: Reader, name: string): Promise<readonly Draft[]> {
  const bytes = new Uint8Array(readFileSync(join(fixtures, name)))
  return draftsIn(await eventsOf(reader, sourceFromBytes(name, bytes)))
}

async function articlesOf(text: string): Promise<readonly Draft[]> {
  return draftsIn(await eventsOf(plainText, sourceFromText('file.txt', text)))
}

function surest(text: string): string | undefined {
  const head = headOf(sourceFromText('file.txt', text))
  const readers = [wireStory, portalDump, plainText]
  return readers.toSorted((one, other) => other.recognises(head) - one.recognises(head))[0]?.name
}

test('each kind of text file is recognised by what stands in it', () => {
  const read = (name: string) => readFileSync(join(fixtures, name), 'utf8')
  expect(surest(read('plain-text/quarry-page.txt'))).toBe('portal-dump')
  expect(surest(read('portal/hallvik.txt'))).toBe('portal-dump')
  expect(surest(read('plain-text/wire-story.txt'))).toBe('wire-story')
  expect(surest(read('plain-text/wrapped-letter.txt'))).toBe('plain-text')
  expect(surest(read('plain-text/three-articles.txt'))).toBe('plain-text')
})

test('bytes that are no text are left to others', () => {
  const head = headOf(
    sourceFromBytes(
      'x.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31),
    ),
  )
  expect(plainText.recognises(head)).toBe(0)
})

test('a dumped page gives its article and nothing of what stood around it', async () => {
  const [page] = await articlesIn(portalDump, 'plain-text/quarry-page.txt')
  expect(page).toMatchObject({
    kind: 'article',
    headline: 'Old quarry at Tannick to become a nature reserve',
    facts: {
      byline: 'Mira Holt',
      dateline: 'TANNICK',
      published: '2021-05-14T15:20:00+01:00',
      updated: '2021-05-15',
      caption: 'The flooded quarry at Tannick, pictured in March. Photo: Ona Reed/The Lantern',
      credits: { reporting: ['Mira Holt'], writing: [], editing: ['Paul Stern'] },
    },
    place: { record: 1, line: 1 },
  })
  const paragraphs = paragraphsOf(page?.body ?? '')
  expect(paragraphs).toHaveLength(8)
  expect(paragraphs[0]).toMatch(/^The quarry at the edge of town/)
  expect(paragraphs[4]).toBe('A path of two miles')
  expect(paragraphs.at(-1)).toMatch(/^The reserve will be open/)
})

test('every line taken off a page is kept with its reason', async () => {
  const [page] = await articlesIn(portalDump, 'plain-text/quarry-page.txt')
  const reasonOf = (text: string) => page?.removed.find((line) => line.text === text)?.reason
  expect(reasonOf('Advertisement')).toBe('advertisement')
  expect(reasonOf('Read more: How the quarry was dug')).toBe('read more')
  expect(reasonOf('Accept all')).toBe('cookie notice')
  expect(reasonOf('Facebook')).toBe('share bar')
  expect(reasonOf('Bus lane on Mill Street to stay')).toBe('related story')
  expect(reasonOf('(Reporting by Mira Holt; editing by Paul Stern)')).toBe('credits')
  expect(page?.removed.find((line) => line.text === 'Advertisement')?.before).toBe(3)
})

test('stories recommended without bullets become teasers, with text, with date or alone', async () => {
  const [page] = await articlesIn(portalDump, 'plain-text/quarry-page.txt')
  expect(page?.teasers.map(({ kind, headline, body }) => [kind, headline, body])).toEqual([
    [
      'teaser',
      'Ferry strike enters second week',
      'Talks between the harbour and its pilots broke off on Thursday without a new date.',
    ],
    [
      'teaser',
      'Who will pay for the lighthouse?',
      'The trust that owns the tower says it has money until August.',
    ],
    ['teaser', 'Bus lane on Mill Street to stay', ''],
  ])
  expect(page?.teasers[1]?.facts.published).toBe('2021-05-12')
})

test('the sample portal page comes out as its expectation says', async () => {
  const [page] = await articlesIn(portalDump, 'portal/hallvik.txt')
  expect(page?.headline).toMatch(/^Veldany hopes to keep harbour talks/)
  expect(page?.facts).toMatchObject({
    agency: 'Kestrel Wire',
    readingMinutes: 1,
    people: [{ name: 'Anton Grevik', description: 'Veldan fisheries official' }],
    credits: { reporting: ['Kestrel Wire'], writing: [], editing: ['Ines Holmgard'] },
  })
  expect(paragraphsOf(page?.body ?? '')).toHaveLength(11)
  expect(page?.body).not.toMatch(/Oops|try again/)
  expect(page?.teasers).toHaveLength(20)
  expect(page?.teasers.filter(({ facts }) => facts.agency === 'Kestrel Wire')).not.toEqual([])
})

const reshaped: readonly (readonly [string, (text: string) => string])[] = [
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['without blank lines', (text) => text.replace(/\n{2,}/g, '\n')],
  ['with dashes for bullets', (text) => text.replaceAll('•', '-')],
  ['with runs of spaces for lines', (text) => text.replace(/\n+/g, '   ')],
  [
    'under another title of the list',
    (text) => text.replace('Recommended Stories', 'You may also like'),
  ],
]

test.each(reshaped)('the same page %s gives the same article', async (_shape, change) => {
  const text = readFileSync(join(fixtures, 'portal/hallvik.txt'), 'utf8')
  const [whole] = await articlesIn(portalDump, 'portal/hallvik.txt')
  const [page] = draftsIn(await eventsOf(portalDump, sourceFromText('page.txt', change(text))))
  expect(page?.headline).toBe(whole?.headline)
  expect(page?.body).toBe(whole?.body)
  expect(page?.teasers).toHaveLength(20)
})

test('a page on a single line still gives its article, its credits and its stories', async () => {
  const text = readFileSync(join(fixtures, 'portal/hallvik.txt'), 'utf8').replace(/\s+/g, ' ')
  const [whole] = await articlesIn(portalDump, 'portal/hallvik.txt')
  const [page, ...more] = draftsIn(await eventsOf(portalDump, sourceFromText('page.txt', text)))
  expect(more).toEqual([])
  expect(page?.headline).toBe(whole?.headline)
  expect(page?.body).toBe(whole?.body.replace(/\s+/g, ' '))
  expect(page?.facts.credits.editing).toEqual(['Ines Holmgard'])
  expect(page?.teasers).toHaveLength(20)
})

test('two pages in one file are two articles with the line each begins at', async () => {
  const text = readFileSync(join(fixtures, 'portal/hallvik.txt'), 'utf8')
  const other = text.replace('Veldany hopes', 'Veldany wishes')
  const pages = draftsIn(
    await eventsOf(portalDump, sourceFromText('two.txt', `${text}\n\n${other}`)),
  )
  expect(pages.map(({ headline }) => headline.slice(0, 14))).toEqual([
    'Veldany hopes ',
    'Veldany wishes',
  ])
  expect(pages[1]?.place).toEqual({ record: 2, line: text.split('\n').length + 2, byte: null })
})

test('articles parted by rules are read one by one, each with its place', async () => {
  const drafts = await articlesIn(plainText, 'plain-text/three-articles.txt')
  expect(
    drafts.map(({ headline, facts, place }) => [headline, facts.published, place.line]),
  ).toEqual([
    ['Harbour pilots return to work', '2021-05-14', 1],
    ['Choir finds its lost organ pipes', '2021-05-15', 8],
    ['Bakery wins back its name', '2021-05-16', 15],
  ])
  expect(drafts.every(({ body }) => paragraphsOf(body).length === 2)).toBe(true)
})

test.each([
  ['rules', '\n-----\n'],
  ['stars', '\n* * *\n'],
  ['wide gaps', '\n\n\n\n\n'],
])('%s inside one article do not cut it', async (_name, rule) => {
  const drafts = await articlesOf(
    `The long road to the lighthouse\n\nThe road was begun in 1911 and has never been finished, as every child here knows.${rule}In the first year a mile was built. Then the money ran out, and the engineer went to sea.\n`,
  )
  expect(drafts).toHaveLength(1)
})

test('articles with a date under each title are parted without any rule', async () => {
  const one =
    'Ferry tied up\n3 May 2021\n\nThe ferry stayed in port on Monday because of the wind, and forty passengers with it.\n\n'
  const other =
    'Ferry sails again\n4 May 2021\n\nThe ferry sailed on Tuesday with forty passengers, who had slept in the town hall.\n'
  const drafts = await articlesOf(one + other)
  expect(drafts.map(({ headline }) => headline)).toEqual(['Ferry tied up', 'Ferry sails again'])
})

test('a wire story gives headline, byline, date with zone, address, dateline, agency and credits', async () => {
  const [story, ...more] = await articlesIn(wireStory, 'plain-text/wire-story.txt')
  expect(more).toEqual([])
  expect(story).toMatchObject({
    headline: 'Glass works to reopen in autumn',
    facts: {
      byline: 'Jon Vale and Mara Lind',
      section: 'Analysis',
      published: '2021-05-14T16:05:00-04:00',
      url: 'http://wire.example/article/2021/05/14/glass-works-id5501',
      dateline: 'LEDFORD, Ohio',
      agency: 'Reuters',
      revisions: ['UPDATE 2-'],
      credits: {
        reporting: ['Jon Vale', 'Mara Lind'],
        writing: ['Sam Orr'],
        editing: ['Dee Hahn'],
      },
    },
  })
  expect(story?.body).toMatch(/^The glass works at Ledford/)
  expect(story?.body).toMatch(/new road\. \(\$1=\.8236 Euro\)$/)
})

test('wrapped lines are joined, indented ones begin a paragraph', async () => {
  const [letter] = await articlesIn(plainText, 'plain-text/wrapped-letter.txt')
  expect(letter).toMatchObject({
    headline: 'Museum opens its cellar to the public',
    facts: { byline: 'Nele Brandt', dateline: 'ALTBURG', agency: 'dpa', published: null },
  })
  expect(paragraphsOf(letter?.body ?? '')).toEqual([
    'The town museum will open the cellar in which its paintings survived the war. Visitors may see the vault from Saturday on, the director said, and "they should bring a coat".',
    'The paintings hung there for six years. Among them is a portrait of the mayor who had the vault built, and a view of the market square that was thought to be lost.',
    'Admission is free in May.',
  ])
})

test('labelled lines at the top become facts', async () => {
  const [draft] = await articlesOf(
    'Title: Bridge opens\nSource: The Lantern\nAuthor: Mira Holt\nDate: 2021-05-14\nURL: https://lantern.example/bridge\nText:\nThe bridge opened on Friday.\n',
  )
  expect(draft).toMatchObject({
    headline: 'Bridge opens',
    body: 'The bridge opened on Friday.',
    facts: {
      outlet: 'The Lantern',
      byline: 'Mira Holt',
      published: '2021-05-14',
      url: 'https://lantern.example/bridge',
    },
  })
})

test('an old code page is read without loss, and the encoding is told', async () => {
  const bytes = iconv.encode(
    'Café wins £5m\n\nThe café said it was “pleased” – naïvely.\n',
    'windows-1252',
  )
  const events = await eventsOf(plainText, sourceFromBytes('old.txt', bytes))
  expect(draftsIn(events)[0]?.body).toBe('The café said it was “pleased” – naïvely.')
  expect(events).toContainEqual({ kind: 'encoding', name: 'windows-1252' })
})

test('a file of blanks is reported as empty', async () => {
  expect(
    problemsIn(await eventsOf(plainText, sourceFromText('blank.txt', ' \n\n\t\n'))),
  ).toMatchObject([{ code: 'empty-file' }])
})

test('a lone headline is kept, and said to have no text', async () => {
  const events = await eventsOf(plainText, sourceFromText('one.txt', 'Ferry tied up until Monday'))
  expect(draftsIn(events)).toMatchObject([{ headline: 'Ferry tied up until Monday', body: '' }])
  expect(problemsIn(events)).toMatchObject([{ code: 'no-text', place: { record: 1, line: 1 } }])
})

test('an article beyond the limit is skipped with its place, and the next one read', async () => {
  const long = `A long story\n2 May 2021\n\n${'It went on and on and on, said the mayor of the town. '.repeat(60)}\n`
  const text = `${long}==========\nA short story\n3 May 2021\n\n${'It ended well for the mayor and for the town council, too. '.repeat(3)}\n`
  const limits = { ...defaultLimits, articleBytes: 2000 }
  const file = sourceFromBytes('two.txt', new TextEncoder().encode(text), new Map(), limits)
  const events = await eventsOf(plainText, file)
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['A short story'])
  expect(problemsIn(events)).toMatchObject([{ code: 'too-large', place: { line: 1 } }])
})

const seeds = resolve('../shared/seeds')

test.skipIf(!existsSync(seeds))(
  'the real portal dumps beside the project give whole articles',
  async () => {
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
      const file = sourceFromBytes(name, new Uint8Array(readFileSync(join(seeds, name))))
      const [page] = draftsIn(await eventsOf(portalDump, file))
      expect(paragraphsOf(page?.body ?? '')).toHaveLength(11)
      expect(page?.teasers).toHaveLength(20)
    }
  },
)
