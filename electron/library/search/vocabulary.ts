import { all, run, script, type Library } from '../database.ts'
import { label, termsOf } from '../indexable.ts'
import { openKept } from './kept.ts'
import { lastArticleOf } from './state-now.ts'

/** The words of all articles as the index holds them, in order, and in how many articles each stands. */
export type Vocabulary = {
  readonly terms: readonly string[]
  readonly articles: Uint32Array
  /** Which letters a word has, see `lettersOf`. */
  readonly letters: Uint32Array
  /** Words of articles that came after the list was made. */
  readonly later: ReadonlyMap<string, number>
}

/** A list of words that is being made. */
type Building = {
  readonly terms: string[]
  readonly articles: number[]
  /** How far the words of the index are read. */
  last: string
  /** Articles up to this id are in it for sure. */
  readonly until: number
  /** Articles whose words changed meanwhile: the words they have now may have been passed already. */
  readonly changed: Set<number>
}

type Kept = {
  building: Building | null
  vocabulary: Vocabulary | null
  /** Articles up to this id are in the vocabulary. */
  until: number
  later: Map<string, number>
  laterArticles: number
}

const keptOf = openKept((library): Kept => {
  script(
    library,
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, articles_fts, row)',
  )
  return { building: null, vocabulary: null, until: 0, later: new Map(), laterArticles: 0 }
})

/** Words fetched at once: a few milliseconds' worth, but for the commonest. */
const atOnce = 60

/**
 * Goes on making the list of words, for so many milliseconds; true when it is made. To be called while
 * nobody waits: the index must be read once, which takes seconds for 100,000 articles.
 */
export function growVocabulary(library: Library, milliseconds: number): boolean {
  const state = keptOf(library)
  if (state.vocabulary !== null && !isOld(state)) return true
  const until = performance.now() + milliseconds
  const building = (state.building ??= {
    ...{ terms: [], articles: [], last: '', changed: new Set() },
    until: lastArticleOf(library),
  })
  while (performance.now() < until) {
    if (fetchWords(library, building)) continue
    state.vocabulary = finished(library, state, building)
    return true
  }
  return false
}

/** From now on words are looked for in the new list, and what it may lack is read later. */
function finished(library: Library, state: Kept, building: Building): Vocabulary {
  const { terms, until, changed } = building
  for (const article of changed)
    run(library, 'INSERT OR IGNORE INTO temp.reindexed VALUES (?)', article)
  state.building = null
  state.until = until
  state.later = new Map()
  state.laterArticles = 0
  return {
    terms,
    articles: Uint32Array.from(building.articles),
    letters: Uint32Array.from(terms, lettersOf),
    later: state.later,
  }
}

/** How far the reading of the list has come, and the last article there is. */
export function lastWordRead(library: Library): {
  readonly word: string
  readonly articles: number
} {
  return { word: keptOf(library).building?.terms.at(-1) ?? '', articles: lastArticleOf(library) }
}

/** Made anew when a fifth of the articles came later: their words are counted more slowly. */
function isOld({ vocabulary, laterArticles, until }: Kept): boolean {
  return vocabulary !== null && laterArticles > 500 && laterArticles * 5 > until
}

/** Labels of kinds, languages and days stand among the last in the index and are no words. */
const firstLabel = label('')
const behindLabels = `${firstLabel}\u{10ffff}`

/** True when there may be more. */
function fetchWords(library: Library, building: Building): boolean {
  const rows = all<{ term: string; doc: number }>(
    library,
    'SELECT term, doc FROM temp.words WHERE term > ? LIMIT ?',
    building.last,
    atOnce,
  )
  for (const { term, doc } of rows) {
    const isWord = !term.startsWith(firstLabel)
    building.last = isWord ? term : behindLabels
    if (!isWord) continue
    building.terms.push(term)
    building.articles.push(doc)
  }
  return rows.length > 0
}

/** All words of all articles. Made at once when it is not there yet, and always complete. */
export function vocabularyOf(library: Library): Vocabulary {
  const state = keptOf(library)
  while (state.vocabulary === null) growVocabulary(library, Infinity)
  addLater(library, state)
  return state.vocabulary
}

/** The same where it can be had at once, null while it would have to be made. */
export function vocabularyAtHand(library: Library): Vocabulary | null {
  const small = 3_000
  const state = keptOf(library)
  return state.vocabulary !== null || lastArticleOf(library) <= small ? vocabularyOf(library) : null
}

type Text = { id: number; headline: string; body: string }

/** Counts the words of articles that came or changed since. */
function addLater(library: Library, state: Kept): void {
  const rows = all<Text>(
    library,
    `SELECT a.id, a.headline, t.body FROM articles a JOIN texts t ON t.article_id = a.id
       WHERE a.id > ? OR a.id IN (SELECT article FROM temp.reindexed)`,
    state.until,
  )
  if (rows.length === 0) return
  script(library, 'DELETE FROM temp.reindexed')
  for (const { id } of rows) state.building?.changed.add(id)
  for (const { id, headline, body } of rows) {
    const words = new Set([headline, body].flatMap((text) => termsOf(text).map(({ text }) => text)))
    for (const word of words) state.later.set(word, (state.later.get(word) ?? 0) + 1)
    state.until = Math.max(state.until, id)
  }
  state.laterArticles += rows.length
}

/** In how many articles a word stands; the word as the index holds it. */
export function articlesWith({ terms, articles, later }: Vocabulary, word: string): number {
  const at = placeOf(terms, word)
  return (terms[at] === word ? (articles[at] ?? 0) : 0) + (later.get(word) ?? 0)
}

/** Where a word stands in the list, or would stand. The list is in the order of its UTF-8 bytes. */
export function placeOf(terms: readonly string[], word: string): number {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comesBefore(terms[middle] ?? '', word)) low = middle + 1
    else high = middle
  }
  return low
}

/** UTF-16 and UTF-8 order differ only where surrogates stand beside private and compatibility letters. */
function comesBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a !== b) return rank(a) < rank(b)
  }
  return one.length < other.length
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** The words with this beginning, in no order. */
export function wordsFrom({ terms, later }: Vocabulary, beginning: string): readonly string[] {
  const words: string[] = []
  for (let at = placeOf(terms, beginning); terms[at]?.startsWith(beginning) === true; at += 1)
    words.push(terms[at] ?? '')
  for (const word of later.keys()) if (word.startsWith(beginning)) words.push(word)
  return [...new Set(words)]
}

/** Words that have at most so many letters changed, by their letters alone: a superset, found fast. */
export function wordsNear(
  { terms, letters, later }: Vocabulary,
  word: string,
  changes: number,
): readonly string[] {
  const wanted = lettersOf(word)
  const near: string[] = []
  for (let at = 0; at < letters.length; at += 1) {
    if (differing(wanted, letters[at] ?? 0) > changes * 2) continue
    const text = terms[at] ?? ''
    if (Math.abs(text.length - word.length) <= changes) near.push(text)
  }
  for (const text of later.keys())
    if (differing(wanted, lettersOf(text)) <= changes * 2) near.push(text)
  return later.size === 0 ? near : [...new Set(near)]
}

/** A bit for every letter a word has: a change of one letter changes two of them at most. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits >>> 0
}

function differing(one: number, other: number): number {
  let bits = one ^ other
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
