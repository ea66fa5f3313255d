import { all, one, script, type Library } from '../database.ts'
import { openOngoing } from './ongoing.ts'

/** How many words the library has, and how often it has each of them: in headlines and bodies. */
export type Corpus = {
  readonly words: number
  readonly articles: number
  of(term: string): TermCount
}

export type TermCount = { readonly count: number; readonly articles: number }

const corpora = openOngoing<Corpus>()

export function corpusOf(library: Library): Corpus {
  return corpora(library, '', () => {
    const known = new Map<string, TermCount>()
    return {
      ...sizeOf(library),
      of(term) {
        const count = known.get(term) ?? countOf(library, term)
        known.set(term, count)
        return count
      },
    }
  })
}

/** The text columns of the index, by their place in it. */
const textColumns = ['headline', 'body']

function countOf(library: Library, term: string): TermCount {
  script(
    library,
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_terms USING fts5vocab(main, 'articles_fts', 'col')",
  )
  const rows = all<{ col: string; doc: number; cnt: number }>(
    library,
    'SELECT col, doc, cnt FROM temp.article_terms WHERE term = ?',
    term,
  ).filter(({ col }) => textColumns.includes(col))
  return {
    count: rows.reduce((sum, { cnt }) => sum + cnt, 0),
    articles: Math.max(0, ...rows.map(({ doc }) => doc)),
  }
}

/** The row of the index that holds its averages (fts5_index.c, "The AVERAGES record"). */
const averages = 1

/**
 * FTS5 keeps the number of rows and of the words of each column, which adding up would take seconds:
 * https://sqlite.org/fts5.html, section 9.
 */
function sizeOf(library: Library): { readonly words: number; readonly articles: number } {
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
