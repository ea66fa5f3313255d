import { expect, test } from 'vitest'
import { docx } from '../../electron/intake/readers/docx.ts'
import { epub } from '../../electron/intake/readers/epub.ts'
import { markdown } from '../../electron/intake/readers/markdown.ts'
import { odt } from '../../electron/intake/readers/odt.ts'
import { plainText } from '../../electron/intake/readers/plain-text.ts'
import { rtf } from '../../electron/intake/readers/rtf.ts'
import { xlsx } from '../../electron/intake/readers/xlsx.ts'
import { zip } from '../../electron/intake/readers/zip.ts'
import { zipOf } from '../support/archives.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function docxOf(paragraphs: string): Promise<Uint8Array> {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="${wordSpace}"><w:body>${paragraphs}</w:body></w:document>`,
  })
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('a Word document is an article whose first short line is the headline', async () => {
  const bytes = await docxOf(
    paragraph('Ferry returns') +
      paragraph('The ferry sails again.') +
      paragraph('“Good,” said Ana.'),
  )
  const file = sourceFromBytes('report.bin', bytes)
  expect(docx.recognises(headOf(file))).toBeGreaterThan(zip.recognises(headOf(file)))
  expect(draftsIn(await eventsOf(docx, file))[0]).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again.\n\n“Good,” said Ana.',
  })
})

test('a Word document that defines entities is refused before they expand', async () => {
  const bomb = '<!DOCTYPE l [<!ENTITY a "lol">]>'
  const bytes = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?>${bomb}<w:document xmlns:w="${wordSpace}"><w:body/></w:document>`,
  })
  await expect(eventsOf(docx, sourceFromBytes('r.docx', bytes))).rejects.toMatchObject({
    code: 'damaged-file',
  })
})

test('an OpenDocument text keeps its headings and loses remarks and deleted words', async () => {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
    <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
    <text:h text:outline-level="1">Ferry returns</text:h>
    <text:p>The ferry<text:s/>sails <text:span>again</text:span>.<office:annotation><text:p>remark</text:p></office:annotation></text:p>
    <text:list><text:list-item><text:p>A point.</text:p></text:list-item></text:list>
    </office:text></office:body></office:document-content>`
  const bytes = await zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
  })
  const file = sourceFromBytes('report.odt', bytes)
  expect(odt.recognises(headOf(file))).toBeGreaterThan(zip.recognises(headOf(file)))
  expect(draftsIn(await eventsOf(odt, file))[0]).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again.\n\nA point.',
  })
})

test('Rich Text is read in its code pages, without headers, fields and pictures', async () => {
  const text = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial CYR;}}
{\info{\title Secret}{\author Nobody}}{\header Page 1}
\f0 F\'e4hre kehrt zur\'fcck\par
Am Kai sagte Ana: \ldblquote Gut\rdblquote , und {\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt ging}}.\par
{\f1\'cf\'f0\'e8\'e2\'e5\'f2} und \u8364?5.{\v hidden}\par{\pict 89504e47}}`
  const file = sourceFromText('note.doc', text)
  expect(rtf.recognises(headOf(file))).toBeGreaterThan(0.8)
  const events = await eventsOf(rtf, file)
  expect(draftsIn(events)[0]).toMatchObject({
    headline: 'Fähre kehrt zurück',
    body: 'Am Kai sagte Ana: “Gut”, und ging.\n\nПривет und €5.',
  })
  expect(problemsIn(events)).toEqual([])
})

test('a document that is a collection becomes a text whose articles are parted', async () => {
  const article = (title: string) =>
    String.raw`${title}\par\par The ferry sails again, said the mayor on Monday, and the harbour is glad of it.\par\par `
  const text = String.raw`{\rtf1 ${article('Ferry returns')}==========\par ${article('Quay is sold')}}`
  const events = await eventsOf(rtf, sourceFromText('dump.rtf', text))
  const members = events.flatMap((event) => (event.kind === 'member' ? [event.file] : []))
  expect(members.map(({ name }) => name)).toEqual(['dump.rtf/text.txt'])
  const drafts = await Promise.all(members.map((member) => eventsOf(plainText, member)))
  expect(draftsIn(drafts.flat()).map(({ headline }) => headline)).toEqual([
    'Ferry returns',
    'Quay is sold',
  ])
})

