import { all, one, type Library } from '../database.ts'
import { changedArticles, watchChanges } from './changed-articles.ts'
import { openKept } from './kept.ts'
import { countNumbers, emptyLists, listOf, packLists, type PackedLists } from './packed-lists.ts'
import { lastArticleOf } from './state-now.ts'

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
  /** By number: what a value is of, as a place in `counted`; quicker to go through. */
  readonly kinds: readonly number[]
  /** The highest id of an article. */
  readonly articles: number
  /** The numbers of an article's values: outlet, language, month and so on. */
  readonly factsOf: (article: number) => ArrayLike<number>
  /** The numbers of its names: actors, and a speaker for each of its quotes. */
  readonly namesOf: (article: number) => ArrayLike<number>
  /** Counts the values of some articles, by number; without their names, which are many, when those are not asked for. */
  readonly count: (articles: ArrayLike<number>) => Uint32Array
  /** The family of near-duplicates of an article, 0 for none. */
  readonly familyOf: (article: number) => number
  /** Articles that may have the same quote twice. */
  readonly repeating: ReadonlySet<number>
}

type Kept = {
  readonly values: { readonly of: Counted; readonly value: string }[]
  readonly kinds: number[]
  readonly numbers: Map<string, number>
  readonly facts: PackedLists
  readonly names: PackedLists
  readonly families: Map<number, number>
  readonly repeating: Set<number>
}

const keptOf = openKept((library): Kept => {
  watchChanges(library)
  return {
    values: [{ of: 'outlets', value: '' }],
    kinds: [0],
    numbers: new Map(),
    facts: emptyLists(),
    names: emptyLists(),
    families: new Map(),
    repeating: new Set(),
  }
})

/** Articles read at once: some milliseconds' worth. */
const atOnce = { facts: 1_000, names: 60 } as const

/** Goes on reading, for so many milliseconds; true when everything is read. To be called while nobody waits. */
export function growColumns(library: Library, milliseconds: number): boolean {
  return grow(library, 'facts', milliseconds) && grow(library, 'names', milliseconds)
}

function grow(library: Library, what: 'facts' | 'names', milliseconds: number): boolean {
  const state = keptOf(library)
  const lists = state[what]
  const end = performance.now() + milliseconds
  const last = lastArticleOf(library)
  const read = what === 'facts' ? readFacts : readNames
  while (lists.until < last && performance.now() < end) {
    const until = Math.min(last, lists.until + atOnce[what])
    packLists(lists, read(library, state, lists.until + 1, until), until)
  }
  return lists.until >= last
}

/** Names of so few articles are read while somebody waits. */
const soon = 1_000

/** Whoever asks in vain reads on for so long (ms), so that asking again comes to an end. */
const patience = 15

/** True when the names of all articles are read, or will be in no time. */
export function namesAtHand(library: Library): boolean {
  const isNear = lastArticleOf(library) - keptOf(library).names.until <= soon
  return isNear || growColumns(library, patience)
}

/** The values of all articles, read to the end and true to the last change; names only where `names` asks for them. */
export function columnsOf(library: Library, names: boolean): Columns {
  const state = keptOf(library)
  grow(library, 'facts', Infinity)
  if (names) grow(library, 'names', Infinity)
  readChanged(library, state)
  return {
    values: state.values,
    kinds: state.kinds,
    articles: state.facts.until,
    factsOf: (article) => listOf(state.facts, article),
    namesOf: (article) => listOf(state.names, article),
    count(articles) {
      const counts = new Uint32Array(state.values.length)
      countNumbers(state.facts, articles, counts)
      if (names) countNumbers(state.names, articles, counts)
      return counts
    },
    familyOf: (article) => state.families.get(article) ?? 0,
    repeating: state.repeating,
  }
}

function readChanged(library: Library, state: Kept): void {
  for (const article of changedArticles(library, state.facts.until)) {
    const facts = readFacts(library, state, article, article).get(article) ?? []
    state.facts.changed.set(article, facts)
    if (article > state.names.until) continue
    state.names.changed.set(article, readNames(library, state, article, article).get(article) ?? [])
  }
}

