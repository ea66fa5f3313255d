import type { Library } from '../database.ts'
import { isSameState, stateNow, type StateNow } from './state-now.ts'

/** Answers kept at a time: what a person looks at, and what they turn back to. */
const mostKept = 60

type Kept = { readonly state: StateNow; readonly answers: Map<string, unknown> }

const kept = new WeakMap<Library, Kept>()

/** The answer to a question, worked out once as long as the library stays as it is. */
export function answered<Answer>(library: Library, question: string, work: () => Answer): Answer {
  const now = stateNow(library)
  const known = kept.get(library)
  const isKnown = known !== undefined && isSameState(known.state, now)
  const answers = isKnown ? known.answers : new Map<string, unknown>()
  if (!isKnown) kept.set(library, { state: now, answers })
  // A question names its kind of answer, so what stands under it is of the type it was put there with.
  const answer = answers.has(question) ? (answers.get(question) as Answer) : work()
  answers.delete(question)
  answers.set(question, answer)
  const [oldest] = answers.keys()
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest)
  return answer
}

/** True when the answer stands there already. */
export function isAnswered(library: Library, question: string): boolean {
  const known = kept.get(library)
  return (
    known !== undefined &&
    isSameState(known.state, stateNow(library)) &&
    known.answers.has(question)
  )
}
