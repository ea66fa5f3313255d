import type { Span } from '../../shared/span.ts'
import { languageOf } from './languages/index.ts'
import type { Language } from './languages/language.ts'
import { paragraphSpans } from './paragraphs.ts'
import { settleSingleMarks } from './apostrophes.ts'
import { tokensOf, type RawToken, type Token } from './tokens.ts'

/** A stretch of tokens, `first` to `last` exclusive. */
export type Sentence = Span & {
  readonly first: number
  readonly last: number
  readonly paragraph: number
}

/** Tokens `first` to `last` and sentences `firstSentence` to `lastSentence`, ends exclusive. */
export type Paragraph = Span & {
  readonly first: number
  readonly last: number
  readonly firstSentence: number
  readonly lastSentence: number
}

export type Document = {
  readonly text: string
  /** ISO 639-1 code, `und` when unknown. */
  readonly language: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
}

/** Tokens, sentences and paragraphs of a text, in time linear in its length. */
export function readDocument(text: string, language: string): Document {
  const rules = languageOf(language)
  const tokens = tokensOf(text, rules)
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let first = 0
  for (const span of paragraphSpans(text)) {
    let last = first
    for (
      let each = tokens[last];
      each !== undefined && each.start < span.end;
      each = tokens[last]
    ) {
      each.paragraph = paragraphs.length
      last += 1
    }
    if (last === first) continue
    settleSingleMarks(text, tokens, first, last)
    const firstSentence = sentences.length
    cutSentences(text, tokens, first, last, rules, paragraphs.length, sentences)
    const lastSentence = sentences.length
    const { start, end } = spanOf(tokens, first, last)
    paragraphs.push({ start, end, first, last, firstSentence, lastSentence })
    first = last
  }
  return { text, language, tokens, sentences, paragraphs }
}

function cutSentences(
  text: string,
  tokens: RawToken[],
  first: number,
  last: number,
  rules: Language,
  paragraph: number,
  into: Sentence[],
): void {
  let begin = first
  for (let index = first; index < last; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    token.sentence = into.length
    const end = sentenceEnd(text, tokens, index, last, rules)
    if (end === null) continue
    for (let rest = index + 1; rest < end; rest += 1) setSentence(tokens[rest], into.length)
    into.push(sentenceOf(tokens, begin, end, paragraph))
    begin = end
    index = end - 1
  }
  if (begin < last) into.push(sentenceOf(tokens, begin, last, paragraph))
}

function sentenceOf(
  tokens: readonly RawToken[],
  first: number,
  last: number,
  paragraph: number,
): Sentence {
  const { start, end } = spanOf(tokens, first, last)
  return { start, end, first, last, paragraph }
}

function setSentence(token: RawToken | undefined, sentence: number): void {
  if (token !== undefined) token.sentence = sentence
}

/** The token after the sentence that ends at `index`, closing marks included; null when it goes on. */
function sentenceEnd(
  text: string,
  tokens: readonly RawToken[],
  index: number,
  last: number,
  rules: Language,
): number | null {
  const token = tokens[index]
  if (token === undefined || !mayEnd(token)) return null
  let end = index + 1
  while (end < last && closes(text, tokens, end)) end += 1
  const next = tokens[end]
  if (next === undefined || end >= last) return null
  if (next.start === (tokens[end - 1]?.end ?? 0) && next.kind !== 'quote-mark') return null
  if (!mayBegin(tokens, end, last)) return null
  if (token.kind === 'word')
    return endsAbbreviated(token, firstWord(tokens, end, last), rules) ? end : null
  if (rules.ordinals && token.text === '.' && isOrdinal(tokens[index - 1], token)) return null
  return end
}

const stop = 0x2e
const stops = new Set('.!?…。！？')

function mayEnd(token: RawToken): boolean {
  if (token.kind === 'punctuation') return stops.has(token.text[0] ?? '')
  return token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === stop
}

/** Closing quotation marks, brackets and further stops stay with the sentence they follow. */
function closes(text: string, tokens: readonly RawToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  const gap = token.start - (tokens[index - 1]?.end ?? -1)
  const touches = gap === 0 || (gap === 1 && token.text === '»')
  if (!touches) return false
  if (token.kind === 'punctuation') return /^[)\]!?.…]/.test(token.text)
  return token.kind === 'quote-mark' && (gap === 1 || !beginsWord(text, token))
}

function beginsWord(text: string, token: RawToken): boolean {
  const before = text[token.start - 1] ?? ' '
  const after = text[token.end] ?? ' '
  return /\s/.test(before) || /[\p{L}\p{N}]/u.test(after)
}

function mayBegin(tokens: readonly RawToken[], index: number, last: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.kind === 'word') return token.capital || !hasCase(token)
  if (token.kind === 'number') return true
  if (/^[,;:)\]]/.test(token.text)) return false
  const word = firstWord(tokens, index, last)
  return word === null || word.capital || word.kind === 'number' || !hasCase(word)
}

function hasCase(token: RawToken): boolean {
  return token.lower !== token.text.toUpperCase()
}

function firstWord(tokens: readonly RawToken[], index: number, last: number): RawToken | null {
  for (let at = index; at < Math.min(last, index + 3); at += 1) {
    const token = tokens[at]
    if (token !== undefined && (token.kind === 'word' || token.kind === 'number')) return token
  }
  return null
}

/** `U.S. The` ends a sentence, `U.S. Senate` does not; `Mr.` never does. */
function endsAbbreviated(token: RawToken, next: RawToken | null, rules: Language): boolean {
  if (next === null) return true
  const word = token.lower.slice(0, -1)
  if (rules.unending.has(word)) return false
  return next.kind === 'word' && rules.starters.has(next.lower)
}

function isOrdinal(before: RawToken | undefined, stop: RawToken): boolean {
  return before !== undefined && before.end === stop.start && /^\d{1,2}$/.test(before.text)
}

function spanOf(tokens: readonly RawToken[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }
}
