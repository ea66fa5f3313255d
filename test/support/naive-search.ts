import { operatorOf, type OperatorName } from '../../shared/query/operators.ts'
import type { Near, Phrase, Query, Word } from '../../shared/query/syntax.ts'
import { coastArticles, type CoastArticle, type CoastQuote } from './coast-articles.ts'
import { coastCollections, coastNotes, coastTags } from './coast-library.ts'

/**
 * The language a second time, as simple as can be and without any index: every article is read for every
 * query. What the library answers must be what is found here.
 */
export function naiveArticles(query: Query, ids: ReadonlyMap<string, number>): readonly string[] {
  return coastArticles
    .filter((article) => articleHolds(query, { article, ids }))
    .map(({ key }) => key)
}

/** The same for quotes, `road#1` being the first of `road`. */
export function naiveQuotes(query: Query, ids: ReadonlyMap<string, number>): readonly string[] {
  return coastArticles.flatMap((article) =>
    quotesOf(article)
      .filter((quote) => holds(query, { article, quote, ids, words: quoteTexts(quote) }))
      .map((quote) => keyOf(article, quote)),
  )
}

type Reading = {
  readonly article: CoastArticle
  readonly quote?: CoastQuote
  readonly ids: ReadonlyMap<string, number>
  /** Where bare words are looked for, when not in the article. */
  readonly words?: readonly string[]
}

function quotesOf(article: CoastArticle): readonly CoastQuote[] {
  return article.quotes ?? []
}

function keyOf(article: CoastArticle, quote: CoastQuote): string {
  return `${article.key}#${quotesOf(article).indexOf(quote) + 1}`
}

/** Conditions on quotes that stand side by side must hold of one quote. */
function articleHolds(query: Query, reading: Reading): boolean {
  switch (query.kind) {
    case 'or':
      return query.parts.some((part) => articleHolds(part, reading))
    case 'not':
      return !articleHolds(query.part, reading)
    case 'and': {
      const quoted = query.parts.filter((part) => part.kind !== 'and' && mentionsQuotes(part))
      if (quoted.length < 2 || quoted.every(({ kind }) => kind === 'not'))
        return query.parts.every((part) => articleHolds(part, reading))
      const others = query.parts.filter((part) => !quoted.includes(part))
      return (
        others.every((part) => articleHolds(part, reading)) &&
        quotesOf(reading.article).some((quote) =>
          quoted.every((part) => holds(part, { ...reading, quote })),
        )
      )
    }
    default:
      return mentionsQuotes(query)
        ? quotesOf(reading.article).some((quote) => holds(query, { ...reading, quote }))
        : holds(query, reading)
  }
}

function mentionsQuotes(query: Query): boolean {
  if (query.kind === 'field') return operatorOf(query.name).of === 'quote'
  if (query.kind === 'not') return mentionsQuotes(query.part)
  return (query.kind === 'and' || query.kind === 'or') && query.parts.some(mentionsQuotes)
}

function holds(query: Query, reading: Reading): boolean {
  switch (query.kind) {
    case 'everything':
      return true
    case 'and':
      return query.parts.every((part) => holds(part, reading))
    case 'or':
      return query.parts.some((part) => holds(part, reading))
    case 'not':
      return !holds(query.part, reading)
    case 'field':
      return fieldHolds(query.name, query.value, reading)
    default: {
      const texts = reading.words ?? [reading.article.headline, reading.article.body]
      return texts.some((text) => standsIn(query, text))
    }
  }
}

/** A tree of words, asked of one text. */
function textHolds(value: Query, text: string): boolean {
  return treeHolds(value, (leaf) => standsIn(leaf, text))
}

function treeHolds(value: Query, holdsLeaf: (leaf: Query) => boolean): boolean {
  switch (value.kind) {
    case 'and':
      return value.parts.every((part) => treeHolds(part, holdsLeaf))
    case 'or':
      return value.parts.some((part) => treeHolds(part, holdsLeaf))
    case 'not':
      return !treeHolds(value.part, holdsLeaf)
    default:
      return holdsLeaf(value)
  }
}

