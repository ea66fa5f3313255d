import { fieldRowsOf, termRows, type ManualRow } from '../../shared/query/manual.ts'
import { search, session } from '../session/session.ts'
import { Sheet } from '../ui/sheet.tsx'

/** Everything the query line understands; a click on an example puts it there. */
export function OperatorsSheet() {
  return (
    <Sheet
      title="What the query line understands"
      testId="operators-sheet"
      wide
      onClose={() => session.set({ sheet: null })}
    >
      <div className="forms">
        <Rows title="Words" rows={termRows} />
        <Rows title="Quotes" rows={fieldRowsOf('quote')} />
        <Rows title="Articles" rows={fieldRowsOf('article')} />
      </div>
    </Sheet>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly ManualRow[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <tbody>
          {rows.map(({ write, finds }) => (
            <tr key={write}>
              <th scope="row">
                <button type="button" className="form-example" onClick={() => tryOut(write)}>
                  {write}
                </button>
              </th>
              <td>{finds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function tryOut(example: string): void {
  session.set({ sheet: null })
  search(example)
}
