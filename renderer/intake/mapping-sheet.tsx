import { useState, type KeyboardEvent } from 'react'
import { mappableFields, type MappingPreview } from '../../shared/mapping.ts'
import { session, type AskedTable } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { UserText } from '../ui/user-text.tsx'
import { chosenMap, fieldsOf, type ColumnMap } from './column-map.ts'
import { takeInTable } from './take-in.ts'

const shownRows = 8

/** Asks which column of a table holds what, before the table is imported. */
export function MappingSheet({ table }: { readonly table: AskedTable }) {
  const { handle, file, preview } = table
  const [map, setMap] = useState<ColumnMap>(preview.mapping)
  const close = () => session.set({ sheet: null })
  return (
    <Sheet title={`Columns of ${file}`} testId="mapping-sheet" wide onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void takeInTable(handle, chosenMap(map))
        }}
      >
        <Fields columns={preview.columns} map={map} onChange={setMap} />
        {preview.guessedBody !== null && (
          <p className="mapping-guess">
            The text was taken from “<UserText text={preview.guessedBody} />
            ”, which its name does not say.
          </p>
        )}
        <FirstRows preview={preview} map={map} />
        <div className="sheet-actions">
          <Button onClick={close}>Cancel</Button>
          <Button look="strong" type="submit" data-testid="mapping-import">
            Import <span className="key">Enter</span>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

function Fields({
  columns,
  map,
  onChange,
}: {
  readonly columns: readonly string[]
  readonly map: ColumnMap
  readonly onChange: (map: ColumnMap) => void
}) {
  return (
    <div className="mapping-fields">
      {Object.entries(mappableFields).map(([field, label], index) => (
        <label key={field}>
          <span>{label}</span>
          <select
            data-testid={`mapping-field-${field}`}
            data-first={index === 0 || undefined}
            value={map[field] ?? ''}
            onChange={(event) => onChange({ ...map, [field]: event.target.value })}
            onKeyDown={submitOnEnter}
          >
            <option value="">none</option>
            {columns.map((column, place) => (
              <option key={place} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

/** A closed select does not send its form on Enter by itself. */
function submitOnEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function FirstRows({
  preview: { columns, rows },
  map,
}: {
  readonly preview: MappingPreview
  readonly map: ColumnMap
}) {
  return (
    <div className="mapping-rows" role="region" aria-label="First rows" tabIndex={0}>
      <table className="ledger">
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col">
                <UserText text={column} />
                <span className="mapping-field">{fieldsOf(map, column).join(', ')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <td key={place}>
                  <UserText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
