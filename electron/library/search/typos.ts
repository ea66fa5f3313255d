import { articlesWith, wordsNear, type Vocabulary } from './vocabulary.ts'

/** Words shorter than this are too like too many others. */
const shortest = 3

/** The words of the library that a mistyped word may have been meant for, the likeliest first. */
export function likelyWords(
  vocabulary: Vocabulary,
  word: string,
  limit: number,
): readonly string[] {
  if (word.length < shortest) return []
  const most = word.length < 5 ? 1 : 2
  const likely: { readonly text: string; readonly distance: number; readonly score: number }[] = []
  for (const text of wordsNear(vocabulary, word, most)) {
    const distance = typosBetween(word, text, most)
    if (distance > most || text === word) continue
    // A first letter is seldom mistyped, and a frequent word is likelier meant than a rare one.
    const score =
      distance * 4 + (text[0] === word[0] ? 0 : 2) - Math.log10(1 + articlesWith(vocabulary, text))
    likely.push({ text, distance, score })
  }
  return likely
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ text }) => text)
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/** Letters wrong, missing, too many or swapped with their neighbour; more than `most` where there are more. */
export function typosBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || other.length > 62) return most + 1
  let [before, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows]
  for (let at = 0; at <= other.length; at += 1) above[at] = at
  for (let i = 1; i <= one.length; i += 1) {
    row[0] = i
    let least = i
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      let cost = (above[j - 1] ?? 0) + (same ? 0 : 1)
      cost = Math.min(cost, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    ;[before, above, row] = [above, row, before]
  }
  return above[other.length] ?? most + 1
}
