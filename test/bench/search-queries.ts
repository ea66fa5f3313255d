import type { Library } from '../../electron/library/database.ts'
import { articlesWith, vocabularyOf } from '../../electron/library/search/vocabulary.ts'
import { randomNumbers } from './timing.ts'

/** 240 queries of one and two words and of beginnings, from words in most articles to words in few. */
export function queriesOf(library: Library): readonly string[] {
  const words = wordsByFrequency(library)
  const random = randomNumbers(12_345)
  const some = () => words[Math.floor(words.length ** random()) - 1] ?? 'the'
  return Array.from({ length: 240 }, (_, index) => {
    if (index % 4 === 3) return `${some()} ${some()}`
    return index % 8 === 2 ? `${some().slice(0, 5)}*` : some()
  })
}

function wordsByFrequency(library: Library): readonly string[] {
  const vocabulary = vocabularyOf(library)
  return vocabulary.terms
    .filter((word) => /^[a-z]{4,}$/.test(word))
    .map((word) => ({ word, articles: articlesWith(vocabulary, word) }))
    .filter(({ articles }) => articles > 1)
    .toSorted((a, b) => b.articles - a.articles)
    .map(({ word }) => word)
}

/** Words as one may mistype them: a letter wrong, left out, put in, or swapped with the next. */
export function typosOf(
  library: Library,
): readonly { readonly right: string; readonly typed: string }[] {
  const random = randomNumbers(54_321)
  const words = wordsByFrequency(library).filter((word) => word.length > 4)
  const frequent = words.slice(0, Math.min(words.length, 8_000))
  return Array.from({ length: 300 }, (_, index) => {
    const right = frequent[Math.floor(random() * frequent.length)] ?? 'government'
    const at = 1 + Math.floor(random() * (right.length - 2))
    const letter = String.fromCharCode(97 + Math.floor(random() * 26))
    const swapped =
      right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2)
    const kinds = [
      right.slice(0, at) + letter + right.slice(at + 1),
      right.slice(0, at) + right.slice(at + 1),
      right.slice(0, at) + letter + right.slice(at),
      swapped,
    ]
    return { right, typed: kinds[index % 4] ?? right }
  }).filter(({ right, typed }) => right !== typed)
}
