import { expect, test } from 'vitest'
import type { Draft } from '../../shared/article.ts'
import { findIn, toCutting } from '../../electron/intake/cutting.ts'
import type { Finder } from '../../electron/threads/finder.ts'
import type { Batch, FileEnd } from '../../electron/threads/intake-messages.ts'
import { withFindings } from '../../electron/threads/spreading.ts'
import { draftOf } from '../support/library.ts'

const source = { kind: 'bytes', name: 'stories.jsonl', bytes: new Uint8Array() } as const
const going = new AbortController().signal

test('articles of one file are found by several threads as by one, in their order', async () => {
  const drafts = Array.from({ length: 40 }, (_, number) => story(number))
  const parts = await collected([finder(), finder()], drafts, going)
  expect(cuttingsIn(parts)).toEqual(drafts.map((draft) => toCutting(draft, true)))
})

test('teasers of a page have their findings, too', async () => {
  const page = { ...story(1), teasers: [story(2), story(3)] }
  const parts = await collected([finder()], [page, story(4)], going)
  expect(cuttingsIn(parts)).toEqual([page, story(4)].map((draft) => toCutting(draft, true)))
})

test('an article in which nothing could be sought is kept, and the end of its file says so', async () => {
  const broken: Finder = { ...finder(), find: async (texts) => texts.map(() => 'a full disk') }
  const parts = await collected([broken], [story(1)], going)
  expect(cuttingsIn(parts)).toEqual([toCutting(story(1), false)])
  expect(problemsIn(parts)).toEqual([
    'Quotes and actors of “Story 1” could not be found because of a full disk; the article was kept without them.',
  ])
})

test('a stop leaves what has no findings to the next time, without a word against it', async () => {
  const stop = new AbortController()
  const stopping: Finder = {
    ...finder(),
    async find(texts) {
      stop.abort()
      return texts.map(() => 'being stopped')
    },
  }
  const parts = await collected([stopping], [story(1)], stop.signal)
  expect(cuttingsIn(parts)).toEqual([])
  expect(problemsIn(parts)).toEqual([])
})

function story(number: number): Draft {
  return draftOf(`Story ${number}`, `“It is number ${number},” Olav Renn said in Hallvik.`)
}

function finder(): Finder {
  return { find: async (texts) => texts.map((text) => findIn(text)), close: async () => {} }
}

async function collected(
  finders: readonly Finder[],
  drafts: readonly Draft[],
  signal: AbortSignal,
): Promise<readonly (Batch | FileEnd)[]> {
  const parts: (Batch | FileEnd)[] = []
  for await (const part of withFindings(partsOf(drafts), finders, source, signal)) parts.push(part)
  return parts
}

/** What an intake thread sends that was asked for no findings. */
async function* partsOf(drafts: readonly Draft[]): AsyncGenerator<Batch | FileEnd> {
  for (let at = 0; at < drafts.length; at += 3) {
    const cuttings = drafts.slice(at, at + 3).map((draft) => toCutting(draft, false))
    yield { kind: 'batch', job: 1, cuttings }
  }
  const known = { reader: 'json-lines', encoding: 'utf-8', announced: null, hash: null }
  const counts = { size: 1, read: drafts.length, skipped: 0, doubtful: 0 }
  yield { kind: 'end', job: 1, ...known, ...counts, problems: [] }
}

function cuttingsIn(parts: readonly (Batch | FileEnd)[]): readonly unknown[] {
  return parts.flatMap((part) => (part.kind === 'batch' ? part.cuttings : []))
}

function problemsIn(parts: readonly (Batch | FileEnd)[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'end' ? part.problems.map(({ message }) => message) : [],
  )
}
