import type { Phrase, Word } from '../../../shared/query/syntax.ts'
import type { Span } from '../../../shared/span.ts'
import { wordsOf } from './forms.ts'

/**
 * Characters that the index takes as they are, letters and digits of ASCII, or as no part of a word. Of
 * such a text a regular expression finds the words some thirty times as fast as reading it word by word.
 */
const plainText =
  /^[\0-\x7f\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122]*$/

export function isPlainText(text: string): boolean {
  return plainText.test(text)
}

/** What finds a word, the beginning of one, or words in a row in plain text; null for any other form. */
export function plainExpression(part: Word | Phrase): RegExp | null {
  const words = plainWords(part)
  if (words === null || words.length === 0) return null
  const row = words.map((word) => word.replace('*', '[a-z0-9]*')).join('[^a-z0-9]+')
  return new RegExp(`(?<![a-z0-9])${row}(?![a-z0-9])`, 'gi')
}

function plainWords(part: Word | Phrase): readonly string[] | null {
  if (part.kind === 'phrase' ? part.exact : part.form !== 'folded' && part.form !== 'prefix')
    return null
  const words = wordsOf(part.kind === 'phrase' ? part.words : part.word)
  const isPrefix = part.kind === 'word' && part.form === 'prefix'
  const wanted = isPrefix ? [...words.slice(0, -1), `${words.at(-1) ?? ''}*`] : words
  return wanted.every((word) => /^[a-z0-9]+\*?$/.test(word)) ? wanted : null
}

export function plainSpans(expression: RegExp, text: string): readonly Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(expression))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}
