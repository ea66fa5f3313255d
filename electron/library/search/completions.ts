import type { CompletedField, Facet } from '../../../shared/library.ts'
import { all, one, type Library } from '../database.ts'
import { termsOf } from '../indexable.ts'
import { answered } from './answers.ts'
import { columnsOf, namesAtHand, type Counted } from './columns.ts'
import { numbers } from './id-lists.ts'

export type CompleteRequest = {
  readonly field: CompletedField
  readonly words: string
  readonly limit: number
}

type Choice = Facet & { readonly folded: string }

/** Values of a field whose words begin with the words given, the most frequent first. */
export function completeValues(
  library: Library,
  { field, words, limit }: CompleteRequest,
): readonly Facet[] {
  const wanted = termsOf(words).map(({ text }) => ` ${text}`)
  const found: Facet[] = []
  for (const { value, count, folded } of choicesOf(library, field)) {
    if (!wanted.every((word) => folded.includes(word))) continue
    found.push({ value, count })
    if (found.length === limit) break
  }
  return found
}

/** All values, the most frequent first, made once as long as the library stays as it is. */
function choicesOf(library: Library, field: CompletedField): readonly Choice[] {
  const source = sources[field]
  const counted = typeof source === 'object'
  const ready = counted && (!source.names || namesAtHand(library))
  return answered(library, `values ${field} ${ready}`, () => {
    if (!counted) return all<Facet>(library, source).map(toChoice)
    return ready ? countedValues(library, source).map(toChoice) : []
  })
}

function toChoice({ value, count }: Facet): Choice {
  return { value, count, folded: foldedWords(value) }
}

/** Words with a space before each; the many plain ones without asking the index how it folds. */
function foldedWords(value: string): string {
  if (/^[\w .'-]*$/.test(value)) return ` ${value.toLowerCase().replaceAll(/[^a-z0-9]/g, ' ')}`
  return termsOf(value)
    .map(({ text }) => ` ${text}`)
    .join('')
}

type CountedSource = { readonly of: Counted; readonly names: boolean }
type Source = string | CountedSource

/** What columns count, and else the SQL that does. */
const sources: Readonly<Record<CompletedField, Source>> = {
  outlet: { of: 'outlets', names: false },
  agency: { of: 'agencies', names: false },
  lang: { of: 'languages', names: false },
  speaker: { of: 'speakers', names: true },
  actor: { of: 'actors', names: true },
  author: perArticle('byline'),
  section: perArticle('section'),
  tag: `SELECT t.name AS value, count(x.id) AS count FROM tags t LEFT JOIN taggings x ON x.tag_id = t.id
    GROUP BY t.id ORDER BY 2 DESC, 1`,
  collection: `SELECT c.name AS value, count(x.article_id) AS count FROM collections c
    LEFT JOIN collection_articles x ON x.collection_id = c.id GROUP BY c.id ORDER BY 2 DESC, 1`,
  file: `SELECT name AS value, sum(added) AS count FROM files f JOIN runs r ON r.id = f.run_id
    WHERE r.undone = 0 GROUP BY name ORDER BY 2 DESC, 1`,
}

function perArticle(column: 'byline' | 'section'): string {
  return `SELECT ${column} AS value, count(*) AS count FROM articles
    WHERE ${column} IS NOT NULL AND hidden = 0 GROUP BY 1 ORDER BY 2 DESC, 1`
}

function countedValues(library: Library, source: CountedSource): readonly Facet[] {
  const { values, count } = columnsOf(library, source.names)
  const counts = count(idsInSight(library))
  const found: Facet[] = []
  for (const [number, value] of values.entries()) {
    const times = counts[number] ?? 0
    if (value.of === source.of && times > 0) found.push({ value: value.value, count: times })
  }
  return found.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Articles of imports that were taken back are not in sight. */
function idsInSight(library: Library): readonly number[] {
  const sql = 'SELECT json_group_array(id) AS ids FROM articles WHERE hidden = 0'
  return numbers(one<{ ids: string }>(library, sql)?.ids)
}
