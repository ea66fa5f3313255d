import type { ExportSubject } from '../../shared/export.ts'
import { sorts } from '../../shared/library.ts'
import type { Pages } from '../client/use-pages.ts'
import { session, useSession } from '../session/session.ts'
import { countWords } from '../hits/count-words.ts'
import { orders } from './orders.ts'
import { QueryState } from '../hits/query-state.tsx'
import { TakeOut } from '../hits/take-out.tsx'

type Props = {
  readonly pages: Pages<unknown>
  readonly noun: string
  readonly plural: string
  /** False where newest first has no meaning. */
  readonly dated?: boolean
  readonly what: ExportSubject
  /** The rows as lines of a table, for the clipboard. */
  readonly table: () => string
}

export function ListHead({ pages, noun, plural, dated = true, what, table }: Props) {
  const sort = useSession((state) => state.sort)
  const { total, scan } = pages
  const { orderNote } = pages
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {total !== null && countWords(total, scan !== null, noun, plural)}
        </span>
        <span className="list-tools">
          {dated && (
            <label className="sort">
              <span className="hidden">Order</span>
              <select
                value={sort}
                onChange={({ target }) => {
                  session.set({ sort: sorts.find((one) => one === target.value) ?? 'relevance' })
                }}
              >
                {sorts.map((one) => (
                  <option key={one} value={one}>
                    {orders[one]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <TakeOut what={what} table={table} />
        </span>
      </div>
      <QueryState pages={pages} />
      {orderNote !== null && <p className="query-line order-note">{orderNote}</p>}
    </>
  )
}
