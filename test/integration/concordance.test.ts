import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { concordance, readConcordance } from '../../electron/library/search/concordance.ts'
import { disconnect, type Library } from '../../electron/library/database.ts'
import type { ConcordanceLine, ConcordanceSort } from '../../shared/concordance.ts'
import type { Page } from '../../shared/library.ts'
import { draftOf, emptyLibrary, storeDrafts } from '../support/library.ts'

let library: Library

const story = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index} tells what the lock keepers of Hallvik did that winter.`,
).join('\n\n')

beforeAll(() => {
  library = emptyLibrary()
  storeDrafts(library, [
    draftOf('Lamp lit', 'The old lamp burned. “A lamp is a promise,” keeper Olav Renn said.', {
      outlet: 'Norrland Post',
      published: '2031-02-03',
    }),
    draftOf('Second light', 'Nobody saw the red lamp, and no green lamp either.', {
      outlet: 'The Tidemark',
      published: '2031-03-01',
    }),
    draftOf('灯台', '新しい灯台が完成した。古い灯台は海に残る。', {
      outlet: 'Minato',
      published: '2031-01-05',
    }),
    draftOf('Locks', `${story}\n\nThe lantern was lit.`, {
      outlet: 'Norrland Post',
      published: '2030-01-01',
    }),
    draftOf('Locks, again', `${story}\n\nThe lantern was lit.\n\nA second lantern was lost.`, {
      outlet: 'Radio Sund',
      published: '2030-01-02',
    }),
  ])
})

afterAll(() => disconnect(library))

function page(query: string, more: Partial<Parameters<typeof concordance>[1]> = {}) {
  const request = { query, once: false, stems: false, after: null, limit: 100, words: 4 }
  return toTheEnd({ ...request, sort: 'newest', ...more })
}

/** Asks again until everything is counted, as the window does. */
function toTheEnd(request: Parameters<typeof concordance>[1]): Page<ConcordanceLine> {
  for (;;) {
    const found = concordance(library, request)
    if (found.scan === null) return found
  }
}

function inWords({ left, node, right }: ConcordanceLine): string {
  return `${left}[${node}]${right}`
}

function lines(query: string, sort: ConcordanceSort = 'newest', once = false): readonly string[] {
  return page(query, { sort, once }).hits.map(inWords)
}

describe('a concordance', () => {
  test('has a line for every occurrence, newest article first, in reading order', () => {
    expect(lines('lamp')).toEqual([
      'Nobody saw the red [lamp], and no green lamp',
      'lamp, and no green [lamp] either.',
      '[Lamp] lit',
      'The old [lamp] burned. “A lamp is',
      'old lamp burned. “A [lamp] is a promise,” keeper',
    ])
    expect(page('lamp').total).toBe(5)
  })

  test('tells where each line stands', () => {
    const [first] = page('lamp').hits
    expect(first).toMatchObject({ part: 'body', start: 19, end: 23, outlet: 'The Tidemark' })
  })

  test('is sorted by the words to the left, nearest first, or to the right', () => {
    expect(lines('lamp', 'left').map((line) => /(\S+ )?\[/.exec(line)?.[0])).toEqual([
      '[',
      '“A [',
      'green [',
      'old [',
      'red [',
    ])
    expect(lines('lamp', 'right').map((line) => /\][\W]*(\w+)/.exec(line)?.[1])).toEqual([
      'and',
      'burned',
      'either',
      'is',
      'lit',
    ])
  })

  test('goes by date and by outlet', () => {
    expect(lines('lamp', 'oldest')[0]).toBe('[Lamp] lit')
    expect(page('lamp', { sort: 'outlet' }).hits.map(({ outlet }) => outlet)).toEqual([
      ...['Norrland Post', 'Norrland Post', 'Norrland Post', 'The Tidemark', 'The Tidemark'],
    ])
  })

  test('takes the words of said: inside quotes only, and other fields for the articles', () => {
    expect(lines('said:lamp')).toEqual(['old lamp burned. “A [lamp] is a promise,” keeper'])
    expect(lines('lamp outlet:"The Tidemark"')).toHaveLength(2)
    expect(lines('lamp date:2031-02')).toHaveLength(3)
  })

  test('shows a phrase as one node', () => {
    expect(lines('"red lamp"')).toEqual(['Nobody saw the [red lamp], and no green lamp'])
  })

  test('takes what a regular expression finds for nodes, and words that begin alike', () => {
    expect(lines('/l[ai]mps?/ outlet:"The Tidemark"')).toHaveLength(2)
    expect(lines('lam* outlet:"The Tidemark"')).toHaveLength(2)
    expect(lines('NEAR(red lamp, 1)')).toHaveLength(2)
  })

  test('has no lines for a query without words', () => {
    expect(page('outlet:"The Tidemark"')).toMatchObject({ total: 0, hits: [], next: null })
  })

  test('cuts scripts without spaces at words', () => {
    const [, first] = page('灯台', { words: 2 }).hits
    expect(first).toMatchObject({ node: '灯台', left: '新しい' })
  })

  test('counts a line of a story once, and keeps what only one version says', () => {
    expect(lines('lantern')).toHaveLength(3)
    expect(lines('lantern', 'newest', true)).toHaveLength(2)
    expect(lines('lantern', 'oldest', true)).toHaveLength(2)
  })

  test('is paged through without a gap', () => {
    const first = page('lamp', { limit: 2 })
    const second = page('lamp', { limit: 2, after: first.next })
    const third = page('lamp', { limit: 2, after: second.next })
    expect([...first.hits, ...second.hits, ...third.hits].map(inWords)).toEqual(lines('lamp'))
    expect(third.next).toBeNull()
    const sorted = page('lamp', { limit: 3, sort: 'left' })
    const rest = page('lamp', { limit: 3, sort: 'left', after: sorted.next })
    expect([...sorted.hits, ...rest.hits].map(inWords)).toEqual(lines('lamp', 'left'))
  })

  test('reads a list of any length once, in order', () => {
    const large = emptyLibrary()
    const many = Array.from({ length: 620 }, (_, index) =>
      draftOf(`Number ${index}`, `“Tern number ${index},” Olav Renn said. “A tern,” he said.`, {
        published: `20${String(10 + (index % 20))}-01-01`,
      }),
    )
    storeDrafts(large, many)
    const read = (query: string, sort: ConcordanceSort) =>
      [
        ...readConcordance(large, {
          ...{ query, once: false, stems: false, after: null, limit: 1, words: 2, sort },
        }).portions(),
      ].flatMap((lines) => lines.map(({ line }) => line))
    for (const query of ['tern', 'said:tern']) {
      const lines = read(query, 'newest')
      expect(new Set(lines.map(({ article, start }) => `${article} ${start}`)).size).toBe(1_240)
      expect(lines).toHaveLength(1_240)
      const dates = lines.map(({ published }) => published ?? '')
      expect(dates).toEqual(dates.toSorted().toReversed())
      expect(read(query, 'left')).toHaveLength(1_240)
    }
    disconnect(large)
  })

  test('knows a change of the library', () => {
    const before = page('beacon').total
    storeDrafts(library, [draftOf('Beacon', 'A beacon stands there.', { published: '2032-01-01' })])
    expect([before, page('beacon').total]).toEqual([0, 2])
  })

  test('counts nothing for a query that is wrong, and says where', () => {
    expect(page('lamp (')).toMatchObject({ total: 0, problem: { start: 5 } })
  })

  test('can be read to its end in one go', () => {
    const question = { query: 'lamp', once: false, stems: false, after: null, limit: 1 }
    const whole = readConcordance(library, { ...question, sort: 'left', words: 4 })
    const read = [...whole.portions()].flat()
    expect(read.map(({ line }) => inWords(line))).toEqual(lines('lamp', 'left'))
  })
})
