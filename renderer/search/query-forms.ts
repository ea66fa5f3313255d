import { operatorNames, operatorOf } from '../../shared/query/operators.ts'

/** A line of the help: what one writes, and what it finds. */
export type QueryForm = { readonly example: string; readonly finds: string }

export const wordForms: readonly QueryForm[] = [
  { example: 'ice glacier', finds: 'both words, anywhere in the article' },
  { example: 'ice OR glacier', finds: 'one of them' },
  { example: '"thin ice"', finds: 'the words in a row; curly marks work too' },
  { example: '-ferry', finds: 'without this word; NOT ferry is the same' },
  { example: '(ice OR road) -ferry', finds: 'parts taken together' },
  { example: 'glac*', finds: 'words that begin so' },
  { example: 'organi?e', finds: 'any letter in place of the question mark' },
  { example: 'Grushko~', finds: 'also with a letter or two wrong' },
  { example: '=Ice', finds: 'as written, capitals and accents minded' },
  { example: 'NEAR(ice road, 5)', finds: 'with at most five words between them; "ice road"~5 too' },
  {
    example: '/\\bmelt(ed|s)\\b/',
    finds: 'a regular expression, on what the rest of the query finds',
  },
]

/** The fields of the query language, those of articles or those of quotes. */
export function fieldForms(of: 'article' | 'quote'): readonly QueryForm[] {
  return operatorNames
    .map(operatorOf)
    .filter((operator) => operator.of === of)
    .map(({ example, help, choices }) => ({
      example,
      finds: choices === undefined ? help : `${help}: ${choices.join(', ')}`,
    }))
}
