import type { OperatorName } from '../../shared/query/operators.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import type { Query } from '../../shared/query/syntax.ts'
import type { Span } from '../../shared/span.ts'

/** One thing to mark: words in a row, the last of which may be the beginning of a word. */
export type Wanted = { readonly words: readonly string[]; readonly prefix: boolean }

type Word = Span & { readonly folded: string }

const word = /[\p{L}\p{N}]+/gu
const shownFields: ReadonlySet<OperatorName> = new Set(['said', 'title', 'body', 'actor'])

/** What a query wants to see marked in a text: its words and phrases, without what it excludes. */
export function wantedIn(query: string): readonly Wanted[] {
  return wantedOf(parseQuery(query).query)
}

function wantedOf(query: Query): readonly Wanted[] {
  switch (query.kind) {
    case 'everything':
    case 'not':
    case 'pattern':
      return []
    case 'word':
      return wantedWords(query.word, query.form === 'prefix')
    case 'phrase':
      return wantedWords(query.words, false)
    case 'near':
    case 'and':
    case 'or':
      return query.parts.flatMap(wantedOf)
    case 'field':
      return shownFields.has(query.name) ? wantedOf(query.value) : []
  }
}

function wantedWords(text: string, prefix: boolean): readonly Wanted[] {
  const words = wordsIn(text).map(({ folded }) => folded)
  return words.length === 0 ? [] : [{ words, prefix }]
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
