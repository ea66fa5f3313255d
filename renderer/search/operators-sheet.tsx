import { search, session } from '../session/session.ts'
import { Sheet } from '../ui/sheet.tsx'
import { fieldForms, wordForms, type QueryForm } from './query-forms.ts'

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
        <Forms title="Words" forms={wordForms} />
        <Forms title="Quotes" forms={fieldForms('quote')} />
        <Forms title="Articles" forms={fieldForms('article')} />
      </div>
    </Sheet>
  )
}

function Forms({ title, forms }: { readonly title: string; readonly forms: readonly QueryForm[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <tbody>
          {forms.map(({ example, finds }) => (
            <tr key={example}>
              <th scope="row">
                <button type="button" className="form-example" onClick={() => tryOut(example)}>
                  {example}
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
