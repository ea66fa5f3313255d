import type { Phrase, Term, Word } from '../../../shared/query/syntax.ts'
import type { Library } from '../database.ts'
import { termsOf } from '../indexable.ts'
import { stopIfUnwanted } from '../wanted.ts'
import type { Asking } from './asking.ts'
import { anyOf, type Condition } from './conditions.ts'
import { expressionOf } from './expressions.ts'
import { exactWordsOf } from './forms.ts'
import { formsOf } from './other-forms.ts'
import { nearOccurrences, occurrencesOf, sequenceOf } from './sequences.ts'

type Check = (text: string) => boolean
type Given = string | number | bigint | null | Uint8Array

const checks = new WeakMap<Library, Map<string, Check>>()
const kept = 100

/** Looks at texts themselves for what the index cannot tell: case and accents, regular expressions. */
export function textCheck(term: Term, texts: readonly string[], asking: Asking): Condition {
  const key = `${asking.stems ? 'stems' : 'words'} ${JSON.stringify(term)}`
  const known = checksOf(asking.library)
  if (known.size >= kept) known.clear()
  known.set(key, checkOf(term, asking))
  return anyOf(texts.map((text) => ({ sql: `fits(?, ${text})`, values: [key] })))
}

function checksOf(library: Library): Map<string, Check> {
  const known = checks.get(library)
  if (known !== undefined) return known
  const made = new Map<string, Check>()
  checks.set(library, made)
  library.database.function('fits', (key: Given, text: Given) => {
    stopIfUnwanted()
    return typeof text === 'string' && made.get(String(key))?.(text) === true ? 1 : 0
  })
  return made
}

function checkOf(term: Term, asking: Asking): Check {
  const forms = formsOf(asking)
  switch (term.kind) {
    case 'pattern': {
      const expression = expressionOf(term)
      return (text) => expression?.isIn(text) === true
    }
    case 'near': {
      const parts = term.parts.map((part) => sequenceOf(part, forms))
      return (text) => nearOccurrences(term, parts, termsOf(text), text).length > 0
    }
    case 'word':
    case 'phrase': {
      const sequence = sequenceOf(term, forms)
      const standsIn: Check = (text) => occurrencesOf(sequence, termsOf(text), text).length > 0
      const letters = lettersOf(term)
      return letters === null ? standsIn : nearLetters(letters, term, standsIn)
    }
  }
}

/** Letters that a text must have as they are; null when none are sure. */
function lettersOf(term: Word | Phrase): string | null {
  const exact = term.kind === 'word' ? term.form === 'exact' : term.exact
  if (!exact) return null
  return exactWordsOf(textOf(term)).find((word) => word.length > 1) ?? null
}

function textOf(term: Word | Phrase): string {
  return term.kind === 'word' ? term.word : term.words
}

/** Cuts only the surroundings of the letters into words: most of a long text need not be looked at. */
function nearLetters(letters: string, term: Word | Phrase, standsIn: Check): Check {
  const reach = textOf(term).length * 2 + 60
  return (text) => {
    // Marks apart from their letters, or unseen between them, so nothing is sure.
    if (/[\u0300-\u036f]|[\u00ad\u2060\ufeff\u200c-\u200f]/.test(text)) return standsIn(text)
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      const start = text.lastIndexOf(' ', at - reach) + 1
      const end = text.indexOf(' ', at + reach)
      if (standsIn(text.slice(start, end < 0 ? text.length : end))) return true
    }
    return false
  }
}