test('Markdown gives up its marks and its front matter', async () => {
  const text = `---
title: "Ferry returns"
author: [A. Writer, B. Writer]
date: 2021-03-04
source: https://harbour.example/1
publication: Harbour Post
---

The **ferry** sails [again](https://harbour.example/2), _at last_.

![A ferry](ferry.jpg)

## Reactions

> “Good,” said Ana,
> who works there.

* one
* two
`
  const file = sourceFromText('note.md', text)
  expect(markdown.recognises(headOf(file))).toBeGreaterThan(0.8)
  expect(draftsIn(await eventsOf(markdown, file))[0]).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again, at last.\n\nReactions\n\n“Good,” said Ana, who works there.\n\n- one\n\n- two',
    facts: {
      published: '2021-03-04',
      byline: 'A. Writer, B. Writer',
      outlet: 'Harbour Post',
      url: 'https://harbour.example/1',
    },
  })
})

test('a note with several headings of the first level holds several articles', async () => {
  const text = '# One\n\nFirst text.\n\n# Two\n\nSecond text.\n'
  const drafts = draftsIn(await eventsOf(markdown, sourceFromText('notes.md', text)))
  expect(drafts.map(({ headline }) => headline)).toEqual(['One', 'Two'])
})

function epubOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="d"><metadata><dc:title>Harbour Post</dc:title><dc:date>2021-03-04</dc:date><dc:language>en</dc:language></metadata>
      <manifest><item id="a" href="a%201.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
      <item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="c"/><itemref idref="b"/><itemref idref="a"/></spine></package>`,
    ...files,
  })
}

test('the parts of an EPUB are articles in reading order', async () => {
  const page = (title: string) =>
    `<html><head><title>x</title></head><body><h2>${title}</h2><p>The text of ${title} is long enough to be read, and it goes on for a while, so that no one takes it for a cover.</p></body></html>`
  const bytes = await epubOf({
    'OEBPS/a 1.xhtml': page('Second'),
    'OEBPS/b.xhtml': page('First'),
    'OEBPS/cover.xhtml': '<html><body><img src="c.png"/></body></html>',
  })
  const file = sourceFromBytes('paper.epub', bytes)
  expect(epub.recognises(headOf(file))).toBeGreaterThan(zip.recognises(headOf(file)))
  const events = await eventsOf(epub, file)
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['First', 'Second'])
  expect(draftsIn(events)[0]?.facts).toMatchObject({
    outlet: 'Harbour Post',
    published: '2021-03-04',
    language: 'en',
  })
  expect(problemsIn(events)[0]?.message).toContain('cover.xhtml')
})

test('a part that an EPUB names but does not hold is told', async () => {
  const bytes = await epubOf({})
  const codes = problemsIn(await eventsOf(epub, sourceFromBytes('paper.epub', bytes))).map(
    ({ code }) => code,
  )
  expect(codes).toEqual(['damaged-record', 'damaged-record', 'damaged-record', 'no-text'])
})

test('the sheets of a workbook are tables with dates and gaps', async () => {
  const bytes = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Articles" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Title</t></si><si><t>Text</t></si><si><t>Date</t></si><si><r><t>Ferry </t></r><r><t>returns</t></r></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="inlineStr"><is><t>The ferry sails again.</t></is></c><c r="D3" s="1"><v>44259</v></c></row>
      <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="str"><v>Undated text.</v></c></row>
      </sheetData></worksheet>`,
  })
  const file = sourceFromBytes('table.bin', bytes)
  expect(xlsx.recognises(headOf(file))).toBeGreaterThan(zip.recognises(headOf(file)))
  const drafts = draftsIn(await eventsOf(xlsx, file))
  expect(drafts[0]).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again.',
    facts: { published: '2021-03-04' },
    place: { line: 3 },
  })
  expect(drafts[1]).toMatchObject({ body: 'Undated text.', facts: { published: null } })
})
