import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { gzip } from '../../electron/intake/readers/gzip.ts'
import { warc } from '../../electron/intake/readers/warc.ts'
import { draftsIn, eventsOf, headOf, problemsIn, sourceFromBytes } from '../support/source-file.ts'

function page(title: string): string {
  const sentence = `The ${title} sails again, and the harbour is glad of it, said the mayor on Monday. `
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${sentence.repeat(4)}</p><p>${sentence.repeat(3)}</p></body></html>`
}

function answer(body: string | Uint8Array, headers = ''): Buffer {
  const top = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`
  return Buffer.concat([Buffer.from(top), Buffer.from(body)])
}

function record(type: string, url: string, content: Uint8Array, contentType = ''): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n${contentType}Content-Length: ${content.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')])
}

const records = [
  record('warcinfo', '', Buffer.from('software: none')),
  record('response', 'https://x.example/1', answer(page('Anna'))),
  record('request', 'https://x.example/1', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
  record('response', 'https://x.example/2', answer(page('Berta'))),
]

const read = (bytes: Uint8Array) => eventsOf(warc, sourceFromBytes('crawl', bytes))

test('the pages of a web archive are articles with their addresses', async () => {
  for (const bytes of [
    Buffer.concat(records),
    Buffer.concat(records.map((each) => gzipSync(each))),
  ]) {
    const head = headOf(sourceFromBytes('crawl', bytes))
    expect(warc.recognises(head)).toBeGreaterThan(gzip.recognises(head))
    const drafts = draftsIn(await read(bytes))
    expect(drafts.map(({ headline, facts }) => `${headline} ${facts.url}`)).toEqual([
      'Anna https://x.example/1',
      'Berta https://x.example/2',
    ])
    expect(drafts[0]?.facts).toMatchObject({
      published: null,
      extra: { retrieved: '2021-03-04T05:06:07Z' },
    })
  }
})

test('a damaged member is named and the members after it are read', async () => {
  const members = records.map((each) => gzipSync(each))
  members[1]?.fill(0xff, 30, 60)
  const events = await read(Buffer.concat(members))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['Berta'])
  expect(problemsIn(events)[0]).toMatchObject({
    code: 'damaged-record',
    place: { byte: members[0]?.length },
  })
})

test('a record whose length is wrong costs itself only', async () => {
  const broken = Buffer.from(String(records[1]).replace(/Content-Length: \d+/, 'Content-Length: 7'))
  const events = await read(Buffer.concat([broken, ...records.slice(2)]))
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual(['Berta'])
  expect(problemsIn(events).length).toBeGreaterThan(0)
})

test('bodies are unchunked and unpacked; one that explodes is refused', async () => {
  const packed = gzipSync(page('Anna'))
  const chunked = Buffer.concat([
    Buffer.from(`${packed.length.toString(16)}\r\n`),
    packed,
    Buffer.from('\r\n0\r\n\r\n'),
  ])
  const headers = 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n'
  const good = await read(record('response', 'https://x.example/1', answer(chunked, headers)))
  expect(draftsIn(good)).toHaveLength(1)
  const bomb = gzipSync(Buffer.alloc(40 * 1024 ** 2, ' '))
  const events = await read(
    record('response', 'https://x.example/b', answer(bomb, 'Content-Encoding: gzip\r\n')),
  )
  expect(draftsIn(events)).toEqual([])
  expect(problemsIn(events).map(({ code }) => code)).toContain('too-large')
})

test('an archive that is cut off gives the part of the page that is there', async () => {
  const whole = Buffer.concat(records)
  const events = await read(whole.subarray(0, whole.length - 100))
  expect(draftsIn(events)).toHaveLength(2)
  expect(problemsIn(events).map(({ code }) => code)).toEqual(['truncated-file'])
})

test('the older ARC is read', async () => {
  const content = answer(page('Anna'))
  const info = '1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n'
  const bytes = Buffer.concat([
    Buffer.from(`filedesc://x.arc 0.0.0.0 20210304050607 text/plain ${info.length}\n${info}\n`),
    Buffer.from(`https://x.example/a b 127.0.0.1 20210304050607 text/html ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ])
  const [draft] = draftsIn(await read(bytes))
  expect(draft).toMatchObject({ headline: 'Anna', facts: { url: 'https://x.example/a%20b' } })
})

test('an archive without pages says so', async () => {
  const events = await read(records[0] ?? Buffer.alloc(0))
  expect(problemsIn(events).map(({ message }) => message)).toEqual([
    'crawl holds 1 records, none of which is a page with a text; nothing was read.',
  ])
})
