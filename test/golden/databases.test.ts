import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { databaseReaders } from '../../electron/intake/profile-folder.ts'
import { newsmlG2 } from '../../electron/intake/readers/newsml-g2.ts'
import { nitf } from '../../electron/intake/readers/nitf.ts'
import { reutersSgml } from '../../electron/intake/readers/reuters-sgml.ts'
import type { ReadEvent, SourceFile } from '../../electron/intake/reader.ts'
import type { Draft } from '../../shared/article.ts'
import { zipOf } from '../support/archives.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/databases')
const samples = resolve('../shared/corpora')
const readers = [newsmlG2, nitf, reutersSgml, ...databaseReaders()]

function fixture(name: string): SourceFile {
  return sourceFromBytes(name, new Uint8Array(readFileSync(join(fixtures, name))))
}

function readerOf(file: SourceFile) {
  const head = headOf(file)
  const sure = readers.map((reader) => ({ reader, sure: reader.recognises(head) }))
  const [best] = sure.toSorted((one, other) => other.sure - one.sure)
  if (best === undefined || best.sure === 0) throw new Error(`${file.name} is not recognised`)
  return best.reader
}

async function read(file: SourceFile): Promise<readonly ReadEvent[]> {
  return eventsOf(readerOf(file), file)
}

async function drafts(name: string): Promise<readonly Draft[]> {
  return draftsIn(await read(fixture(name)))
}

function announcedIn(events: readonly ReadEvent[]): number | null {
  return events.find((event) => event.kind === 'announced')?.count ?? null
}

