import { useCallback } from 'react'
import type { ReviewQueue as Queue } from '../../shared/library.ts'
import { useLibraryState } from '../client/library-state.ts'
import { useCall } from '../client/use-call.ts'
import { QuoteHitRow } from '../hits/quote-hit-row.tsx'
import { activeOf, articleOf, same } from '../session/panes.ts'
import { openQuote, session, useSession, wentTo, whereOf } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { counted, number, percent } from '../ui/words.ts'
import { wilson } from './wilson.ts'

const longest = 200

/** Undecided quotes, least certain first, each shown in its text while it is at hand; what people decided gives the precision on this library. */
export function ReviewQueue() {
  const { data } = useCall('quotes.queue', { limit: longest })
  const active = useSession((state) => activeOf(state.panes))
  const jump = useSession((state) => state.jump)
  const left = useLibraryState()?.toReview ?? 0
  const noMore = useCallback(() => undefined, [])
  const hits = data?.hits ?? []
  return (
    <>
      <div className="list-head">
        <span data-testid="total-count">
          {number(left)}
          <span className="review-noun"> {left === 1 ? 'quote' : 'quotes'}</span> to review
        </span>
        <span className="review-keys">A right · X wrong · S who</span>
      </div>
      {data !== null && <Precision judged={data} />}
      {data !== null && hits.length === 0 && (
        <div className="no-hits" role="status">
          <p>Nothing left to review.</p>
        </div>
      )}
      <RowList
        label="Quotes to review"
        rows={hits}
        total={hits.length}
        question="review"
        rowHeight={132}
        draw={(hit) => (
          <>
            <QuoteHitRow hit={hit} />
            <div className="row-reason">
              {percent(hit.quote.confidence)} sure: {hit.quote.reason}
            </div>
          </>
        )}
        data={({ quote }) => ({ 'data-quote-id': quote.id, 'data-article-id': quote.article })}
        isOpen={({ quote }) => same(active, articleOf(quote)) && wentTo(jump, quote)}
        onOpen={({ quote }, event) => openQuote(quote, whereOf(event))}
        onStay={({ quote }) => openQuote(quote, 'stay')}
        onRest={({ quote }) => {
          if (!wentTo(session.get().jump, quote)) openQuote(quote)
        }}
        onNearEnd={noMore}
      />
    </>
  )
}

/** A finding with another speaker than a person says was not right. */
function Precision({ judged }: { readonly judged: Omit<Queue, 'hits'> }) {
  const { accepted, corrected, rejected } = judged
  const total = accepted + corrected + rejected
  const interval = wilson(accepted, total)
  if (interval === null) {
    return <p className="precision">No verdicts yet. Least certain first.</p>
  }
  const { share, low, high } = interval
  return (
    <p className="precision" data-testid="precision">
      <b>{percent(share)}</b> of {counted(total, 'reviewed quote')} right (95 % interval{' '}
      {percent(low)} to {percent(high)})
      {corrected > 0 && `; ${counted(corrected, 'speaker')} set by you`}
    </p>
  )
}