type Lists = ReadonlyMap<number, readonly number[]>

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

/** Reads the facts of articles from one id to another. */
function readFacts(library: Library, state: Kept, from: number, until: number): Lists {
  const read = new Map<number, number[]>()
  for (const row of all<ArticleRow>(library, ofArticles, from, until)) {
    if (row.family === null) state.families.delete(row.id)
    else state.families.set(row.id, row.family)
    read.set(
      row.id,
      valuesOf(row).map(([of, value]) => numberOf(state, of, value)),
    )
  }
  return read
}

/** Reads the names in articles from one id to another. */
function readNames(library: Library, state: Kept, from: number, until: number): Lists {
  const read = new Map<number, number[]>()
  const add = (article: number, of: Counted, name: string) => {
    const numbers = read.get(article) ?? []
    numbers.push(numberOf(state, of, name))
    read.set(article, numbers)
  }
  for (const { article, name, print } of namesIn(library, ofSpeakers, from, until)) {
    if (name !== null) add(article, 'speakers', name)
    noteRepetition(state.repeating, article, print)
  }
  for (const of of ['via', 'actors'] as const)
    for (const { article, name } of namesIn(library, ofNames[of], from, until))
      add(article, of, name ?? '')
  return read
}

type Packed = { articles: string; names: string; prints: string }

/** Rows as three lists in JSON, which is thrice as fast as rows: there are some thirty for an article. */
function* namesIn(
  library: Library,
  sql: string,
  from: number,
  until: number,
): Generator<{ article: number; name: string | null; print: number }> {
  const lists = `SELECT json_group_array(article) AS articles, json_group_array(name) AS names,
    json_group_array(print) AS prints FROM (${sql})`
  const row = one<Packed>(library, lists, from, until)
  if (row === null) return
  const names = JSON.parse(row.names) as readonly (string | null)[]
  const prints = JSON.parse(row.prints) as readonly number[]
  for (const [at, article] of (JSON.parse(row.articles) as readonly number[]).entries())
    yield { article, name: names[at] ?? null, print: prints[at] ?? 0 }
}

/** Two quotes of one print may be the same words; whoever counts once looks at them. */
function noteRepetition(repeating: Set<number>, article: number, print: number): void {
  if (article !== lastSeen.article) lastSeen = { article, prints: new Set() }
  if (lastSeen.prints.has(print)) repeating.add(article)
  lastSeen.prints.add(print)
}

let lastSeen: { readonly article: number; readonly prints: Set<number> } = {
  article: 0,
  prints: new Set(),
}

const ofArticles = `SELECT a.id, a.outlet, a.agency, a.language, a.kind, substr(a.newest, 1, 7) AS month,
    f.run_id AS run, a.family FROM articles a JOIN files f ON f.id = a.file_id WHERE a.id BETWEEN ? AND ?`

const ofQuotes = `quotes q LEFT JOIN decisions d ON d.quote_id = q.id`
const wanted = `q.article_id BETWEEN ? AND ? AND d.verdict IS NOT 'rejected'`

/** Tells words apart by their length, first and middle letter, mostly. */
const print = `length(q.text) * 1000003 + coalesce(unicode(q.text), 0) * 1009
    + coalesce(unicode(substr(q.text, length(q.text) / 2 + 1, 1)), 0)`

const ofSpeakers = `SELECT q.article_id AS article, coalesce(d.speaker_name, q.speaker_name) AS name,
    ${print} AS print FROM ${ofQuotes} WHERE ${wanted} ORDER BY q.article_id`

const ofNames = {
  via: `SELECT q.article_id AS article, l.name, 0 AS print
    FROM ${ofQuotes} CROSS JOIN quote_links l ON l.quote_id = q.id WHERE ${wanted}`,
  actors: `SELECT x.article_id AS article, n.name, 0 AS print
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

function numberOf({ values, kinds, numbers }: Kept, of: Counted, value: string): number {
  const key = `${of} ${value}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = values.push({ of, value }) - 1
  kinds.push(counted.indexOf(of))
  numbers.set(key, number)
  return number
}