test('every layout is recognised by what it holds', () => {
  const expected = {
    'lexisnexis-en.txt': 'lexisnexis-text',
    'lexisnexis-de.txt': 'lexisnexis-text',
    'lexisnexis-fr.txt': 'lexisnexis-text',
    'lexisnexis.html': 'lexisnexis-html',
    'factiva.html': 'factiva-html',
    'factiva-article.html': 'factiva-article',
    'factiva.txt': 'factiva-text',
    'factiva.xml': 'factiva-xml',
    'europresse-table.html': 'europresse-table',
    'europresse-article.html': 'europresse-article',
    'proquest.html': 'proquest-html',
    'proquest.txt': 'proquest-text',
    'newsml-g2.xml': 'newsml-g2',
    'nitf.xml': 'nitf',
    'reuters.sgm': 'reuters-sgml',
  }
  const found = Object.keys(expected).map((name) => [name, readerOf(fixture(name)).name])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('LexisNexis text gives all articles, the first and the last too', async () => {
  const events = await read(fixture('lexisnexis-en.txt'))
  const [first, second, last] = draftsIn(events)
  expect(announcedIn(events)).toBe(3)
  expect(problemsIn(events)).toEqual([])
  expect(first).toMatchObject({
    headline: 'Ferry strike leaves island without mail',
    facts: {
      outlet: 'The Harrowmere Herald',
      published: '2021-03-02',
      byline: 'Orla Quist',
      section: 'NEWS',
      dateline: 'PORT SELBY',
      language: 'en',
      caption: 'The ferry Tern at its berth in Port Selby',
      extra: { Edition: 'Edition 1; National Edition', Page: '4', Length: '61 words' },
    },
    place: { record: 1, line: 8 },
  })
  expect(first?.body.split('\n\n')).toEqual([
    '"We have had no letters for nine days," said Marit Oslo, who runs the only shop on the island. The ferry crews stopped work last week in a dispute over night shifts.',
    'A spokesman for the company said talks would resume on Friday. "Nobody wins when the boats lie still," he added.',
  ])
  expect(second?.body).toMatch(/^The council voted/)
  expect(last).toMatchObject({ headline: 'Last words', facts: { published: '2021-03-07' } })
})

test('LexisNexis labels and dates are read in German and French', async () => {
  const [german] = await drafts('lexisnexis-de.txt')
  expect(german).toMatchObject({
    headline: 'Der Hafen friert zu',
    facts: { published: '2021-02-08', byline: 'Jette Brammer', section: 'LOKALES', language: 'de' },
  })
  const [french] = await drafts('lexisnexis-fr.txt')
  expect(french).toMatchObject({
    headline: 'La gare rouvre ses portes',
    facts: { published: '2021-03-17', byline: 'Élise Morvan', section: 'RÉGION', language: 'fr' },
  })
})

test('an article that is announced but missing is named with its number and line', async () => {
  const events = await read(fixture('lexisnexis.html'))
  expect(announcedIn(events)).toBe(3)
  expect(draftsIn(events)).toHaveLength(2)
  expect(problemsIn(events)).toMatchObject([
    {
      code: 'count-mismatch',
      message: 'Article 2 is announced in lexisnexis.html but not there, after line 8.',
      place: { record: 2, line: 8 },
    },
  ])
})

test('the outlet may follow the rights notice without a blank line', async () => {
  const text =
    '1 of 1 DOCUMENTS\n\n  Copyright 2021 Moor Press\n  All Rights Reserved\n  The Moor Echo\n\nMay 2, 2021\n\nMoor fire\n\nLENGTH: 5 words\n\nIt burned for three days.\n'
  const [draft] = draftsIn(await read(sourceFromText('dump', text)))
  expect(draft).toMatchObject({ headline: 'Moor fire', facts: { outlet: 'The Moor Echo' } })
})

test('a single article without a number is read by its labels', async () => {
  const text =
    'The Moor Echo\n\nMay 2, 2021\n\nMoor fire\n\nLENGTH: 5 words\n\nIt burned for three days.\n\nLOAD-DATE: May 3, 2021\n'
  const [draft] = draftsIn(await read(sourceFromText('dump', text)))
  expect(draft).toMatchObject({
    headline: 'Moor fire',
    body: 'It burned for three days.',
    facts: { outlet: 'The Moor Echo', published: '2021-05-02' },
  })
})

test('a correction printed beside an article is a revision of it', async () => {
  const [draft] = await drafts('lexisnexis.html')
  expect(draft?.headline).toBe('Orchard owners count the cost of frost; Growers ask for help')
  expect(draft?.facts.revisions).toEqual([
    'Correction Appended',
    'The frost lasted three nights, not two.',
  ])
  expect(draft?.facts.extra['Edition']).toBe('Late Edition')
})

test('Nexis Uni in Word: the cover is left out, the time keeps its zone', async () => {
  const paragraph = (text: string, isBold = false): string =>
    `<w:p><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const labelled = (label: string, text: string): string =>
    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${label}: </w:t></w:r><w:r><w:t>${text}</w:t></w:r></w:p>`
  const article = (headline: string, day: string): string =>
    [
      paragraph(headline, true),
      paragraph('The Moor Echo(Fenwick)'),
      paragraph(day),
      paragraph('Copyright 2021 Moor Press All Rights Reserved'),
      labelled('Section', 'NEWS; Version:2'),
      labelled('Length', '12 words'),
      labelled('Byline', 'Ada Wren'),
      paragraph('Body', true),
      paragraph('The peat burned for three days.'),
      paragraph('Subject: to change, said the warden.'),
      labelled('Load-Date', 'May 3, 2021'),
      paragraph('End of Document', true),
    ].join('')
  const body = [
    labelled('Date and Time', 'Monday, 3. May 2021 10:00:00 CEST'),
    paragraph('Documents (2)', true),
    paragraph('1. Moor fire'),
    article('Moor fire', 'May 2, 2021 Sunday 9:20 AM GMT'),
    article('Fire out', 'May 3, 2021 Monday'),
  ].join('')
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const bytes = await zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  })
  const events = await read(sourceFromBytes('dump', bytes))
  const [first, second] = draftsIn(events)
  expect(announcedIn(events)).toBe(2)
  expect(first).toMatchObject({
    headline: 'Moor fire',
    body: 'The peat burned for three days.\n\nSubject: to change, said the warden.',
    facts: {
      outlet: 'The Moor Echo (Fenwick)',
      published: '2021-05-02T09:20:00Z',
      section: 'NEWS',
      byline: 'Ada Wren',
    },
  })
  expect(second).toMatchObject({ headline: 'Fire out', facts: { published: '2021-05-03' } })
})

test('Nexis Uni and Factiva are read from Rich Text, too', async () => {
  const nexis = [
    '{\\rtf1\\ansi\\deff0 {\\b Moor fire}\\par The Moor Echo\\par May 2, 2021 Sunday\\par ',
    'Copyright 2021 Moor Press\\par {\\b Section:} NEWS\\par {\\b Length:} 6 words\\par {\\b Body}\\par ',
    'The peat burned for three days.\\par {\\b Load-Date:} May 3, 2021\\par End of Document\\par }',
  ].join('')
  expect(draftsIn(await read(sourceFromText('dump', nexis)))).toMatchObject([
    {
      headline: 'Moor fire',
      body: 'The peat burned for three days.',
      facts: { outlet: 'The Moor Echo', published: '2021-05-02', section: 'NEWS' },
    },
  ])
  const row = (code: string, text: string): string => `\\trowd ${code}\\cell ${text}\\cell\\row `
  const rows = [
    row('HD', 'Marsh road floods'),
    row('WC', '9 words'),
    row('PD', '4 May 2021'),
    row('SN', 'Marsh Gazette'),
    row('LP', 'The road is under water.'),
    row('TD', '"Again," said Arne Ekdal.'),
    row('AN', 'Document MRSHGZ0020210504eh54000b2'),
  ]
  const factiva = `{\\rtf1\\ansi Dow Jones Factiva\\par ${rows.join('')}}`
  expect(draftsIn(await read(sourceFromText('dump', factiva)))).toMatchObject([
    {
      headline: 'Marsh road floods',
      facts: { outlet: 'Marsh Gazette', published: '2021-05-04' },
      body: 'The road is under water.\n\n"Again," said Arne Ekdal.',
    },
  ])
})

