import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInput } from '../../shared/ipc.ts'
import { disconnect } from '../../electron/library/database.ts'
import { searchArticles } from '../../electron/library/search/articles.ts'
import { concordance } from '../../electron/library/search/concordance.ts'
import { isUnwanted, whileWanted } from '../../electron/library/wanted.ts'
import { startLibraryThread, type LibraryClient } from '../../electron/threads/library-client.ts'
import { builtThread } from '../support/built-thread.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

const articles = 600
let thread: LibraryClient
const library = emptyLibrary()

beforeAll(async () => {
  const bodies = Array.from(
    { length: articles },
    (_, number) => `The ferry of day ${number} was late again. ${'Nobody knew why. '.repeat(40)}`,
  )
  storeDrafts(
    library,
    bodies.map((body, number) => draftOf(`Ferry ${number}`, body)),
  )
  thread = startLibraryThread(
    () => {},
    (error) => {
      throw error
    },
    builtThread('library-thread'),
  )
  await thread.ask({ kind: 'open', path: library.path, create: false })
}, 60_000)

afterAll(async () => {
  await thread.ask({ kind: 'close' })
  thread.end()
  disconnect(library)
})

function outcomeOf(ask: () => unknown): string {
  try {
    ask()
    return 'answered'
  } catch (error) {
    return isUnwanted(error) ? 'dropped' : String(error)
  }
}

const page = {
  ...{ after: null, limit: 50, sort: 'newest', once: false, stems: false },
  kinds: [],
} as const satisfies Partial<CallInput<'search.articles'>>

let lastTicket = 0

/** A question that looks at every text, and its ticket. */
function askSlowly(word: string): { readonly ticket: number; readonly end: Promise<string> } {
  lastTicket += 1
  const input = { ...page, query: `="knew ${word}" OR =Nobody` }
  const end = thread
    .ask({ kind: 'call', name: 'search.articles', input }, lastTicket)
    .then(() => 'answered', String)
  return { ticket: lastTicket, end }
}

async function newest(): Promise<{ readonly total: number; readonly waited: number }> {
  const started = performance.now()
  const input = { ...page, query: 'day 17' }
  const found = await thread.ask({ kind: 'call', name: 'search.articles', input })
  return {
    total: (found as { readonly total: number }).total,
    waited: performance.now() - started,
  }
}

test('the newest question does not wait for those that nobody waits for any more', async () => {
  await newest()
  const patient = Array.from({ length: 12 }, (_, number) => askSlowly(`w${number}`))
  const before = await newest()
  expect(new Set(await Promise.all(patient.map(({ end }) => end)))).toEqual(new Set(['answered']))

  const dropped = Array.from({ length: 12 }, (_, number) => askSlowly(`x${number}`))
  for (const { ticket } of dropped) thread.abandon(ticket)
  const after = await newest()
  const ends = await Promise.all(dropped.map(({ end }) => end))
  console.log(
    `  the newest of 13 questions waited ${before.waited.toFixed(0)} ms behind the others, ${after.waited.toFixed(0)} ms behind dropped ones`,
  )
  expect(after).toMatchObject({ total: before.total })
  expect(after.waited).toBeLessThan(before.waited / 2)
  expect(ends.filter((end) => end.includes('Nobody waits')).length).toBeGreaterThan(10)
})

test('a question that was dropped is answered whole when it is asked again', async () => {
  const { ticket, end } = askSlowly('again')
  thread.abandon(ticket)
  await end
  expect(await askSlowly('again').end).toBe('answered')
})

test('a question under way ends where it is, and leaves nothing half done', () => {
  let looks = 0
  const impatient = () => (looks += 1) < 3
  const asked = { ...page, query: '="knew why"' }
  expect(() => whileWanted(impatient, () => searchArticles(library, asked))).toThrow('Nobody waits')
  expect(searchArticles(library, asked).total).toBe(articles)
})

test('lines of a dropped concordance are all there when it is asked again', () => {
  const asked = { query: 'ferry', once: false, stems: false, after: null, limit: 50, words: 5 }
  for (let patience = 1; patience < 400; patience += 40) {
    let looks = 0
    const ask = () =>
      whileWanted(
        () => (looks += 1) < patience,
        () => concordance(library, { ...asked, sort: 'newest' }),
      )
    expect(outcomeOf(ask)).toMatch(/^(answered|dropped)$/)
  }
  let page = concordance(library, { ...asked, sort: 'newest' })
  while (page.scan !== null) page = concordance(library, { ...asked, sort: 'newest' })
  expect(page.total).toBe(articles * 2)
})
