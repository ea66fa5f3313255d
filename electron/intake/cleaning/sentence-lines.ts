import { functionShare, isFunctionWord } from './prose.ts'

/** Sentence ends in running text; initials and common short forms do not end one. */
const boundary = /(?<=[^\s.][.!?…]["'”’»)]{0,2}) +(?=["'“‘«(]?\p{Lu})/gu
const shortForm =
  /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Hon|Jr|Sr|No|vs|etc|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Nr|bzw|Abs|M)\.$/u

/** Words before a sentence that show labels and links to be glued to it. */
const fewestGlued = 7
/** Capitalised words that may open the sentence itself: "Prime Minister Jane Doe said". */
const longestOpening = 4

/**
 * The sentences of a flattened stretch, one each; what is glued before a sentence (a menu, a headline,
 * a byline) becomes a line of its own.
 */
export function sentenceLines(text: string): readonly string[] {
  const lines: string[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (shortForm.test(text.slice(Math.max(start, match.index - 12), match.index))) continue
    lines.push(...unglued(text.slice(start, match.index)))
    start = match.index + match[0].length
  }
  lines.push(...unglued(text.slice(start)))
  return lines
}

/** Labels have capitals and no function words; the sentence begins where that changes. */
function unglued(sentence: string): readonly string[] {
  const words = sentence.split(' ')
  if (words.length < fewestGlued * 2) return [sentence]
  let sum = 0
  let lowest = 0
  let at = 0
  for (const [index, word] of words.entries()) {
    sum += /^["'“‘(]?[\p{Lu}\d|/•·#@]/u.test(word) && !isFunctionWord(word) ? -1 : 1
    if (sum >= lowest) continue
    lowest = sum
    at = index + 1
  }
  let start = at
  while (start > 0 && at - start < longestOpening && /^["'“‘]?\p{Lu}/u.test(words[start - 1] ?? ''))
    start--
  if (start < fewestGlued || functionShare(words.slice(start)) < 0.2) return [sentence]
  return [words.slice(0, start).join(' '), words.slice(start).join(' ')]
}
