import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource, type SourceEvent } from '../../electron/intake/run.ts'
import type { Draft } from '../../shared/article.ts'
import { sourceFromBytes, sourceFromText } from '../support/source-file.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/databases')

async function eventsOf(name: string, text?: string): Promise<readonly SourceEvent[]> {
  const file =
    text === undefined
      ? sourceFromBytes(name, readFileSync(path.join(folder, name)))
      : sourceFromText(name, text)
  const events: SourceEvent[] = []
  for await (const event of readSource(readersWith([]), file, { map: {} })) events.push(event)
  return events
}

function draftsIn(events: readonly SourceEvent[]): readonly Draft[] {
  return events.flatMap((event) => (event.kind === 'draft' ? [event.draft] : []))
}

function problemsIn(events: readonly SourceEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'problem' ? [event.problem.message] : []))
}

test('Nexis Uni saved as text gives the first article although the cover stands above it', async () => {
  const events = await eventsOf('nexis-uni-tight.txt')
  expect(problemsIn(events)).toEqual([])
  expect(draftsIn(events)).toMatchObject([
    {
      headline: 'Ferry talks resume as islanders run out of bread',
      facts: {
        outlet: 'The Tidemark (Easton)',
        published: '2022-04-06',
        byline: 'Anna Holm',
        section: 'NEWS',
      },
    },
    {
      headline: 'Minister rules out navy',
      facts: { outlet: 'The Daily Anchor', published: '2022-04-07T09:15:00Z', language: 'en' },
    },
  ])
})

test('Factiva field codes without blank lines between them are fields all the same', async () => {
  const events = await eventsOf('factiva-tight.txt')
  expect(problemsIn(events)).toEqual([])
  expect(draftsIn(events)).toMatchObject([
    {
      headline: 'Ferry talks resume as islanders run out of bread',
      body: 'Talks between the ferry operator and the union have resumed.\n\nThe operator said on Wednesday that it had made "a fair and final offer".',
      facts: {
        outlet: 'The Tidemark',
        published: '2022-04-06T14:22:00',
        byline: 'Anna Holm',
        language: 'en',
      },
    },
    {
      headline: 'Minister rules out navy',
      body: 'The transport minister has ruled out calling in the navy.',
      facts: { outlet: 'The Daily Anchor', published: '2022-04-07' },
    },
  ])
})

test('the foot of a ProQuest report is no article', async () => {
  const events = await eventsOf('proquest-report.txt')
  expect(problemsIn(events)).toEqual([])
  expect(draftsIn(events).map(({ headline }) => headline)).toEqual([
    'Ferry talks resume as islanders run out of bread',
    'Minister rules out navy',
  ])
})

test('a record without outlet takes it from the address and says so', async () => {
  const record = {
    title: 'Ferry returns',
    text: 'It sails again.',
    url: 'https://www.quay.example/1',
  }
  const [article] = draftsIn(await eventsOf('one.json', JSON.stringify([record])))
  expect(article?.facts).toMatchObject({
    outlet: 'quay.example',
    extra: { 'Outlet taken from': 'the address' },
  })
})
