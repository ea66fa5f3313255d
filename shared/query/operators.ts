import { articleKinds } from '../article.ts'
import { quoteTypes, stances } from '../quote.ts'

/**
 * What stands behind an operator's colon: `text` takes whatever is looked for in a text; `name` takes
 * words of a name, or the whole of it in quotation marks; `title` takes the whole of a name a person
 * gave; `dates`, `number` and `choice` what they say.
 */
export type OperatorKind = 'text' | 'name' | 'title' | 'dates' | 'number' | 'choice'

export type Operator = {
  readonly takes: OperatorKind
  /** `quote` operators of one AND speak of one and the same quote. */
  readonly of: 'article' | 'quote'
  /** Other names it goes by. */
  readonly also?: readonly string[]
  readonly example: string
  readonly help: string
  /** For `choice`: the words allowed. */
  readonly choices?: readonly string[]
}

/** What `has:` can ask for. */
export const possessions = [
  'quote',
  'actor',
  'tag',
  'note',
  'caption',
  'date',
  'outlet',
  'agency',
  'author',
  'section',
  'version',
] as const
export type Possession = (typeof possessions)[number]

/** The one list of query operators: help, completion and the explaining sentence are read from it. */
export const operators = {
  speaker: {
    takes: 'text',
    of: 'quote',
    example: 'speaker:brask',
    help: 'quotes uttered by this person or body',
  },
  said: {
    takes: 'text',
    of: 'quote',
    example: 'said:(ice OR glacier)',
    help: 'words inside a quote',
  },
  via: {
    takes: 'text',
    of: 'quote',
    example: 'via:"Kestrel Wire"',
    help: 'agency, person or channel the quote came by',
  },
  to: { takes: 'text', of: 'quote', example: 'to:reporters', help: 'to whom it was said' },
  about: {
    takes: 'text',
    of: 'quote',
    example: 'about:council',
    help: 'actor mentioned inside the quote',
  },
  cue: {
    takes: 'text',
    of: 'quote',
    example: 'cue:warn*',
    help: 'the verb or words that introduce the quote',
  },
  stance: {
    takes: 'choice',
    of: 'quote',
    example: 'stance:denied',
    help: 'what the cue verb says of the speaker’s stance',
    choices: stances,
  },
  type: {
    takes: 'choice',
    of: 'quote',
    example: 'type:direct',
    help: 'kind of quote',
    choices: quoteTypes,
  },
  actor: {
    takes: 'text',
    of: 'article',
    example: 'actor:council',
    help: 'articles that mention this actor, by any of its names',
  },
  title: {
    takes: 'text',
    of: 'article',
    also: ['headline'],
    example: 'title:road',
    help: 'words of the headline',
  },
  body: { takes: 'text', of: 'article', example: 'body:harbour', help: 'words of the text' },
  caption: {
    takes: 'text',
    of: 'article',
    example: 'caption:lighthouse',
    help: 'words of a picture’s caption',
  },
  author: {
    takes: 'text',
    of: 'article',
    also: ['byline'],
    example: 'author:"Ida Lund"',
    help: 'who wrote it, as the byline says',
  },
  outlet: {
    takes: 'name',
    of: 'article',
    example: 'outlet:"The Tidemark"',
    help: 'the newspaper or site',
  },
  agency: {
    takes: 'name',
    of: 'article',
    example: 'agency:reuters',
    help: 'the agency that wrote it',
  },
  section: {
    takes: 'name',
    of: 'article',
    example: 'section:opinion',
    help: 'the section it stood in',
  },
  date: {
    takes: 'dates',
    of: 'article',
    example: 'date:2024-01..2024-06',
    help: 'published in this time',
  },
  lang: {
    takes: 'title',
    of: 'article',
    also: ['language'],
    example: 'lang:de',
    help: 'language of the article, two letters',
  },
  kind: {
    takes: 'choice',
    of: 'article',
    example: 'kind:teaser',
    help: 'articles, teasers or references',
    choices: articleKinds,
  },
  tag: {
    takes: 'title',
    of: 'article',
    example: 'tag:responsibility',
    help: 'carries this tag or one below it',
  },
  note: { takes: 'text', of: 'article', example: 'note:check', help: 'words of your notes' },
  in: {
    takes: 'title',
    of: 'article',
    also: ['collection'],
    example: 'in:"To read"',
    help: 'in this collection of yours',
  },
  has: {
    takes: 'choice',
    of: 'article',
    example: 'has:quote',
    help: 'articles that have such a thing',
    choices: possessions,
  },
  file: {
    takes: 'name',
    of: 'article',
    example: 'file:portal*',
    help: 'the file it was imported from',
  },
  import: {
    takes: 'number',
    of: 'article',
    example: 'import:2',
    help: 'the import it came by, by its number',
  },
  family: {
    takes: 'number',
    of: 'article',
    example: 'family:17',
    help: 'the article of this number and all its versions',
  },
} as const satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

/** The table row of an operator, without the narrow types of its own row. */
export function operatorOf(name: OperatorName): Operator {
  return operators[name]
}

export const operatorNames: readonly OperatorName[] = Object.keys(operators).filter(isOperator)

/** Operators by all their names. */
const named: ReadonlyMap<string, OperatorName> = new Map(
  operatorNames.flatMap((name) =>
    [name, ...(operatorOf(name).also ?? [])].map((one) => [one, name] as const),
  ),
)

export function operatorNamed(name: string): OperatorName | null {
  return named.get(name.toLowerCase()) ?? null
}

function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name)
}
