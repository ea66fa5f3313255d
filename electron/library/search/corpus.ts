import { all, one, script, type Library } from '../database.ts'

/** How many words the library has, and how often it has each of them: in headlines and bodies. */
export type Corpus = {
  readonly words: number
  readonly articles: number
  of(term: string): TermCount
}

export type TermCount = { readonly count: number; readonly articles: number }

type Kept = {
  readonly size: Size
  /** What is known of words so far. */
  readonly counts: Map<string, TermCount>
  /** The last word that was looked at in the list of all. */
  last: string
  isComplete: boolean
}

const kept = new WeakMap<Library, Kept>()

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
  const { size, counts } = keptOf(library)
  return {
    ...size,
    of(term) {
      const count = counts.get(term) ?? countOf(rowsOf(library, 'term = ?', term))
      if (counts.size < mostKept) counts.set(term, count)
      return count
    },
  }
}

/** Counts hold as long as the texts have as many words as they had. */
function keptOf(library: Library): Kept {
  const size = sizeOf(library)
  const known = kept.get(library)
  if (known?.size.words === size.words && known.size.articles === size.articles) return known
  script(
    library,
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_terms USING fts5vocab(main, 'articles_fts', 'col')",
  )
  const made: Kept = { size, counts: new Map(), last: '', isComplete: false }
  kept.set(library, made)
  return made
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

type Size = { readonly words: number; readonly articles: number }

/** The row of the index that holds its averages (fts5_index.c, "The AVERAGES record"). */
const averages = 1

/**
 * FTS5 keeps the number of rows and of the words of each column, which adding up would take seconds:
 * https://sqlite.org/fts5.html, section 9.
 */
function sizeOf(library: Library): Size {
  const row = one<{ block: Uint8Array }>(
    library,
    'SELECT block FROM articles_fts_data WHERE id = ?',
    averages,
  )
  const [articles = 0, ...columns] = row === null ? [] : varints(row.block)
  const words = columns.slice(0, textColumns.length).reduce((sum, size) => sum + size, 0)
  return { words, articles }
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
