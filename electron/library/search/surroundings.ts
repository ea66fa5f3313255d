import type { Span } from '../../../shared/span.ts'

/** Runs of letters and digits, as the index has them. */
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Scripts that put no space between words: a run of them is cut by a dictionary. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Where the words of a stretch of text stand. */
export function wordsIn(text: string, from: number, until: number): readonly Span[] {
  const words: Span[] = []
  for (const match of text.slice(from, until).matchAll(run)) {
    const start = from + match.index
    if (!unspaced.test(match[0])) words.push({ start, end: start + match[0].length })
    else words.push(...cutByDictionary(match[0], start))
  }
  return words
}

function cutByDictionary(text: string, at: number): readonly Span[] {
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: at + index,
    end: at + index + segment.length,
  }))
}

/** Characters looked at for each word wanted, before more are taken. */
const charactersAWord = 12

/** Up to `count` words before a place, the nearest last. */
export function wordsBefore(text: string, place: number, count: number): readonly Span[] {
  for (let length = (count + 1) * charactersAWord; ; length *= 2) {
    const from = Math.max(0, place - length)
    const words = wordsIn(text, from, place)
    // The first word may be cut in two unless the text begins there.
    const whole = from === 0 ? words : words.slice(1)
    if (whole.length >= count || from === 0) return whole.slice(-count)
  }
}

/** Up to `count` words behind a place, the nearest first. */
export function wordsAfter(text: string, place: number, count: number): readonly Span[] {
  for (let length = (count + 1) * charactersAWord; ; length *= 2) {
    const until = Math.min(text.length, place + length)
    const words = wordsIn(text, place, until)
    const whole = until === text.length ? words : words.slice(0, -1)
    if (whole.length >= count || until === text.length) return whole.slice(0, count)
  }
}

/**
 * The text around a node in one line: `count` words on each side with what stands between and behind
 * them. White space next to the node is kept, so that `left + node + right` reads as the text does.
 */
export function surroundings(
  text: string,
  node: Span,
  count: number,
): { readonly left: string; readonly node: string; readonly right: string } {
  const first = wordsBefore(text, node.start, count)[0]?.start ?? node.start
  const last = wordsAfter(text, node.end, count).at(-1)?.end ?? node.end
  const start = openingBefore(text, first)
  const end = closingAfter(text, last)
  return {
    left: inOneLine(text.slice(start, node.start)).trimStart(),
    node: inOneLine(text.slice(node.start, node.end)),
    right: inOneLine(text.slice(node.end, end)).trimEnd(),
  }
}

const mark = /[\p{P}\p{S}]/u
/** Marks that belong to a word stay with it, so many at most. */
const mostMarks = 3

function openingBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && mark.test(text.charAt(at - 1)) && start - at < mostMarks) at -= 1
  return at
}

function closingAfter(text: string, end: number): number {
  let at = end
  while (at < text.length && mark.test(text.charAt(at)) && at - end < mostMarks) at += 1
  return at
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Words that decide a place in a sorted concordance, and whether two lines are the same. */
export const keyWords = 3

/** The words left of a node, nearest first, folded; a line without any sorts first. */
export function leftKey(text: string, node: Span): string {
  return foldedWords(text, wordsBefore(text, node.start, keyWords).toReversed())
}

export function rightKey(text: string, node: Span): string {
  return foldedWords(text, wordsAfter(text, node.end, keyWords))
}

function foldedWords(text: string, words: readonly Span[]): string {
  return words.map(({ start, end }) => foldedWord(text.slice(start, end))).join(' ')
}

/** Case and accents away. */
export function foldedWord(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
