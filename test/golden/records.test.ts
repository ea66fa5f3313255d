import { expect, test } from 'vitest'
import { json } from '../../electron/intake/readers/json.ts'
import { jsonLines } from '../../electron/intake/readers/json-lines.ts'
import { xmlRecords } from '../../electron/intake/readers/xml-records.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

async function read(value: unknown, map: Readonly<Record<string, string>> = {}) {
  const events = await eventsOf(json, sourceFromText('dump.json', JSON.stringify(value)), map)
  return { drafts: draftsIn(events), problems: problemsIn(events) }
}

const shapes: readonly { readonly scraper: string; readonly record: object }[] = [
  {
    scraper: 'a crawler with maintext and date_publish',
    record: {
      title: 'Ferry returns',
      maintext: 'The ferry sails again after a long winter.',
      date_publish: '2021-03-04 10:30:00',
      source_domain: 'harbour.example',
      authors: ['A. Writer'],
      url: 'https://harbour.example/1',
      language: 'en',
    },
  },
  {
    scraper: 'a newspaper interface with nested fields',
    record: {
      webPublicationDate: '2021-03-04T10:30:00',
      webUrl: 'https://harbour.example/1',
      sectionName: 'Local',
      fields: {
        headline: 'Ferry returns',
        bodyText: 'The ferry sails again after a long winter.',
        byline: 'A. Writer',
        publication: 'harbour.example',
        lang: 'eng',
      },
    },
  },
  {
    scraper: 'structured data of a page',
    record: {
      '@type': 'NewsArticle',
      headline: 'Ferry returns',
      articleBody: 'The ferry sails again after a long winter.',
      datePublished: '2021-03-04T10:30:00',
      author: [{ '@type': 'Person', name: 'A. Writer' }],
      publisher: { name: 'harbour.example', logo: { url: 'https://harbour.example/logo.png' } },
      inLanguage: 'en-GB',
      url: 'https://harbour.example/1',
    },
  },
  {
    scraper: 'a blog interface with rendered fields',
    record: {
      date: '2021-03-04T10:30:00',
      link: 'https://harbour.example/1',
      title: { rendered: 'Ferry returns' },
      content: { rendered: '<p>The ferry sails again after a <b>long</b> winter.</p>' },
      author: { name: 'A. Writer' },
      site: 'harbour.example',
      lang: 'en',
    },
  },
]

for (const { scraper, record } of shapes) {
  test(`the fields of ${scraper} are found by themselves`, async () => {
    const { drafts, problems } = await read([record])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({
      headline: 'Ferry returns',
      body: 'The ferry sails again after a long winter.',
      facts: {
        published: '2021-03-04T10:30:00',
        outlet: 'harbour.example',
        byline: 'A. Writer',
        language: 'en',
        url: 'https://harbour.example/1',
      },
    })
    expect(problems).toEqual([])
  })
}

const one = { title: 'One', text: 'first text' }
const two = { title: 'Two', text: 'second text' }

test('articles are found however deep their list lies', async () => {
  for (const value of [
    [one, two],
    { status: 'ok', articles: [one, two] },
    { response: { meta: { hits: 2 }, docs: [one, two] } },
    { a1: one, a2: two },
    { count: 2, politics: [one], sports: [two] },
    [[one], [two]],
    [
      { page: 1, results: [one] },
      { page: 2, results: [two] },
    ],
  ]) {
    const { drafts, problems } = await read(value)
    expect(drafts.map(({ headline }) => headline)).toEqual(['One', 'Two'])
    expect(problems).toEqual([])
  }
})

test('an outlet named once around a list belongs to all its articles', async () => {
  const { drafts } = await read({
    outlet: 'Harbour Post',
    articles: [one, { ...two, source: 'X' }],
  })
  expect(drafts.map(({ facts }) => facts.outlet)).toEqual(['Harbour Post', 'X'])
})

test('related stories inside an article are not articles of their own', async () => {
  const { drafts } = await read([{ ...one, related: [two], tags: ['sea'] }])
  expect(drafts.map(({ headline }) => headline)).toEqual(['One'])
})

test('a body in paragraphs keeps its paragraphs', async () => {
  const { drafts } = await read([{ title: 'One', paragraphs: ['First one.', 'Second one.'] }])
  expect(drafts[0]?.body).toBe('First one.\n\nSecond one.')
})

test('a broken record costs itself and not the records after it', async () => {
  const text = `[${JSON.stringify(one)},\n{"title": "Broken" "text": 5},\n${JSON.stringify(two)}]`
  const events = await eventsOf(json, sourceFromText('dump.json', text))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['One', 'Two'])
  expect(problemsIn(events)).toEqual([
    expect.objectContaining({ code: 'damaged-record', place: { record: 2, line: 2, byte: null } }),
  ])
})

test('what Python and careless programs write for JSON is understood', async () => {
  const text =
    '[{"title": "One", "text": "first\ntext, NaN and None", "score": NaN, "author": None,}]'
  const events = await eventsOf(json, sourceFromText('dump.json', text))
  expect(draftsIn(events)[0]?.body).toContain('NaN and None')
  expect(problemsIn(events)).toEqual([])
})

