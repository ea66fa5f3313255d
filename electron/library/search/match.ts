import type { Near, Phrase, Query, Word } from '../../../shared/query/syntax.ts'
import { alternativesOf, type Alternatives } from './alternatives.ts'
import { label } from '../indexable.ts'
import type { Asking } from './asking.ts'
import { broadWord } from './broad-words.ts'
import { wordsOf } from './forms.ts'
import { labelsOf, placeOfField } from './operators.ts'
import type { IndexName, Place } from './places.ts'
import { otherForms } from './stems.ts'

/** A match of one full-text index. */
export type Match = {
  readonly text: string
  /** False when it finds more than was asked for, so that the texts must be looked at. */
  readonly whole: boolean
  /** False when it asks for labels only, by which nothing can be ranked. */
  readonly textual: boolean
}

/** Where bare words are looked for, and in which index. */
export type Looking = { readonly index: IndexName; readonly words: Place | null }

/** A query as one match of an index; null when it is none (a lone NOT has no form in FTS5). */
export function matchOf(query: Query, looking: Looking, asking: Asking): Match | null {
  switch (query.kind) {
    case 'everything':
    case 'not':
    case 'pattern':
      return null
    case 'word':
    case 'phrase':
    case 'near': {
      const { words, index } = looking
      return words?.index !== index || broadWord(query, words, asking) !== null
        ? null
        : termMatch(query, words, asking)
    }
    case 'field': {
      const place = placeOfField(query.name, asking)
      if (place !== null)
        return place.index === looking.index
          ? matchOf(query.value, { ...looking, words: place }, asking)
          : null
      return looking.index === 'articles_fts' ? labelMatch(query) : null
    }
    case 'or':
      return orMatch(query.parts, looking, asking)
    case 'and': {
      const { match, rest } = conjunction(query.parts, looking, asking)
      return rest.length === 0 ? match : null
    }
  }
}

function labelMatch(query: Query & { readonly kind: 'field' }): Match | null {
  const labels = labelsOf(query.name, query.value)
  return labels === null ? null : { text: labels, whole: true, textual: false }
}

function orMatch(parts: readonly Query[], looking: Looking, asking: Asking): Match | null {
  const matches: Match[] = []
  for (const part of parts) {
    const match = matchOf(part, looking, asking)
    if (match === null) return null
    matches.push(match)
  }
  return {
    text: `(${matches.map(({ text }) => text).join(' OR ')})`,
    whole: matches.every(({ whole }) => whole),
    textual: matches.some(({ textual }) => textual),
  }
}

export type Conjunction = {
  readonly match: Match | null
  /** Parts that the match says nothing of. */
  readonly rest: readonly Query[]
  /** Parts of the match that find more than was asked for. */
  readonly unsure: readonly Query[]
}

/** Takes together what of several parts, all of which must hold, is one match of an index. */
export function conjunction(
  parts: readonly Query[],
  looking: Looking,
  asking: Asking,
): Conjunction {
  const matched = parts.map((part) => {
    const match = matchOf(part.kind === 'not' ? part.part : part, looking, asking)
    const excludes = part.kind === 'not'
    return { part, excludes, match: excludes && match?.whole === false ? null : match }
  })
  const wanted = matched.flatMap((one) => (one.excludes || one.match === null ? [] : [one.match]))
  if (wanted.length === 0) return { match: null, rest: parts, unsure: [] }
  const unwanted = matched.flatMap((one) => (one.excludes && one.match !== null ? [one.match] : []))
  const together = `(${wanted.map(({ text }) => text).join(' AND ')})`
  const without = unwanted.map(({ text }) => text).join(' OR ')
  const unsure = matched.filter(({ match }) => match?.whole === false).map(({ part }) => part)
  return {
    match: {
      text: unwanted.length === 0 ? together : `(${together} NOT (${without}))`,
      whole: unsure.length === 0,
      textual: wanted.some(({ textual }) => textual),
    },
    rest: matched.filter(({ match }) => match === null).map(({ part }) => part),
    unsure,
  }
}

