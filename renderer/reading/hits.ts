import type { Span } from '../../shared/span.ts'

/** One thing to mark: words in a row, the last of which may be the beginning of a word. */
export type Wanted = { readonly words: readonly string[]; readonly prefix: boolean }

type Word = Span & { readonly folded: string }

const word = /[\p{L}\p{N}]+/gu
const wordFields: ReadonlySet<string> = new Set(['said', 'text', 'headline', 'title', 'body'])

/** What a query wants to see marked in a text: its words and phrases, without what it excludes. */
export function wantedIn(query: string): readonly Wanted[] {
  const wanted: Wanted[] = []
  const piece = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s()"]+))/giu
  const flat = query.replaceAll(/[“”„«»]/g, '"').replaceAll(/([a-z]+):\(/gi, '(')
  for (const [, minus, field, phrase, bare] of flat.matchAll(piece)) {
    const skips = field !== undefined && !wordFields.has(field.toLowerCase())
    if (minus === '-' || skips || /^(?:OR|AND|NOT)$/.test(bare ?? '')) continue
    const words = wordsIn(phrase ?? bare ?? '').map(({ folded }) => folded)
    if (words.length > 0) wanted.push({ words, prefix: bare?.endsWith('*') === true })
  }
  return wanted
}

/** Where a text shows what is wanted, case and accents aside. */
export function hitsIn(text: string, wanted: readonly Wanted[]): readonly Span[] {
  if (wanted.length === 0) return []
  const words = wordsIn(text)
  const hits: Span[] = []
  for (const [index, { start }] of words.entries()) {
    const longest = Math.max(
      0,
      ...wanted.map((one) => (startsAt(words, index, one) ? one.words.length : 0)),
    )
    const end = words[index + longest - 1]?.end
    const before = hits.at(-1)
    if (longest === 0 || end === undefined) continue
    if (before !== undefined && before.end >= end) continue
    hits.push({ start: Math.max(start, before?.end ?? 0), end })
  }
  return hits
}

function startsAt(words: readonly Word[], at: number, { words: wanted, prefix }: Wanted): boolean {
  return wanted.every((want, step) => {
    const folded = words[at + step]?.folded
    if (folded === undefined) return false
    return prefix && step === wanted.length - 1 ? folded.startsWith(want) : folded === want
  })
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }))
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
