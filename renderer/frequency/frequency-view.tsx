import type { FrequencyRow, Period } from '../../shared/counts.ts'
import { useCounting } from '../client/counting.ts'
import { useCallUntilDone } from '../client/use-call-until-done.ts'
import { frequencyTable } from '../hits/hit-tables.ts'
import { QueryState } from '../search/query-state.tsx'
import { TakeOut } from '../search/take-out.tsx'
import { search } from '../session/session.ts'
import { replacedField } from '../session/query-terms.ts'
import type { CountLook } from '../session/views.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { counted, dateWords, number } from '../ui/words.ts'
import { FrequencyPicture } from './frequency-picture.tsx'
import { valueOf } from './picture-scale.ts'

const periodNames: Readonly<Record<Period, string>> = {
  day: 'By day',
  week: 'By week',
  month: 'By month',
  quarter: 'By quarter',
  year: 'By year',
}
const subjects = { articles: 'Articles', quotes: 'Quotes' } as const
const scales = { plain: 'Number', share: 'Per thousand' } as const

/** Rows of a table longer than this help nobody; the file has them all. */
const mostRows = 1_000

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
  const { data, failure } = answer
  const rows = data?.rows ?? []
  const found = rows.reduce((sum, row) => sum + row.hits, 0)
  const undated = data?.undated ?? 0
  const one = subject === 'quotes' ? 'quote' : counting.once ? 'story' : 'article'
  const many = one === 'story' ? 'stories' : `${one}s`
  const labelOf = (row: FrequencyRow) =>
    `${timeOf(row)}: ${number(row.hits)} of ${counted(row.all, one, many)}${shareOf(row)}`
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {data !== null && counted(found + undated, one, many)}
          {undated > 0 && <span className="soft">, {number(undated)} without a date</span>}
        </span>
        <span className="list-tools">
          <ChoiceField
            label="Counted"
            value={subject}
            choices={subjects}
            onChoose={(next) => onChange({ subject: next })}
          />
          <ChoiceField
            label="Period"
            testId="frequency-period"
            value={per}
            choices={periodNames}
            onChoose={(next) => onChange({ per: next })}
          />
          <ChoiceField
            label="Scale"
            testId="frequency-scale"
            value={perThousand ? 'share' : 'plain'}
            choices={scales}
            onChoose={(next) => onChange({ perThousand: next === 'share' })}
          />
          <TakeOut what="frequency" table={() => frequencyTable(rows)} />
        </span>
      </div>
      <QueryState pages={{ problem: data?.problem ?? null }} />
      {failure !== null && <p className="query-problem">{failure}</p>}
      {data !== null && found === 0 && (
        <div className="no-hits" role="status">
          <p>Nothing found that has a date.</p>
        </div>
      )}
      {found > 0 && (
        <div className="counts-scroll" data-current={answer.current || undefined}>
          <FrequencyPicture
            rows={rows}
            perThousand={perThousand}
            nameOf={nameOf}
            labelOf={labelOf}
            onPick={(row) => askFor(query, row)}
          />
          <FrequencyTable rows={rows} onPick={(row) => askFor(query, row)} many={many} />
        </div>
      )}
    </>
  )
}

type TableProps = {
  readonly rows: readonly FrequencyRow[]
  readonly many: string
  readonly onPick: (row: FrequencyRow) => void
}

function FrequencyTable({ rows, many, onPick }: TableProps) {
  const filled = rows.filter(({ hits }) => hits > 0)
  return (
    <table className="count-table">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Found</th>
          <th scope="col">All {many}</th>
          <th scope="col">Per thousand</th>
        </tr>
      </thead>
      <tbody>
        {filled.slice(0, mostRows).map((row) => (
          <tr key={row.from}>
            <th scope="row">
              <button type="button" className="count-link" onClick={() => onPick(row)}>
                {timeOf(row)}
              </button>
            </th>
            <td>{number(row.hits)}</td>
            <td>{number(row.all)}</td>
            <td>{valueOf(row, true).toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function askFor(query: string, { from, until }: FrequencyRow): void {
  const dates = from === until ? from : `${from}..${until}`
  search(replacedField(query, 'date', `date:${dates}`), 'articles')
}

/** The name of a row below the picture: as short as can be told apart. */
function nameOf({ label }: FrequencyRow): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(label) ? dateWords(label) : label.replace('-', ' ')
}

function timeOf(row: FrequencyRow): string {
  return nameOf(row)
}

function shareOf(row: FrequencyRow): string {
  return row.all === 0 ? '' : ` (${valueOf(row, true).toFixed(1)} per thousand)`
}
