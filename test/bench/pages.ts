import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDates } from '../../electron/intake/cleaning/dates.ts'
import { textFromHtml } from '../../electron/intake/cleaning/html-text.ts'
import { html } from '../../electron/intake/readers/html.ts'
import type { Draft } from '../../shared/article.ts'
import { draftsIn, eventsOf, sourceFromBytes } from '../support/source-file.ts'
import { corpora } from './corpora.ts'

type Expected = {
  readonly title?: string | null
  readonly byline?: string | null
  readonly siteName?: string | null
  readonly publishedTime?: string | null
  readonly lang?: string | null
}

const fields = ['title', 'byline', 'siteName', 'publishedTime', 'lang'] as const
type Field = (typeof fields)[number]

/** Saved pages against their expected article: F1 of the body's words, accuracy of the metadata. */
export async function benchPages(print: (line: string) => void): Promise<void> {
  const folder = corpora()
  if (folder === null) {
    print('The corpora are not here; nothing was measured.')
    return
  }
  const pages = join(folder, 'formats', 'web', 'readability')
  const scores: number[] = []
  const right = new Map<Field, number>()
  const asked = new Map<Field, number>()
  const started = performance.now()
  for (const name of readdirSync(pages).toSorted()) {
    const expected: Expected = JSON.parse(
      readFileSync(join(pages, name, 'expected-metadata.json'), 'utf8'),
    )
    const draft = await readPage(join(pages, name, 'source.html'))
    const body = textFromHtml(readFileSync(join(pages, name, 'expected.html'), 'utf8'))
    const score = f1(tokens(body), tokens(draft?.body ?? ''))
    scores.push(score)
    const wrong = fields.filter((field) => !judge(field, expected, draft, right, asked))
    if (score < 0.9 || wrong.length > 0)
      print(`  ${name}: F1 ${score.toFixed(3)}${wrongText(wrong, expected, draft)}`)
  }
  const perSecond = (scores.length * 1000) / (performance.now() - started)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const median = scores.toSorted((one, other) => one - other)[Math.floor(scores.length / 2)] ?? 0
  print(
    `saved pages: ${scores.length}, mean F1 of body words ${mean.toFixed(3)}, median ${median.toFixed(3)}, ${perSecond.toFixed(1)} pages/s`,
  )
  for (const field of fields)
    print(`  ${field}: ${right.get(field) ?? 0} of ${asked.get(field) ?? 0}`)
}

async function readPage(path: string): Promise<Draft | undefined> {
  if (!existsSync(path)) return undefined
  const file = sourceFromBytes('source.html', new Uint8Array(readFileSync(path)))
  return draftsIn(await eventsOf(html, file))[0]
}

function judge(
  field: Field,
  expected: Expected,
  draft: Draft | undefined,
  right: Map<Field, number>,
  asked: Map<Field, number>,
): boolean {
  const wanted = expected[field]
  if (wanted === undefined || wanted === null || wanted === '') return true
  asked.set(field, (asked.get(field) ?? 0) + 1)
  const isRight = draft !== undefined && agrees(field, wanted, found(field, draft))
  if (isRight) right.set(field, (right.get(field) ?? 0) + 1)
  return isRight
}

function found(field: Field, { headline, facts }: Draft): string {
  switch (field) {
    case 'title':
      return headline
    case 'byline':
      return facts.byline ?? ''
    case 'siteName':
      return facts.outlet ?? ''
    case 'publishedTime':
      return facts.published ?? ''
    case 'lang':
      return facts.language ?? ''
  }
}

/** The expected titles keep the outlet's name; a title that starts with ours is the same headline. */
function agrees(field: Field, wanted: string, ours: string): boolean {
  if (field === 'publishedTime') return findDates(wanted)[0]?.iso === ours
  if (field === 'lang') return wanted.toLowerCase().split(/[-_]/)[0] === ours
  const one = plain(wanted)
  const other = plain(ours)
  if (other === '') return false
  return (
    one === other ||
    (field === 'title' && (one.startsWith(other) || other.startsWith(one))) ||
    (field === 'byline' && (one.includes(other) || other.includes(one)))
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

function wrongText(wrong: readonly Field[], expected: Expected, draft: Draft | undefined): string {
  return wrong
    .map(
      (field) =>
        `; ${field}: wanted “${expected[field] ?? ''}”, got “${draft === undefined ? '' : found(field, draft)}”`,
    )
    .join('')
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

function f1(wanted: readonly string[], ours: readonly string[]): number {
  if (wanted.length === 0 && ours.length === 0) return 1
  const left = new Map<string, number>()
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of ours) {
    const count = left.get(token) ?? 0
    if (count === 0) continue
    left.set(token, count - 1)
    shared += 1
  }
  return (2 * shared) / (wanted.length + ours.length)
}
