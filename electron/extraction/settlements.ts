import { words } from './languages/language.ts'
import { longestKnown } from './names/lexicon.ts'
import type { Name } from './name-scan.ts'
import type { Document } from './sentences.ts'
import { hasTrait } from './tokens.ts'
import { trait } from './word-traits.ts'

const settlements = words(
  'town city village hamlet suburb port municipality neighbourhood neighborhood settlement outskirts resort province district',
)

/** "the town of Bergdal", or before the country it lies in. */
export function isSettled(document: Document, { first, last }: Name): boolean {
  const { tokens } = document
  const noun = tokens[first - 1]?.lower === 'of' ? (tokens[first - 2]?.lower ?? '') : ''
  return settlements.has(noun) || isPlaceApart(document, last)
}

/** "Bergdal, Norway," and "Bergdal, Norway." */
function isPlaceApart({ tokens }: Document, after: number): boolean {
  if (tokens[after]?.text !== ',' || !hasTrait(tokens[after + 1], trait.listed)) return false
  const match = longestKnown((offset) => tokens[after + 1 + offset]?.text ?? null)
  if (match?.known.kind !== 'place') return false
  return /^[,.;)]$/.test(tokens[after + 1 + match.length]?.text ?? '.')
}