test('a document cut off in the middle keeps what came before and says so', async () => {
  const text = JSON.stringify([one, two]).slice(0, -6)
  const events = await eventsOf(json, sourceFromText('dump.json', text))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['One'])
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['damaged-record', 'truncated-file'])
})

test('JSON without articles is refused with a sentence', async () => {
  const { drafts, problems } = await read({ width: 3, points: [1, 2] })
  expect(drafts).toEqual([])
  expect(problems[0]?.message).toBe(
    'dump.json holds no object with a headline or a text; nothing was read.',
  )
})

test('a field with an unknown name is mapped by a person', async () => {
  const { drafts } = await read([{ k: 'One', v: { words: 'first text' } }], {
    headline: 'k',
    body: 'v.words',
  })
  expect(drafts[0]).toMatchObject({ headline: 'One', body: 'first text' })
})

test('numbers counted from 1970 are dates', async () => {
  const { drafts } = await read([{ ...one, timestamp: 1614853800 }])
  expect(drafts[0]?.facts.published).toBe('2021-03-04T10:30:00Z')
})

test('a headline without a text is a reference', async () => {
  const { drafts } = await read([{ title: 'One', url: 'https://example.org' }])
  expect(drafts[0]).toMatchObject({ kind: 'reference', headline: 'One', body: '' })
})

test('JSON Lines name a broken line and read the others', async () => {
  const text = `${JSON.stringify(one)}\n{"title": "Broken\n\n${JSON.stringify(two)}`
  const file = sourceFromText('dump.txt', text)
  expect(jsonLines.recognises(headOf(file))).toBeGreaterThan(json.recognises(headOf(file)))
  const events = await eventsOf(jsonLines, file)
  expect(draftsIn(events).map(({ place }) => place.line)).toEqual([1, 4])
  expect(problemsIn(events)[0]?.message).toMatch(/^Line 2 of dump\.txt is not valid JSON/)
})

test('objects that follow each other over several lines are all read', async () => {
  const text = [one, two].map((value) => JSON.stringify(value, null, 2)).join('\n')
  const file = sourceFromText('dump.json', text)
  expect(json.recognises(headOf(file))).toBeGreaterThan(jsonLines.recognises(headOf(file)))
  expect(draftsIn(await eventsOf(json, file))).toHaveLength(2)
})

test('a list in UTF-16 is read', async () => {
  const bytes = Buffer.from(
    `\uFEFF${JSON.stringify([{ title: 'Über', text: 'Größe' }])}`,
    'utf16le',
  )
  const events = await eventsOf(json, sourceFromBytes('dump.json', bytes))
  expect(draftsIn(events)[0]).toMatchObject({ headline: 'Über', body: 'Größe' })
  expect(events).toContainEqual({ kind: 'encoding', name: 'utf-16le' })
})

test('a page that a scraper kept whole gives its article, and the record outranks it', async () => {
  const sentence =
    'The ferry sails again, and the harbour is glad of it, said the mayor on Monday. '
  const page = `<html><head><title>Page title</title></head><body><nav>Home</nav><article><h1>Page title</h1><p>${sentence.repeat(4)}</p><p>${sentence.repeat(3)}</p></article></body></html>`
  const { drafts } = await read([{ title: 'Ferry returns', html: page, outlet: 'Harbour Post' }])
  expect(drafts[0]).toMatchObject({ headline: 'Ferry returns', facts: { outlet: 'Harbour Post' } })
  expect(drafts[0]?.body).toMatch(/^The ferry sails again/)
  expect(drafts[0]?.body).not.toContain('Home')
})

test('XML of no known kind is read by the names of its elements', async () => {
  for (const text of [
    '<?xml version="1.0"?><dump><meta><title>Dump</title></meta><items><item id="7"><head><title>Ferry returns</title><date>2021-03-04</date></head><body><p>The ferry sails.</p><p>At last.</p></body></item></items></dump>',
    '<?xml version="1.0"?><resultset><row><field name="id">7</field><field name="title">Ferry returns</field><field name="date">2021-03-04</field><field name="body">The ferry sails.\n\nAt last.</field></row></resultset>',
  ]) {
    const events = await eventsOf(xmlRecords, sourceFromText('dump.xml', text))
    expect(draftsIn(events)).toHaveLength(1)
    expect(draftsIn(events)[0]).toMatchObject({
      headline: 'Ferry returns',
      facts: { published: '2021-03-04', extra: { id: '7' } },
    })
    expect(draftsIn(events)[0]?.body).toMatch(/^The ferry sails.*At last\.$/s)
  }
})

test('XML that is cut off or holds no articles ends with a sentence', async () => {
  const cut =
    '<?xml version="1.0"?><a><article><title>One</title><body>first</body></article><article><ti'
  const events = await eventsOf(xmlRecords, sourceFromText('dump.xml', cut))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['One'])
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['damaged-file'])
  const other = await eventsOf(
    xmlRecords,
    sourceFromText('map.xml', '<?xml version="1.0"?><svg><g/></svg>'),
  )
  expect(problemsIn(other).map(({ code }) => code)).toEqual(['missing-field'])
})
