import { all, one, script, type Library } from '../database.ts'
import { openKept } from './kept.ts'

/** How many words the library has, and how often it has each of them: in headlines and bodies. */
export type Corpus = {
  readonly words: number
  readonly articles: number
  of(term: string): TermCount
}

export type TermCount = { readonly count: number; readonly articles: number }

type Kept = {
  /** What the counts hold for. */
  readonly texts: Texts
  /** What is known of words so far. */
  readonly counts: Map<string, TermCount>
  /** The last word that was looked at in the list of all. */
  last: string
  isComplete: boolean
}

/** Counts texts that get other words: as many as before, the index would not tell. */
const watching = `
CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_terms USING fts5vocab(main, 'articles_fts', 'col');
CREATE TEMP TABLE IF NOT EXISTS reworded (times INTEGER NOT NULL);
INSERT INTO temp.reworded SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM temp.reworded);
CREATE TEMP TRIGGER IF NOT EXISTS texts_reworded AFTER UPDATE OF body ON main.texts BEGIN
  UPDATE reworded SET times = times + 1;
END;
CREATE TEMP TRIGGER IF NOT EXISTS headlines_reworded AFTER UPDATE OF headline ON main.articles BEGIN
  UPDATE reworded SET times = times + 1;
END;`

const kept = openKept((library): { counted: Kept | null } => {
  script(library, watching)
  return { counted: null }
})

/**
 * Goes on counting the frequent words as long as there is time; true when that is done. Rare ones are
 * looked up when they are asked for, which costs next to nothing for them.
 */
export function growCorpus(library: Library, hasTime: () => boolean): boolean {
  const state = keptOf(library)
  while (!state.isComplete && hasTime()) countMore(library, state)
  return state.isComplete
}

export function corpusOf(library: Library): Corpus {
  const { texts, counts } = keptOf(library)
  return {
    ...{ words: texts.words, articles: texts.articles },
    of(term) {
      const count = counts.get(term) ?? countOf(rowsOf(library, 'term = ?', term))
      if (counts.size < mostKept) counts.set(term, count)
      return count
    },
  }
}

/** Counts hold as long as the texts have the words they had. */
function keptOf(library: Library): Kept {
  const state = kept(library)
  const texts = textsOf(library)
  const { counted } = state
  if (counted !== null && isSame(counted.texts, texts)) return counted
  state.counted = { texts, counts: new Map(), last: '', isComplete: false }
  return state.counted
}

function isSame(one: Texts, other: Texts): boolean {
  return (
    one.words === other.words && one.articles === other.articles && one.reworded === other.reworded
  )
}

/** A word that occurs less often is looked up in no time. */
const frequent = 50
const mostKept = 300_000
/** Rows fetched at once; a word has one for each column of the index that it stands in. */
const atOnce = 300

type TermRow = {
  readonly term: string
  readonly col: string
  readonly doc: number
  readonly cnt: number
}

function rowsOf(library: Library, where: string, term: string): readonly TermRow[] {
  return all<TermRow>(
    library,
    `SELECT term, col, doc, cnt FROM temp.article_terms WHERE ${where} LIMIT ${atOnce}`,
    term,
  )
}

function countMore(library: Library, state: Kept): void {
  const rows = rowsOf(library, 'term > ?', state.last)
  state.isComplete = rows.length < atOnce
  const byTerm = new Map<string, TermRow[]>()
  for (const row of rows) byTerm.set(row.term, [...(byTerm.get(row.term) ?? []), row])
  // The rows of the last word may be cut off.
  if (!state.isComplete) byTerm.delete(rows.at(-1)?.term ?? '')
  for (const [term, ofTerm] of byTerm) {
    const count = countOf(ofTerm)
    if (count.count >= frequent) state.counts.set(term, count)
    state.last = term
  }
}

/** The text columns of the index, by their place in it. */
const textColumns = ['headline', 'body']

function countOf(rows: readonly TermRow[]): TermCount {
  const inTexts = rows.filter(({ col }) => textColumns.includes(col))
  return {
    count: inTexts.reduce((sum, { cnt }) => sum + cnt, 0),
    articles: Math.max(0, ...inTexts.map(({ doc }) => doc)),
  }
}

/** How many words and articles there are, and how often the words of one changed. */
type Texts = { readonly words: number; readonly articles: number; readonly reworded: number }

/** The row of the index that holds its averages (fts5_index.c, "The AVERAGES record"). */
const averages = 1

/**
 * FTS5 keeps the number of rows and of the words of each column, which adding up would take seconds:
 * https://sqlite.org/fts5.html, section 9.
 */
function textsOf(library: Library): Texts {
  const row = one<{ block: Uint8Array }>(
    library,
    'SELECT block FROM articles_fts_data WHERE id = ?',
    averages,
  )
  const [articles = 0, ...columns] = row === null ? [] : varints(row.block)
  const words = columns.slice(0, textColumns.length).reduce((sum, size) => sum + size, 0)
  const times = one<{ times: number }>(library, 'SELECT times FROM temp.reworded')
  return { words, articles, reworded: times?.times ?? 0 }
}

/** SQLite's variable-length integers: seven bits a byte, the highest says that more follow. */
function varints(bytes: Uint8Array): readonly number[] {
  const values: number[] = []
  let value = 0
  for (const byte of bytes) {
    value = value * 128 + (byte & 127)
    if (byte >= 128) continue
    values.push(value)
    value = 0
  }
  return values
}
