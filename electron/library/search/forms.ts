import { termsOf, written } from '../indexable.ts'

/** Stand for "?" and "*" while a word is folded; private letters, so that folding keeps them. */
const oneLetter = '\ue001'
const anyLetters = '\ue002'

/** The words of a text of a query as the index holds them; "?" and "*" stay where they stand. */
export function wordsOf(text: string): readonly string[] {
  const kept = text.replaceAll('?', oneLetter).replaceAll('*', anyLetters)
  return termsOf(kept).map((term) =>
    term.text.replaceAll(oneLetter, '?').replaceAll(anyLetters, '*'),
  )
}

/** The words of a text as written, cut where the index cuts them. */
export function exactWordsOf(text: string): readonly string[] {
  const plain = written(text)
  return termsOf(plain).map(({ start, end }) => plain.slice(start, end))
}

export function isWild(word: string): boolean {
  return /[?*]/.test(word)
}

/** True when a folded word fits a folded pattern of "?" and "*". A star is tried again at most once a letter. */
export function fitsWild(word: string, pattern: string): boolean {
  const letters = Array.from(word)
  const signs = Array.from(pattern)
  let [at, sign, star, retry] = [0, 0, -1, 0]
  while (at < letters.length) {
    if (signs[sign] === '*') {
      star = sign
      sign += 1
      retry = at
    } else if (signs[sign] === '?' || (signs[sign] !== undefined && signs[sign] === letters[at])) {
      at += 1
      sign += 1
    } else if (star >= 0) {
      retry += 1
      at = retry
      sign = star + 1
    } else return false
  }
  return signs.slice(sign).every((rest) => rest === '*')
}

/** Letters that may be wrong, left out, put in or swapped: none in up to 2, one in up to 5, else two. */
export function typosIn(word: string): number {
  const length = Array.from(word).length
  if (length < 3) return 0
  return length < 6 ? 1 : 2
}

/** True when `word` is `wanted` with so few typos as its length allows. */
export function fitsFuzzy(word: string, wanted: string): boolean {
  const most = typosIn(wanted)
  if (most === 0 || word === wanted) return word === wanted
  return distanceUpTo(Array.from(wanted), Array.from(word), most) <= most
}

/** Edits between two words, swaps of neighbours counted as one; `most` + 1 when there are more. */
function distanceUpTo(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] ?? most + 1
}
