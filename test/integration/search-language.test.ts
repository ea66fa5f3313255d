import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnect, run } from '../../electron/library/database.ts'
import { restoreRemoval } from '../../electron/library/restored-lines.ts'
import { reassignQuote, reviewQuote } from '../../electron/library/quotes.ts'
import { articleMarks } from '../../electron/library/search/article-marks.ts'
import type { Subject } from '../../electron/library/search/asking.ts'
import { compileQuery } from '../../electron/library/search/compile.ts'
import { matcherOf } from '../../electron/library/search/matcher.ts'
import { findPage } from '../../electron/library/search/pages.ts'
import { readQuery } from '../../electron/library/search/read.ts'
import { coastArticles } from '../support/coast-articles.ts'
import { coastLibrary, type Coast } from '../support/coast-library.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let coast: Coast

beforeAll(() => {
  coast = coastLibrary()
})

afterAll(() => disconnect(coast.library))

function page(query: string, subject: Subject, stems = false) {
  const request = { query, after: null, limit: 100, sort: 'newest' } as const
  return findPage(coast.library, subject, request, { filters: [], kinds: [], once: false, stems })
}

function found(query: string, subject: Subject = 'articles', stems = false): readonly string[] {
  const keys = subject === 'articles' ? coast.keyOf : coast.quoteKeyOf
  return page(query, subject, stems)
    .ids.map((id) => keys.get(id) ?? '')
    .toSorted()
}

function bodyOf(key: string): string {
  return coastArticles.find((article) => article.key === key)?.body ?? ''
}

describe('what a person decided', () => {
  test('a speaker who was corrected is found by the new name and no more by the old', () => {
    reassignQuote(coast.library, coast.quoteIdOf.get('glace#1') ?? 0, { name: 'Odile Marin' })
    expect(found('speaker:marin', 'quotes')).toEqual(['glace#1'])
    expect(found('speaker:marin said:glace')).toEqual(['glace'])
    expect(found('speaker:brask lang:fr')).toEqual([])
    expect(found('speaker:(brask OR marin) date:2024-03-15', 'quotes')).toEqual(['glace#1'])
  })

  test('a rejected quote is none of its article any more', () => {
    expect(found('stance:thought')).toEqual(['denial'])
    reviewQuote(coast.library, coast.quoteIdOf.get('denial#3') ?? 0, 'rejected')
    expect(found('stance:thought')).toEqual([])
    reviewQuote(coast.library, coast.quoteIdOf.get('denial#3') ?? 0, 'open')
    expect(found('stance:thought')).toEqual(['denial'])
  })

  test('an actor is found by every name that an article calls it by', () => {
    const change = 'UPDATE article_actors SET name = ? WHERE article_id = ? AND name = ?'
    const strike = coast.idOf.get('strike') ?? 0
    run(coast.library, change, 'Atlantic Alliance', strike, 'NATO')
    expect(found('actor:"atlantic alliance"')).toEqual(['strike'])
    expect(found('actor:nato')).toEqual(['strike'])
    expect(found('about:alliance', 'quotes')).toEqual(['strike#3'])
    run(coast.library, change, 'NATO', strike, 'Atlantic Alliance')
    expect(found('actor:"atlantic alliance"')).toEqual([])
  })
})

