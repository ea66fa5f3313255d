import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource } from '../../electron/intake/run.ts'
import { paragraphsOf, type ArticleFacts, type Draft } from '../../shared/article.ts'
import { sourceFromBytes, sourceFromText } from '../support/source-file.ts'

type Expected = {
  readonly headline: string
  readonly facts: Partial<ArticleFacts>
  readonly paragraphs: number
  readonly begins: string
  readonly ends: string
  readonly without: readonly string[]
  readonly teasers: readonly string[]
}

const folder = path.resolve(import.meta.dirname, '../fixtures/portal')

/** The same kind of story as careless hands copy it from twelve kinds of portals. */
const pages: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(path.join(folder, 'pages.expected.json'), 'utf8'),
) as Record<string, Expected>

async function articlesOf(name: string): Promise<readonly Draft[]> {
  const file = sourceFromBytes(name, readFileSync(path.join(folder, name)))
  const drafts: Draft[] = []
  for await (const event of readSource(readersWith([]), file, { map: {} }))
    if (event.kind === 'draft') drafts.push(event.draft)
  return drafts
}

test('every page has its expected article', () => {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.txt') && name !== 'hallvik.txt',
  )
  expect(names.toSorted()).toEqual(Object.keys(pages).toSorted())
})

for (const [name, expected] of Object.entries(pages)) {
  test(`${name} is one article with its headline, facts, whole body and teasers`, async () => {
    const [article, ...more] = await articlesOf(name)
    expect(more).toEqual([])
    const paragraphs = paragraphsOf(article?.body ?? '')
    expect({ ...article?.facts, headline: article?.headline }).toMatchObject({
      ...expected.facts,
      headline: expected.headline,
    })
    expect(paragraphs).toHaveLength(expected.paragraphs)
    expect(paragraphs.at(0)?.slice(0, expected.begins.length)).toBe(expected.begins)
    expect(paragraphs.at(-1)?.slice(-expected.ends.length)).toBe(expected.ends)
    for (const words of expected.without) expect(article?.body).not.toContain(words)
    expect(article?.teasers.map(({ headline }) => headline)).toEqual(expected.teasers)
  })
}

for (const name of Object.keys(pages)) {
  test(`nothing of ${name} is lost: every word is headline, body, or removed with a reason`, async () => {
    const left = new Map<string, number>()
    for (const { headline, body, removed } of await articlesOf(name)) {
      const kept = [headline, body, ...removed.map(({ text }) => text)]
      for (const word of wordsOf(kept.join('\n'))) left.set(word, (left.get(word) ?? 0) + 1)
    }
    const lost = wordsOf(readFileSync(path.join(folder, name), 'utf8')).filter((word) => {
      left.set(word, (left.get(word) ?? 0) - 1)
      return (left.get(word) ?? 0) < 0
    })
    expect(lost).toEqual([])
  })
}

test('pages of several portals in one file are an article each', async () => {
  const names = ['channel.txt', 'sentinel.txt', 'aggregator.txt']
  const text = names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
  const drafts: Draft[] = []
  for await (const event of readSource(readersWith([]), sourceFromText('three.txt', text), {
    map: {},
  }))
    if (event.kind === 'draft') drafts.push(event.draft)
  expect(drafts.map(({ headline }) => headline)).toEqual(names.map((name) => pages[name]?.headline))
})

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d]+/gu) ?? []
}
