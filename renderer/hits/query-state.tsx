import { useMemo } from 'react'
import { parseQuery } from '../../shared/query/parse.ts'
import type { QueryProblem } from '../../shared/query/syntax.ts'
import type { Pages, Scan } from '../client/use-pages.ts'
import { search, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useSettled } from '../ui/use-settled.ts'
import { number, percent } from '../ui/words.ts'

/** What is still being written is not called wrong (ms). */
const judged = 500

type Told = Pick<Pages<unknown>, 'problem' | 'suggestion' | 'scan' | 'setStopped'>

/** What is to be said of the query: what is wrong with it, a likelier one, how far it has been looked. */
export function QueryState({ pages }: { readonly pages: Partial<Told> }) {
  const { problem = null, suggestion = null, scan = null, setStopped } = pages
  return (
    <>
      <ProblemLine told={problem} />
      {suggestion !== null && (
        <p className="query-line" role="status">
          Did you mean{' '}
          <button
            type="button"
            className="link"
            data-testid="suggestion"
            onClick={() => search(suggestion)}
          >
            <bdi>{suggestion}</bdi>
          </button>
          ?
        </p>
      )}
      {scan !== null && setStopped !== undefined && <ScanLine scan={scan} onStop={setStopped} />}
    </>
  )
}

/** What is wrong with the query, once typing rests; what is shown is still the last good one. */
function ProblemLine({ told }: { readonly told: Told['problem'] }) {
  const query = useSession((state) => state.query)
  const asked = useSession((state) => state.asked)
  const settled = useSettled(query, judged)
  const parsed = useMemo(() => parseQuery(settled), [settled])
  if (settled !== query) return null
  const problem = parsed.problem ?? told
  if (problem === null) return <HintLine query={query} hint={parsed.hint} />
  return (
    <p className="query-problem" role="status" data-testid="query-problem">
      {problem.message}
      {asked !== query && asked.trim() !== '' && (
        <span className="query-kept">
          {' '}
          Still showing <bdi>{asked}</bdi>.
        </span>
      )}
    </p>
  )
}

type HintProps = { readonly query: string; readonly hint: QueryProblem | null }

/** What was understood, but perhaps not as it was meant, and the way to write the other. */
function HintLine({ query, hint }: HintProps) {
  if (hint === null) return null
  const { start, end } = hint
  const capital = query.slice(start, end).toUpperCase()
  const meant = `${query.slice(0, start)}${capital}${query.slice(end)}`
  return (
    <p className="query-line" role="status" data-testid="query-hint">
      <span>{hint.message}</span>
      {(capital === 'OR' || capital === 'NOT') && (
        <Button look="quiet" onClick={() => search(meant)}>
          Write {capital}
        </Button>
      )}
    </p>
  )
}

type ScanProps = { readonly scan: Scan; readonly onStop: (stopped: boolean) => void }

function ScanLine({ scan, onStop }: ScanProps) {
  const { done, of, stopped } = scan
  return (
    <div className="query-line scan" data-testid="scan">
      <progress max={of} value={done} aria-label="Articles looked through" />
      <span className="grow">
        {number(done)} of {number(of)} looked through ({percent(of === 0 ? 1 : done / of)})
      </span>
      <Button look="quiet" onClick={() => onStop(!stopped)}>
        {stopped ? 'Go on' : 'Stop'}
      </Button>
    </div>
  )
}
