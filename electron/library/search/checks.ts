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

/** Checks made ready at a time, of each library. */
const mostKept = 100

const known = new WeakMap<Library, Map<string, Check>>()

/** Looks at texts themselves for what the index cannot tell: case and accents, regular expressions. */
export function textCheck(term: Term, texts: readonly string[], asking: Asking): Condition {
  knowChecks(asking.library)
  const key = JSON.stringify({ term, stems: asking.stems })
  return anyOf(texts.map((text) => ({ sql: `fits(?, ${text})`, values: [key] })))
}

/** A condition may be asked long after it was written, so its key says all that its check is made of. */
function knowChecks(library: Library): void {
  if (known.has(library)) return
  const ready = new Map<string, Check>()
  known.set(library, ready)
  library.database.function('fits', (key: Given, text: Given) => {
    stopIfUnwanted()
    if (typeof text !== 'string') return 0
    return checkFor(String(key), ready, library)(text) ? 1 : 0
  })
}

function checkFor(key: string, ready: Map<string, Check>, library: Library): Check {
  const found = ready.get(key)
  if (found !== undefined) return found
  const { term, stems } = JSON.parse(key) as Pick<Asking, 'stems'> & { readonly term: Term }
  const made = checkOf(term, { library, stems })
  const [oldest] = ready.size >= mostKept ? ready.keys() : []
  if (oldest !== undefined) ready.delete(oldest)
  ready.set(key, made)
  return made
}

function checkOf(term: Term, asking: Pick<Asking, 'library' | 'stems'>): Check {
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
