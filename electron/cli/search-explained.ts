import { formatQuery } from '../../shared/query/canonical.ts'
import { explainQuery } from '../../shared/query/format.ts'
import { readQuery } from '../library/search/read.ts'
import { exit, printJson, text, type ReadOptions } from './command.ts'

/** Prints a query read back in plain words, and what of it was not understood. */
export function explain(words: string, options: ReadOptions): number {
  const { query, problem, hint } = readQuery(words)
  const what = text(options, 'in')
  const subject = what === 'quotes' || what === 'actors' ? what : 'articles'
  const explained = explainQuery(query, subject)
  const canonical = formatQuery(query)
  if (options['json'] === true) printJson({ explained, canonical, query, problem, hint })
  else {
    console.log(`${explained}\nas read: ${canonical}`)
    if (hint !== null) console.log(`note: ${hint.message}`)
    if (problem !== null) {
      console.log(
        `${words}\n${' '.repeat(problem.start)}${'^'.repeat(problem.end - problem.start)}`,
      )
      console.log(problem.message)
    }
  }
  return problem === null ? exit.done : exit.problems
}
