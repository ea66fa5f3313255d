import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { cleanDraft } from '../../electron/intake/cleaning/draft.ts'
import { cleanPages } from '../../electron/intake/cleaning/page.ts'
import { corpora } from './corpora.ts'

type Print = (line: string) => void
type Page = { readonly text: string; readonly body: string; readonly title: string }
type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

const index = z.array(z.object({ id: z.string(), title: z.string(), src: z.string() }))

/** The same pages as they are and as careless hands leave them. */
const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['as they are', (text) => text],
  ['without blank lines', (text) => text.replace(/\n{2,}/g, '\n')],
  ['with spaces for lines', (text) => text.replace(/\n+/g, '   ')],
  ['on one line', (text) => text.replace(/\s+/g, ' ')],
]

/** Dumped pages against their true bodies: words and paragraphs found, headlines, and the speed by size. */
export async function benchCleaning(print: Print): Promise<void> {
  const folder = corpora()
  if (folder === null || !existsSync(join(folder, 'pages'))) {
    print('cleaning: skipped, the corpora are not here.')
    return
  }
  const sources = pagesIn(join(folder, 'pages'))
  for (const [source, pages] of sources) {
    for (const [shape, change] of shapes)
      print(`${source}, ${pages.length} pages ${shape}: ${measured(pages, change)}`)
    print(`${source}, headlines: ${headlines(pages)}`)
  }
  benchSpeed(print)
}

function pagesIn(folder: string): ReadonlyMap<string, readonly Page[]> {
  const found = new Map<string, Page[]>()
  for (const { id, title, src } of index.parse(
    JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')),
  )) {
    const pages = found.get(src) ?? []
    pages.push({
      text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
      body: readFileSync(join(folder, `${id}.body.txt`), 'utf8'),
      title,
    })
    found.set(src, pages)
  }
  return found
}

function measured(pages: readonly Page[], change: (text: string) => string): string {
  const scores = pages.map((page) => {
    const found = cleanPages(change(page.text), 1)
      .map((draft) => draft.body)
      .join('\n')
    return {
      words: scored(wordsOf(found), wordsOf(page.body)),
      paragraphs: scored(linesOf(found), linesOf(page.body)),
    }
  })
  const words = scores.map((score) => score.words)
  const paragraphs = scores.map((score) => score.paragraphs)
  return `words ${figures(words)}; paragraphs ${figures(paragraphs)}`
}

function figures(scores: readonly Score[]): string {
  const mean = (of: (score: Score) => number) =>
    (scores.reduce((sum, score) => sum + of(score), 0) / scores.length).toFixed(3)
  return `P ${mean(({ precision }) => precision)} R ${mean(({ recall }) => recall)} F1 ${mean(({ f1 }) => f1)}`
}

/** Counts each word or paragraph as often as it stands in both. */
function scored(found: readonly string[], wanted: readonly string[]): Score {
  const left = new Map<string, number>()
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1)
  let shared = 0
  for (const one of found) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    shared += 1
  }
  return {
    precision: found.length === 0 ? 0 : shared / found.length,
    recall: wanted.length === 0 ? 1 : shared / wanted.length,
    f1: found.length + wanted.length === 0 ? 1 : (2 * shared) / (found.length + wanted.length),
  }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\d]+/gu) ?? []
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** The page's title mostly has the outlet's name behind the headline. */
function headlines(pages: readonly Page[]): string {
  const titled = pages.filter(({ title }) => title !== '')
  const right = titled.filter(({ text, title }) => {
    const found = bare(cleanPages(text, 1)[0]?.headline ?? '')
    return found !== '' && (bare(title).includes(found) || found.includes(bare(title)))
  })
  return `${right.length} of ${titled.length} agree with the page's title`
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

/** Seconds must grow with the size, not with its square. */
function benchSpeed(print: Print): void {
  const paragraph =
    'The council said on Monday that the bridge would open in spring, "whatever it costs", and that no one would pay.'
  for (const megabytes of [1, 5]) {
    const text = `${paragraph}\n\nShare this\n\nRead more\n\n`.repeat(
      (megabytes * 1024 * 1024) / (paragraph.length + 25),
    )
    const page = seconds(() => cleanPages(text, 1))
    const article = seconds(() => cleanDraft({ headline: 'Bridge', text, facts: {} }))
    print(
      `a text of ${megabytes} MB: as a page ${page.toFixed(2)} s, as an article ${article.toFixed(2)} s`,
    )
  }
}

function seconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
