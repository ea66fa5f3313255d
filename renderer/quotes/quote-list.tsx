import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { ArticleView, Quote } from '../../shared/library.ts'
import type { Tag, Tagging } from '../../shared/tag.ts'
import { TagChips } from '../hits/tag-chips.tsx'
import { hueOfSpeaker } from '../session/hues.ts'
import { openQuote, session, useSession, whereOf } from '../session/session.ts'
import { stepInList } from '../ui/roving.ts'
import { useGrowing } from '../ui/use-growing.ts'
import { UserText } from '../ui/user-text.tsx'
import { percent } from '../ui/words.ts'

/** Rows drawn at a time; most articles have fewer quotes. */
const rowStep = 100

type Props = { readonly article: ArticleView; readonly tags: ReadonlyMap<number, Tag> }

/** Every quote of the open article, in the order of the text. */
export function QuoteList({ article, tags }: Props) {
  const atHand = useSession((state) => state.quote)
  const list = useRef<HTMLUListElement>(null)
  const { quotes } = article
  const present = quotes.some(({ id }) => id === atHand) ? atHand : (quotes[0]?.id ?? null)

  const { count, end } = useGrowing(
    quotes.length,
    rowStep,
    quotes.findIndex(({ id }) => id === present) + 1,
  )

  useEffect(() => {
    list.current?.querySelector('[data-hand]')?.scrollIntoView({ block: 'nearest' })
  }, [atHand])

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.target instanceof HTMLButtonElement) return
    const at = quotes.findIndex(({ id }) => id === present)
    const quote = quotes[at]
    if (quote === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') return openQuote(quote, whereOf(event))
    const next = stepInList(event.key, at, quotes.length)
    const row = next === null ? undefined : list.current?.children[next]
    if (!(row instanceof HTMLElement)) return
    event.preventDefault()
    row.focus()
  }

  return (
    <ul
      ref={list}
      className="quote-list"
      data-testid="quote-list"
      data-scroller
      aria-label="Quotes of this article"
      onKeyDown={onKeyDown}
    >
      {quotes.slice(0, count).map((quote) => (
        <QuoteRow key={quote.id} quote={quote} atHand={quote.id === present}>
          <TagChips taggings={taggingsOf(article, quote)} tags={tags} />
        </QuoteRow>
      ))}
      {end !== null && <li key={count} ref={end} aria-hidden="true" />}
      {quotes.length === 0 && <li className="quote-none">No quotes found in this article.</li>}
    </ul>
  )
}

function taggingsOf(article: ArticleView, quote: Quote): readonly Tagging[] {
  return article.taggings.filter(({ target }) => target.kind === 'quote' && target.id === quote.id)
}

type RowProps = {
  readonly quote: Quote
  readonly atHand: boolean
  readonly children: ReactNode
}

function QuoteRow({ quote, atHand, children }: RowProps) {
  const stance = quote.stance === 'neutral' ? '' : quote.stance
  const manner = [mannerOf(quote), quote.type, stance].filter((part) => part !== '').join(' · ')
  return (
    <li
      className="quote-row"
      data-testid="quote-row"
      data-quote-id={quote.id}
      data-article-id={quote.article}
      data-hue={hueOfSpeaker(quote) ?? undefined}
      data-verdict={quote.verdict}
      data-hand={atHand || undefined}
      title={quote.reason}
      tabIndex={atHand ? 0 : -1}
      onFocus={() => session.set({ quote: quote.id })}
      onClick={(event) => {
        const onChip = event.target instanceof Element && event.target.closest('button') !== null
        if (!onChip) openQuote(quote, whereOf(event))
      }}
    >
      <blockquote>
        <UserText text={quote.text} />
      </blockquote>
      <div className="quote-attribution">
        <span className="grow">
          <b data-field="speaker">
            <UserText text={speakerOf(quote)} />
          </b>{' '}
          <span data-field="manner">
            <UserText text={manner} />
          </span>
        </span>
        <span className="quote-sure">
          {quote.verdict !== 'open' && <span data-field="verdict">{quote.verdict} · </span>}
          <span data-field="confidence">
            {quote.corrected ? 'set by you' : `${percent(quote.confidence)} sure`}
          </span>
        </span>
      </div>
      <div className="quote-reason" data-field="reason">
        {quote.reason}
      </div>
      {children}
    </li>
  )
}
