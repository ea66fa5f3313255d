import { useState } from 'react'
import type { Collocate, CollocateMeasure } from '../../shared/counts.ts'
import { useCounting } from '../client/counting.ts'
import { useCallUntilDone } from '../client/use-call-until-done.ts'
import { collocateTable } from '../hits/hit-tables.ts'
import { QueryState } from '../search/query-state.tsx'
import { TakeOut } from '../search/take-out.tsx'
import { search } from '../session/session.ts'
import type { CountLook } from '../session/views.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { UserText } from '../ui/user-text.tsx'
import { counted, number } from '../ui/words.ts'
import { nearQuery } from './near-query.ts'

const measures: Readonly<Record<CollocateMeasure, string>> = {
  logLikelihood: 'Log-likelihood',
  mi: 'MI',
}
const windows = { '1': 'Neighbours', '3': '3 words', '5': '5 words', '10': '10 words' } as const
const minima = { '1': 'Any count', '3': '3 or more', '5': '5 or more', '10': '10 or more' } as const
const commons = { no: 'Without common words', yes: 'With common words' } as const
const firstShown = 200

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
  const answer = useCallUntilDone('search.collocates', query.trim() === '' ? null : asked)
  const { data, failure, scan, setStopped } = answer
  const rows = data?.rows ?? []
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {data !== null && `${counted(rows.length, 'word')} near ${counted(data.node, 'hit')}`}
        </span>
        <span className="list-tools">
          <ChoiceField
            label="Window on each side"
            value={choiceOf(windows, window, '5')}
            choices={windows}
            onChoose={(next) => onChange({ window: Number(next) })}
          />
          <ChoiceField
            label="Least count"
            value={choiceOf(minima, minimum, '3')}
            choices={minima}
            onChoose={(next) => onChange({ minimum: Number(next) })}
          />
          <ChoiceField
            label="Measure"
            testId="collocate-measure"
            value={measure}
            choices={measures}
            onChoose={(next) => onChange({ measure: next })}
          />
          <ChoiceField
            label="Words such as “the” and “of”"
            value={common ? 'yes' : 'no'}
            choices={commons}
            onChoose={(next) => onChange({ common: next === 'yes' })}
          />
          <TakeOut what="collocates" table={() => collocateTable(rows)} />
        </span>
      </div>
      <QueryState pages={{ problem: data?.problem ?? null, scan, setStopped }} />
      {failure !== null && <p className="query-problem">{failure}</p>}
      {query.trim() === '' && (
        <div className="no-hits" role="status">
          <p>Type a word in the query line to see which words stand near it.</p>
        </div>
      )}
      {data !== null && rows.length === 0 && scan === null && query.trim() !== '' && (
        <div className="no-hits" role="status">
          <p>No word stands near it that often.</p>
        </div>
      )}
      {rows.length > 0 && (
        <CollocateTable
          key={JSON.stringify(asked)}
          rows={rows}
          measure={measure}
          onPick={(word) => search(nearQuery(query, word, window), 'kwic')}
        />
      )}
    </>
  )
}

type TableProps = {
  readonly rows: readonly Collocate[]
  readonly measure: CollocateMeasure
  readonly onPick: (word: string) => void
}

function CollocateTable({ rows, measure, onPick }: TableProps) {
  const [shown, setShown] = useState(firstShown)
  const strongest = Math.max(1e-9, ...rows.map((row) => row[measure]))
  return (
    <div className="counts-scroll">
      <table className="count-table" data-testid="collocates">
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col" className="count-bar-head">
              {measures[measure]}
            </th>
            <th scope="col">Near</th>
            <th scope="col">Left</th>
            <th scope="col">Right</th>
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.word}>
              <th scope="row">
                <button type="button" className="count-link" onClick={() => onPick(row.word)}>
                  <UserText text={row.word} />
                </button>
              </th>
              <td className="count-bar">
                <span
                  className="count-bar-fill"
                  style={{ width: `${Math.max(0, (row[measure] / strongest) * 100)}%` }}
                />
                <span className="count-bar-number">{row[measure].toFixed(1)}</span>
              </td>
              <td>{number(row.count)}</td>
              <td>{number(row.left)}</td>
              <td>{number(row.right)}</td>
              <td>{number(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className="library-more" onClick={() => setShown(rows.length)}>
          {number(rows.length - shown)} more
        </button>
      )}
    </div>
  )
}

/** The choice that stands for a number. */
function choiceOf<Name extends string>(
  choices: Readonly<Record<Name, string>>,
  value: number,
  otherwise: Name,
): Name {
  for (const name in choices) if (Number(name) === value) return name
  return otherwise
}
