import type { Query } from '../../../shared/query/syntax.ts'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { one, type Library } from '../database.ts'
import { label, termsOf } from '../indexable.ts'
import { irregularWords } from './irregular-words.ts'
import { wordsIn } from './query-words.ts'
import { articlesWith, vocabularyAtHand, wordsFrom, type Vocabulary } from './vocabulary.ts'

type Stemmer = (word: string) => string

/** Languages whose endings can be told, by the code articles have. */
const stemmers: Readonly<Record<string, Stemmer>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  sv: swedish,
  da: danish,
  no: norwegian,
  ru: russian,
}

/** Other forms of a word in one language; they mean it in articles of that language alone. */
export type OtherForms = { readonly language: string; readonly forms: readonly string[] }

/** Shorter words have no endings. */
const shortest = 3

/** More forms than this are no forms of one word. */
const formsAtMost = 40

/**
 * The other forms of a folded word that stand in the library, by language, the most frequent first; none
 * while the words of the library are not read, for which a search waits (see words-to-read.ts). In a
 * match they go beside the word as `OR ((form OR form) AND language : label)`.
 */
export function otherForms(library: Library, word: string): readonly OtherForms[] {
  const vocabulary = word.length < shortest ? null : vocabularyAtHand(library)
  if (vocabulary === null) return []
  return Object.entries(stemmers).flatMap(([language, stem]) => {
    if (!isSpoken(library, language)) return []
    const forms = formsIn(vocabulary, word, language, stem)
    return forms.length === 0 ? [] : [{ language, forms }]
  })
}

/** Forms named in a sentence at most. */
const named = 6

/** Which other forms the words of a query are found in, a phrase a word: “run” also as ran, running. */
export function formsFound(library: Library, query: Query): readonly string[] {
  return [...wordsIn(query)].flatMap(({ word }) => {
    const [term, more] = termsOf(word)
    if (term === undefined || more !== undefined) return []
    const forms = [...new Set(otherForms(library, term.text).flatMap((other) => other.forms))]
    if (forms.length === 0) return []
    return [
      `“${word}” also as ${forms.slice(0, named).join(', ')}${forms.length > named ? ' …' : ''}`,
    ]
  })
}

function isSpoken(library: Library, language: string): boolean {
  const match = `language : "${label(language)}"`
  return (
    one(library, 'SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1', match) !== null
  )
}

function formsIn(
  vocabulary: Vocabulary,
  word: string,
  language: string,
  stem: Stemmer,
): readonly string[] {
  const forms = new Set(sharing(vocabulary, stem(word), stem))
  for (const group of irregularWords[language] ?? []) {
    const [plain = ''] = group
    if (!group.includes(word) && stem(plain) !== stem(word)) continue
    for (const form of [...group, ...sharing(vocabulary, stem(plain), stem)]) forms.add(form)
  }
  forms.delete(word)
  return [...forms]
    .map((text) => ({ text, articles: articlesWith(vocabulary, text) }))
    .filter(({ articles }) => articles > 0)
    .toSorted((a, b) => b.articles - a.articles)
    .slice(0, formsAtMost)
    .map(({ text }) => text)
}

/** Words with this stem. A stem keeps the beginning of its words, but for a last letter: city, citi. */
function sharing(vocabulary: Vocabulary, stem: string, stemOf: Stemmer): readonly string[] {
  const beginning = stem.slice(0, Math.max(2, stem.length - 1))
  return wordsFrom(vocabulary, beginning).filter((text) => stemOf(text) === stem)
}