test('Factiva field codes become fields, lead and text one body', async () => {
  const events = await read(fixture('factiva.html'))
  const [draft, undated] = draftsIn(events)
  expect(draft).toMatchObject({
    headline: 'Glassworks to close after a century',
    facts: {
      outlet: 'Lindvale Courier',
      published: '2021-04-12T18:05:00',
      byline: 'Ida Falk',
      agency: 'Reuters',
      dateline: 'LINDVALE',
      extra: { 'Accession number': 'LNDCOU0020210412eh4c0001' },
    },
  })
  expect(draft?.body.split('\n\n')).toHaveLength(3)
  expect(undated?.facts).toMatchObject({ published: null, outlet: 'Lindvale Courier' })
  expect(problemsIn(events)).toMatchObject([{ code: 'unreadable-date', place: { record: 2 } }])
})

test('Factiva without codes, as text and as XML gives the same fields', async () => {
  const [plain] = await drafts('factiva-article.html')
  expect(plain).toMatchObject({
    headline: 'Bees return to the marsh',
    facts: { outlet: 'Marsh Gazette', published: '2021-05-03T09:15:00', byline: 'Tove Lind' },
  })
  const [text, last] = await drafts('factiva.txt')
  expect(text).toMatchObject({
    headline: 'Bridge painters down tools',
    facts: { outlet: 'Tollbridge Times', published: '2021-06-09', byline: 'Nils Aker' },
  })
  expect(last?.headline).toBe('Second coat')
  const xml = await read(fixture('factiva.xml'))
  expect(announcedIn(xml)).toBe(2)
  expect(draftsIn(xml)[0]).toMatchObject({
    headline: 'Hilltop school gets a new bell',
    body: 'The old bell cracked in the frost.\n\n"It never rang true anyway," said the caretaker, Emil Strand.',
    facts: {
      outlet: 'Hilltop Post',
      published: '2021-07-01',
      extra: { Region: 'Nordmark; Europe' },
    },
  })
})

test('both layouts of Europresse give section, date, page, author and text', async () => {
  const [table, unsigned] = await drafts('europresse-table.html')
  expect(table).toMatchObject({
    headline: 'Les pêcheurs restent à quai',
    body: '« La mer attendra », dit Soizic Kerven, patronne de chalut.\n\nLe port est resté calme toute la journée.',
    facts: {
      outlet: 'Le Phare de Corvec',
      published: '2021-06-14',
      section: 'Société',
      byline: 'Yann Le Goff',
      extra: { Page: '5', Issue: '812' },
    },
  })
  expect(unsigned).toMatchObject({ headline: 'Retour en mer', facts: { byline: null } })
  const [article] = await drafts('europresse-article.html')
  expect(article).toMatchObject({
    headline: 'La nuit des conteurs',
    facts: { published: '2021-09-03', section: 'Culture', byline: 'Lucie Arnal' },
  })
  expect(article?.body.split('\n\n')).toContain('Une tradition')
})

test('ProQuest records without text are references with their abstract', async () => {
  const [article, reference] = await drafts('proquest.html')
  expect(article).toMatchObject({
    kind: 'article',
    facts: { outlet: 'Timber Ledger', published: '2021-08-08', byline: 'Wanda Kestrel' },
  })
  expect(article?.body).toContain('Subject: silence, he joked.')
  expect(reference).toMatchObject({
    kind: 'reference',
    headline: 'Whistle for sale',
    body: '',
    facts: { extra: { Abstract: 'Only the abstract of this one is held.' } },
  })
})

test('ProQuest text is read between its lists of contents and sources', async () => {
  const events = await read(fixture('proquest.txt'))
  expect(announcedIn(events)).toBe(2)
  expect(draftsIn(events).map(({ headline, facts }) => `${headline}, ${facts.published}`)).toEqual([
    'Orchard wins the cup, 2021-09-04',
    'Cup lost on the way home, 2021-09-05',
  ])
})

