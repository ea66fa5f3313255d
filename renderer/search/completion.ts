import type { CompletedField } from '../../shared/library.ts'
import { operatorNames, operatorOf, type OperatorName } from '../../shared/query/operators.ts'
import { tokensOf, type Token } from '../../shared/query/tokens.ts'

/** What stands before the caret and could be completed, and from where on. */
export type Unfinished =
  | { readonly kind: 'operator'; readonly start: number; readonly typed: string }
  | {
      readonly kind: 'value'
      readonly field: OperatorName
      readonly start: number
      readonly typed: string
    }

export type Completion = {
  /** What takes the place of what was typed. */
  readonly text: string
  readonly label: string
  readonly note: string | null
}

const fewestLetters = 2
const mostOperators = 5

/** What of the query could be completed at the caret; null in the middle of a word and elsewhere. */
export function unfinishedAt(query: string, caret: number): Unfinished | null {
  if (/^[^\s()]/u.test(query.slice(caret, caret + 1))) return null
  const tokens = tokensOf(query.slice(0, caret))
  const last = tokens.at(-1)
  if (last === undefined || last.end !== caret) return null
  if (last.kind === 'field') return { kind: 'value', field: last.name, start: caret, typed: '' }
  const field = fieldBefore(tokens, tokens.length - 1)
  if (last.kind === 'open' && field !== null) {
    return { kind: 'value', field, start: caret, typed: '' }
  }
  const typed = typedIn(last)
  if (typed === null) return null
  if (field !== null) return { kind: 'value', field, start: last.start, typed }
  const isName = last.kind === 'word' && /^\p{L}+$/u.test(typed)
  if (!isName || typed.length < fewestLetters) return null
  return { kind: 'operator', start: last.start, typed }
}

/** Operators whose name begins so. */
export function operatorCompletions(typed: string): readonly Completion[] {
  const wanted = typed.toLowerCase()
  return operatorNames
    .filter((name) =>
      [name, ...(operatorOf(name).also ?? [])].some((one) => one.startsWith(wanted)),
    )
    .slice(0, mostOperators)
    .map((name) => ({ text: `${name}:`, label: `${name}:`, note: operatorOf(name).help }))
}

/** The values a field allows, that begin so; null when the library knows them. */
export function choiceCompletions(
  field: OperatorName,
  typed: string,
): readonly Completion[] | null {
  const { choices } = operatorOf(field)
  if (choices === undefined) return null
  const wanted = typed.toLowerCase()
  return choices
    .filter((choice) => choice.startsWith(wanted))
    .map((choice) => ({ text: `${choice} `, label: choice, note: null }))
}

/** Which values of the library fit behind an operator. */
export function completedField(field: OperatorName): CompletedField | null {
  return sources[field] ?? null
}

const sources: Readonly<Partial<Record<OperatorName, CompletedField>>> = {
  outlet: 'outlet',
  agency: 'agency',
  author: 'author',
  section: 'section',
  tag: 'tag',
  speaker: 'speaker',
  about: 'actor',
  actor: 'actor',
  lang: 'lang',
  in: 'collection',
  file: 'file',
}

/** The query with the completion in place of what was typed, and where the caret goes. */
export function completed(query: string, caret: number, start: number, text: string) {
  const rest = query.slice(caret)
  const shown = text.endsWith(' ') && /^[\s)]/u.test(rest) ? text.slice(0, -1) : text
  return { query: query.slice(0, start) + shown + rest, caret: start + shown.length }
}

/** The field in whose value a token stands: right behind its colon, or in its parentheses. */
function fieldBefore(tokens: readonly Token[], at: number): OperatorName | null {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (before?.kind === 'field' && before.end === token?.start) return before.name
  let depth = 0
  for (let index = at; index > 0; index -= 1) {
    const one = tokens[index]
    if (one?.kind === 'close') depth += 1
    if (one?.kind !== 'open') continue
    depth -= 1
    const field = tokens[index - 1]
    if (depth < 0) return field?.kind === 'field' && field.end === one.start ? field.name : null
  }
  return null
}

function typedIn(token: Token): string | null {
  if (token.kind === 'word') return token.text
  return token.kind === 'phrase' && !token.closed ? token.words : null
}
