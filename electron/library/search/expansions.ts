import type { Library } from '../database.ts'
import { fitsFuzzy, fitsWild, typosIn } from './forms.ts'
import { articlesWith, vocabularyOf, wordsFrom, wordsNear, type Vocabulary } from './vocabulary.ts'

/** More words than this would make a query slow; the commonest are taken, which the caller can tell by the length. */
export const expandedAtMost = 1_000

/**
 * The words of the library that a folded word of a query stands for, the most frequent first: complete up to
 * `most`. A word by its beginning needs no list where the index itself looks for beginnings, which
 * is complete; its 32 most frequent words, for ranking alone, are the first of these.
 */
export function expansions(
  library: Library,
  word: string,
  form: 'prefix' | 'wild' | 'fuzzy',
  most = expandedAtMost,
): readonly string[] {
  const vocabulary = vocabularyOf(library)
  return wordsFitting(vocabulary, word, form)
    .map((text) => ({ text, articles: articlesWith(vocabulary, text) }))
    .toSorted((a, b) => b.articles - a.articles)
    .slice(0, most)
    .map(({ text }) => text)
}

function wordsFitting(
  vocabulary: Vocabulary,
  word: string,
  form: 'prefix' | 'wild' | 'fuzzy',
): readonly string[] {
  switch (form) {
    case 'prefix':
      return wordsFrom(vocabulary, word)
    case 'wild':
      return wildWords(vocabulary, word)
    case 'fuzzy':
      return wordsNear(vocabulary, word, typosIn(word)).filter((text) => fitsFuzzy(text, word))
  }
}

function wildWords(vocabulary: Vocabulary, word: string): readonly string[] {
  const [beginning = '', ...rest] = word.split(/[?*]+/)
  return wordsFrom(vocabulary, beginning).filter(
    (text) => rest.every((piece) => text.includes(piece)) && fitsWild(text, word),
  )
}
