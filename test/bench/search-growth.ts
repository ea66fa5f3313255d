import {
  all,
  one,
  run,
  script,
  transaction,
  type Library,
} from '../../electron/library/database.ts'
import { surnamesOf, swapper } from './search-corpus.ts'

/** Articles copied in one transaction. */
const atOnce = 4_000

/**
 * Makes a library so many times as large: every article comes again with other names and days, with all that
 * was found in it. A hundred times as quick as storing them one by one, which takes hours for half a million.
 */
export function multiplyLibrary(
  library: Library,
  times: number,
  onRound: (articles: number, seconds: number) => void,
): void {
  const started = performance.now()
  const last = {
    article: lastId(library, 'articles'),
    quote: lastId(library, 'quotes'),
    actor: lastId(library, 'actors'),
  }
  const people = all<{ name: string }>(library, "SELECT name FROM actors WHERE kind = 'person'")
  const names = surnamesOf(people.map(({ name }) => name))
  setBuffer(library, 64)
  for (let round = 1; round < times; round += 1) {
    const swap = swapper(names, round)
    library.database.function('swapped', (text: string | null) =>
      text === null ? null : swap(text),
    )
    const moved = {
      article: last.article * round,
      quote: last.quote * round,
      actor: last.actor * round,
    }
    transaction(library, () => copyActors(library, last.actor, moved.actor, round))
    for (let from = 0; from < last.article; from += atOnce) {
      const until = Math.min(last.article, from + atOnce)
      transaction(library, () => copyArticles(library, { from, until, round }, moved))
    }
    onRound(last.article * round, (performance.now() - started) / 1000)
  }
  setBuffer(library, 1)
}

/** A larger buffer makes fewer segments of the index; the size is kept in the file. */
function setBuffer(library: Library, megabytes: number): void {
  for (const index of ['articles_fts', 'quotes_fts'])
    script(
      library,
      `INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${megabytes * 2 ** 20})`,
    )
}

function lastId(library: Library, table: string): number {
  return one<{ id: number | null }>(library, `SELECT max(id) AS id FROM ${table}`)?.id ?? 0
}

type Moved = { readonly article: number; readonly quote: number; readonly actor: number }
type Stretch = { readonly from: number; readonly until: number; readonly round: number }

/** Copies rows, some columns by an expression of their own. */
function copy(
  library: Library,
  table: string,
  changed: Readonly<Record<string, string>>,
  where: string,
): void {
  const columns = all<{ name: string }>(library, `PRAGMA table_info(${table})`).map(
    ({ name }) => name,
  )
  const quoted = columns.map((name) => `"${name}"`)
  const values = columns.map((name) => changed[name] ?? `"${name}"`)
  run(
    library,
    `INSERT INTO ${table} (${quoted.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`,
  )
}

function copyActors(library: Library, until: number, by: number, round: number): void {
  const changed = { id: `id + ${by}`, name: 'swapped(name)', key: `key || ' ${round}'` }
  copy(library, 'actors', changed, `id <= ${until}`)
  run(
    library,
    'INSERT INTO actors_fts (rowid, name) SELECT id, indexable(name) FROM actors WHERE id > ?1 AND id <= ?1 + ?2',
    ...[by, until],
  )
}

function copyArticles(library: Library, { from, until, round }: Stretch, by: Moved): void {
  const article = `article_id + ${by.article}`
  const ofThese = `article_id > ${from} AND article_id <= ${until}`
  copy(
    library,
    'articles',
    {
      id: `id + ${by.article}`,
      headline: 'swapped(headline)',
      beginning: 'swapped(beginning)',
      published: `date(published, '-${round * 97} days')`,
      fingerprint: `fingerprint || '-${round}'`,
    },
    `id > ${from} AND id <= ${until}`,
  )
  copy(library, 'texts', { article_id: article, body: 'swapped(body)' }, ofThese)
  const names = { name: 'swapped(name)' }
  copy(
    library,
    'article_actors',
    { article_id: article, actor_id: `actor_id + ${by.actor}`, ...names },
    ofThese,
  )
  copy(
    library,
    'quotes',
    {
      id: `id + ${by.quote}`,
      article_id: article,
      text: 'swapped(text)',
      speaker_text: 'swapped(speaker_text)',
      speaker_name: 'swapped(speaker_name)',
      actor_id: `actor_id + ${by.actor}`,
    },
    ofThese,
  )
  const quotes = `SELECT id FROM quotes WHERE ${ofThese}`
  copy(
    library,
    'quote_links',
    { quote_id: `quote_id + ${by.quote}`, ...names },
    `quote_id IN (${quotes})`,
  )
  indexCopies(library, from + by.article, until + by.article)
}

function indexCopies(library: Library, from: number, until: number): void {
  run(
    library,
    `INSERT INTO articles_fts (rowid, headline, body, caption, author, section, kind, language, published)
       SELECT a.id, indexable(a.headline), indexable(t.body), indexable(coalesce(t.facts ->> 'caption', '')),
         author_words(t.facts), indexable(coalesce(t.facts ->> 'section', '')), label(a.kind), label(a.language),
         date_labels(a.published)
       FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id > ? AND a.id <= ?`,
    ...[from, until],
  )
  run(
    library,
    `INSERT INTO quotes_fts (rowid, text, speaker, chain, addressee, cue, language, published)
       SELECT q.id, indexable(q.text), indexable(coalesce(q.speaker_name, '') || ' · ' ||
           CASE WHEN q.speaker_text IS NOT q.speaker_name THEN coalesce(q.speaker_text, '') ELSE '' END),
         indexable((SELECT coalesce(group_concat(l.name, ' · '), '') FROM quote_links l WHERE l.quote_id = q.id)),
         indexable(coalesce(q.addressee, '')), indexable(coalesce(q.cue_text, '')), label(a.language),
         date_labels(a.published)
       FROM articles a JOIN quotes q ON q.article_id = a.id WHERE a.id > ? AND a.id <= ? ORDER BY q.id`,
    ...[from, until],
  )
}
