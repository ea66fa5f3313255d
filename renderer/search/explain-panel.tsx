import { explainQuery } from '../../shared/query/format.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import { useCounting } from '../client/counting.ts'
import { useSession } from '../session/session.ts'

/** The query read back in plain words, with what is counted how. */
export function ExplainPanel({ typed }: { readonly typed: string }) {
  const view = useSession((state) => state.view)
  const { once, stems } = useCounting()
  const { query, problem, hint } = parseQuery(typed)
  const subject = view === 'quotes' || view === 'actors' ? view : 'articles'
  return (
    <div className="explain" data-testid="explanation" role="status">
      <p className="explain-sentence">{sentence(explainQuery(query, subject))}</p>
      {problem !== null && <p className="explain-problem">{problem.message}</p>}
      {hint !== null && <p>{hint.message}</p>}
      <p className="soft">
        Words side by side must all occur; OR finds either.{' '}
        {stems ? 'Other forms of a word count, too.' : 'Words are found in the form written.'}{' '}
        Capitals and accents do not matter. Near-duplicates {once ? 'count once' : 'all count'}.
      </p>
    </div>
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
