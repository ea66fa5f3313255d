import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { Quote } from '../../shared/library.ts'
import { hueOfSpeaker } from '../session/hues.ts'
import { shownControls } from '../ui/user-text.tsx'
import type { Mark, Segment } from './segments.ts'

/** Text and marks as they nest. Every mark can take the focus and says what it is. */
export function DrawnSegments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment) =>
    segment.kind === 'text' ? (
      <span key={segment.start}>{shownControls(segment.text)}</span>
    ) : (
      <DrawnMark key={segment.start} {...segment} />
    ),
  )
}

type MarkSegment = Extract<Segment, { readonly kind: 'mark' }>

function DrawnMark({ mark, first, inside }: MarkSegment) {
  const content = <DrawnSegments segments={inside} />
  switch (mark.layer) {
    case 'quote':
      return (
        <span {...quoteProps(mark.quote, mark, first)} className="quote-mark">
          {content}
        </span>
      )
    case 'mention':
      return (
        <span
          className="actor-mark"
          data-testid="actor-mark"
          data-mark={first || undefined}
          data-actor-id={mark.mention.actor}
          role="link"
          tabIndex={-1}
        >
          {content}
        </span>
      )
    case 'tag':
      return (
        <span
          className="tag-mark"
          data-testid="tag-mark"
          data-mark={first || undefined}
          data-hue={mark.tag.hue}
          data-tagging-id={mark.tagging.id}
          title={mark.tag.name}
          role="group"
          aria-label={`Tagged ${mark.tag.name}`}
          tabIndex={-1}
        >
          {content}
        </span>
      )
    case 'pending':
      return <span className="pending-mark">{content}</span>
    case 'flash':
      return (
        <span className="flash-mark" data-flash={first || undefined}>
          {content}
        </span>
      )
    case 'hit':
      return <mark data-hit={mark.at}>{content}</mark>
  }
}

function quoteProps(quote: Quote, mark: Mark, first: boolean) {
  const begins = first && mark.start === quote.spans[0]?.start
  return {
    'data-testid': 'quote-mark',
    'data-quote-id': quote.id,
    'data-article-id': quote.article,
    'data-hue': hueOfSpeaker(quote) ?? undefined,
    'data-type': quote.type,
    'data-begins': begins || undefined,
    'data-mark': begins || undefined,
    role: 'group',
    'aria-label': labelOf(quote),
    tabIndex: -1,
  }
}

function labelOf(quote: Quote): string {
  const kind = quote.type === 'term' ? 'Quoted term' : 'Quote'
  return [`${kind}: ${speakerOf(quote)}`, mannerOf(quote)].filter((part) => part !== '').join(', ')
}
