import type { Batch, BatchRow } from '../../shared/counts.ts'
import type { ExportFormat } from '../../shared/export.ts'
import { batchTable } from '../hits/hit-tables.ts'
import { act } from '../session/act.ts'
import { search, session } from '../session/session.ts'
import { Menu } from '../ui/menu.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { counted, dateWords, number } from '../ui/words.ts'
import { copyTable, formats } from '../hits/take-out.tsx'

/** What each query of a file finds; a click on a query asks it here. */
export function BatchSheet({ batch }: { readonly batch: Batch }) {
  const close = () => session.set({ sheet: null })
  const wrong = batch.rows.filter(({ problem }) => problem !== null).length
  return (
    <Sheet title={`Queries of ${batch.name}`} testId="batch-sheet" wide onClose={close}>
      <div className="batch-head">
        <span className="grow soft">
          {counted(batch.rows.length, 'query', 'queries')}
          {wrong > 0 && `, ${number(wrong)} not understood`}
        </span>
        <Menu
          testId="batch-out"
          label="Save or copy these counts"
          items={[
            ...(['csv', 'xlsx', 'jsonl'] as const).map((format) => ({
              label: formats[format],
              run: () => void save(batch, format),
            })),
            { label: 'Copy as table', run: () => void copyTable(batchTable(batch.rows)) },
          ]}
        >
          Save ▾
        </Menu>
      </div>
      <table className="count-table batch-table">
        <thead>
          <tr>
            <th scope="col">Query</th>
            <th scope="col">Articles</th>
            <th scope="col">Stories</th>
            <th scope="col">Quotes</th>
            <th scope="col">First</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {batch.rows.map((row, index) => (
            <BatchLine key={index} row={row} onPick={close} />
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

function BatchLine({ row, onPick }: { readonly row: BatchRow; readonly onPick: () => void }) {
  const { name, query, problem } = row
  const pick = () => {
    onPick()
    search(query, 'articles')
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" className="count-link" onClick={pick}>
          <bdi>{query}</bdi>
        </button>
        {name !== query && <span className="batch-name">{name}</span>}
      </th>
      {problem === null ? (
        <>
          <td>{number(row.articles)}</td>
          <td>{number(row.stories)}</td>
          <td>{number(row.quotes)}</td>
          <td>{row.first === null ? '–' : dateWords(row.first)}</td>
          <td>{row.last === null ? '–' : dateWords(row.last)}</td>
        </>
      ) : (
        <td colSpan={5} className="batch-problem">
          {problem}
        </td>
      )}
    </tr>
  )
}

async function save({ name, rows }: Batch, format: ExportFormat): Promise<void> {
  const done = await act('search.exportBatch', { name, rows: [...rows], format })
  if (done === null || done.output === null) return
  session.set({ notice: `${counted(done.output.rows, 'row')} written to ${done.output.name}` })
}
