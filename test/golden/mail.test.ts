import { expect, test } from 'vitest'
import { eml } from '../../electron/intake/readers/eml.ts'
import { feed } from '../../electron/intake/readers/feed.ts'
import { mbox } from '../../electron/intake/readers/mbox.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const newsletter = [
  'From: =?utf-8?Q?Harbour_Caf=C3=A9?= <news@harbour.example>',
  'To: reader@example.org',
  'Subject: =?utf-8?B?RmVycnkgcmV0dXJucw==?=',
  'Date: Thu, 4 Mar 2021 08:30:00 +0100 (CET)',
  'List-Unsubscribe: <mailto:off@harbour.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=b1',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The ferry sails again. https://harbour.example/long-address',
  '--b1',
  'Content-Type: text/html; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><head><style>p{}</style></head><body><div style=3D"display:none">inbox only</div>',
  '<p>The ferry sails again.</p><table><tr><td><p>=93We are glad,=94 said Ana.</p></td></tr></table>',
  '</body></html>',
  '--b1--',
  '',
].join('\r\n')

test('a newsletter becomes an article of its outlet, with its date in the zone of the sender', async () => {
  const file = sourceFromText('letter.eml', newsletter)
  expect(eml.recognises(headOf(file))).toBeGreaterThan(0.8)
  const [draft] = draftsIn(await eventsOf(eml, file))
  expect(draft).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again.\n\n“We are glad,” said Ana.',
    facts: { outlet: 'Harbour Café', byline: null, published: '2021-03-04T08:30:00+01:00' },
  })
})

test('attached documents follow as files, other attachments are named', async () => {
  const text = [
    'From: Ana <ana@example.org>',
    'Subject: Report',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b1',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'See attached.',
    '--b1',
    'Content-Type: application/rtf; name="../../report.rtf"',
    'Content-Disposition: attachment; filename="../../report.rtf"',
    '',
    '{\\rtf1 Hello}',
    '--b1',
    'Content-Type: application/octet-stream; name="tool.exe"',
    'Content-Disposition: attachment; filename="tool.exe"',
    '',
    'MZ',
    '--b1--',
  ].join('\n')
  const events = await eventsOf(eml, sourceFromText('mail.eml', text))
  expect(draftsIn(events)[0]).toMatchObject({ body: 'See attached.', facts: { byline: 'Ana' } })
  expect(draftsIn(events)[0]?.facts.extra['attachments']).toContain('tool.exe')
  const members = events.flatMap((event) => (event.kind === 'member' ? [event.file.name] : []))
  expect(members).toEqual(['mail.eml/report.rtf'])
})

const message = (subject: string, end: string) =>
  [
    'From ana@example.org Thu Mar  4 05:06:07 2021',
    'From: Ana <ana@example.org>',
    `Subject: ${subject}`,
    'Date: Thu, 04 Mar 2021 05:06:07 +0000',
    '',
    `Text of ${subject}.`,
    '>From here it goes on.',
    'From Monday 2021 a line of prose is no postmark.',
    '',
  ].join(end)

test('a mailbox with mixed line ends gives all its messages', async () => {
  const text = message('One', '\r\n') + message('Two', '\n') + message('Three', '\n').trimEnd()
  const file = sourceFromText('letters', text)
  expect(mbox.recognises(headOf(file))).toBeGreaterThan(0.9)
  const drafts = draftsIn(await eventsOf(mbox, file))
  expect(drafts.map(({ headline, place }) => `${place.record} ${headline}`)).toEqual([
    '1 One',
    '2 Two',
    '3 Three',
  ])
  expect(drafts[0]?.body).toContain('From here it goes on.')
})

test('prose and pages are not taken for mail', () => {
  for (const text of [
    'From: the harbour\n\nA tale.',
    'Note: this is prose.\nAnd more.\n',
    '<html>From: x\nSubject: y</html>',
  ]) {
    expect(eml.recognises(headOf(sourceFromText('x', text)))).toBeLessThan(0.5)
    expect(mbox.recognises(headOf(sourceFromText('x', text)))).toBe(0)
  }
})

