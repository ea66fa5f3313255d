import type { Document, Sentence } from './sentences.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

/** How a sentence uses capitals: as prose does, on Most Words, or ON ALL. */
export type CapitalStyle = 'prose' | 'title' | 'upper'

/** What the text itself tells of its words: capitals mean less where a word also stands in lower case. */
export type WordCensus = {
  readonly styleOf: (sentence: number) => CapitalStyle
  /** Stands somewhere in lower case. */
  readonly seenLower: (lower: string) => boolean
  /** Stands with a capital where only a name has one. */
  readonly seenAsName: (text: string) => boolean
}

export function takeCensus(document: Document): WordCensus {
  const styles = document.sentences.map((sentence) => styleOfSentence(document, sentence))
  const lower = new Set<string>()
  const names = new Set<string>()
  for (let index = 0; index < document.tokens.length; index += 1) {
    const token = document.tokens[index]
    if (token?.kind !== 'word') continue
    if (!token.capital) lower.add(token.lower)
    else if (styles[token.sentence] === 'prose' && !beginsClause(document, index)) {
      names.add(token.text)
    }
  }
  return {
    styleOf: (sentence) => styles[sentence] ?? 'prose',
    seenLower: (word) => lower.has(word),
    seenAsName: (text) => names.has(text),
  }
}

/** True where any word would have a capital: first in the sentence, after a colon, mark or bullet. */
export function beginsClause(document: Document, index: number): boolean {
  const token = document.tokens[index]
  if (token === undefined) return true
  const first = document.sentences[token.sentence]?.first ?? 0
  for (let at = index - 1; at >= first; at -= 1) {
    const before = document.tokens[at]
    if (before === undefined) return true
    if (before.kind === 'quote-mark') return true
    if (before.text === '*') return at === first
    if (before.kind === 'punctuation') return /^[:.!?…•–—-]/.test(before.text)
    return before.kind === 'number' && at === first
  }
  return true
}

/** All capitals, two letters at least. */
export function isUpper(token: Token): boolean {
  return hasTrait(token, trait.upper)
}

function styleOfSentence(document: Document, sentence: Sentence): CapitalStyle {
  let words = 0
  let common = 0
  let capitals = 0
  let uppers = 0
  let lowers = 0
  for (let index = sentence.first; index < sentence.last; index += 1) {
    const token = document.tokens[index]
    if (token === undefined || token.kind !== 'word' || token.text.length < 2) continue
    words += 1
    if (isUpper(token)) uppers += 1
    if (!token.capital) {
      if (token.text.length > 3) lowers += 1
      continue
    }
    capitals += 1
    if (hasTrait(token, trait.common)) common += 1
  }
  if (words >= 2 && uppers > words * 0.6) return 'upper'
  if (document.language === 'de') return 'prose'
  if (words >= 4 && common >= 2 && lowers * 3 <= capitals) return 'title'
  if (words >= 5 && capitals >= 4 && common >= 1 && lowers === 0) return 'title'
  return capitals >= 2 && lowers === 0 && isHeading(document, sentence) ? 'title' : 'prose'
}

/** A paragraph of its own without a stop at its end. */
function isHeading(document: Document, sentence: Sentence): boolean {
  const paragraph = document.paragraphs[sentence.paragraph]
  if (paragraph === undefined || paragraph.first !== sentence.first) return false
  if (paragraph.last !== sentence.last) return false
  return document.tokens[sentence.last - 1]?.kind !== 'punctuation'
}
