import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { QuoteHit } from '../../shared/library.ts'
import { MarkedText, UserText } from '../ui/user-text.tsx'
import { dateWords } from '../ui/words.ts'

/** A quote in a list: its words first, then who said it and how it came, then where it stood. */
export function QuoteHitRow({ hit }: { readonly hit: QuoteHit }) {
  const { quote, marked } = hit
  const mentioned = quote.speaker?.text
  const indirect =
    quote.speakerName !== null && mentioned !== undefined && !quote.speakerName.includes(mentioned)
  const manner = mannerOf(quote)
  return (
    <>
      <div className="row-quote">
        <MarkedText text={marked.text} marks={marked.marks} />
      </div>
      <div className="row-attribution">
        {indirect && (
          <span className="row-manner">
            <UserText text={mentioned} /> →{' '}
          </span>
        )}
        <span className="row-speaker">
          <UserText text={speakerOf(quote)} />
        </span>{' '}
        <span className="row-manner">
          <UserText text={manner} />
          {quote.type !== 'direct' && `${manner === '' ? '' : ' · '}${quote.type}`}
        </span>
      </div>
      <div className="row-meta">
        <span>
          <UserText text={hit.outlet ?? hit.headline} />
        </span>
        <span>{dateWords(hit.published)}</span>
      </div>
    </>
  )
}
