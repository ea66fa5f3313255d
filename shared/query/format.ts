import { datesOf } from './dates.ts'
import { operatorOf, type OperatorName } from './operators.ts'
import type { Query, Term } from './syntax.ts'

export type Explained = 'articles' | 'quotes' | 'actors'

/** The query read back: “articles with ice and road, published in 2024, in which Brask is quoted with thaw”. */
export function explainQuery(query: Query, subject: Explained = 'articles'): string {
  if (query.kind === 'everything') return `all ${subject}`
  const parts = query.kind === 'and' ? query.parts : [query]
  if (subject === 'actors') return `actors named ${listed(parts.map(valueText), 'and')}`
  if (subject === 'quotes') return quotesThat(parts)
  return `articles ${clausesOf(parts).join(', ')}`
}

function quotesThat(parts: readonly Query[]): string {
  const ofQuotes = parts.filter((part) => isTermOnly(part) || speaksOfQuotes(part))
  const ofArticles = parts.filter((part) => !ofQuotes.includes(part))
  const words = ofQuotes.filter((part) => isTermOnly(part))
  const said = [
    ...speakersFirst(ofQuotes.filter((part) => !words.includes(part))).map(clauseInQuote),
  ]
  const within = ofArticles.length === 0 ? [] : [`in articles ${clausesOf(ofArticles).join(', ')}`]
  return `quotes ${[...wordClauses(words), ...said, ...within].join(', ')}`
}

/** What is asked of an article; what is asked of a quote is gathered into one clause, as it is one quote. */
function clausesOf(parts: readonly Query[]): readonly string[] {
  const words = parts.filter(isTermOnly)
  const rest = parts.filter((part) => !words.includes(part))
  const gathered = rest.filter((part) => speaksOfQuotes(part) && part.kind !== 'and')
  const together = gathered.length > 1 && gathered.some((part) => part.kind !== 'not')
  const quoted = together ? gathered : []
  const others = rest.filter((part) => !quoted.includes(part))
  return [
    ...wordClauses(words),
    ...others.map(clauseOf),
    ...(quoted.length === 0 ? [] : [quotedClause(quoted)]),
  ]
}

/** “in which Brask is quoted with the words …”: a speaker comes first, the rest is of the same quote. */
function quotedClause(parts: readonly Query[]): string {
  const speaker = parts.find((part) => part.kind === 'field' && part.name === 'speaker')
  const name = speaker?.kind === 'field' ? valueText(speaker.value) : 'somebody'
  const rest = parts.filter((part) => part !== speaker).map(clauseInQuote)
  return [`in which ${name} is quoted`, rest.join(', ')].filter((text) => text !== '').join(' ')
}

function wordClauses(words: readonly Query[]): readonly string[] {
  const wanted = words.filter((part) => part.kind !== 'not').map(valueText)
  const unwanted = words.flatMap((part) => (part.kind === 'not' ? [valueText(part.part)] : []))
  return [
    ...(wanted.length === 0
      ? []
      : [`with ${wanted.length > 2 ? 'all of ' : ''}${listed(wanted, 'and')}`]),
    ...(unwanted.length === 0 ? [] : [`without ${listed(unwanted, 'or')}`]),
  ]
}

function clauseOf(query: Query): string {
  if (isTermOnly(query)) return wordClauses([query]).join(', ')
  switch (query.kind) {
    case 'field':
      return operatorOf(query.name).of === 'quote'
        ? quotedClause([query])
        : fieldClause(query.name, query.value)
    case 'not':
      return negatedClause(query.part)
    case 'and':
      return clausesOf(query.parts).join(' and ')
    case 'or':
      return `either ${query.parts.map(clauseOf).join(' or ')}`
    default:
      return `with ${valueText(query)}`
  }
}

function negatedClause(part: Query): string {
  if (part.kind === 'field' && operatorOf(part.name).of === 'quote') {
    if (part.name === 'speaker') return `in which ${valueText(part.value)} is not quoted`
    return `in which nobody is quoted ${fieldClause(part.name, part.value)}`
  }
  return `not ${clauseOf(part)}`
}

function speakersFirst(parts: readonly Query[]): readonly Query[] {
  const speaker = (part: Query) => part.kind === 'field' && part.name === 'speaker'
  return [...parts.filter(speaker), ...parts.filter((part) => !speaker(part))]
}