function quoteTexts(quote: CoastQuote): readonly string[] {
  return [saidText(quote), speakerText(quote), chainText(quote), quote.to ?? '']
}

function saidText({ words }: CoastQuote): string {
  return words.join(' … ')
}

function speakerText({ name, speaker }: CoastQuote): string {
  return [...new Set([name, speaker])].filter((text) => text !== undefined).join(' · ')
}

function chainText({ via = [] }: CoastQuote): string {
  return via.map(({ name }) => name).join(' · ')
}

function fieldHolds(name: OperatorName, value: Query, reading: Reading): boolean {
  const { article, quote, ids } = reading
  const word = (leaf: Query) => (leaf.kind === 'word' ? leaf.word : '')
  const inText = (text: string | undefined) => textHolds(value, text ?? '')
  const is = (test: (leaf: Query) => boolean) => treeHolds(value, test)
  switch (name) {
    case 'title':
      return inText(article.headline)
    case 'body':
      return inText(article.body)
    case 'caption':
      return inText(article.caption)
    case 'author':
      return inText(article.byline)
    case 'outlet':
    case 'agency':
    case 'section':
    case 'file':
      return is((leaf) => nameFits(leaf, article[name]))
    case 'lang':
      return is((leaf) => titleFits(leaf, article.language))
    case 'date':
      return is((leaf) => isDated(article.published, word(leaf)))
    case 'kind':
      return is((leaf) => (article.kind ?? 'article') === word(leaf))
    case 'actor':
      return (article.actors ?? []).some((actor) => textHolds(value, actor.name))
    case 'note':
      return coastNotes.some(({ on, text }) => isOn(on, reading) && textHolds(value, text))
    case 'tag':
      return is((leaf) => tagsNamed(leaf).some((tag) => tag.on.some((on) => isOn(on, reading))))
    case 'in':
      return is((leaf) =>
        coastCollections.some(
          (one) => titleFits(leaf, one.name) && one.articles.some((key) => key === article.key),
        ),
      )
    case 'has':
      return is((leaf) => has(word(leaf), article))
    case 'import':
      return is((leaf) => word(leaf) === (article.file === 'harbour.txt' ? '1' : '2'))
    case 'family':
      return is((leaf) => isFamily(article, Number(word(leaf)), ids))
    case 'said':
      return quote !== undefined && inText(saidText(quote))
    case 'speaker':
      return quote !== undefined && inText(speakerText(quote))
    case 'via':
      return quote !== undefined && inText(chainText(quote))
    case 'to':
      return quote !== undefined && inText(quote.to)
    case 'cue':
      return quote !== undefined && inText(quote.cue)
    case 'stance':
      return quote !== undefined && is((leaf) => (quote.stance ?? 'neutral') === word(leaf))
    case 'type':
      return quote !== undefined && is((leaf) => (quote.type ?? 'direct') === word(leaf))
    case 'about':
      return quote !== undefined && isAbout(article, quote, value)
  }
}

function isAbout(article: CoastArticle, { words }: CoastQuote, value: Query): boolean {
  return (article.actors ?? []).some(
    ({ name, mentions }) =>
      textHolds(value, name) && mentions.some((text) => words.some((span) => span.includes(text))),
  )
}

type CoastTag = (typeof coastTags)[number]

function tagsNamed(leaf: Query): readonly CoastTag[] {
  const isBelow = (tag: CoastTag): boolean =>
    titleFits(leaf, tag.name) ||
    coastTags.some((above) => above.name === tag.parent && isBelow(above))
  return coastTags.filter(isBelow)
}

