import type { Phrase, Word } from '../../../shared/query/syntax.ts'
import { all, script, type Library } from '../database.ts'
import type { Asking } from './asking.ts'
import { exactWordsOf, fitsFuzzy, fitsWild, isWild, wordsOf } from './forms.ts'
import type { IndexName } from './places.ts'
import { otherForms } from './stems.ts'
import { expandedAtMost, expansions } from './expansions.ts'

/** The words of the index that may stand at one place; `prefix` for the last: any word beginning so. */
export type Alternatives = { readonly words: readonly string[]; readonly prefix: boolean }

/** How words are looked for: in which index, and in the other forms of which language, if any. */
export type WordsOf = Asking & { readonly index: IndexName; readonly language: string | null }

/** What a word or phrase asks of the places in a row, as words of the index. */
export function alternativesOf(part: Word | Phrase, asking: WordsOf): readonly Alternatives[] {
  if (part.kind === 'phrase') {
    if (part.exact) return exactWordsOf(part.words).flatMap(wordsOf).map(only)
    const words = wordsOf(part.words)
    return words.map((word, place) => placeFor(word, place === words.length - 1, asking))
  }
  switch (part.form) {
    case 'exact':
      return wordsOf(part.word).map(only)
    case 'folded':
    case 'wild':
    case 'prefix': {
      const text = part.form === 'prefix' ? `${part.word}*` : part.word
      const words = wordsOf(text)
      return words.map((word, place) => placeFor(word, place === words.length - 1, asking))
    }
    case 'fuzzy':
      return wordsOf(part.word).map((word) => expanded(word, 'fuzzy', asking))
  }
}

function only(word: string): Alternatives {
  return { words: [word], prefix: false }
}

function placeFor(word: string, last: boolean, asking: WordsOf): Alternatives {
  if (!isWild(word)) return inOtherForms(word, asking)
  const [, beginning] = /^([^?*]+)\*$/.exec(word) ?? []
  // FTS5 itself looks for beginnings of words, but at the end of a phrase only.
  if (beginning !== undefined && last) return { words: [beginning], prefix: true }
  return expanded(word, 'wild', asking)
}

function inOtherForms(word: string, { library, stems, language }: WordsOf): Alternatives {
  if (!stems || language === null) return only(word)
  const others = otherForms(library, word).filter((other) => other.language === language)
  return { words: [word, ...others.flatMap(({ forms }) => forms)], prefix: false }
}

function expanded(word: string, form: 'wild' | 'fuzzy', asking: WordsOf): Alternatives {
  const words = expandedIn(asking.library, word, form, asking.index)
  if (words.length >= expandedAtMost) {
    asking.notes.add(
      `only the ${expandedAtMost} most frequent of the words that fit “${word}” were looked for`,
    )
  }
  return { words, prefix: false }
}

/** The words of quotes are words of articles, too; names and notes have their own. */
function expandedIn(
  library: Library,
  word: string,
  form: 'wild' | 'fuzzy',
  index: IndexName,
): readonly string[] {
  if (index === 'articles_fts' || index === 'quotes_fts') return expansions(library, word, form)
  const fits = form === 'wild' ? fitsWild : fitsFuzzy
  return wordsIn(library, index)
    .filter((text) => fits(text, word))
    .slice(0, expandedAtMost)
}

function wordsIn(library: Library, index: IndexName): readonly string[] {
  const table = `words_of_${index}`
  script(
    library,
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table} USING fts5vocab(main, ${index}, row)`,
  )
  return all<{ term: string }>(library, `SELECT term FROM temp.${table} ORDER BY doc DESC`).map(
    ({ term }) => term,
  )
}
