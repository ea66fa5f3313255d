import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { toCutting } from '../../electron/intake/cutting.ts'
import { readersWith } from '../../electron/intake/readers/index.ts'
import { readSource } from '../../electron/intake/run.ts'
import { paragraphsOf } from '../../shared/article.ts'
import type { Cutting, PlacedQuote } from '../../shared/cutting.ts'
import { sourceFromBytes } from '../support/source-file.ts'

type Terms = {
  readonly type: string
  readonly stretches: number
  readonly speakerName: string | null
  readonly via: readonly string[]
  readonly channel: string | null
  readonly to: string | null
}

type ExpectedQuote = Omit<Terms, 'stretches'> & { readonly spans: readonly string[] }

type ExpectedTeaser = {
  readonly headline: string
  readonly body: boolean
  readonly dateline: string | null
  readonly agency: string | null
  readonly quotes: readonly ExpectedQuote[]
}

type Expected = {
  readonly facts: Readonly<Record<string, unknown>>
  readonly article: {
    readonly paragraphs: number
    readonly begins: string
    readonly ends: string
    readonly quotes: readonly ExpectedQuote[]
  }
  readonly teasers: readonly ExpectedTeaser[]
}

const folder = path.resolve(import.meta.dirname, '../fixtures/portal')
const expected = JSON.parse(
  readFileSync(path.join(folder, 'hallvik.expected.json'), 'utf8'),
) as Expected

let page: Cutting

beforeAll(async () => {
  const file = sourceFromBytes('hallvik.txt', readFileSync(path.join(folder, 'hallvik.txt')))
  const cuttings: Cutting[] = []
  for await (const event of readSource(readersWith([]), file, { map: {} }))
    if (event.kind === 'draft') cuttings.push(toCutting(event.draft, true))
  const [first] = cuttings
  if (first === undefined || cuttings.length > 1)
    throw new Error(`The page gave ${cuttings.length} articles.`)
  page = first
})

test('a dumped portal page is one article with its headline, caption, people and credits', () => {
  const { draft, language } = page
  const { headline, facts } = draft
  expect({ ...facts, headline, language }).toMatchObject(expected.facts)
})

test('its body is all of the article and nothing else', () => {
  const paragraphs = paragraphsOf(page.draft.body)
  expect(paragraphs).toHaveLength(expected.article.paragraphs)
  expect(paragraphs.at(0)?.startsWith(expected.article.begins)).toBe(true)
  expect(paragraphs.at(-1)?.endsWith(expected.article.ends)).toBe(true)
})

test('each recommended story is a teaser with its own headline, dateline and agency', () => {
  const found = page.teasers.map(({ draft: { headline, body, facts } }) => ({
    headline,
    body: body !== '',
    dateline: facts.dateline,
    agency: facts.agency,
  }))
  const wanted = expected.teasers.map(({ headline, body, dateline, agency }) => ({
    headline,
    body,
    dateline,
    agency,
  }))
  expect(found).toEqual(wanted)
})

test('the quotes of the article have their speaker and the chain they came by', () => {
  expect(quotesLike(expected.article.quotes, page)).toEqual(expected.article.quotes.map(toldOf))
})

test('so have the quotes of the teasers', () => {
  const found = page.teasers.map((teaser, at) =>
    quotesLike(expected.teasers[at]?.quotes ?? [], teaser),
  )
  expect(found).toEqual(expected.teasers.map(({ quotes }) => quotes.map(toldOf)))
})

/** The found quotes that hold the beginning of the wanted ones, told in the same terms. */
function quotesLike(wanted: readonly ExpectedQuote[], { draft, quotes }: Cutting): unknown {
  return wanted.map((one) => {
    const [words = ''] = one.spans
    const at = draft.body.indexOf(words)
    const holding = quotes
      .filter(({ part }) => part === 'body')
      .filter(({ spans }) => spans.some(({ start, end }) => start <= at && at < end))
    const [found] = holding.toSorted((left, right) => lengthOf(left) - lengthOf(right))
    return found === undefined ? `not found: ${words}` : told(termsOf(found), words)
  })
}

function lengthOf({ start, end }: PlacedQuote): number {
  return end - start
}

function termsOf({ type, spans, speakerName, chain, addressee }: PlacedQuote): Terms {
  const via = chain.filter(({ kind }) => kind !== 'channel')
  return {
    type,
    stretches: spans.length,
    speakerName,
    via: via.map(({ name }) => name),
    channel: chain.find(({ kind }) => kind === 'channel')?.name ?? null,
    to: addressee,
  }
}

function toldOf(quote: ExpectedQuote): string {
  return told({ ...quote, stretches: quote.spans.length }, quote.spans[0] ?? '')
}

/** One line a quote, so that a difference can be read. */
function told(terms: Terms, words: string): string {
  const { type, stretches, speakerName, via, channel, to } = terms
  const parts = [`${words.slice(0, 40)}…`, `${type} of ${stretches}`, speakerName]
  const chain = [...via.map((name) => `via ${name}`), channel && `in ${channel}`, to && `to ${to}`]
  return [...parts, ...chain].filter(Boolean).join(' | ')
}
