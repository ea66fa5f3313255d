import type { Query } from '../../../shared/query/syntax.ts'
import { one, type Library } from '../database.ts'
import { termsOf } from '../indexable.ts'
import { namesLike, writtenOtherwise } from './names-alike.ts'
import { wordsIn, type Field } from './query-words.ts'
import { likelyWords, typosBetween } from './typos.ts'
import { articlesWith, vocabularyAtHand, type Vocabulary } from './vocabulary.ts'

/** Words offered for one word at most. */
const offered = 10

/**
 * The query with likelier words in place of those that stand nowhere, null when there are none or the words
 * of the library are not at hand yet.
 */
export function suggestionFor(library: Library, text: string, query: Query): string | null {
  const vocabulary = vocabularyAtHand(library)
  if (vocabulary === null) return null
  let suggestion = text
  for (const { word, field } of wordsIn(query, 'text')) {
    const folded = termsOf(word)
    const [term] = folded
    if (term === undefined || folded.length > 1 || stands(library, vocabulary, term.text, field))
      continue
    const better = likelier(vocabulary, word, field).find((one) =>
      stands(library, vocabulary, one, field),
    )
    if (better !== undefined) suggestion = replaced(suggestion, word, likeWritten(word, better))
  }
  return suggestion === text ? null : suggestion
}

/** Words for one that was mistyped or is a name spelt otherwise, the likeliest first. */
export function likelier(
  vocabulary: Vocabulary,
  word: string,
  field: Field = 'text',
): readonly string[] {
  const folded = termsOf(word)[0]?.text ?? ''
  const typos = likelyWords(vocabulary, folded, offered)
  const isName = field !== 'text' || /^\p{Lu}/u.test(word)
  const alike = isName
    ? namesLike(vocabulary, folded, offered / 2)
    : writtenOtherwise(vocabulary, folded).slice(0, offered / 2)
  // One letter changed is a typo; beyond that, the sound of a name tells more than its letters.
  const near = typos.slice(0, 3).filter((text) => typosBetween(folded, text, 1) <= 1)
  return [...new Set([...near, ...alike, ...typos])].slice(0, offered)
}

function stands(library: Library, vocabulary: Vocabulary, word: string, field: Field): boolean {
  if (field === 'text') return articlesWith(vocabulary, word) > 0
  const [table, match] =
    field === 'speaker' ? ['quotes_fts', `speaker : "${word}"`] : ['actors_fts', `"${word}"`]
  return one(library, `SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT 1`, match) !== null
}

function likeWritten(word: string, better: string): string {
  return /^\p{Lu}/u.test(word) ? better.charAt(0).toUpperCase() + better.slice(1) : better
}

/** Puts a word in the place of another, where that stands as a word and not as the name of a field. */
function replaced(text: string, word: string, better: string): string {
  const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const standing = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}:])`, 'u')
  return text.replace(standing, () => better)
}
