import { operatorNames, operatorOf, type Operator, type OperatorName } from './operators.ts'

/** A row of the manual: what to write, and what it finds. */
export type ManualRow = { readonly write: string; readonly finds: string }

/** How words are looked for, in an article, in a quote, and behind the colon of a field. */
export const termRows: readonly ManualRow[] = [
  { write: 'ice glacier', finds: 'both words; capitals and accents do not matter' },
  { write: 'ice OR glacier', finds: 'one of them' },
  { write: '-ferry', finds: 'without this word; NOT ferry is the same' },
  { write: '(ice OR road) -ferry', finds: 'parts taken together' },
  { write: '"thin ice"', finds: 'the words in a row; any quotation marks will do' },
  { write: 'glac*', finds: 'words that begin so' },
  { write: 'organi?e', finds: '“?” for one letter, “*” for any, anywhere in the word' },
  { write: 'Kaliningrad~', finds: 'also with a typo, in words of six letters and more with two' },
  {
    write: 'NEAR(ice road, 5)',
    finds: 'in any order, with at most so many words between; "ice road"~5 is the same',
  },
  {
    write: '=Polish',
    finds: 'as written: capitals and accents matter; ="Coast Road" for a phrase',
  },
  {
    write: '/sanction(s|ed)/',
    finds:
      'a regular expression (RE2); /…/c minds the case, in /…/s “.” takes line ends; look-around and back references are left out',
  },
]

/** The fields, with their other names and the words they take. */
export const fieldRows: readonly ManualRow[] = operatorNames.map(rowOf)

/** The fields of articles, or those of quotes. */
export function fieldRowsOf(of: Operator['of']): readonly ManualRow[] {
  return operatorNames.filter((name) => operatorOf(name).of === of).map(rowOf)
}

function rowOf(name: OperatorName): ManualRow {
  const { example, help, also = [], choices } = operatorOf(name)
  const others = also.map((other) => `; ${other}: is the same`).join('')
  const takes = choices === undefined ? '' : `: ${choices.join(', ')}`
  return { write: example, finds: `${help}${takes}${others}` }
}

/** What is not plain from the rows. */
export const manualNotes: readonly string[] = [
  'Fields of quotes side by side speak of one quote: speaker:brask said:ice. For two quotes put each in parentheses: (speaker:brask said:ice) (speaker:renn).',
  'Behind outlet:, agency:, section: and file: a word is part of the name, "in marks" is the whole name.',
  'A date known by its month only lies in months and years, never in a span of days.',
]
