import type { Asking } from './asking.ts'
import { wordsAsTheyAre, type Forms } from './sequences.ts'
import { otherForms } from './stems.ts'

/** The other forms that words are found in, of all languages; none unless asked for. */
export function formsOf({ library, stems }: Pick<Asking, 'library' | 'stems'>): Forms {
  if (!stems) return wordsAsTheyAre
  return (word) => {
    const others = otherForms(library, word).flatMap(({ forms }) => forms)
    return others.length === 0 ? null : new Set([word, ...others])
  }
}
