import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { defaultLimits, type Limits, type Reader } from '../../electron/intake/reader.ts'
import { csv } from '../../electron/intake/readers/csv.ts'
import { gzip } from '../../electron/intake/readers/gzip.ts'
import { tar } from '../../electron/intake/readers/tar.ts'
import { zip } from '../../electron/intake/readers/zip.ts'
import { readSource, type SourceEvent } from '../../electron/intake/run.ts'
import { tarOf, zipOf } from '../support/archives.ts'
import { headOf, sourceFromBytes } from '../support/source-file.ts'

const readers: readonly Reader[] = [csv, zip, tar, gzip]

const article = (headline: string) => `title,text\n${headline},The text of ${headline}.\n`

async function read(name: string, bytes: Uint8Array, limits: Limits = defaultLimits) {
  const file = sourceFromBytes(name, bytes, new Map(), limits)
  const events: SourceEvent[] = []
  for await (const event of readSource(readers, file, { map: {} })) events.push(event)
  return {
    headlines: events.flatMap((event) => (event.kind === 'draft' ? [event.draft.headline] : [])),
    problems: events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : [])),
  }
}

test('the files of a ZIP are read under the name of the archive', async () => {
  const bytes = await zipOf({
    'a.csv': article('One'),
    'folder/b.csv': article('Two'),
    '__MACOSX/._a.csv': 'not a document',
    'broken.csv': 'width,height\n1,2\n',
  })
  const { headlines, problems } = await read('dump.zip', bytes)
  expect(headlines).toEqual(['One', 'Two'])
  expect(problems.map(({ file }) => file)).toEqual(['dump.zip/broken.csv'])
})

test('archives in archives are read three deep and no deeper', async () => {
  let bytes = await zipOf({ 'a.csv': article('Deep') })
  for (let depth = 1; depth <= 3; depth++) {
    expect((await read('dump.zip', bytes)).headlines).toEqual(['Deep'])
    bytes = await zipOf({ 'inner.zip': bytes })
  }
  const { headlines, problems } = await read('dump.zip', bytes)
  expect(headlines).toEqual([])
  expect(problems.map(({ code }) => code)).toEqual(['too-deep'])
})

test('a ZIP that was cut off gives the entries that are whole and says so', async () => {
  const bytes = await zipOf({ 'a.csv': article('One'), 'b.csv': article('Two').repeat(40) })
  for (const [cut, expected] of [
    [Buffer.from(bytes).indexOf('b.csv') + 20, ['One']],
    [20, []],
  ] as const) {
    const { headlines, problems } = await read('dump.zip', bytes.subarray(0, cut))
    expect(headlines).toEqual(expected)
    expect(problems.map(({ code }) => code)).toEqual(['truncated-file'])
  }
})

test('an entry that unpacks beyond measure is stopped and the next is read', async () => {
  const bytes = await zipOf({ 'bomb.csv': 'a'.repeat(8 * 1024 ** 2), 'b.csv': article('Two') })
  const { headlines, problems } = await read('dump.zip', bytes)
  expect(problems.map(({ code }) => code)).toContain('too-large')
  expect(headlines).toEqual(['Two'])
})

test('a TAR with too many entries is read as far as is allowed', async () => {
  const bytes = tarOf(['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, text: article(name) })))
  const { headlines, problems } = await read('dump.tar', bytes, { ...defaultLimits, entries: 2 })
  expect(headlines).toEqual(['a', 'b'])
  expect(problems.map(({ code }) => code)).toEqual(['too-many-entries'])
})

test('an archive with too many entries is refused', async () => {
  const bytes = await zipOf({ 'a.csv': article('One'), 'b.csv': article('Two') })
  const { problems } = await read('dump.zip', bytes, { ...defaultLimits, entries: 1 })
  expect(problems.map(({ code }) => code)).toEqual(['too-many-entries'])
})

test('a changed byte in an entry costs that entry only, or is told', async () => {
  const bytes = Buffer.from(await zipOf({ 'a.csv': article('One'), 'b.csv': article('Two') }))
  bytes[bytes.indexOf('a.csv') + 6] = 0xff
  const { headlines, problems } = await read('dump.zip', bytes)
  expect(headlines).toContain('Two')
  expect(problems.length).toBeGreaterThan(0)
})

test('a name that leads out of the archive is only a name', async () => {
  const bytes = tarOf([{ name: '../../etc/a.csv', text: article('One') }])
  const { headlines, problems } = await read('dump.tar', bytes)
  expect(headlines).toEqual(['One'])
  expect(problems[0]?.code).toBe('unsafe-name')
})

test('a TAR, plain or compressed, is read and its links are not followed', async () => {
  const bytes = tarOf([
    { name: 'a.csv', text: article('One') },
    { name: 'link.csv', text: '', kind: 2 },
    { name: 'b.csv', text: article('Two') },
  ])
  for (const [name, content] of [
    ['dump.tar', bytes],
    ['dump.tgz', gzipSync(bytes)],
  ] as const) {
    const { headlines, problems } = await read(name, content)
    expect(headlines).toEqual(['One', 'Two'])
    expect(problems.map(({ code }) => code)).toEqual(['not-a-file'])
  }
})

test('a TAR that is cut off keeps what came before', async () => {
  const bytes = tarOf([
    { name: 'a.csv', text: article('One') },
    { name: 'b.csv', text: article('Two').repeat(100) },
  ])
  const { headlines, problems } = await read('dump.tar', bytes.subarray(0, 2048))
  expect(headlines[0]).toBe('One')
  expect(problems.map(({ code }) => code)).toContain('truncated-file')
})

test('a compressed file is read as what it holds', async () => {
  const { headlines } = await read('export.csv.gz', gzipSync(article('One')))
  expect(headlines).toEqual(['One'])
})

test('a compressed file that is cut off or explodes ends in a sentence', async () => {
  const whole = gzipSync(Array.from({ length: 3000 }, (_, at) => `${at * 7919}`).join(','))
  const cut = await read('export.csv.gz', whole.subarray(0, whole.length - 500))
  expect(cut.problems.map(({ code }) => code)).toContain('truncated-file')
  const bomb = await read('bomb.csv.gz', gzipSync(Buffer.alloc(40 * 1024 ** 2, 'a')))
  expect(bomb.problems.map(({ code }) => code)).toContain('too-large')
})

test('archives are told by their content', () => {
  expect(
    tar.recognises(headOf(sourceFromBytes('x', tarOf([{ name: 'a', text: '' }])))),
  ).toBeGreaterThan(0.5)
  expect(gzip.recognises(headOf(sourceFromBytes('x', gzipSync(''))))).toBeGreaterThan(0.5)
  expect(zip.recognises(headOf(sourceFromBytes('x.zip', Buffer.from('no archive'))))).toBe(0)
})
