import type { FrequencyRow } from '../../shared/counts.ts'
import type { CountLook } from '../../shared/looks.ts'
import { useCounting } from '../client/counting.ts'
import { useCallUntilDone } from '../client/use-call-until-done.ts'
import { useOutdated } from '../hits/outdated.ts'
import { QueryState } from '../hits/query-state.tsx'
import { replacedField } from '../session/query-terms.ts'
import { search } from '../session/session.ts'
import { counted, number } from '../ui/words.ts'
import { FrequencyPicture } from './frequency-picture.tsx'
import { FrequencyTable } from './frequency-table.tsx'
import { FrequencyTools } from './frequency-tools.tsx'
import { timeWords, valueOf } from './picture-scale.ts'

type Props = {
  readonly query: string
  readonly look: CountLook
  readonly onChange: (change: Partial<CountLook>) => void
}

/** How often the query is found over time, as a picture and as a table; each bar leads to its texts. */
export function FrequencyView({ query, look, onChange }: Props) {
  const { per, subject, perThousand } = look
  const counting = useCounting()
  const answer = useCallUntilDone('search.frequency', { query, ...counting, per, of: subject })
  const { data, failure, scan, setStopped } = answer
  const outdated = useOutdated(query, answer.current)
  const rows = data?.rows ?? []
  const found = rows.reduce((sum, row) => sum + row.hits, 0)
  const undated = data?.undated ?? 0
  const one = subject === 'quotes' ? 'quote' : counting.once ? 'story' : 'article'
  const many = one === 'story' ? 'stories' : `${one}s`
  const labelOf = (row: FrequencyRow) =>
    `${timeWords(row)}: ${number(row.hits)} of ${counted(row.all, one, many)}${shareOf(row)}`
  const pick = (row: FrequencyRow) => {
    if (!outdated) askFor(query, row)
  }
  return (
    <div className="counts" data-testid="counts" aria-busy={outdated}>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {data !== null && data.scan === null && counted(found + undated, one, many)}
          {undated > 0 && <span className="soft">, {number(undated)} without a date</span>}
        </span>
        <FrequencyTools look={look} rows={rows} onChange={onChange} />
      </div>
      <QueryState pages={{ problem: data?.problem ?? null, scan, setStopped }} />
      {failure !== null && <p className="query-problem">{failure}</p>}
      {data !== null && data.scan === null && found === 0 && (
        <div className="no-hits" role="status">
          <p>Nothing found that has a date.</p>
        </div>
      )}
      {found > 0 && (
        <div className="counts-scroll">
          <FrequencyPicture {...{ rows, perThousand, labelOf }} onPick={pick} />
          <FrequencyTable rows={rows} many={many} onPick={pick} />
        </div>
      )}
    </div>
  )
}

function askFor(query: string, { from, until }: FrequencyRow): void {
  const dates = from === until ? from : `${from}..${until}`
  search(replacedField(query, 'date', `date:${dates}`), 'articles')
}

function shareOf(row: FrequencyRow): string {
  return row.all === 0 ? '' : ` (${valueOf(row, true).toFixed(1)} per thousand)`
}
