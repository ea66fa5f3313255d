import { chromePhrase, mayBeginPhrase } from './chrome-phrases.ts'

/** Words a label has at most, and letters at least: shorter ones are words of sentences. */
const longestLabel = 6
const shortestLabel = 9
/** Words this long are capitalised in a label that is capitalised throughout. */
const longWord = 4

/**
 * Parts a flattened line at the labels of chrome in it that have two words or more: "Related Articles",
 * "Читайте также". A label is capitalised throughout or stands before a capital, which a sentence that
 * begins with the same words is not.
 */
export function partedAtLabels(line: string): readonly string[] {
  const words = line.split(' ')
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const length = mayBeginPhrase(word) && /^[\p{Lu}\d]/u.test(word) ? labelAt(words, at) : 0
    if (length === 0) continue
    if (at > start) parts.push(words.slice(start, at).join(' '))
    parts.push(words.slice(at, at + length).join(' '))
    start = at + length
    at = start - 1
  }
  if (start < words.length) parts.push(words.slice(start).join(' '))
  return parts
}

/** How many such labels stand in a line. */
export function gluedLabels(line: string): number {
  return partedAtLabels(line).filter(
    (part) => part.length >= shortestLabel && part.includes(' ') && chromePhrase(part) !== null,
  ).length
}

/** How many words the longest label has that begins here; 0 without one. */
function labelAt(words: readonly string[], at: number): number {
  for (let length = Math.min(longestLabel, words.length - at); length >= 2; length--) {
    const label = words.slice(at, at + length)
    const text = label.join(' ')
    if (text.length < shortestLabel || !isLabel(label, words[at + length])) continue
    const chrome = chromePhrase(text)
    if (chrome !== null && chrome.section !== 'player') return length
  }
  return 0
}

function isLabel(label: readonly string[], next: string | undefined): boolean {
  if (next === undefined || /^[^\p{Ll}]/u.test(next)) return true
  return label.every((word) => word.length < longWord || /^[\p{Lu}\d]/u.test(word))
}