/** Put on the article, on the quote at hand or any of the article, or on an actor in it. */
function isOn(on: string, { article, quote, words }: Reading): boolean {
  if (on.startsWith('actor:'))
    return (article.actors ?? []).some(({ name }) => name === on.slice('actor:'.length))
  const [key, number] = on.split('#')
  if (key !== article.key) return false
  if (number === undefined || words === undefined || quote === undefined) return true
  return keyOf(article, quote) === on
}

function has(what: string, article: CoastArticle): boolean {
  const { family, key } = article
  const puts = (ons: readonly string[]) => ons.some((on) => isOn(on, { article, ids: new Map() }))
  switch (what) {
    case 'quote':
      return quotesOf(article).length > 0
    case 'actor':
      return (article.actors ?? []).length > 0
    case 'tag':
      return puts(coastTags.flatMap(({ on }): readonly string[] => on))
    case 'note':
      return puts(coastNotes.map(({ on }) => on))
    case 'version':
      return coastArticles.some(
        (one) => one.family === family && family !== undefined && one.key !== key,
      )
    case 'date':
      return article.published !== undefined
    case 'author':
      return article.byline !== undefined
    default:
      return Object.hasOwn(article, what)
  }
}

function isFamily(article: CoastArticle, id: number, ids: ReadonlyMap<string, number>): boolean {
  const named = coastArticles.find(({ key }) => ids.get(key) === id)
  if (named === undefined) return false
  return named === article || (named.family !== undefined && named.family === article.family)
}

/** The whole span of what is known of a date must lie in the span asked for; missing parts reach from 0 to 99. */
function isDated(published: string | undefined, asked: string): boolean {
  if (published === undefined) return false
  const date = published.slice(0, 10)
  const [, sign = '', rest = ''] = /^([<>]=?|=)?(.*)$/.exec(asked) ?? []
  const [first = '', last = first] = rest.split('..')
  const [start, end] = [ordinal(date, 0), ordinal(date, 99)]
  if (sign === '>') return start > ordinal(first, 99)
  if (sign === '>=') return start >= ordinal(first, 0)
  if (sign === '<') return end < ordinal(first, 0)
  if (sign === '<=') return end <= ordinal(first, 99)
  return (first === '' || start >= ordinal(first, 0)) && (last === '' || end <= ordinal(last, 99))
}

function ordinal(date: string, missing: number): number {
  const [year = 0, month = missing, day = missing] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}

/** A word of the name, or the whole of it. */
function nameFits(leaf: Query, name: string | undefined): boolean {
  if (name === undefined) return false
  if (leaf.kind !== 'phrase') return standsIn(leaf, name)
  return standsIn(leaf, name) && wordsIn(leaf.words).length === wordsIn(name).length
}

function titleFits(leaf: Query, name: string): boolean {
  if (leaf.kind !== 'word' || leaf.form === 'fuzzy') return nameFits(leaf, name)
  if (leaf.form === 'exact') return leaf.word === name
  const folded = wordsIn(name)
    .map((word) => word.folded)
    .join(' ')
  const wanted = wordsIn(leaf.word).map((word) => word.folded)
  if (leaf.form === 'folded') return folded === wanted.join(' ')
  return wild(leaf.form === 'prefix' ? `${wanted.join(' ')}*` : fold(leaf.word)).test(folded)
}

// ---- words of a text

type TextWord = { readonly folded: string; readonly written: string }

const known = new Map<string, readonly TextWord[]>()

/** The words of a text; the coast is small, so that they are kept. */
function wordsIn(text: string): readonly TextWord[] {
  const words = known.get(text) ?? readWords(text)
  known.set(text, words)
  return words
}

function readWords(text: string): readonly TextWord[] {
  const runs = text.replaceAll('ʼ', '’').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return runs
    .flatMap(
      (run) =>
        run.match(
          /[\p{scx=Han}\p{scx=Kana}\p{scx=Hira}\p{scx=Thai}\p{scx=Hang}]\p{M}*|[^\p{scx=Han}\p{scx=Kana}\p{scx=Hira}\p{scx=Thai}\p{scx=Hang}]+/gu,
        ) ?? [],
    )
    .map((written) => ({ written, folded: fold(written) }))
}

