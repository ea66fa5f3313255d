import { expect, test } from 'vitest'
import type { Reader } from '../../electron/intake/reader.ts'
import { bibtex } from '../../electron/intake/readers/bibtex.ts'
import { cslJson } from '../../electron/intake/readers/csl-json.ts'
import { json } from '../../electron/intake/readers/json.ts'
import { ris } from '../../electron/intake/readers/ris.ts'
import { zoteroRdf } from '../../electron/intake/readers/zotero-rdf.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const risText = `TY  - NEWS
TI  - Ferry returns
AU  - Ruiz, Ana
AU  - Müller, Bo
T2  - Harbour Post
DA  - 2021/03/04/
UR  - https://harbour.example/1
AB  - A ferry that was idle
  sails again.
L1  - files/1/ferry.txt
ER  - 

TY  - JOUR
T1  - On ferries
PY  - 2011///
ER  - 
`

const bibText = `@string{hp = "Harbour Post"}
@article{ruiz2021,
  title = {The {Ferry} Returns},
  author = {Ruiz, Ana and M{\\"u}ller, Bo},
  journal = hp, year = 2021, month = mar,
  url = {https://harbour.example/1},
  file = {Text:files/1/ferry.txt:text/plain}
}
@book{broken, title = {Never closed
@misc{next, title = "Na{\\"\\i}ve --- and more"}
`

const cslText = JSON.stringify([
  {
    id: 'a',
    type: 'article-newspaper',
    title: 'Ferry returns',
    author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Harbour Desk' }],
    issued: { 'date-parts': [[2021, 3, 4]] },
    'container-title': 'Harbour Post',
    URL: 'https://harbour.example/1',
  },
])

const rdfText = `<rdf:RDF xmlns:rdf="r" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="d" xmlns:bib="b" xmlns:foaf="f" xmlns:link="l" xmlns:dcterms="t">
<bib:Article rdf:about="https://harbour.example/1"><z:itemType>newspaperArticle</z:itemType>
 <dcterms:isPartOf><bib:Newspaper><dc:title>Harbour Post</dc:title></bib:Newspaper></dcterms:isPartOf>
 <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Ruiz</foaf:surname><foaf:givenName>Ana</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
 <link:link rdf:resource="#item_2"/><dc:title>Ferry returns</dc:title><dc:date>2021-03-04</dc:date>
 <dc:identifier><dcterms:URI><rdf:value>https://harbour.example/1</rdf:value></dcterms:URI></dc:identifier></bib:Article>
<z:Attachment rdf:about="#item_2"><rdf:resource rdf:resource="files/1/ferry.txt"/><dc:title>Text</dc:title></z:Attachment>
</rdf:RDF>`

const cases: readonly { readonly reader: Reader; readonly text: string }[] = [
  { reader: ris, text: risText },
  { reader: bibtex, text: bibText },
  { reader: cslJson, text: cslText },
  { reader: zoteroRdf, text: rdfText },
]

for (const { reader, text } of cases) {
  test(`${reader.label}: an entry is an article without body`, async () => {
    const file = sourceFromText('library', text)
    expect(reader.recognises(headOf(file))).toBeGreaterThan(json.recognises(headOf(file)))
    const [draft] = draftsIn(await eventsOf(reader, file))
    expect(draft).toMatchObject({
      kind: 'reference',
      body: '',
      facts: { outlet: 'Harbour Post', url: 'https://harbour.example/1' },
    })
    expect(draft?.headline).toMatch(/Ferry returns/i)
    expect(draft?.facts.byline).toMatch(/^Ana Ruiz/)
    expect(draft?.facts.published).toMatch(/^2021-03/)
  })
}

test('an attached text that lies beside is the body, another document follows as a file', async () => {
  const siblings = new Map([['files/1/ferry.txt', Buffer.from('The ferry sails again.')]])
  for (const { reader, text } of [cases[0], cases[1], cases[3]].flatMap((each) => each ?? [])) {
    const file = sourceFromBytes('library', Buffer.from(text), siblings)
    const [draft] = draftsIn(await eventsOf(reader, file))
    expect(draft).toMatchObject({ kind: 'article', body: 'The ferry sails again.' })
  }
  const page = new Map([['files/1/page.pdf', Buffer.from('%PDF-1.4')]])
  const text = risText.replace('ferry.txt', 'page.pdf')
  const events = await eventsOf(ris, sourceFromBytes('library', Buffer.from(text), page))
  const members = events.flatMap((event) => (event.kind === 'member' ? [event.file.name] : []))
  expect(members).toEqual(['files/1/page.pdf'])
})

test('a year alone stays a year, an abstract runs over lines', async () => {
  const drafts = draftsIn(await eventsOf(ris, sourceFromText('library', risText)))
  expect(drafts[0]?.facts.extra['abstract']).toBe('A ferry that was idle sails again.')
  expect(drafts[1]?.facts.published).toBe('2011')
})

test('an entry that never closes costs itself and not the next', async () => {
  const events = await eventsOf(bibtex, sourceFromText('library', bibText))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual([
    'The Ferry Returns',
    'Naïve — and more',
  ])
  expect(problemsIn(events)[0]).toMatchObject({ code: 'damaged-record', place: { line: 9 } })
})

test('references that are cut off keep what is there', async () => {
  const events = await eventsOf(ris, sourceFromText('library', risText.slice(0, 60)))
  expect(draftsIn(events)[0]?.headline).toBe('Ferry returns')
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['truncated-file'])
})
