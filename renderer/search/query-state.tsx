import { useMemo } from 'react'
import { parseQuery } from '../../shared/query/parse.ts'
import type { Pages, Scan } from '../client/use-pages.ts'
import { search, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { number, percent } from '../ui/words.ts'

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

function ProblemLine({ told }: { readonly told: Told['problem'] }) {
  const query = useSession((state) => state.query)
  const asked = useSession((state) => state.asked)
  const problem = useMemo(() => parseQuery(query).problem, [query]) ?? told
  if (problem === null) return null
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
