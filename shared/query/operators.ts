import { articleKinds } from '../article.ts'
import { quoteTypes, stances } from '../quote.ts'

/** What stands behind an operator's colon. */
export type OperatorKind = 'words' | 'name' | 'dates' | 'choice'

export type Operator = {
  readonly takes: OperatorKind
  readonly example: string
  readonly help: string
  /** For `choice`: the words allowed. */
  readonly choices?: readonly string[]
}

/** The one list of query operators: help, completion and the explaining sentence are read from it. */
export const operators = {
  speaker: {
    takes: 'words',
    example: 'speaker:brask',
    help: 'quotes uttered by this person or body',
  },
  said: { takes: 'words', example: 'said:(ice OR glacier)', help: 'words inside a quote' },
  via: {
    takes: 'words',
    example: 'via:"Kestrel Wire"',
    help: 'agency, person or channel the quote came by',
  },
  to: { takes: 'words', example: 'to:reporters', help: 'to whom it was said' },
  actor: { takes: 'words', example: 'actor:council', help: 'articles that mention this actor' },
  headline: { takes: 'words', example: 'headline:road', help: 'words of the headline' },
  outlet: { takes: 'name', example: 'outlet:"The Tidemark"', help: 'the newspaper or site' },
  agency: { takes: 'name', example: 'agency:reuters', help: 'the agency that wrote it' },
  date: { takes: 'dates', example: 'date:2024-01..2024-06', help: 'published in this time' },
  tag: { takes: 'name', example: 'tag:responsibility', help: 'carries this tag' },
  type: {
    takes: 'choice',
    example: 'type:direct',
    help: 'kind of quote',
    choices: quoteTypes,
  },
  stance: {
    takes: 'choice',
    example: 'stance:denied',
    help: 'what the cue verb says of the speaker’s stance',
    choices: stances,
  },
  lang: { takes: 'name', example: 'lang:de', help: 'language of the article, two letters' },
  kind: {
    takes: 'choice',
    example: 'kind:teaser',
    help: 'articles, teasers or references',
    choices: articleKinds,
  },
} as const satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

export function operatorNamed(name: string): OperatorName | null {
  const lower = name.toLowerCase()
  return isOperator(lower) ? lower : null
}

function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(operators, name)
}
