import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { html } from '../../electron/intake/readers/html.ts'
import { linkedArticle } from '../../electron/intake/readers/json-ld.ts'
import { mhtml } from '../../electron/intake/readers/mhtml.ts'
import { withoutOutlet } from '../../electron/intake/readers/page-headline.ts'
import { pageLead } from '../../electron/intake/readers/page-lead.ts'
import type { Draft } from '../../shared/article.ts'
import type { Reader } from '../../electron/intake/reader.ts'
import {
  draftsIn,
  eventsOf,
  headOf,
  problemsIn,
  sourceFromBytes,
  sourceFromText,
} from '../support/source-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/web')
const hostile = resolve('../shared/corpora/badinputs/generated')

function fixture(name: string) {
  return sourceFromBytes(name, new Uint8Array(readFileSync(join(fixtures, name))))
}

async function draftOf(reader: Reader, name: string): Promise<Draft> {
  const [draft] = draftsIn(await eventsOf(reader, fixture(name)))
  if (draft === undefined) throw new Error(`${name} gave no draft`)
  return draft
}

test('a saved page gives its article and nothing else', async () => {
  const draft = await draftOf(html, 'article.html')
  const paragraphs = draft.body.split('\n\n')
  expect(draft.headline).toBe('Tram line opens after ten years')
  expect(paragraphs).toHaveLength(8)
  expect(paragraphs[2]).toBe('Over budget')
  expect(paragraphs[4]).toMatch(/^Length: nine kilometres/)
  expect(draft.body).not.toMatch(/cookies|Facebook|Advertisement|All rights reserved|Photo:/)
})

test('a page says its outlet, authors, times with zone, section, address and language', async () => {
  const { facts } = await draftOf(html, 'article.html')
  expect(facts).toMatchObject({
    outlet: 'Harbour Post',
    byline: 'Nell Ashdown, Ravi Thorne',
    published: '2021-05-04T07:30:00+01:00',
    updated: '2021-05-04T11:05:00+01:00',
    section: 'City',
    url: 'https://harbourpost.example/city/tram-line-opens',
    language: 'en',
    caption: 'The first tram leaves the depot. Photo: Ona Reed',
  })
})

test('what was taken out of a page is kept with its reason', async () => {
  const { removed } = await draftOf(html, 'article.html')
  expect(removed.map(({ text, reason }) => `${reason}: ${text}`)).toEqual(
    expect.arrayContaining([
      'caption: The first tram leaves the depot. Photo: Ona Reed',
      'advertisement: Advertisement',
    ]),
  )
})

test('related stories are teasers with their own text, address and date; advertisements are not', async () => {
  const { teasers } = await draftOf(html, 'article.html')
  expect(teasers.map(({ headline }) => headline)).toEqual([
    'Bridge repairs to last until autumn',
    'Old depot becomes a museum of the tramway',
  ])
  expect(teasers[0]).toMatchObject({
    kind: 'teaser',
    body: 'Drivers face another summer of delays while the northern span is painted and bolted anew.',
    facts: { url: 'https://harbourpost.example/city/bridge-repairs', published: '2021-05-01' },
  })
})

test('a page without meta tags takes what SingleFile noted, and says what is guessed', async () => {
  const { headline, facts } = await draftOf(html, 'plain.html')
  expect(headline).toBe('Die Mühle dreht sich wieder')
  expect(facts).toMatchObject({
    outlet: 'talbote.example',
    published: '2021-09-12',
    url: 'https://talbote.example/2021/09/12/die-muehle',
    language: 'de',
    extra: { 'Date taken from': 'the address', 'Outlet taken from': 'the address' },
  })
})

test('author and day printed above the text are facts, not text', () => {
  const lead = pageLead(['Byline: Ada Wren', '3 March 2021', 'It rained on 4 March 2021.'])
  expect(lead).toMatchObject({
    paragraphs: ['It rained on 4 March 2021.'],
    byline: 'Ada Wren',
    published: '2021-03-03',
  })
})