test('a mail is told by its headers, however they are folded', () => {
  for (const text of [
    'Received: from a\n\t by b;\n   Thu, 4 Mar 2021\nSubject: One\nTo: c\n\nText.',
    'Content-Type: multipart/mixed;\n boundary=b1\n\n--b1\n\nText.\n--b1--',
  ]) {
    expect(eml.recognises(headOf(sourceFromText('x', text)))).toBeGreaterThan(0.8)
  }
})

test('a mail without a text says so', async () => {
  const text = 'From: a@example.org\nMessage-ID: <1@example.org>\nSubject: Empty\n\n'
  const events = await eventsOf(eml, sourceFromText('m.eml', text))
  expect(problemsIn(events).map(({ message: said }) => said)).toEqual([
    'm.eml holds no text; it was skipped.',
  ])
})

test('an RSS feed gives its entries with all their fields', async () => {
  const text = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
    <title>Harbour Post &amp; Mail</title><language>en-gb</language>
    <image><title>Logo</title></image>
    <item><title>Ferry returns</title><link>https://harbour.example/1</link>
      <description>Short.</description><dc:creator>A. Writer</dc:creator><category>Local</category>
      <pubDate>Thu, 04 Mar 2021 08:30:00 GMT</pubDate>
      <content:encoded><![CDATA[<p>The ferry sails again.</p><p>“We are glad,” said Ana & Bo.</p>]]></content:encoded>
    </item>
    <item><title>Only a headline</title></item></channel></rss>`
  const file = sourceFromText('feed.xml', text)
  expect(feed.recognises(headOf(file))).toBeGreaterThan(0.9)
  const drafts = draftsIn(await eventsOf(feed, file))
  expect(drafts[0]).toMatchObject({
    headline: 'Ferry returns',
    body: 'The ferry sails again.\n\n“We are glad,” said Ana & Bo.',
    facts: {
      outlet: 'Harbour Post & Mail',
      language: 'en',
      section: 'Local',
      byline: 'A. Writer',
      url: 'https://harbour.example/1',
      published: '2021-03-04T08:30:00Z',
    },
  })
  expect(drafts[1]).toMatchObject({ kind: 'reference', headline: 'Only a headline' })
})

test('an Atom feed with XHTML content is read as text', async () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenpost</title>
    <entry><title type="html">Fähre &amp;amp; Kai</title><id>urn:1</id>
      <link rel="self" href="https://hafen.example/self"/><link href="https://hafen.example/1"/>
      <author><name>A. Schreiber</name><email>a@hafen.example</email></author>
      <published>2021-03-04T08:30:00+01:00</published><updated>2021-03-05T08:30:00+01:00</updated>
      <content type="xhtml"><div xmlns="x"><p>Drei &lt; vier.</p><p>Zweiter Absatz.</p></div></content>
    </entry></feed>`
  const [draft] = draftsIn(await eventsOf(feed, sourceFromText('feed', text)))
  expect(draft).toMatchObject({
    headline: 'Fähre & Kai',
    body: 'Drei < vier.\n\nZweiter Absatz.',
    facts: {
      outlet: 'Hafenpost',
      language: 'de',
      byline: 'A. Schreiber',
      url: 'https://hafen.example/1',
      published: '2021-03-04T08:30:00+01:00',
      updated: '2021-03-05T08:30:00+01:00',
    },
  })
})

test('a feed that is cut off keeps its entries and says so; entities never expand', async () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;">]>'
  const text = `${bomb}<rss><channel><title>H</title><item><title>One &b;</title><description>Text.</description></item><item><title>Tw`
  const events = await eventsOf(feed, sourceFromBytes('feed.xml', Buffer.from(text)))
  expect(draftsIn(events)[0]?.headline).not.toContain('lol')
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['truncated-file'])
})
