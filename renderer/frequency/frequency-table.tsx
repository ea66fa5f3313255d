import type { FrequencyRow } from '../../shared/counts.ts'
import { number } from '../ui/words.ts'
import { timeWords, valueOf } from './picture-scale.ts'

/** A longer table helps nobody; the file has all rows. */
const mostRows = 1_000

type Props = {
  readonly rows: readonly FrequencyRow[]
  /** What is counted, in the plural. */
  readonly many: string
  readonly onPick: (row: FrequencyRow) => void
}

/** The times in which something was found, in numbers. */
export function FrequencyTable({ rows, many, onPick }: Props) {
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
                {timeWords(row)}
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