/** More combinations than this are not written out: the words are asked for, their order looked at. */
const mostCombinations = 2_000

/** A word, phrase or nearness as a match of a place; null when it has no letters. */
export function termMatch(term: Word | Phrase | Near, place: Place, asking: Asking): Match | null {
  const plain = matchIn(term, place, asking, null)
  if (plain === null || !asking.stems || !tellsLanguage(place)) return plain
  const inLanguages = languagesOf(term, asking).map((language) => {
    const match = matchIn(term, place, asking, language)
    return { match, text: `(${match?.text ?? nothing} AND language : "${label(language)}")` }
  })
  return {
    text: [plain.text, ...inLanguages.map(({ text }) => text)].join(' OR '),
    whole: plain.whole && inLanguages.every(({ match }) => match?.whole !== false),
    textual: true,
  }
}

/** Names and notes have no language, so their words have no other forms. */
function tellsLanguage({ index }: Place): boolean {
  return index === 'articles_fts' || index === 'quotes_fts'
}

/** The languages in which some word of it has other forms. */
function languagesOf(term: Word | Phrase | Near, { library }: Asking): readonly string[] {
  const words = partsOf(term).flatMap(plainWordsOf)
  return [
    ...new Set(words.flatMap((word) => otherForms(library, word).map(({ language }) => language))),
  ]
}

function partsOf(term: Word | Phrase | Near): readonly (Word | Phrase)[] {
  return term.kind === 'near' ? term.parts : [term]
}

/** The words that are taken in their other forms. */
function plainWordsOf(part: Word | Phrase): readonly string[] {
  if (part.kind === 'phrase') return part.exact ? [] : wordsOf(part.words)
  return part.form === 'folded' ? wordsOf(part.word) : []
}

function matchIn(
  term: Word | Phrase | Near,
  place: Place,
  asking: Asking,
  language: string | null,
): Match | null {
  const parts = partsOf(term)
    .map((part) => alternativesOf(part, { ...asking, index: place.index, language }))
    .filter((part) => part.length > 0)
  if (parts.length === 0) return null
  const exact = partsOf(term).some(isExact)
  const counts = parts.flatMap((part) => part.map(({ words }) => words.length))
  const combinations = counts.reduce((product, count) => product * count, 1)
  if (combinations === 0) return { text: nothing, whole: true, textual: true }
  const few = combinations <= mostCombinations || counts.length === 1
  const text = few ? combined(term, parts) : allWords(parts)
  return { text: `${place.columns} : (${text})`, whole: few && !exact, textual: true }
}

/** A word that no index holds, since it is two. */
const nothing = '"\ue000\ue000"'

function isExact(part: Word | Phrase): boolean {
  return part.kind === 'phrase' ? part.exact : part.form === 'exact'
}

function combined(term: Word | Phrase | Near, parts: readonly (readonly Alternatives[])[]): string {
  const phrases = product(parts.map((part) => product(part.map(quotedWords)).map(phraseOf)))
  if (term.kind !== 'near' || parts.length === 1) return phrases.flat().join(' OR ')
  return phrases.map((some) => `NEAR(${some.join(' ')}, ${term.distance})`).join(' OR ')
}

type Quoted = { readonly word: string; readonly prefix: boolean }

function quotedWords({ words, prefix }: Alternatives): readonly Quoted[] {
  return words.map((word) => ({ word, prefix }))
}

/** Words in double quotes are a string to FTS5: nothing in them is an operator. */
function phraseOf(words: readonly Quoted[]): string {
  const text = `"${words.map(({ word }) => word).join(' ')}"`
  return words.at(-1)?.prefix === true ? `${text} *` : text
}

function product<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  )
}

function allWords(parts: readonly (readonly Alternatives[])[]): string {
  return parts
    .flat()
    .map(
      (place) =>
        `(${quotedWords(place)
          .map((word) => phraseOf([word]))
          .join(' OR ')})`,
    )
    .join(' AND ')
}
