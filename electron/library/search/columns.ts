import { all, one, script, type Library } from '../database.ts'

/** What articles are counted by; every value of them has a number of its own. */
export const counted = [
  'outlets',
  'agencies',
  'languages',
  'kinds',
  'months',
  'imports',
  'speakers',
  'via',
  'actors',
] as const
export type Counted = (typeof counted)[number]

/** Values of every article, the numbers of one after those of another: facets are counted without asking SQL. */
export type Columns = {
  /** By number: what a value is of, and the value. */
  readonly values: readonly { readonly of: Counted; readonly value: string }[]
  /** The numbers of an article's values, a speaker for each of its quotes. */
  readonly numbersOf: (article: number) => ArrayLike<number>
  /** The family of near-duplicates of an article, 0 for none. */
  readonly familyOf: (article: number) => number
  /** Articles that may have the same quote twice. */
  readonly repeating: ReadonlySet<number>
}

type Kept = {
  readonly values: { readonly of: Counted; readonly value: string }[]
  readonly numbers: Map<string, number>
  /** Where the numbers of an article begin; those of article n end where those of n + 1 begin. */
  starts: Uint32Array
  packed: Uint32Array
  length: number
  /** Articles read since: new ones until the next packing, and changed ones. */
  readonly later: Map<number, readonly number[]>
  readonly families: Map<number, number>
  readonly repeating: Set<number>
  /** Articles up to this id are packed. */
  until: number
}

const kept = new WeakMap<Library, Kept>()

function keptOf(library: Library): Kept {
  const known = kept.get(library)
  if (known !== undefined) return known
  const made: Kept = {
    values: [{ of: 'outlets', value: '' }],
    numbers: new Map(),
    starts: new Uint32Array(1_024),
    packed: new Uint32Array(16_384),
    length: 0,
    later: new Map(),
    families: new Map(),
    repeating: new Set(),
    until: 0,
  }
  watch(library)
  kept.set(library, made)
  return made
}

/** Notes which articles are counted otherwise from now on; what is read later is right anyway. */
function watch(library: Library): void {
  const note = (event: string, article: string) =>
    `CREATE TEMP TRIGGER ${event.replaceAll(/\W+/g, '_')} AFTER ${event} BEGIN
       INSERT OR IGNORE INTO recounted SELECT ${article};
     END;`
  const ofQuote = (quote: string) => `article_id FROM quotes WHERE id = ${quote}`
  script(
    library,
    [
      'CREATE TEMP TABLE recounted (article INTEGER PRIMARY KEY);',
      note(
        'UPDATE OF family, outlet, agency, language, kind, published, rules, quotes ON main.articles',
        'new.id',
      ),
      note('INSERT ON main.decisions', ofQuote('new.quote_id')),
      note('UPDATE ON main.decisions', ofQuote('new.quote_id')),
      note('DELETE ON main.decisions', ofQuote('old.quote_id')),
      note('UPDATE OF actor_id ON main.article_actors', 'new.article_id'),
      note('DELETE ON main.article_actors', 'old.article_id'),
    ].join('\n'),
  )
}

/** Articles read at once: some ten milliseconds' worth. */
const atOnce = 400

/** Goes on reading, for so many milliseconds; true when everything is read. To be called while nobody waits. */
export function growColumns(library: Library, milliseconds: number): boolean {
  const state = keptOf(library)
  const end = performance.now() + milliseconds
  const last = lastArticle(library)
  while (state.until < last && performance.now() < end) pack(library, state, state.until + atOnce)
  return state.until >= last
}

function lastArticle(library: Library): number {
  return one<{ id: number | null }>(library, 'SELECT max(id) AS id FROM articles')?.id ?? 0
}

function pack(library: Library, state: Kept, until: number): void {
  const read = readArticles(library, state, state.until + 1, until)
  if (state.starts.length < until + 2) state.starts = longer(state.starts, until + 2)
  for (let article = state.until + 1; article <= until; article += 1) {
    const numbers = read.get(article) ?? []
    if (state.packed.length < state.length + numbers.length)
      state.packed = longer(state.packed, state.length + numbers.length)
    state.starts[article] = state.length
    state.packed.set(numbers, state.length)
    state.length += numbers.length
    state.starts[article + 1] = state.length
  }
  state.until = Math.min(until, Math.max(state.until, lastArticle(library)))
}

function longer(numbers: Uint32Array, atLeast: number): Uint32Array {
  const grown = new Uint32Array(Math.max(atLeast, Math.ceil(numbers.length * 1.5)))
  grown.set(numbers)
  return grown
}

/** The values of all articles, read to the end and true to the last change. */
export function columnsOf(library: Library): Columns {
  growColumns(library, Infinity)
  const state = keptOf(library)
  readChanged(library, state)
  const { later, starts, packed, families } = state
  return {
    values: state.values,
    numbersOf: (article) =>
      later.get(article) ?? packed.subarray(starts[article] ?? 0, starts[article + 1] ?? 0),
    familyOf: (article) => families.get(article) ?? 0,
    repeating: state.repeating,
  }
}

