import { all, type Library } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import { articlesOfQuotes } from './calendar.ts'
import { columnsOf, namesAtHand } from './columns.ts'
import { listed } from './conditions.ts'
import { familiesOf } from './families-of.ts'

/** Texts read at once. */
const atOnce = 2_000

/**
 * Of quotes that are the same words in one story all but the first. Read are only those of stories that may have
 * some twice, which are few: of a million quotes most stand alone.
 */
export function repeatedQuotes(library: Library, quotes: readonly number[]): readonly number[] {
  const repeated: number[] = []
  let some: (readonly number[])[] = []
  let size = 0
  const read = () => {
    stopIfUnwanted()
    repeated.push(...repeatedIn(library, some))
    some = []
    size = 0
  }
  for (const ofStory of storiesToRead(library, quotes)) {
    some.push(ofStory)
    size += ofStory.length
    if (size >= atOnce) read()
  }
  read()
  return repeated
}

/** Quotes of one story together, where there are several that may be the same. */
function storiesToRead(library: Library, quotes: readonly number[]): Iterable<readonly number[]> {
  const articleOf = articlesOfQuotes(library)
  const families = familiesOf(library)
  const repeating = namesAtHand(library) ? columnsOf(library, true).repeating : null
  const stories = new Map<number, number[]>()
  for (const quote of quotes) {
    const article = articleOf[quote] ?? 0
    const family = families.get(article)
    if (family === undefined && repeating?.has(article) === false) continue
    const story = family ?? -article
    const known = stories.get(story)
    if (known === undefined) stories.set(story, [quote])
    else known.push(quote)
  }
  return [...stories.values()].filter(({ length }) => length > 1)
}

function repeatedIn(library: Library, stories: readonly (readonly number[])[]): readonly number[] {
  const rows = all<{ id: number; text: string }>(
    library,
    'SELECT id, text FROM quotes WHERE id IN (SELECT value FROM json_each(?))',
    listed(stories.flat()),
  )
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  return stories.flatMap((quotes) => {
    const seen = new Set<string>()
    return quotes
      .toSorted((one, other) => one - other)
      .filter((quote) => {
        const text = texts.get(quote) ?? ''
        const isKnown = seen.has(text)
        seen.add(text)
        return isKnown
      })
  })
}
