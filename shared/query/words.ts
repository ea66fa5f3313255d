import { operatorNamed } from './operators.ts'
import { everything, type Query } from './syntax.ts'

/** Reads a word with the signs of its form: minist*, wom?n, kaliningrd~, =Word. */
export function wordQuery(text: string): Query {
  const bare = text.replace(/^=+/, '')
  if (bare !== text) return wordOf(trimmed(bare), 'exact')
  const signed = edged(bare, '*?~')
  const core = signed.replace(/(?:~\d?)+$/, '')
  if (core !== signed && !/[*?]/.test(core)) return wordOf(trimmed(core), 'fuzzy')
  const word = edged(core, '*?').replaceAll(/\*+/g, '*')
  if (/^[^*?]+\*$/.test(word)) return wordOf(trimmed(word), 'prefix')
  return /[*?]/.test(word) ? wordOf(word, 'wild') : wordOf(trimmed(word), 'folded')
}

function wordOf(word: string, form: 'folded' | 'prefix' | 'wild' | 'fuzzy' | 'exact'): Query {
  return hasLetters(word) ? { kind: 'word', word: harmless(word, form), form } : everything
}

/** What an index has of a word begins and ends with a letter or a digit. */
function trimmed(text: string): string {
  return edged(text, '')
}

/** Without what stands around it, but for some signs. */
function edged(text: string, signs: string): string {
  const first = new RegExp(`^[^\\p{L}\\p{N}\\p{M}${signs}]+`, 'u')
  const last = new RegExp(`[^\\p{L}\\p{N}\\p{M}${signs}]+$`, 'u')
  return text.replace(first, '').replace(last, '')
}

export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A word freed of the marks around it must not be taken for an operator when the query is read again. */
function harmless(text: string, form: string): string {
  if (form === 'exact') return text
  const word = text.replaceAll('~', '.')
  if (/^(?:OR|AND|NOT)$/.test(word)) return word.toLowerCase()
  const [, name = '', rest = ''] = /^([^:]+):(.*)$/s.exec(word) ?? []
  return operatorNamed(name) === null ? word : `${name}.${rest}`
}