function fold(text: string): string {
  return Array.from(text)
    .map((letter) =>
      /[\p{Script=Latin}\uff10-\uff19]/u.test(letter)
        ? letter.normalize('NFKD').replace(/\p{M}/gu, '')
        : letter,
    )
    .join('')
    .toLowerCase()
    .replace(/[ßæøłđı]/g, (letter) => foreign[letter] ?? letter)
}

const foreign: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ı: 'i' },
}

function standsIn(leaf: Query, text: string): boolean {
  switch (leaf.kind) {
    case 'word':
    case 'phrase':
      return placesIn(leaf, text).length > 0
    case 'near':
      return isNear(leaf, text)
    case 'pattern':
      return new RegExp(
        leaf.source,
        `mu${leaf.flags.includes('c') ? '' : 'i'}${leaf.flags.includes('s') ? 's' : ''}`,
      ).test(text)
    default:
      return false
  }
}

type Place = { readonly first: number; readonly length: number }

function placesIn(leaf: Word | Phrase, text: string): readonly Place[] {
  const tests = testsOf(leaf)
  const words = wordsIn(text)
  return words.flatMap((_, first) => {
    const fits = tests.every((test, step) => {
      const word = words[first + step]
      return word !== undefined && test(word)
    })
    return fits && tests.length > 0 ? [{ first, length: tests.length }] : []
  })
}

type WordTest = (word: TextWord) => boolean

function testsOf(leaf: Word | Phrase): readonly WordTest[] {
  const exact = leaf.kind === 'phrase' ? leaf.exact : leaf.form === 'exact'
  if (exact) {
    const text = leaf.kind === 'phrase' ? leaf.words : leaf.word
    return wordsIn(text).map((wanted) => (word) => word.written === wanted.written)
  }
  if (leaf.kind === 'phrase') return wildTests(leaf.words)
  switch (leaf.form) {
    case 'prefix':
      return wildTests(`${leaf.word}*`)
    case 'fuzzy':
      return wordsIn(leaf.word).map(
        (wanted) => (word) =>
          edits(wanted.folded, word.folded) <= typosAllowed(Array.from(wanted.folded).length),
      )
    default:
      return wildTests(leaf.word)
  }
}

/** Signs stand for letters within a word, and belong to the word they touch. */
function wildTests(text: string): readonly WordTest[] {
  const pieces = text.match(/[\p{L}\p{N}\p{M}?*]+/gu) ?? []
  return pieces.flatMap((piece) =>
    /[?*]/.test(piece)
      ? [({ folded }: TextWord) => wild(fold(piece)).test(folded)]
      : wordsIn(piece).map((wanted) => (word: TextWord) => word.folded === wanted.folded),
  )
}

function wild(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'su')
}

function typosAllowed(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2
}

/** Edits between two words, swaps of neighbours counted as one, by the textbook. */
function edits(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  const known = new Map<string, number>()
  const between = (i: number, j: number): number => {
    const key = `${i} ${j}`
    const ready = known.get(key)
    if (ready !== undefined) return ready
    const value = cost(i, j)
    known.set(key, value)
    return value
  }
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const swap =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        ? between(i - 2, j - 2) + 1
        : Infinity
    return Math.min(
      swap,
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    )
  }
  return between(a.length, b.length)
}

/** Tries every way of choosing one place for each part. */
function isNear({ parts, distance }: Near, text: string): boolean {
  const places = parts.map((part) => placesIn(part, text))
  const choose = (chosen: readonly Place[], rest: readonly (readonly Place[])[]): boolean => {
    const [next, ...others] = rest
    if (next !== undefined) return next.some((place) => choose([...chosen, place], others))
    const last = Math.max(...chosen.map(({ first }) => first))
    return chosen.every(({ first, length }) => last - (first + length) <= distance)
  }
  return choose([], places)
}