test('NewsML-G2 messages give their text items and name the others', async () => {
  const events = await read(fixture('newsml-g2.xml'))
  expect(draftsIn(events)[0]).toMatchObject({
    headline: 'Sturm deckt Scheunen ab',
    facts: { outlet: 'Vale', published: '2021-10-01T11:30:00+02:00', byline: 'Hanne Ruge' },
  })
  expect(draftsIn(events)[0]?.body.split('\n\n')).toEqual([
    'Der Sturm kam in der Nacht.',
    'Dächer fort',
    'drei Scheunen',
    'eine Kapelle',
    '„Wir fangen von vorn an“, sagte Bauer Till Wirsing.',
  ])
  expect(problemsIn(events)).toMatchObject([{ code: 'no-text', place: { record: 2, line: 9 } }])
})

test('NITF gives sub-headlines in the body, captions beside it', async () => {
  const [draft] = await drafts('nitf.xml')
  expect(draft).toMatchObject({
    headline: 'Ferry cat retires',
    facts: { outlet: 'The Quay Reporter', published: '2021-11-05', caption: 'The cat on deck.' },
  })
  expect(draft?.body.split('\n\n')).toEqual([
    'The cat has gone ashore.',
    'No mice left',
    '"She caught them all," said the mate, Piet Doorn.',
  ])
})

test('Reuters SGML gives stories, briefs and tables, and tells of a cut-off end', async () => {
  const events = await read(fixture('reuters.sgm'))
  const [story, brief, table, cut] = draftsIn(events)
  expect(story).toMatchObject({
    headline: 'NORDMARK TIN MINE <NTM> REOPENS',
    facts: { agency: 'Reuters', dateline: 'SUNDVIK', byline: 'Greta Sund' },
  })
  expect(story?.facts.published).toBe('1988-03-05T10:11:12')
  expect(story?.body.split('\n\n')).toEqual([
    'The Nordmark tin mine opened its gates again on Saturday after two years of silence, its manager said.',
    '"The ore is good and the men are ready," said Leif Gran.',
  ])
  expect(brief).toMatchObject({ headline: 'NORDMARK TIN RISES FIVE PCT', body: '' })
  expect(table).toMatchObject({ headline: 'TIN TABLE - MARCH 5', facts: { published: null } })
  expect(cut?.headline).toBe('CUT OFF IN THE MIDDLE')
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['unreadable-date', 'truncated-file'])
})

test('a record larger than an article may be is left out and named, the next is read', async () => {
  const big = `1 of 2 DOCUMENTS\n\nThe Echo\n\nMay 1, 2021\n\nBig\n\nLENGTH: 9 words\n\n${'word '.repeat(400)}\n\n`
  const small =
    '2 of 2 DOCUMENTS\n\nThe Echo\n\nMay 2, 2021\n\nSmall\n\nLENGTH: 2 words\n\nAll well.\n'
  const file = sourceFromText('dump.txt', big + small)
  const limited = { ...file, limits: { ...file.limits, articleBytes: 1000 } }
  const events = await read(limited)
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['Small'])
  expect(problemsIn(events)).toMatchObject([{ code: 'too-large', place: { record: 1, line: 1 } }])
})

test('XML that breaks off gives what stands before the fault, and a sentence', async () => {
  const whole = readFileSync(join(fixtures, 'factiva.xml'), 'utf8')
  const broken = whole.slice(0, whole.indexOf('Bell rings')) + '&undefined; <'
  const events = await read(sourceFromText('broken.xml', broken))
  expect(draftsIn(events)[0]?.headline).toBe('Hilltop school gets a new bell')
  expect(problemsIn(events).map(({ code }) => code)).toContain('damaged-file')
})

const reuters = join(samples, 'articles', 'reuters21578')

test.skipIf(!existsSync(reuters))('no record of Reuters-21578 is lost', async () => {
  const name = readdirSync(reuters).find((one) => one.endsWith('000.sgm')) ?? ''
  const file = sourceFromBytes(name, new Uint8Array(readFileSync(join(reuters, name))))
  const events = await read(file)
  expect(draftsIn(events)).toHaveLength(1000)
  expect(problemsIn(events)).toEqual([])
})

const formats = join(samples, 'formats')

test.skipIf(!existsSync(formats))(
  'the real samples give as many articles as they hold',
  async () => {
    const expected: readonly (readonly [string, number])[] = [
      ['lexisnexis/sample.TXT', 10],
      ['lexisnexis/sample.DOCX', 10],
      ['lexisnexis/lexisnexis_test_en.html', 2],
      ['factiva/factiva_test.html', 2],
      ['factiva/reut21578-factiva.xml', 19],
      ['europresse/europresse_test1.html', 3],
      ['proquest/sample-1.html', 1],
    ]
    const found: [string, number][] = []
    for (const [name] of expected) {
      const file = sourceFromBytes(name, new Uint8Array(readFileSync(join(formats, name))))
      const whole = draftsIn(await read(file)).filter(
        ({ body, facts }) => body !== '' && facts.published !== null,
      )
      found.push([name, whole.length])
    }
    expect(found).toEqual(expected)
  },
)
