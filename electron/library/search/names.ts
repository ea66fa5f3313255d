import type { Query } from '../../../shared/query/syntax.ts'
import { termsOf } from '../indexable.ts'
import { expressionOf } from './expressions.ts'
import { fitsWild, wordsOf } from './forms.ts'
import { occurrencesOf, sequenceOf, wordsAsTheyAre } from './sequences.ts'

/** Decides on a name: of an outlet, a tag, a file. */
export type NameTest = (name: string | null) => boolean

/** A word stands somewhere in the name, a phrase is the whole of it. Case and accents aside, unless exact. */
export function nameTest(value: Query): NameTest {
  switch (value.kind) {
    case 'word':
      return holding(value)
    case 'phrase':
      return (name) => name !== null && isWhole(value, name)
    case 'pattern': {
      const expression = expressionOf(value)
      return (name) => name !== null && expression?.isIn(name) === true
    }
    default:
      return () => false
  }
}

/** The value is the whole name; with "*" at its end the beginning of it. */
export function titleTest(value: Query): NameTest {
  if (value.kind !== 'word' || value.form === 'fuzzy') return nameTest(value)
  if (value.form === 'exact') return (name) => name?.normalize('NFC') === value.word
  const pattern = wordsOf(value.form === 'prefix' ? `${value.word}*` : value.word).join(' ')
  return (name) => name !== null && fitsWild(foldedName(name), pattern)
}

function holding(value: Query & { readonly kind: 'word' }): NameTest {
  const sequence = sequenceOf(value, wordsAsTheyAre)
  return (name) => name !== null && occurrencesOf(sequence, termsOf(name), name).length > 0
}

function isWhole(value: Query & { readonly kind: 'phrase' }, name: string): boolean {
  const terms = termsOf(name)
  const [found] = occurrencesOf(sequenceOf(value, wordsAsTheyAre), terms, name)
  return found?.first === 0 && found.end === terms.length
}

function foldedName(name: string): string {
  return termsOf(name)
    .map(({ text }) => text)
    .join(' ')
}