function clauseInQuote(query: Query): string {
  switch (query.kind) {
    case 'field':
      return fieldClause(query.name, query.value)
    case 'not':
      return `not ${clauseInQuote(query.part)}`.replace(/^not with /, 'without ')
    case 'and':
      return query.parts.map(clauseInQuote).join(' and ')
    case 'or':
      return `either ${query.parts.map(clauseInQuote).join(' or ')}`
    default:
      return `with ${valueText(query)}`
  }
}

/** How a field reads in a sentence; what is not here takes its words in front. */
const clauses: Readonly<Record<OperatorName, (value: string) => string>> = {
  speaker: (value) => `by ${value}`,
  said: (value) => `with ${value}`,
  via: (value) => `via ${value}`,
  to: (value) => `to ${value}`,
  about: (value) => `about ${value}`,
  cue: (value) => `introduced with ${value}`,
  stance: (value) => `in the stance ${value}`,
  type: (value) => `of the type ${value}`,
  actor: (value) => `that mention ${value}`,
  title: (value) => `with ${value} in the headline`,
  body: (value) => `with ${value} in the text`,
  caption: (value) => `with ${value} in a caption`,
  author: (value) => `written by ${value}`,
  outlet: (value) => `from ${value}`,
  agency: (value) => `by the agency ${value}`,
  section: (value) => `in the section ${value}`,
  date: (value) => `published ${value}`,
  lang: (value) => `in the language ${value}`,
  kind: (value) => `of the kind ${value}`,
  tag: (value) => `tagged ${value}`,
  note: (value) => `with ${value} in a note`,
  in: (value) => `in the collection ${value}`,
  has: (value) => `that have a ${value}`,
  file: (value) => `from the file ${value}`,
  import: (value) => `from import ${value}`,
  family: (value) => `that are article ${value} or a version of it`,
}

function fieldClause(name: OperatorName, value: Query): string {
  return clauses[name](name === 'date' ? datesText(value) : valueText(value))
}

function valueText(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return 'anything'
    case 'and':
      return listed(query.parts.map(valueText), 'and')
    case 'or':
      return listed(query.parts.map(valueText), 'or')
    case 'not':
      return `not ${valueText(query.part)}`
    case 'field':
      return fieldClause(query.name, query.value)
    default:
      return termText(query)
  }
}

function termText(term: Term): string {
  switch (term.kind) {
    case 'word':
      switch (term.form) {
        case 'folded':
          return term.word
        case 'prefix':
          return `words that begin with ${term.word}`
        case 'wild':
          return `words like ${term.word}`
        case 'fuzzy':
          return `${term.word} or a word spelled much like it`
        case 'exact':
          return `exactly ${term.word}`
      }
    case 'phrase':
      return `${term.exact ? 'exactly ' : ''}“${term.words}”`
    case 'near':
      return `${listed(term.parts.map(termText), 'and')} at most ${term.distance} words apart`
    case 'pattern':
      return `what fits /${term.source}/${term.flags}`
  }
}

function datesText(value: Query): string {
  if (value.kind === 'word') return dateText(value.word)
  if (value.kind === 'not') return `not ${datesText(value.part)}`
  if (value.kind !== 'and' && value.kind !== 'or') return valueText(value)
  return value.parts.map(datesText).join(` ${value.kind} `)
}

function dateText(text: string): string {
  const span = datesOf(text)
  const from = span?.from.replace('~', '') ?? ''
  const until = span?.until.replace('~', '') ?? ''
  if (text.startsWith('>=')) return `in ${from} or later`
  if (text.startsWith('<=')) return `in ${until} or earlier`
  if (text.startsWith('>')) return `after ${from}`
  if (text.startsWith('<')) return `before ${until}`
  if (from === until) return `${from.length > 7 ? 'on' : 'in'} ${from}`
  if (from === '') return `until ${until}`
  return until === '' ? `from ${from} on` : `from ${from} to ${until}`
}

function listed(texts: readonly string[], word: 'and' | 'or'): string {
  if (texts.length < 2) return texts.join('')
  return `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1) ?? ''}`
}

/** True for words and what is made of words alone. */
function isTermOnly(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return false
    case 'not':
      return isTermOnly(query.part)
    case 'and':
    case 'or':
      return query.parts.every(isTermOnly)
    default:
      return true
  }
}

function speaksOfQuotes(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return operatorOf(query.name).of === 'quote'
    case 'not':
      return speaksOfQuotes(query.part)
    case 'and':
    case 'or':
      return query.parts.some(speaksOfQuotes)
    default:
      return false
  }
}
