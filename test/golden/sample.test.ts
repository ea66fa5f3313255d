import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource } from '../../electron/intake/run.ts'
import type { Draft } from '../../shared/article.ts'
import type { Problem } from '../../shared/report.ts'
import { sourceFromBytes } from '../support/source-file.ts'

const folder = path.resolve(import.meta.dirname, '../../assets/sample')
const files = readdirSync(folder)

const drafts: Draft[] = []
const problems: Problem[] = []
const readAs = new Map<string, string>()

beforeAll(async () => {
  for (const name of files) {
    const file = sourceFromBytes(name, readFileSync(path.join(folder, name)))
    for await (const event of readSource(readersWith([]), file, { map: {} })) {
      if (event.kind === 'draft') drafts.push(event.draft)
      else if (event.kind === 'problem') problems.push(event.problem)
      else if (event.kind === 'reader') readAs.set(name, event.name)
    }
  }
})

test('every file of the sample is read, in seven formats or more, without a problem', () => {
  expect(problems).toEqual([])
  expect([...readAs.keys()].toSorted(alphabetically)).toEqual(files.toSorted(alphabetically))
  expect(new Set(readAs.values()).size).toBeGreaterThanOrEqual(7)
})

test('the sample is nineteen stories of four outlets, none without headline or text', () => {
  expect(drafts).toHaveLength(19)
  expect(drafts.filter(({ headline, body }) => headline === '' || body === '')).toEqual([])
  const named = drafts.filter(({ facts }) => facts.extra['Outlet taken from'] === undefined)
  const outlets = new Set(named.map(({ facts }) => facts.outlet).filter((name) => name !== null))
  expect(outlets).toEqual(new Set(['Kestrel Wire', 'Norrland Post', 'Radio Sund', 'The Tidemark']))
})

test('all of its stories but the dumped pages say on which day of 2024 they appeared', () => {
  const undated = drafts.filter(({ facts }) => !/^2024-\d\d-\d\d/.test(facts.published ?? ''))
  const pages = [...readAs.values()].filter((reader) => reader === 'portal-dump')
  expect(undated).toHaveLength(pages.length)
})

function alphabetically(one: string, other: string): number {
  return one.localeCompare(other)
}
