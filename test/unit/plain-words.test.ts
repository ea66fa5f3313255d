import fastCheck from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { disconnect } from '../../electron/library/database.ts'
import { matcherOf } from '../../electron/library/search/matcher.ts'
import { isPlainText } from '../../electron/library/search/plain-words.ts'
import { readQuery } from '../../electron/library/search/read.ts'
import { windowsAround } from '../../electron/library/search/windows.ts'
import { termsOf } from '../../electron/library/indexable.ts'
import { emptyLibrary } from '../support/library.ts'

const library = emptyLibrary()
afterAll(() => disconnect(library))

const word = fastCheck.constantFrom('ice', 'Ice', 'icy', 'road', 'the', 'U.S.', '12', 'o’clock')
const gap = fastCheck.constantFrom(' ', '. ', ', ', '\n\n', ' — ', '-', '“', '” ')
const text = fastCheck
  .array(fastCheck.tuple(word, gap), { maxLength: 30 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''))

const query = fastCheck.constantFrom(
  ...['ice', 'ic*', '"ice road"', '"the ice" OR "ice road"', 'U.S.', '"ice ic*"', 'ice OR ic*'],
  ...['road the', 'o’clock', '"road road"', 'title:ice', 'ice -road'],
)

describe('plain text', () => {
  test('is searched by an expression for just what reading it word by word finds', () => {
    fastCheck.assert(
      fastCheck.property(text, query, (written, asked) => {
        const matcher = matcherOf(library, readQuery(asked).query, { stems: false })
        expect(isPlainText(written)).toBe(true)
        // A letter that is not plain makes the matcher read word by word.
        const slow = matcher(`${written} ž`, 'headline')
        expect(matcher(written, 'headline')).toEqual(slow)
      }),
      { numRuns: 500 },
    )
  })

  test('is no text with letters or marks the index folds', () => {
    for (const other of ['café', 'm²', 'Ærø', 'soft\u00adhyphen', '灯台', 'x\u0301', 'ª'])
      expect(isPlainText(other)).toBe(false)
  })
})

describe('windows around nodes', () => {
  test('are the same whether a text is read in pieces or as a whole', () => {
    const long = fastCheck
      .tuple(text, fastCheck.array(word, { maxLength: 60 }), text)
      .map(([start, middle, end]) => `${start} ${middle.join(' ')} ${end}`)
    fastCheck.assert(
      fastCheck.property(long, fastCheck.integer({ min: 1, max: 6 }), (written, size) => {
        const matcher = matcherOf(library, readQuery('"ice road"').query, { stems: false })
        const nodes = matcher(written, 'body')
        const near = windowsAround(written, nodes, size).map(({ text: one }) => one)
        expect(near).toEqual(nearOneByOne(written, nodes, size))
      }),
      { numRuns: 300 },
    )
  })
})

/** The words whose distance to a node is within the window, looked at one by one. */
function nearOneByOne(
  written: string,
  nodes: readonly { start: number; end: number }[],
  size: number,
): readonly string[] {
  const terms = termsOf(written)
  const isOwn = (at: number) =>
    nodes.some(({ start, end }) => {
      const term = terms[at]
      return term !== undefined && start <= term.start && term.start < end
    })
  const near = (at: number) =>
    [...terms.keys()].some((other) => isOwn(other) && Math.abs(other - at) <= size)
  return terms.flatMap(({ text: one }, at) => (!isOwn(at) && near(at) ? [one] : []))
}