function readChanged(library: Library, state: Kept): void {
  const changed = all<{ article: number }>(library, 'SELECT article FROM temp.recounted')
  if (changed.length === 0) return
  script(library, 'DELETE FROM temp.recounted')
  for (const { article } of changed) {
    if (article > state.until) continue
    const read = readArticles(library, state, article, article)
    state.later.set(article, read.get(article) ?? [])
  }
}

type ArticleRow = {
  id: number
  outlet: string | null
  agency: string | null
  language: string
  kind: string
  month: string
  run: number
  family: number | null
}

/** Reads the values of articles from one id to another. */
function readArticles(
  library: Library,
  state: Kept,
  from: number,
  until: number,
): ReadonlyMap<number, number[]> {
  const read = new Map<number, number[]>()
  for (const row of all<ArticleRow>(library, ofArticles, from, until)) {
    if (row.family === null) state.families.delete(row.id)
    else state.families.set(row.id, row.family)
    read.set(
      row.id,
      valuesOf(row).map(([of, value]) => numberOf(state, of, value)),
    )
  }
  for (const { article, name, length } of namesIn(library, ofSpeakers, from, until)) {
    if (name !== null) read.get(article)?.push(numberOf(state, 'speakers', name))
    noteRepetition(state.repeating, article, `${length} ${name}`)
  }
  for (const of of ['via', 'actors'] as const)
    for (const { article, name } of namesIn(library, ofNames[of], from, until))
      read.get(article)?.push(numberOf(state, of, name ?? ''))
  return read
}

type Packed = { articles: string; names: string; lengths: string }

/** Rows as three lists in JSON, which is thrice as fast as rows: there are some thirty for an article. */
function* namesIn(
  library: Library,
  sql: string,
  from: number,
  until: number,
): Generator<{ article: number; name: string | null; length: number }> {
  const lists = `SELECT json_group_array(article) AS articles, json_group_array(name) AS names,
    json_group_array(length) AS lengths FROM (${sql})`
  const row = one<Packed>(library, lists, from, until)
  if (row === null) return
  const names = JSON.parse(row.names) as readonly (string | null)[]
  const lengths = JSON.parse(row.lengths) as readonly number[]
  for (const [at, article] of (JSON.parse(row.articles) as readonly number[]).entries())
    yield { article, name: names[at] ?? null, length: lengths[at] ?? 0 }
}

/** Two quotes of one length and speaker may be the same words; whoever counts once looks at them. */
function noteRepetition(repeating: Set<number>, article: number, key: string): void {
  if (article !== lastSeen.article) lastSeen = { article, keys: new Set() }
  if (lastSeen.keys.has(key)) repeating.add(article)
  lastSeen.keys.add(key)
}

let lastSeen: { readonly article: number; readonly keys: Set<string> } = {
  article: 0,
  keys: new Set(),
}

const ofArticles = `SELECT a.id, a.outlet, a.agency, a.language, a.kind, substr(a.newest, 1, 7) AS month,
    f.run_id AS run, a.family FROM articles a JOIN files f ON f.id = a.file_id WHERE a.id BETWEEN ? AND ?`

const ofQuotes = `quotes q LEFT JOIN decisions d ON d.quote_id = q.id`
const wanted = `q.article_id BETWEEN ? AND ? AND d.verdict IS NOT 'rejected'`

const ofSpeakers = `SELECT q.article_id AS article, coalesce(d.speaker_name, q.speaker_name) AS name,
    length(q.text) AS length FROM ${ofQuotes} WHERE ${wanted} ORDER BY q.article_id`

const ofNames = {
  via: `SELECT q.article_id AS article, l.name, 0 AS length
    FROM ${ofQuotes} CROSS JOIN quote_links l ON l.quote_id = q.id WHERE ${wanted}`,
  actors: `SELECT x.article_id AS article, n.name, 0 AS length
    FROM article_actors x CROSS JOIN actors n ON n.id = x.actor_id WHERE x.article_id BETWEEN ? AND ?`,
} as const

function valuesOf(row: ArticleRow): readonly (readonly [Counted, string])[] {
  const named: readonly (readonly [Counted, string | null])[] = [
    ['outlets', row.outlet],
    ['agencies', row.agency],
    ['languages', row.language === 'und' ? null : row.language],
    ['kinds', row.kind],
    ['months', row.month.length === 7 ? row.month : null],
    ['imports', String(row.run)],
  ]
  return named.flatMap(([of, value]) => (value === null ? [] : [[of, value] as const]))
}

function numberOf({ values, numbers }: Kept, of: Counted, value: string): number {
  const key = `${of} ${value}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = values.push({ of, value }) - 1
  numbers.set(key, number)
  return number
}