describe('a regular expression', () => {
  test('goes on where the time ran out, and says so until it is through', () => {
    const library = emptyLibrary()
    const drafts = Array.from({ length: 250 }, (_, n) => draftOf(`Note ${n}`, `Tide table ${n}.`))
    storeDrafts(library, drafts)
    const { query } = readQuery('/table \\d*7\\./ -/tide table 17/')
    const ask = () => compileQuery(library, query, 'articles', { stems: false, patience: 0 })
    const seen: string[] = []
    for (let scan = ask().scan; scan !== null; scan = ask().scan)
      seen.push(`${scan.done} of ${scan.of}`)
    expect(seen.slice(0, 2)).toEqual(['40 of 500', '80 of 500'])
    expect(seen.at(-1)).toBe('480 of 500')
    const request = { query: '/table \\d*7\\./ -/tide table 17/', after: null, limit: 100 }
    const scope = { filters: [], kinds: [], once: false, stems: false }
    expect(findPage(library, 'articles', { ...request, sort: 'newest' }, scope).page).toMatchObject(
      { total: 23, scan: null },
    )
    disconnect(library)
  })

  test('is looked for in bylines first thing after opening', () => {
    const fresh = coastLibrary()
    const { query } = readQuery('author:/^ida l/')
    const { scan, condition } = compileQuery(fresh.library, query, 'articles', { stems: false })
    expect(scan).toBeNull()
    expect(condition.sql).toContain('tried_articles')
    disconnect(fresh.library)
    expect(found('author:/^ida l/')).toEqual(['denial'])
  })

  test('looks again at a text that changed', () => {
    const id = coast.idOf.get('long') ?? 0
    expect(found('/put back/')).toEqual([])
    const removed = [{ text: 'This line was put back.', reason: 'chrome', before: 0 }]
    run(
      coast.library,
      'UPDATE texts SET removed = ? WHERE article_id = ?',
      ...[JSON.stringify(removed), id],
    )
    restoreRemoval(coast.library, id, 0)
    expect(found('/put back/')).toEqual(['long'])
  })

  test('that is none is told with its place and what is wrong', () => {
    expect(readQuery('ice /(a/').problem).toMatchObject({ start: 4, end: 8 })
    expect(readQuery('/a(?=b)/').problem?.message).toContain('look-around')
  })

  test('of the worst kind ends as fast as any', () => {
    const started = performance.now()
    found('/(a+)+$/')
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('other forms of a word', () => {
  test('are found only when switched on, in phrases and beside other words', () => {
    expect(found('sanctioned strike')).toEqual([])
    expect(found('denies')).toEqual(['denial'])
    expect(found('deny')).toEqual([])
    expect(found('deny', 'articles', true)).toEqual(['denial'])
    expect(found('said:decides', 'quotes', true)).toEqual(['strike#3'])
    expect(found('"old ferries"', 'articles', true)).toEqual(['cafe'])
    expect(found('=deny', 'articles', true)).toEqual([])
  })
})

describe('marks', () => {
  test('show what was looked for and nothing that was excluded', () => {
    const { query } = readQuery('minist* -harbour "thin ice" NEAR(nine cost, 3) =Brask')
    const matcher = matcherOf(coast.library, query, { stems: false })
    const body = bodyOf('road')
    const marked = matcher(body, 'body').map(({ start, end }) => body.slice(start, end))
    expect(marked).toEqual(['Brask', 'thin ice', 'Brask', 'cost', 'nine'])
  })

  test('know characters of scripts without spaces', () => {
    const { query } = readQuery('薄冰')
    const body = bodyOf('beijing')
    const [mark] = matcherOf(coast.library, query, { stems: false })(body, 'body')
    expect(body.slice(mark?.start, mark?.end)).toBe('薄冰')
  })

  test('of words said stand in the quotes that were asked for only', () => {
    const article = coast.idOf.get('denial') ?? 0
    const body = bodyOf('denial')
    const marks = (query: string) =>
      articleMarks(coast.library, { article, query, stems: false }).body.map(({ start }) => start)
    expect(marks('said:harbour')).toEqual([body.indexOf('harbour')])
    expect(marks('said:harbour speaker:brask')).toEqual([])
    expect(marks('title:renn')).toEqual([])
    expect(marks('Renn')).toHaveLength(2)
  })
})

test('one match of the index does what one match can', () => {
  const compiled = (query: string, subject: Subject) =>
    compileQuery(coast.library, readQuery(query).query, subject, { stems: false })
  for (const query of [
    'ice road -ferry',
    'title:ice (body:road OR caption:lamp) lang:en date:2024-03',
  ])
    expect(compiled(query, 'articles').condition.sql).toBe('1')
  expect(compiled('ice said:(road OR "thin ice") cue:warn*', 'quotes').condition.sql).toBe('1')
})
