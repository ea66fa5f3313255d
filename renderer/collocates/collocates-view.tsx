import { nameAWord } from '../../shared/concordance.ts'
import type { CountLook } from '../../shared/looks.ts'
import { useCounting } from '../client/counting.ts'
import { useCallUntilDone } from '../client/use-call-until-done.ts'
import { useOutdated } from '../hits/outdated.ts'
import { QueryState } from '../hits/query-state.tsx'
import { search } from '../session/session.ts'
import { counted } from '../ui/words.ts'
import { CollocateTable } from './collocate-table.tsx'
import { CollocateTools } from './collocate-tools.tsx'
import { nearQuery } from './near-query.ts'

type Props = {
  readonly query: string
  readonly look: CountLook
  readonly onChange: (change: Partial<CountLook>) => void
}

/** The words that stand near the query's, strongest first; each leads to its texts. */
export function CollocatesView({ query, look, onChange }: Props) {
  const { window, minimum, measure, common } = look
  const counting = useCounting()
  const asked = { query, ...counting, window, minimum, measure, common }
  const nothing = query.trim() === ''
  const answer = useCallUntilDone('search.collocates', nothing ? null : asked)
  const { data, failure, scan, setStopped } = answer
  const outdated = useOutdated(query, nothing || answer.current)
  const rows = data?.rows ?? []
  return (
    <div className="counts" data-testid="counts" aria-busy={outdated}>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {data !== null && `${counted(rows.length, 'word')} near ${counted(data.node, 'hit')}`}
        </span>
        <CollocateTools look={look} rows={rows} onChange={onChange} />
      </div>
      <QueryState pages={{ problem: data?.problem ?? null, scan, setStopped }} />
      {failure !== null && <p className="query-problem">{failure}</p>}
      {nothing && (
        <div className="no-hits" role="status">
          <p>Type a word in the query line to see which words stand near it.</p>
        </div>
      )}
      {data !== null && rows.length === 0 && scan === null && !nothing && (
        <div className="no-hits" role="status">
          <p>
            {data.understood.includes(nameAWord)
              ? 'Add a word to see which others stand near it.'
              : 'No word stands near it that often.'}
          </p>
        </div>
      )}
      {rows.length > 0 && (
        <CollocateTable
          key={JSON.stringify(asked)}
          rows={rows}
          measure={measure}
          onPick={(word) => {
            if (!outdated) search(nearQuery(query, word, window), 'kwic')
          }}
        />
      )}
    </div>
  )
}
