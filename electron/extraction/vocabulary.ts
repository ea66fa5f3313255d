import { isApostrophe, type Codes } from './characters.ts'
import { traitsOf } from './word-traits.ts'

/** A spelling with what depends on it alone, found out once for all its places. */
export type Word = {
  readonly text: string
  readonly lower: string
  /** Begins with an upper-case letter. */
  readonly capital: boolean
  /** See `trait`. */
  readonly traits: number
  readonly hash: number
  /** What a lexicon has it tagged as, and which one, once a reading asked. */
  tags: number
  tagsFrom: ReadonlyMap<string, number> | null
}

/**
 * The words of a language seen before, in slots by their hash: a word of a text is found without cutting
 * it out. Emptied before it grows large; it holds nothing that a text could not give again.
 */
export type Vocabulary = {
  readonly language: string
  readonly slots: (Word | undefined)[]
  size: number
}

const slotCount = 1 << 16
const largestVocabulary = slotCount / 2
const longestKept = 40
/** Words made to fall on one slot are not kept, so that finding one stays quick. */
const longestWalk = 32

const vocabularies = new Map<string, Vocabulary>()

/** One for every language that has data; `code` is that of its data. */
export function vocabularyOf(code: string): Vocabulary {
  const known = vocabularies.get(code)
  if (known !== undefined) return known
  const slots = Array.from({ length: slotCount }, () => undefined)
  const vocabulary: Vocabulary = { language: code, slots, size: 0 }
  vocabularies.set(code, vocabulary)
  return vocabulary
}

/** The word that stands between two places. */
export function wordAt(vocabulary: Vocabulary, codes: Codes, start: number, end: number): Word {
  const { slots } = vocabulary
  const hash = hashOf(codes, start, end)
  let slot = hash % slotCount
  let steps = 0
  for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
    if (known.hash === hash && isSame(known.text, codes, start, end)) return known
    slot = (slot + 1) % slotCount
    steps += 1
  }
  const word = newWord(spelled(codes, start, end), hash, vocabulary.language)
  if (end - start > longestKept || steps > longestWalk) return word
  if (vocabulary.size >= largestVocabulary) {
    slots.fill(undefined)
    vocabulary.size = 0
    slot = hash % slotCount
  }
  slots[slot] = word
  vocabulary.size += 1
  return word
}

/** What stands where no word does. */
export const noWord: Word = {
  text: '',
  lower: '',
  capital: false,
  traits: 0,
  hash: 0,
  tags: 0,
  tagsFrom: null,
}

function hashOf(codes: Codes, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 31) + (codes[at] ?? 0)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

function isSame(known: string, codes: Codes, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at += 1) {
    if (known.charCodeAt(at) !== codes[start + at]) return false
  }
  return true
}

/** Spelled anew: a slice would keep the whole text in memory as long as the word is known. */
function spelled(codes: Codes, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += mostAtOnce)
    text += String.fromCharCode(...codes.subarray(at, Math.min(end, at + mostAtOnce)))
  return text
}

const mostAtOnce = 4096

function newWord(text: string, hash: number, language: string): Word {
  const lower = text.toLowerCase()
  const capital = beginsUpper(text, lower)
  const traits = traitsOf(text, lower, capital, language)
  return { text, lower, capital, traits, hash, tags: 0, tagsFrom: null }
}

function beginsUpper(text: string, lower: string): boolean {
  const apostrophe = isApostrophe(text.charCodeAt(0)) ? 1 : 0
  return text.charCodeAt(apostrophe) !== lower.charCodeAt(apostrophe)
}