test('an MHTML page is read in the encoding its page declares, frames left out', async () => {
  const { headline, body, facts } = await draftOf(mhtml, 'page.mhtml')
  expect(headline).toBe('Käsemarkt eröffnet')
  expect(body).toContain('„So früh war noch nie alles weg“, sagte Bäuerin Käthe Möller.')
  expect(body).not.toContain('Buy now')
  expect(facts).toMatchObject({ url: 'https://marktblatt.example/kaese', published: null })
})

test('an MHTML page that is cut off is read and reported', async () => {
  const whole = readFileSync(join(fixtures, 'page.mhtml'))
  const cut = sourceFromBytes('cut.mhtml', new Uint8Array(whole.subarray(0, 1200)))
  const events = await eventsOf(mhtml, cut)
  expect(problemsIn(events).map(({ code }) => code)).toContain('truncated-file')
})

test('a page without an article ends in a sentence', async () => {
  const [only] = problemsIn(await eventsOf(html, fixture('empty.html')))
  expect(only).toMatchObject({
    code: 'no-text',
    message: 'empty.html is a web page without an article; nothing was read from it.',
  })
})

test('pages are recognised by what they hold, not by their names', () => {
  expect(html.recognises(headOf(fixture('article.html')))).toBeGreaterThan(0.5)
  expect(mhtml.recognises(headOf(fixture('page.mhtml')))).toBeGreaterThan(0.9)
  expect(html.recognises(headOf(sourceFromText('x.html', 'Just a text, no page.')))).toBe(0)
  expect(mhtml.recognises(headOf(sourceFromText('x.mht', 'From: someone\n\nA mail.')))).toBe(0)
})

test('the name of the outlet leaves the headline, other dashes stay', () => {
  expect(withoutOutlet('Rain again | Harbour Post', 'Harbour Post')).toBe('Rain again')
  expect(withoutOutlet('Rain again - The Harbour Post', 'Harbour Post')).toBe('Rain again')
  expect(withoutOutlet('Harbour Post: Rain again', 'Harbour Post')).toBe('Rain again')
  expect(withoutOutlet('Rain - and no end', 'Harbour Post')).toBe('Rain - and no end')
})

test('JSON-LD is found in graphs, in lists and behind CDATA marks; broken JSON-LD is passed over', () => {
  const article = '{"@type":"NewsArticle","headline":"Ice","author":{"name":"Jo"}}'
  const scripts = ['{"broken":', `<![CDATA[\n[{"@type":"Person","name":"Jo"},${article}]\n]]>`]
  expect(linkedArticle(scripts)).toMatchObject({ headline: 'Ice', authors: ['Jo'] })
  expect(linkedArticle(['null', '[]', '"text"'])).toBeNull()
})

test('deep nesting and thousands of entities end in seconds', async () => {
  const deep = `<html><body><p>${'<b><i>'.repeat(20_000)}The end of it all.`
  const entities = `<html><body><p>${'&amp;'.repeat(100_000)}</p><p>A sentence.</p>`
  for (const text of [deep, entities]) {
    const started = performance.now()
    await eventsOf(html, sourceFromText('hostile.html', text))
    expect(performance.now() - started).toBeLessThan(10_000)
  }
})

test.skipIf(!existsSync(hostile))('every hostile page ends in a draft or a sentence', async () => {
  const silent: string[] = []
  const active: string[] = []
  for (const folder of ['html-active', 'html-shape']) {
    for (const name of readdirSync(join(hostile, folder))) {
      const bytes = new Uint8Array(readFileSync(join(hostile, folder, name)))
      const events = await eventsOf(html, sourceFromBytes(name, bytes))
      const drafts = draftsIn(events)
      if (drafts.length + problemsIn(events).length === 0) silent.push(name)
      if (drafts.some(({ body }) => /<script|onerror|__pwned/.test(body))) active.push(name)
    }
  }
  expect({ silent, active }).toEqual({ silent: [], active: [] })
})
