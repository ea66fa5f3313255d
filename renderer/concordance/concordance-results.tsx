import { useMemo } from 'react'
import type { ConcordanceLine } from '../../shared/concordance.ts'
import { call } from '../client/bridge.ts'
import { useCounting } from '../client/counting.ts'
import { pageShelf } from '../client/page-shelf.ts'
import { usePages } from '../client/use-pages.ts'
import { lineTable } from '../hits/hit-tables.ts'
import { countWords } from '../hits/count-words.ts'
import { NoHits } from '../hits/no-hits.tsx'
import { QueryState } from '../hits/query-state.tsx'
import { TakeOut } from '../hits/take-out.tsx'
import { useSession } from '../session/session.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { ContextWidth } from './context-width.tsx'
import { LineHeads } from './line-heads.tsx'
import { orderBy } from './line-keys.ts'
import { LineList } from './line-list.tsx'
import { useChosen } from './use-chosen.ts'

const shelf = pageShelf<ConcordanceLine>()

/** Every hit of the query in its line, the hits under one another. */
export function ConcordanceResults({ query }: { readonly query: string }) {
  const { sort, words } = useSession((state) => state.lines)
  const counting = useCounting()
  const question = JSON.stringify(['kwic', query, sort, words, counting])
  const pages = usePages(
    (after, limit, signal) =>
      call('search.concordance', { query, after, limit, sort, words, ...counting }, signal),
    question,
    shelf,
  )
  const chosen = useChosen(query, pages)
  const { total, scan, hits } = pages
  const hasOutlets = useMemo(() => hits.some(({ outlet }) => outlet !== null), [hits])
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count" aria-live="polite">
          {total !== null && countWords(total, scan !== null, 'line', 'lines')}
        </span>
        <span className="list-tools">
          <ContextWidth words={words} />
          <TakeOut what="concordance" table={() => lineTable(hits)} />
        </span>
      </div>
      <QueryState pages={pages} />
      <ChosenBar chosen={chosen} lines={hits} total={total ?? 0} />
      {pages.current && query.trim() === '' ? (
        <div className="no-hits" role="status">
          <p>Type a word in the query line to see every place where it stands.</p>
        </div>
      ) : (
        <NoHits pages={pages} query={query} />
      )}
      <div className="lines-table" data-no-outlets={!hasOutlets || undefined}>
        {hits.length > 0 && <LineHeads sort={sort} onSort={orderBy} />}
        <LineList pages={pages} question={question} sort={sort} chosen={chosen} />
      </div>
    </>
  )
}
