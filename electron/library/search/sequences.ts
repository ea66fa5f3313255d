import type { Near, Phrase, Word } from '../../../shared/query/syntax.ts'
import type { Span } from '../../../shared/span.ts'
import { written, type Term } from '../indexable.ts'
import { exactWordsOf, fitsFuzzy, fitsWild, isWild, wordsOf } from './forms.ts'

/** Decides on one word of a text. */
export type Step = (term: Term, text: string) => boolean

/** Words that stand in a row. */
export type Sequence = readonly Step[]

/** The other forms of a folded word, itself included; null when words are taken as they are. */
export type Forms = (word: string) => ReadonlySet<string> | null

export const wordsAsTheyAre: Forms = () => null

/** What a word or a phrase asks of the words of a text; empty when it has no letters. */
export function sequenceOf(part: Word | Phrase, forms: Forms): Sequence {
  if (part.kind === 'phrase') {
    return part.exact
      ? exactSteps(part.words)
      : wordsOf(part.words).map((word) => step(word, forms))
  }
  switch (part.form) {
    case 'exact':
      return exactSteps(part.word)
    case 'folded':
      return wordsOf(part.word).map((word) => step(word, forms))
    case 'wild':
      return wordsOf(part.word).map((word) => step(word, forms))
    case 'prefix': {
      const words = wordsOf(part.word)
      return words.map((word, index) => step(index === words.length - 1 ? `${word}*` : word, forms))
    }
    case 'fuzzy':
      return wordsOf(part.word).map(
        (wanted): Step =>
          ({ text }) =>
            fitsFuzzy(text, wanted),
      )
  }
}

function step(wanted: string, forms: Forms): Step {
  if (/^[^?*]+\*$/.test(wanted)) {
    const beginning = wanted.slice(0, -1)
    return ({ text }) => text.startsWith(beginning)
  }
  if (isWild(wanted)) return ({ text }) => fitsWild(text, wanted)
  const others = forms(wanted)
  return others === null ? ({ text }) => text === wanted : ({ text }) => others.has(text)
}

/** Case and accents as written; what stands between the words does not matter. */
function exactSteps(words: string): Sequence {
  return exactWordsOf(words).map(
    (wanted): Step =>
      (term, text) =>
        written(text.slice(term.start, term.end)) === wanted,
  )
}

/** Words `first` up to, not including, `end` of a text. */
export type Occurrence = { readonly first: number; readonly end: number }

export function occurrencesOf(
  sequence: Sequence,
  terms: readonly Term[],
  text: string,
): readonly Occurrence[] {
  const found: Occurrence[] = []
  if (sequence.length === 0) return found
  for (let first = 0; first + sequence.length <= terms.length; first += 1) {
    if (standsAt(sequence, terms, text, first)) found.push({ first, end: first + sequence.length })
  }
  return found
}

function standsAt(sequence: Sequence, terms: readonly Term[], text: string, at: number): boolean {
  return sequence.every((fits, offset) => {
    const term = terms[at + offset]
    return term !== undefined && fits(term, text)
  })
}

/** The occurrences that stand together: one of every part, none further than `distance` from the last. */
export function nearOccurrences(
  { distance }: Near,
  parts: readonly Sequence[],
  terms: readonly Term[],
  text: string,
): readonly Occurrence[] {
  const windows = parts.map((part) => new Window(occurrencesOf(part, terms, text)))
  const lasts = windows.flatMap(({ all }) => all).toSorted(byPlace)
  const found: Occurrence[] = []
  for (const { first } of lasts) {
    for (const window of windows) window.moveTo(first, distance)
    if (windows.every((window) => window.holdsAny())) {
      found.push(...windows.flatMap((window) => window.takeNew()))
    }
  }
  return found.toSorted(byPlace)
}

function byPlace(one: Occurrence, other: Occurrence): number {
  return one.first - other.first || one.end - other.end
}

/** The occurrences within reach of a place that only moves on, so that a long text costs its length. */
class Window {
  readonly all: readonly Occurrence[]
  #from = 0
  #until = 0
  #taken = 0

  constructor(all: readonly Occurrence[]) {
    this.all = all
  }

  moveTo(place: number, distance: number): void {
    while ((this.all[this.#until]?.first ?? Infinity) <= place) this.#until += 1
    while (this.#from < this.#until && place - (this.all[this.#from]?.end ?? 0) > distance)
      this.#from += 1
  }

  holdsAny(): boolean {
    return this.#from < this.#until
  }

  /** What it holds and did not give before. */
  takeNew(): readonly Occurrence[] {
    const fresh = this.all.slice(Math.max(this.#from, this.#taken), this.#until)
    this.#taken = this.#until
    return fresh
  }
}

export function spanOf({ first, end }: Occurrence, terms: readonly Term[]): Span {
  return { start: terms[first]?.start ?? 0, end: terms[end - 1]?.end ?? 0 }
}
