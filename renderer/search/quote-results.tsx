import type { QuoteHit } from '../../shared/library.ts'
import { call } from '../client/bridge.ts'
import { useCounting } from '../client/counting.ts'
import { pageShelf } from '../client/page-shelf.ts'
import { usePages } from '../client/use-pages.ts'
import { quoteTable } from '../hits/hit-tables.ts'
import { QuoteHitRow } from '../hits/quote-hit-row.tsx'
import { activeOf, articleOf, same } from '../session/panes.ts'
import { openQuote, useSession, wentTo, whereOf } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { ListHead } from './list-head.tsx'
import { NoHits } from '../hits/no-hits.tsx'

const shelf = pageShelf<QuoteHit>()

export function QuoteResults({ query }: { readonly query: string }) {
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const jump = useSession((state) => state.jump)
  const counting = useCounting()
  const question = JSON.stringify(['quotes', query, sort, counting])
  const pages = usePages(
    (after, limit, signal) =>
      call('search.quotes', { query, after, limit, sort, ...counting }, signal),
    question,
    shelf,
  )
  return (
    <>
      <ListHead
        pages={pages}
        noun="quote"
        plural="quotes"
        what="quotes"
        table={() => quoteTable(pages.hits)}
      />
      <NoHits pages={pages} query={query} />
      <RowList
        label="Quotes"
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        settled={pages.current}
        rowHeight={104}
        draw={(hit) => <QuoteHitRow hit={hit} />}
        data={({ quote }) => ({ 'data-quote-id': quote.id, 'data-article-id': quote.article })}
        articleOf={({ quote }) => quote.article}
        isOpen={({ quote }) => same(active, articleOf(quote)) && wentTo(jump, quote)}
        onOpen={({ quote }, event) => openQuote(quote, whereOf(event))}
        onStay={({ quote }) => openQuote(quote, 'stay')}
        onNearEnd={pages.more}
      />
    </>
  )
}
