import { memo, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { mannerOf, speakerOf } from '../../shared/attribution.ts'
import type { ArticleView, Quote } from '../../shared/library.ts'
import type { Tag } from '../../shared/tag.ts'
import { TagChips } from '../hits/tag-chips.tsx'
import { hueOfSpeaker } from '../session/hues.ts'
import { session, useSession } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { percent } from '../ui/words.ts'
import { stacked, type Wish } from './stacked.ts'

/** Below this a finding is called a guess. */
const sure = 0.8

/** The height of a note that has not been drawn yet. */
const usualHeight = 34

type Props = {
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
  /** Up to where the body is drawn. */
  readonly until: number
}

/** Beside the text: who speaks and how it came, at the height of the words. */
export function Margin({ article, tags, until }: Props) {
  const margin = useRef<HTMLDivElement>(null)
  const { quotes } = article
  const shown = useMemo(() => quotes.filter((quote) => hasNote(quote, until)), [quotes, until])
  const tops = useTops(margin, shown)
  return (
    <div ref={margin} className="margin" role="group" aria-label="Who speaks">
      {shown.map((quote) => (
        <Note
          key={quote.id}
          quote={quote}
          top={tops.get(quote.id) ?? null}
          article={article}
          tags={tags}
        />
      ))}
    </div>
  )
}

function hasNote({ verdict, type, part, start }: Quote, until: number): boolean {
  return verdict !== 'rejected' && type !== 'term' && (part === 'headline' || start < until)
}

type NoteProps = {
  readonly quote: Quote
  readonly top: number | null
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
}

/** Drawn anew only when it has changed: a long text brings ever more of them. */
const Note = memo(function Note({ quote, top, article, tags }: NoteProps) {
  const atHand = useSession((state) => state.quote === quote.id)
  const taggings = article.taggings.filter(
    ({ target }) => target.kind === 'quote' && target.id === quote.id,
  )
  const guess = quote.confidence < sure && quote.verdict === 'open' && !quote.corrected
  return (
    <div
      className="margin-note"
      data-note={quote.id}
      data-hue={hueOfSpeaker(quote) ?? undefined}
      data-hand={atHand || undefined}
      hidden={top === null}
      style={{ top: top ?? 0 }}
    >
      <button
        type="button"
        className="margin-who"
        data-quote-id={quote.id}
        data-article-id={quote.article}
        onClick={() => session.set({ quote: quote.id })}
      >
        <b>
          <UserText text={speakerOf(quote)} />
        </b>
        <span className="margin-manner">
          <UserText text={mannerOf(quote)} />
          {guess && <span className="guess">guess</span>}
          {quote.corrected && <span className="set">set by you</span>}
          {quote.verdict === 'accepted' && !quote.corrected && (
            <span className="set">accepted</span>
          )}
        </span>
        <span className="margin-reason">
          {percent(quote.confidence)} sure: {quote.reason}
        </span>
      </button>
      <TagChips taggings={taggings} tags={tags} />
    </div>
  )
})

/** The height of each quote's first words on the sheet, measured again when the sheet changes. */
function useTops(
  margin: RefObject<HTMLDivElement | null>,
  quotes: readonly Quote[],
): ReadonlyMap<number, number> {
  const [tops, setTops] = useState<ReadonlyMap<number, number>>(new Map())

  useLayoutEffect(() => {
    const own = margin.current
    const sheet = own?.closest<HTMLElement>('.sheet') ?? null
    if (own === null || sheet === null) return
    const measure = () => {
      const next = measured(sheet, own)
      setTops((before) => (equal(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(sheet)
    void document.fonts?.ready.then(measure)
    return () => observer.disconnect()
  }, [margin, quotes])

  return tops
}

function measured(sheet: HTMLElement, margin: HTMLElement): ReadonlyMap<number, number> {
  const origin = margin.getBoundingClientRect().top
  const heights = new Map<number, number>()
  for (const note of margin.querySelectorAll<HTMLElement>('[data-note]')) {
    heights.set(Number(note.dataset['note']), note.offsetHeight || usualHeight)
  }
  const wanted: Wish[] = []
  for (const mark of sheet.querySelectorAll<HTMLElement>('.quote-mark[data-begins]')) {
    const id = Number(mark.dataset['quoteId'])
    const height = heights.get(id)
    const first = mark.getClientRects()[0]
    if (height === undefined || first === undefined) continue
    wanted.push({ id, top: Math.round(first.top - origin), height })
  }
  return stacked(wanted)
}

function equal(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one.size === other.size && [...one].every(([id, top]) => other.get(id) === top)
}
