import type { Marked } from '../../../shared/library.ts'
import type { Span } from '../../../shared/span.ts'

const word = /[\p{L}\p{N}]+/gu

/** Folds as the index does: case and accents away, length kept, so that offsets stay true. */
function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  return text.replace(/[^\0-\x7f]/gu, plainCharacter).toLowerCase()
}

function plainCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (plain.length === character.length) return plain
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** Marks the words of a query in a text. `words` come from `wordsToMark`. */
export function mark(text: string, words: readonly string[]): Marked {
  if (words.length === 0) return { text, marks: [] }
  const plain = folded(text)
  const tokens = [...plain.matchAll(word)].map((match) => ({ text: match[0], start: match.index }))
  const wanted = words.map((entry) => folded(entry)).map(toPattern)
  const marks: Span[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const length = Math.max(...wanted.map((pattern) => lengthOfMatch(pattern, tokens, at)))
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    if (length <= 0 || first === undefined || last === undefined) continue
    marks.push({ start: first.start, end: last.start + last.text.length })
    at += length - 1
  }
  return { text, marks }
}

type Pattern = { readonly words: readonly string[]; readonly prefix: boolean }

function toPattern(text: string): Pattern {
  return { words: text.match(word) ?? [], prefix: text.endsWith('*') }
}

/** How many tokens from `at` on the pattern covers, 0 for none. */
function lengthOfMatch(pattern: Pattern, tokens: readonly { text: string }[], at: number): number {
  const fits = pattern.words.every((expected, offset) => {
    const token = tokens[at + offset]?.text
    if (token === undefined) return false
    const last = offset === pattern.words.length - 1
    return pattern.prefix && last ? token.startsWith(expected) : token === expected
  })
  return fits ? pattern.words.length : 0
}

/** Characters of a snippet around its first mark. */
const snippetLength = 220

/** The stretch of a text around the first marked word, cut at spaces; its beginning when nothing matches. */
export function snippet(text: string, words: readonly string[]): Marked {
  const first = words.length === 0 ? undefined : firstMark(text, words)
  const wanted = Math.max(0, (first?.start ?? 0) - snippetLength / 3)
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const cut = text.slice(start, start + snippetLength)
  const whole = start + snippetLength >= text.length
  const end = whole ? cut.length : Math.max(cut.lastIndexOf(' '), 1)
  const flat = cut.slice(0, end).replace(/\s+/gu, ' ').trim()
  return mark(`${start > 0 ? '… ' : ''}${flat}${whole ? '' : ' …'}`, words)
}

/** Looks in growing pieces, so that a long text costs only what is needed. */
function firstMark(text: string, words: readonly string[]): Span | undefined {
  for (let length = 400; ; length *= 4) {
    const found = mark(text.slice(0, length), words).marks[0]
    if (found !== undefined || length >= text.length) return found
  }
}
