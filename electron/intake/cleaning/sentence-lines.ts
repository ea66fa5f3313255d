import { findDates } from './dates.ts'
import { functionShare, isFunctionWord } from './prose.ts'

/** Sentence ends in running text; initials and common short forms do not end one. */
const boundary = /(?<=[^\s.][.!?…]["'”’»)]{0,2}) +(?=["'“‘«(]?\p{Lu})/gu
const shortForm =
  /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Hon|Jr|Sr|No|vs|etc|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Nr|bzw|Abs|M)\.$/u

/** Shorter lines are left whole. */
const longestHead = 160
/** Words looked at together, and the share of function words that sentences have among them. */
const window = 10
const sentenceShare = 0.2
/** Words before a sentence that show labels and links to be glued to it. */
const fewestGlued = 6
const gluedShare = 0.25
/** Capitalised words that may open the sentence itself: "Prime Minister Jane Doe said". */
const longestOpening = 4

/**
 * The sentences of a flattened stretch, one each; what is glued before a sentence (a menu, a headline,
 * a byline) becomes a line of its own.
 */
export function sentenceLines(text: string): readonly string[] {
  return sentencesOf(text).flatMap(atRunOns).flatMap(unglued).flatMap(afterDates)
}

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (shortForm.test(text.slice(Math.max(start, match.index - 12), match.index))) continue
    sentences.push(text.slice(start, match.index))
    start = match.index + match[0].length
  }
  sentences.push(text.slice(start))
  return sentences
}

/** A capitalised word inside a stretch that no full stop parts, with a small letter after it. */
const capitalInside = /(?<=[\p{L}\d)’'%?!”"]) (?=(\p{Lu}\p{Ll}+|A) [\p{Ll}\d])/gu
/** Small words that are names, forms of address or capitalised within sentences too. */
const ambiguous = new Set('sie ihr ihre ihren will may'.split(' '))

/**
 * "Climate change threatens puffins The population fell by half": a small word with a capital begins a
 * sentence, so what stands before it without a full stop is a headline or a label.
 */
function atRunOns(sentence: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (const match of sentence.matchAll(capitalInside)) {
    const word = match[1]?.toLowerCase() ?? ''
    if (!isFunctionWord(word) || ambiguous.has(word)) continue
    parts.push(sentence.slice(start, match.index))
    start = match.index + 1
  }
  parts.push(sentence.slice(start))
  return parts
}

/** A date with a clock time ends the head of an article; what follows it is a line of its own. */
function afterDates(line: string): readonly string[] {
  if (line.length < longestHead) return [line]
  const cuts = findDates(line).filter(({ iso }) => iso.includes('T'))
  const starts = [0, ...cuts.map(({ end }) => end)]
  return starts
    .map((from, at) => line.slice(from, starts[at + 1]).replace(/^[\s|·•,-]+/, ''))
    .filter((part) => part !== '')
}

/** Labels have few function words; the sentence begins where, read from its end, they become rare. */
function unglued(sentence: string): readonly string[] {
  const words = sentence.split(' ')
  if (words.length < window + fewestGlued || !/[.!?…]["'”’»)]{0,2}$/.test(sentence))
    return [sentence]
  let start = looseStart(words)
  const loose = start
  while (start > 0 && loose - start < longestOpening && isCapitalised(words[start - 1])) start--
  while (start < words.length && !isCapitalised(words[start])) start++
  if (start < fewestGlued || start > words.length - fewestWords) return [sentence]
  const glued = words.slice(0, start)
  if (functionShare(glued) > gluedShare) return [sentence]
  return [glued.join(' '), words.slice(start).join(' ')]
}

/** A sentence has at least so many words of its own. */
const fewestWords = 4

/** The first word of the stretch at the end in which every window is dense with function words. */
function looseStart(words: readonly string[]): number {
  const isFunction = words.map((word) => isFunctionWord(word.replace(/[^\p{L}'’]/gu, '')))
  let inside = 0
  for (let at = words.length - 1; at >= 0; at--) {
    if (isFunction[at] === true) inside++
    if (at + window < words.length && isFunction[at + window] === true) inside--
    if (words.length - at >= window && inside < window * sentenceShare)
      return firstDense(isFunction, at)
  }
  return 0
}

/** In a window with too few function words the sentence begins before the first of them. */
function firstDense(isFunction: readonly boolean[], from: number): number {
  const next = isFunction.indexOf(true, from)
  return next === -1 ? from : Math.max(from, next - 1)
}

function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /^["'“‘(]?\p{Lu}/u.test(word)
}
