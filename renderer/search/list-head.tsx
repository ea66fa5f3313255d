import { sorts, type Sort } from '../../shared/library.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import type { Pages } from '../client/use-pages.ts'
import { session, useSession } from '../session/session.ts'
import { counted } from '../ui/words.ts'

type Props = {
  readonly pages: Pages<unknown>
  readonly noun: string
  readonly plural: string
  /** False where newest first has no meaning. */
  readonly dated?: boolean
}

export function ListHead({ pages, noun, plural, dated = true }: Props) {
  const sort = useSession((state) => state.sort)
  const query = useSession((state) => state.query)
  const { problem } = parseQuery(query)
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {pages.total === null ? '' : counted(pages.total, noun, plural)}
        </span>
        {dated && (
          <label className="sort">
            <span className="hidden">Order</span>
            <select
              value={sort}
              onChange={(event) => session.set({ sort: sortOf(event.target.value) })}
            >
              <option value="relevance">Relevance</option>
              <option value="newest">Newest first</option>
              <option value="oldest">Oldest first</option>
              <option value="outlet">Outlet</option>
            </select>
          </label>
        )}
      </div>
      {problem !== null && (
        <p className="query-problem" role="status">
          {problem.message}
        </p>
      )}
    </>
  )
}

function sortOf(value: string): Sort {
  return sorts.find((sort) => sort === value) ?? 'relevance'
}
