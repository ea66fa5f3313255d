import { datesOf } from './dates.ts'
import { operatorOf, type OperatorName } from './operators.ts'
import { everything, type Query, type Word } from './syntax.ts'
import { wordQuery } from './words.ts'

/** Reads one word behind a field's colon, or anywhere when there is no field. */
export function valueOf(field: OperatorName | null, text: string): Query {
  if (field === null) return wordQuery(text)
  const { takes, choices } = operatorOf(field)
  if (takes === 'dates') return plainWord(text)
  if (takes === 'number') return plainWord(text.replace(/^#/, ''))
  return takes === 'choice' ? plainWord(choiceNamed(choices ?? [], text)) : wordQuery(text)
}

function plainWord(word: string): Query {
  return word === '' ? everything : ({ kind: 'word', word, form: 'folded' } satisfies Word)
}

/** The choice in its own spelling; a plural is taken, too. */
function choiceNamed(choices: readonly string[], text: string): string {
  const wanted = text.toLowerCase()
  return choices.find((choice) => choice === wanted || `${choice}s` === wanted) ?? wanted
}

/** What a field takes instead of this value; null when it takes it. */
export function complaintAbout(field: OperatorName, value: Query): string | null {
  const { takes, example, choices = [] } = operatorOf(field)
  const word = value.kind === 'word' ? value.word : null
  switch (takes) {
    case 'text':
      return null
    case 'name':
    case 'title':
      return value.kind === 'near'
        ? `NEAR is looked for in texts; behind “${field}:” stands a name, as in ${example}.`
        : null
    case 'dates':
      return word !== null && datesOf(word) !== null
        ? null
        : `Dates look like this: 2024, 2024-03, 2024-03-12, ${example.slice(5)}, >2024, <=2024-03.`
    case 'number':
      return word !== null && /^[1-9]\d{0,14}$/.test(word)
        ? null
        : `“${field}:” takes a number, as in ${example}.`
    case 'choice':
      return word !== null && choices.includes(word)
        ? null
        : `“${field}:” takes one of: ${choices.join(', ')}.`
  }
}
