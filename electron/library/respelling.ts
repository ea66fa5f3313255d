import { all, one, run, transaction, type Library } from './database.ts'

/** How far the index of a library has been brought up to date. */
export type Respelling = { readonly done: number; readonly of: number }

/** An index, the texts its rows were made from, and how a row is made; `t.id` is the row. */
type Index = {
  readonly name: 'articles' | 'quotes' | 'actors' | 'notes'
  readonly texts: string
  readonly from: string
  readonly columns: string
  readonly row: string
}

const speaker = `coalesce(t.speaker_name, '') ||
  CASE WHEN t.speaker_text IS NOT t.speaker_name THEN ' ' || coalesce(t.speaker_text, '') ELSE '' END`
const chain = "coalesce((SELECT group_concat(value ->> 'name', ' · ') FROM json_each(t.chain)), '')"
const names = `t.name || coalesce(' · ' ||
  (SELECT group_concat(l.name, ' · ') FROM actor_aliases l WHERE l.actor_id = t.id), '')`

const indexes: readonly Index[] = [
  {
    name: 'articles',
    from: 'articles t JOIN texts x ON x.article_id = t.id',
    texts: 't.headline || x.body || x.facts',
    columns: 'headline, body, caption, author, section, kind, language, published',
    row: `indexable(t.headline), indexable(x.body), indexable(coalesce(x.facts ->> 'caption', '')),
      author_words(x.facts), indexable(coalesce(x.facts ->> 'section', '')), label(t.kind), label(t.language),
      date_labels(t.published)`,
  },
  {
    name: 'quotes',
    from: 'quotes t JOIN articles a ON a.id = t.article_id',
    texts: `t.text || ${speaker} || ${chain} || coalesce(t.addressee, '') || coalesce(t.cue_text, '')`,
    columns: 'text, speaker, chain, addressee, cue, language, published',
    row: `indexable(t.text), indexable(${speaker}), indexable(${chain}),
      indexable(coalesce(t.addressee, '')), indexable(coalesce(t.cue_text, '')), label(a.language),
      date_labels(a.published)`,
  },
  { name: 'actors', from: 'actors t', texts: names, columns: 'name', row: `indexable(${names})` },
  { name: 'notes', from: 'notes t', texts: 't.text', columns: 'text', row: 'indexable(t.text)' },
]

/** Rows looked at in one transaction: whoever ends the program loses no more than that. */
const atOnce = 1_000

/** Whether an index still holds words as an older version did. */
export function isToRespell(library: Library): boolean {
  return one(library, "SELECT 1 FROM counters WHERE name LIKE 'spelt %'") !== null
}

/**
 * Holds the words anew that an older version held otherwise. Goes on where it was interrupted; does nothing
 * when all is done. Nothing is lost in between, since texts stay as they are.
 */
export function respell(library: Library, onProgress: (progress: Respelling) => void): void {
  const left = all<{ name: string; value: number }>(
    library,
    "SELECT name, value FROM counters WHERE name LIKE 'spelt %'",
  )
  if (left.length === 0) return
  const sizes = new Map(indexes.map((index) => [index.name, sizeOf(library, index)]))
  const of = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const index of indexes) {
    const begun = left.find(({ name }) => name === counterOf(index))
    for (let last = begun?.value ?? Infinity; Number.isFinite(last);) {
      last = transaction(library, () => respellSome(library, index, last))
      done = Math.min(of, done + atOnce)
      if (of > 0) onProgress({ done, of })
    }
  }
}

function counterOf({ name }: Index): string {
  return `spelt ${name}`
}

function sizeOf(library: Library, { name }: Index): number {
  return one<{ n: number }>(library, `SELECT count(*) AS n FROM ${name}`)?.n ?? 0
}

/** Some rows from an id on; gives the last id looked at, infinity when there are no more. */
function respellSome(library: Library, index: Index, last: number): number {
  const { name, from, texts, columns, row } = index
  const some = all<{ id: number; anew: number }>(
    library,
    `SELECT t.id, held_anew(${texts}) AS anew FROM ${from} WHERE t.id > ? ORDER BY t.id LIMIT ${atOnce}`,
    last,
  )
  // What is not in the index, such as a quote that was taken back, stays out of it.
  const ids = some.filter(({ anew }) => anew === 1).map(({ id }) => id)
  const indexed = all<{ id: number }>(
    library,
    `SELECT id FROM ${name}_fts_docsize WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  ).map(({ id }) => id)
  const list = JSON.stringify(indexed)
  run(library, `DELETE FROM ${name}_fts WHERE rowid IN (SELECT value FROM json_each(?))`, list)
  run(
    library,
    `INSERT INTO ${name}_fts (rowid, ${columns}) SELECT t.id, ${row} FROM ${from}
       WHERE t.id IN (SELECT value FROM json_each(?))`,
    list,
  )
  const end = some.length < atOnce ? Infinity : (some.at(-1)?.id ?? Infinity)
  if (Number.isFinite(end))
    run(library, 'UPDATE counters SET value = ? WHERE name = ?', end, counterOf(index))
  else run(library, 'DELETE FROM counters WHERE name = ?', counterOf(index))
  return end
}
