import { useState } from 'react'
import type { Collocate, CollocateMeasure } from '../../shared/counts.ts'
import { UserText } from '../ui/user-text.tsx'
import { number } from '../ui/words.ts'
import { measures } from './measures.ts'

const firstShown = 200

type Props = {
  readonly rows: readonly Collocate[]
  readonly measure: CollocateMeasure
  readonly onPick: (word: string) => void
}

/** The words with their counts; bars show how strongly they go with what was asked for. */
export function CollocateTable({ rows, measure, onPick }: Props) {
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
