import type { Query } from '../../../shared/query/syntax.ts'
import { one, type Library } from '../database.ts'
import { stopIfUnwanted } from '../wanted.ts'
import { answered } from './answers.ts'
import type { Asking } from './asking.ts'
import { listed, type Condition } from './conditions.ts'
import { expansions } from './expansions.ts'
import { isWild, wordsOf } from './forms.ts'
import { numbers } from './id-lists.ts'
import type { Place } from './places.ts'
import { articlesWith, vocabularyOf } from './vocabulary.ts'

/** The index goes through every word of an alternative at every article, so more than these it is not given. */
const mostInOneMatch = 100

/** A word with “*” or “?” inside that many words of the library fit; null for any other. */
export function broadWord(query: Query, place: Place, { library }: Asking): string | null {
  if (query.kind !== 'word' || query.form !== 'wild') return null
  if (place.index !== 'articles_fts' && place.index !== 'quotes_fts') return null
  const [word, ...others] = wordsOf(query.word)
  // Beginnings of words the index itself looks for.
  if (word === undefined || others.length > 0 || !isWild(word) || /^[^?*]+\*$/.test(word))
    return null
  return fitting(library, word).length > mostInOneMatch ? word : null
}

/** All words that fit, the most frequent first. */
function fitting(library: Library, word: string): readonly string[] {
  return answered(library, `fitting ${word}`, () => expansions(library, word, 'wild', Infinity))
}

/**
 * Where any of the words that fit stands: all of them, however many. Their places are put together one word after
 * another, the most frequent first, which is done when nothing is left to find.
 */
export function broadCondition(word: string, place: Place, { library }: Asking): Condition {
  const { index, columns } = place
  const { ids, among } = answered(library, `broad ${index} ${columns} ${word}`, () =>
    idsWith(library, word, place),
  )
  const operator = among === 'found' ? 'IN' : 'NOT IN'
  return {
    sql: `${place.id} ${operator} (SELECT value FROM json_each(?))`,
    values: [listed(ids)],
  }
}

/** The ids that were found, or the others where those are fewer. */
type Ids = { readonly among: 'found' | 'missing'; readonly ids: readonly number[] }

function idsWith(library: Library, word: string, { index, columns }: Place): Ids {
  const table = `${index}_docsize`
  const all = one<{ n: number; last: number | null }>(
    library,
    `SELECT count(*) AS n, max(id) AS last FROM ${table}`,
  )
  const isFound = new Uint8Array((all?.last ?? 0) + 1)
  let found = 0
  for (const words of batches(library, fitting(library, word))) {
    stopIfUnwanted()
    const match = words.map((text) => `"${text}"`).join(' OR ')
    const row = one<{ ids: string }>(
      library,
      `SELECT json_group_array(rowid) AS ids FROM ${index} WHERE ${index} MATCH ?`,
      `${columns} : (${match})`,
    )
    for (const id of numbers(row?.ids)) {
      if (isFound[id] === 0) found += 1
      isFound[id] = 1
    }
    if (found >= (all?.n ?? 0)) break
  }
  const among = found * 2 > isFound.length ? 'missing' : 'found'
  const wanted = among === 'found' ? 1 : 0
  const ids: number[] = []
  for (let id = 1; id < isFound.length; id += 1) if (isFound[id] === wanted) ids.push(id)
  return { among, ids }
}

/** Words that stand in so many articles are looked for together. */
const articlesAtOnce = 2_000

function* batches(library: Library, words: readonly string[]): Generator<readonly string[]> {
  const vocabulary = vocabularyOf(library)
  let batch: string[] = []
  let articles = 0
  for (const word of words) {
    batch.push(word)
    articles += articlesWith(vocabulary, word)
    if (articles < articlesAtOnce && batch.length < mostInOneMatch) continue
    yield batch
    batch = []
    articles = 0
  }
  if (batch.length > 0) yield batch
}
