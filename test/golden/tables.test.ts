import { expect, test } from 'vitest'
import { csv } from '../../electron/intake/readers/csv.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const table = [
  'Title,Body,Date,Source,Author,Link',
  '"Ferry returns","The ferry, idle since May, sails again.",2021-03-04,Harbour Post,A. Writer,https://example.org/1',
  '"Mayor says ""no""","“We will not sell the quay,” the mayor said.",2021-03-05,Harbour Post,B. Writer,https://example.org/2',
].join('\r\n')

test('a table with a header becomes articles with their facts', async () => {
  const drafts = draftsIn(await eventsOf(csv, sourceFromText('export.csv', table)))
  expect(drafts.map(({ headline }) => headline)).toEqual(['Ferry returns', 'Mayor says "no"'])
  expect(drafts[0]).toMatchObject({
    body: 'The ferry, idle since May, sails again.',
    facts: {
      published: '2021-03-04',
      outlet: 'Harbour Post',
      byline: 'A. Writer',
      url: 'https://example.org/1',
    },
    place: { record: 1, line: 2 },
  })
})

test('a table is recognised by its content, whatever its name', () => {
  expect(csv.recognises(headOf(sourceFromText('export.dat', table)))).toBeGreaterThan(0.8)
  const prose = 'The ferry, idle since May, sails again.\n\n“We wait,” said Ana, who works there.\n'
  expect(csv.recognises(headOf(sourceFromText('note.txt', prose)))).toBe(0)
})

test('semicolons, tabs and the sep line of Excel are found', async () => {
  for (const [delimiter, top] of [
    [';', ''],
    ['\t', ''],
    ['|', 'sep=|\n'],
  ]) {
    const text = `${top}date${delimiter}headline${delimiter}text\n2021-01-02${delimiter}One, two${delimiter}"a;|b"\n`
    const [draft] = draftsIn(await eventsOf(csv, sourceFromText('t', text)))
    expect(draft).toMatchObject({ headline: 'One, two', body: 'a;|b' })
  }
})

test('a line with too many columns is skipped and named, the next is read', async () => {
  const text = 'title,text\nOne,first\nTwo,second,surplus\nThree,third\n'
  const events = await eventsOf(csv, sourceFromText('export.csv', text))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['One', 'Three'])
  expect(problemsIn(events)).toEqual([
    expect.objectContaining({
      code: 'damaged-record',
      message: 'Line 3 of export.csv has 3 columns, the header has 2; the line was skipped.',
      place: { record: 2, line: 3, byte: null },
    }),
  ])
})

test('a quotation mark that never closes costs no other article', async () => {
  const text = 'title,text\nOne,"first\nTwo,"second, as planned"\nThree,third\n'
  const events = await eventsOf(csv, sourceFromText('export.csv', text))
  expect(draftsIn(events).map(({ headline, body }) => `${headline}: ${body}`)).toEqual([
    'One: "first',
    'Two: second, as planned',
    'Three: third',
  ])
  expect(problemsIn(events).map(({ place }) => place.line)).toEqual([2])
})

test('a cell may run over lines and marks may be escaped by a backslash', async () => {
  const text = 'title,text\nOne,"He said \\"no\\",\nthen left, and \\"soon\\""\n'
  const [draft] = draftsIn(await eventsOf(csv, sourceFromText('export.csv', text)))
  expect(draft?.body).toBe('He said "no",\n\nthen left, and "soon"')
})

test('a table without a header is understood by what stands in its columns', async () => {
  const sentence = 'The council met for the third time this week and adjourned without a vote. '
  const rows = [1, 2, 3].map(
    (day) => `${day},2021-01-0${day},Council meets again,"${sentence.repeat(3)}"`,
  )
  const events = await eventsOf(csv, sourceFromText('export.csv', rows.join('\n')))
  expect(draftsIn(events)[0]).toMatchObject({
    headline: 'Council meets again',
    body: sentence.repeat(3).trim(),
    facts: { published: '2021-01-01', extra: { 'Column 1': '1' } },
  })
  expect(problemsIn(events)).toHaveLength(1)
})

test('a mapping given by a person outranks the names of the columns', async () => {
  const text = 'title,text,kommentar\nOne,wrong,right\n'
  const file = sourceFromText('export.csv', text)
  expect(draftsIn(await eventsOf(csv, file, { body: 'Kommentar' }))[0]?.body).toBe('right')
  const events = await eventsOf(csv, file, { body: 'absent' })
  expect(problemsIn(events)[0]?.message).toContain('no column “absent”')
})

test('columns of one name both stay', async () => {
  const events = await eventsOf(csv, sourceFromText('t.csv', 'title,title,body,body\nA,B,C,D\n'))
  expect(draftsIn(events)[0]).toMatchObject({
    headline: 'A',
    body: 'C',
    facts: { extra: { 'title (2)': 'B', 'body (2)': 'D' } },
  })
})

test('names of columns cannot reach the prototype of objects', async () => {
  const text = '__proto__,constructor,title,body,toString\npolluted,x,T1,B1 text,z\n'
  const [draft] = draftsIn(await eventsOf(csv, sourceFromText('t.csv', text)))
  expect(draft).toMatchObject({ headline: 'T1', body: 'B1 text' })
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('dates whose order the column tells are read, others are said to be unreadable', async () => {
  const text =
    'date,title,text\n03/04/2021,One,first\n25/04/2021,Two,second\nlast week,Three,third\n'
  const events = await eventsOf(csv, sourceFromText('t.csv', text))
  expect(draftsIn(events).map(({ facts }) => facts.published)).toEqual([
    '2021-04-03',
    '2021-04-25',
    null,
  ])
  expect(draftsIn(events)[2]?.facts.extra).toEqual({ date: 'last week' })
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['unreadable-date'])
})

test('bytes that stand for nothing are counted and the rest of the table is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('title,text\nOne,caf'),
    Buffer.from([0xc3]),
    Buffer.from(' closes\nTwo,naïve ending – “quoted” \n'),
  ])
  const events = await eventsOf(csv, sourceFromBytes('t.csv', bytes))
  expect(draftsIn(events)).toHaveLength(2)
  expect(problemsIn(events)[0]).toMatchObject({ code: 'undecodable-bytes', place: { byte: 18 } })
})
