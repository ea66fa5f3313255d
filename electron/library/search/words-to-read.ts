import type { Phrase, Query, Word } from '../../../shared/query/syntax.ts'
import type { Library } from '../database.ts'
import type { Scan } from './scan.ts'
import { growVocabulary, lastWordRead, vocabularyAtHand } from './vocabulary.ts'

/**
 * Reads on in the words of the library, which a query with typos or other forms chooses from, for so many
 * milliseconds. Null when they are at hand or not needed; else nothing can be found yet.
 */
export function readWords(
  library: Library,
  query: Query,
  stems: boolean,
  milliseconds: number,
): Scan | null {
  if (!choosesWords(query, stems)) return null
  if (vocabularyAtHand(library) !== null || growVocabulary(library, milliseconds)) return null
  const { word, articles } = lastWordRead(library)
  return { done: Math.floor(articles * shareOfAlphabet(word)), of: articles }
}

function choosesWords(query: Query, stems: boolean): boolean {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return choosesWordsFor(query, stems)
    case 'near':
      return query.parts.some((part) => choosesWordsFor(part, stems))
    case 'and':
    case 'or':
      return query.parts.some((part) => choosesWords(part, stems))
    case 'not':
      return choosesWords(query.part, stems)
    case 'field':
      return choosesWords(query.value, stems)
    case 'everything':
    case 'pattern':
      return false
  }
}

function choosesWordsFor(part: Word | Phrase, stems: boolean): boolean {
  if (part.kind === 'phrase') return !part.exact && (stems || /[?*]/.test(part.words))
  return part.form === 'fuzzy' || part.form === 'wild' || (stems && part.form === 'folded')
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Words come in the order of their letters, so that the first tells about how many are read. */
function shareOfAlphabet(word: string): number {
  const letter = word.charAt(0)
  if (letter < 'a') return 0
  return letter > 'z' ? 1 : letters.indexOf(letter) / letters.length
}
