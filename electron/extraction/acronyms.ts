import type { Document } from './sentences.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

/** An abbreviation explained by the words before its bracket: "European Union (EU)". */
export type Definition = {
  /** The explaining words, as token indices. */
  readonly first: number
  readonly last: number
  readonly acronym: string
  /** The words have capitals, so it is a body that is abbreviated and not a disease or a method. */
  readonly proper: boolean
}

/** Finds every abbreviation that the text itself explains. */
export function findDefinitions(document: Document): readonly Definition[] {
  const { tokens } = document
  const found: Definition[] = []
  for (let at = 1; at + 2 < tokens.length; at += 1) {
    const joint = tokens[at]?.text
    if (joint === 'or' ? !isAlternative(tokens, at) : joint !== '(' || tokens[at + 2]?.text !== ')')
      continue
    const inside = tokens[at + 1]
    if (inside === undefined || !isAcronym(inside.text)) continue
    const letters = inside.text.replaceAll('.', '').replace(/s$/, '')
    const last = joint === 'or' ? at - 1 : at
    const first = expansionStart(document, last, letters)
    if (first === null) {
      const before = tokens[last - 1]
      if (joint === '(' && before?.kind === 'word' && !before.capital) {
        found.push({ first: last - 1, last, acronym: inside.text, proper: false })
      }
      continue
    }
    found.push({ first, last, acronym: inside.text, proper: isProper(document, first, last) })
  }
  return [...found, ...unbracketed(document, found)]
}

/** "a contingent value right, or CVR," */
function isAlternative(tokens: readonly Token[], or: number): boolean {
  if (tokens[or - 1]?.text !== ',') return false
  return tokens[or + 2]?.kind === 'punctuation'
}

const mostAcronyms = 40
const shortestAcronym = 3

/** "Immigration, Refugees and Citizenship Canada", later IRCC: names that an abbreviation spells. */
function unbracketed(document: Document, known: readonly Definition[]): readonly Definition[] {
  const open = openAcronyms(document, known)
  if (open.size === 0) return []
  const found = new Map<string, Definition>()
  for (let first = 0; first < document.tokens.length; first += 1) {
    const token = document.tokens[first]
    if (token?.kind !== 'word' || !token.capital) continue
    for (const acronym of open.get(token.text[0] ?? '') ?? []) {
      if (found.has(acronym)) continue
      const last = spelledEnd(document, first, acronym)
      if (last !== null) found.set(acronym, { first, last, acronym, proper: true })
    }
  }
  return [...found.values()]
}

/** Abbreviations that the text uses without a bracket, by their first letter. */
function openAcronyms(
  document: Document,
  known: readonly Definition[],
): ReadonlyMap<string, readonly string[]> {
  const seen = new Set(known.map((each) => each.acronym))
  const open = new Map<string, string[]>()
  let count = 0
  for (const token of document.tokens) {
    if (count >= mostAcronyms) break
    if (!hasTrait(token, trait.upper) || token.text.length < shortestAcronym) continue
    if (seen.has(token.text) || !/^\p{Lu}{3,6}$/u.test(token.text)) continue
    seen.add(token.text)
    count += 1
    const letter = token.text[0] ?? ''
    open.set(letter, [...(open.get(letter) ?? []), token.text])
  }
  return open
}

/** The end of capitalised words that begin with the letters in turn, little words and commas free. */
function spelledEnd(document: Document, first: number, acronym: string): number | null {
  const { tokens } = document
  if (hasTrait(tokens[first], trait.given)) return null
  let letter = 0
  for (let at = first; letter < acronym.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== tokens[first]?.sentence) return null
    if (token.kind === 'word' && token.capital) {
      if (token.text.length < 2 || token.text[0] !== acronym[letter]) return null
      letter += 1
      if (letter === acronym.length) return at + 1
    } else if (!small.has(token.lower)) return null
  }
  return null
}

export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}s?$/u.test(text)
}

const small = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  'in',
  'to',
  'a',
  '&',
  ',',
  'de',
  'der',
  'für',
  'und',
])

/** Walks back from the bracket while the words begin with the letters, little words and commas free. */
function expansionStart(document: Document, bracket: number, letters: string): number | null {
  const { tokens } = document
  const sentence = tokens[bracket]?.sentence
  let left = letters.length
  let first = bracket
  for (let at = bracket - 1; at >= 0 && bracket - at <= letters.length * 2 + 4; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentence) return null
    const parts = token.lower.split('-').toReversed()
    const matches = parts.some((part) => part.startsWith(letters[left - 1]?.toLowerCase() ?? ' '))
    if (!matches) {
      if (small.has(token.lower)) continue
      return null
    }
    for (const part of parts) {
      if (part.startsWith(letters[left - 1]?.toLowerCase() ?? ' ')) left -= 1
    }
    first = at
    if (left <= 0) return first
  }
  return null
}

function isProper(document: Document, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const token = document.tokens[at]
    if (token?.kind === 'word' && !token.capital && !small.has(token.lower)) return false
  }
  return true
}
