import { call } from '../client/bridge.ts'
import { useSettings } from '../client/settings.ts'
import { usePages } from '../client/use-pages.ts'
import { activeOf, articleOf, same } from '../session/panes.ts'
import { openQuote, useSession, wentTo, whereOf } from '../session/session.ts'
import { QuoteHitRow } from '../hits/quote-hit-row.tsx'
import { RowList } from '../ui/row-list.tsx'
import { ListHead } from './list-head.tsx'
import { NoHits } from './no-hits.tsx'

export function QuoteResults({ query }: { readonly query: string }) {
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const jump = useSession((state) => state.jump)
  const once = useSettings()?.once ?? false
  const stems = useSettings()?.stems ?? false
  const question = JSON.stringify([query, sort, once, stems])
  const pages = usePages(
    (after, limit) => call('search.quotes', { query, after, limit, sort, once, stems }),
    question,
  )
  return (
    <>
      <ListHead pages={pages} noun="quote" plural="quotes" />
      <NoHits pages={pages} query={query} />
      <RowList
        label="Quotes"
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        rowHeight={104}
        draw={(hit) => <QuoteHitRow hit={hit} />}
        data={({ quote }) => ({ 'data-quote-id': quote.id, 'data-article-id': quote.article })}
        isOpen={({ quote }) => same(active, articleOf(quote)) && wentTo(jump, quote)}
        onOpen={({ quote }, event) => openQuote(quote, whereOf(event))}
        onStay={({ quote }) => openQuote(quote, 'stay')}
        onNearEnd={pages.more}
      />
    </>
  )
}
