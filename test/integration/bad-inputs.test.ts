import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Reader } from '../../electron/intake/reader.ts'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource } from '../../electron/intake/run.ts'
import { filesUnder, openSource } from '../../electron/intake/source-file.ts'

const corpora = fileURLToPath(new URL('../../../shared/corpora/badinputs', import.meta.url))
const isHere = existsSync(corpora)
if (!isHere) console.log('The bad inputs of ../shared are not here; their test is skipped.')

/** Milliseconds a file may take; those made to slow down regular expressions have less. */
const clock = 20_000
const hostileClock = 10_000

/** Every how manieth PDF is tried; all of them with BAD_INPUTS=all. */
const sampled = process.env['BAD_INPUTS'] === 'all' ? 1 : 5

type Tried = {
  readonly name: string
  readonly reader: string
  readonly articles: number
  readonly problems: readonly { readonly code: string; readonly message: string }[]
  readonly milliseconds: number
}

type Expected = {
  readonly file: string
  readonly expect: 'accept' | 'reject' | 'partial' | 'either'
  readonly articles: number | null
}

const readers = readersWith([])
const sets = ['csv-spectrum', 'jsontestsuite', 'libxml2-xml', 'pdfjs-pdf', 'warcio', 'yauzl-zip']

test.skipIf(!isHere)(
  'every generated file ends as its manifest says',
  { timeout: 600_000 },
  async () => {
    const manifest = manifestOf(readFileSync(`${corpora}/generated/manifest.jsonl`, 'utf8'))
    const rows: Row[] = []
    for (const expected of manifest) {
      const tried = await tryFile(readers, `${corpora}/generated`, expected.file)
      rows.push({ tried, fault: faultOf(tried) ?? broken(expected, tried), expected })
    }
    print(rows)
    expect(faultsIn(rows)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

for (const set of sets) {
  test.skipIf(!isHere)(
    `every file of ${set} ends with a sentence`,
    { timeout: 600_000 },
    async () => {
      const rows: Row[] = []
      let seen = 0
      for await (const found of filesUnder(`${corpora}/${set}`)) {
        seen++
        if (found.kind !== 'file' || (set === 'pdfjs-pdf' && seen % sampled !== 0)) continue
        const tried = await tryFile(readers, `${corpora}/${set}`, found.name)
        rows.push({ tried, fault: faultOf(tried), expected: null })
      }
      print(rows)
      expect(faultsIn(rows)).toEqual([])
    },
  )
}

type Row = {
  readonly tried: Tried
  readonly fault: string | null
  readonly expected: Expected | null
}

async function tryFile(list: readonly Reader[], root: string, name: string): Promise<Tried> {
  const started = performance.now()
  const file = await openSource(`${root}/${name}`, { root, name })
  let reader = ''
  let articles = 0
  const problems: { code: string; message: string }[] = []
  for await (const event of readSource(list, file, { map: {} })) {
    if (event.kind === 'reader') reader ||= event.name
    if (event.kind === 'draft') articles++
    if (event.kind === 'problem') problems.push(event.problem)
  }
  return { name, reader, articles, problems, milliseconds: Math.round(performance.now() - started) }
}

/** What is wrong with an outcome whatever the file; null when it is as it should be. */
function faultOf({ name, articles, problems, milliseconds }: Tried): string | null {
  const limit = name.startsWith('redos/') ? hostileClock : clock
  if (milliseconds > limit) return `it took ${milliseconds} ms`
  if (articles === 0 && problems.length === 0) return 'it ended without a word'
  const wordless = problems.find(({ message }) => !/^\S.{10,}[.…)”]$/s.test(message))
  if (wordless !== undefined) return `“${wordless.message}” is no sentence`
  const fault = problems.find(({ code }) => code === 'internal-error')
  return fault === undefined ? null : fault.message
}

function broken(expected: Expected, { articles, problems }: Tried): string | null {
  if (expected.expect === 'either') return null
  if (expected.articles !== null && articles !== expected.articles) {
    return `${articles} articles instead of ${expected.articles}`
  }
  const mustSay = expected.expect === 'reject' || expected.expect === 'partial'
  return mustSay && problems.length === 0 ? 'nothing is said of what is wrong' : null
}

function manifestOf(text: string): readonly Expected[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Expected => JSON.parse(line))
}

function faultsIn(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ tried, fault }) => (fault === null ? [] : [`${tried.name}: ${fault}`]))
}

function print(rows: readonly Row[]): void {
  const lines = rows.map(({ tried, fault, expected }) => {
    const outcome = tried.problems[0] === undefined ? 'read' : tried.problems[0].code
    const columns = [
      fault === null ? ' ' : '!',
      tried.name.slice(-48).padEnd(48),
      (expected?.expect ?? '').padEnd(7),
      tried.reader.padEnd(13),
      String(tried.articles).padStart(4),
      `${tried.milliseconds} ms`.padStart(9),
      outcome.padEnd(18),
      (tried.problems[0]?.message ?? '').slice(0, 140),
    ]
    return columns.join(' ').trimEnd()
  })
  console.log(lines.join('\n'))
}
