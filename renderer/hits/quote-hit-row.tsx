import { memo } from 'react'
import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { Quote, QuoteHit } from '../../shared/library.ts'
import { MarkedText, UserText } from '../ui/user-text.tsx'
import { dateWords, headlineWords } from '../ui/words.ts'

/** A quote in a list: its words first, then who said it and how it came, then where it stood. */
export const QuoteHitRow = memo(function QuoteHitRow({ hit }: { readonly hit: QuoteHit }) {
  const { quote, marked } = hit
  const mentioned = otherWords(quote)
  const manner = mannerOf(quote)
  return (
    <>
      <div className="row-quote">
        <MarkedText text={marked.text} marks={marked.marks} />
      </div>
      <div className="row-attribution">
        {mentioned !== null && (
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
          <UserText text={hit.outlet ?? headlineWords(hit.headline)} />
        </span>
        <span>{dateWords(hit.published)}</span>
      </div>
    </>
  )
})

/** The words that stand for the speaker here, when they are not the name: “she”, “the mayor”. */
function otherWords({ speaker, speakerName }: Quote): string | null {
  if (speaker === null || speakerName === null) return null
  const [words, name] = [speaker.text.toLowerCase(), speakerName.toLowerCase()]
  return name.includes(words) || words.includes(name) ? null : speaker.text
}
