import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { ArticleView } from '../../shared/library.ts'
import type { PlacedSpan } from '../../shared/span.ts'
import type { Tag } from '../../shared/tag.ts'
import { hitCount } from '../session/hit-cursor.ts'
import { hookOf, open, session, useSession, whereOf } from '../session/session.ts'
import { rove } from '../ui/roving.ts'
import { useGrowing } from '../ui/use-growing.ts'
import { ArticleEnd } from './article-end.tsx'
import { ArticleHead, Caption } from './article-head.tsx'
import { Body, Headline } from './article-text.tsx'
import { Margin } from './margin.tsx'
import { paragraphSpans, type Layers } from './segments.ts'
import { selectedSpan } from './selection.ts'
import { bodyPlaceOf, useHitInSight, type ShownHits } from './use-hits.ts'

/** Paragraphs drawn at a time; a newspaper article has fewer. */
const paragraphStep = 120

type Props = {
  readonly article: ArticleView
  readonly tags: ReadonlyMap<number, Tag>
  readonly layers: Layers
  readonly shown: ShownHits
  readonly removedShown: boolean
  /** The number of the pane it stands in. */
  readonly pane: number
}

/** An article as a typeset page with its marks; the margin beside it says who speaks. */
export function ArticlePage({ article, tags, layers, shown, removedShown, pane }: Props) {
  const { hits, at } = shown
  const page = useRef<HTMLDivElement>(null)
  const flash = useFlash(article.id, pane, page)
  const pending = usePending(article.id)
  const flashed = flash?.part === 'body' ? (flash.spans[0]?.start ?? 0) : 0
  const wanted = Math.max(flashed, bodyPlaceOf(hits, at) ?? 0)
  const { paragraphs, until, count, end } = useParagraphs(article.body, wanted)
  useHitInSight(page, at)
  const text = { article, tags, layers, hits, pending, flash }

  return (
    <div
      ref={page}
      className="page"
      data-scroller
      tabIndex={0}
      role="region"
      aria-label={`Text in pane ${pane + 1}: ${article.headline}`}
      data-article-id={article.id}
      data-hits={hitCount(hits)}
      data-hit-at={at ?? undefined}
      onKeyDown={onKey}
      onMouseDown={() => onceReleased(() => offerTag(article, page.current))}
      onClick={(event) => onClick(event, article)}
      onDoubleClick={openActor}
      onFocus={(event) => takeInHand(event.target)}
    >
      <div className="sheet">
        <article lang={article.facts.language ?? undefined}>
          <Headline {...text} />
          <ArticleHead article={article} tags={tags} />
          <Caption article={article} />
          <Body {...text} paragraphs={paragraphs} removedShown={removedShown}>
            {end !== null && <div key={count} ref={end} />}
          </Body>
          {end === null && <ArticleEnd article={article} />}
        </article>
        {layers.quotes && <Margin article={article} tags={tags} until={until} />}
      </div>
    </div>
  )
}

/** The paragraphs drawn so far, which are all but in very long texts, and up to where they reach. */
function useParagraphs(body: string, wanted: number) {
  const all = useMemo(() => paragraphSpans(body), [body])
  const needed = all.findIndex(({ end }) => end > wanted) + 1
  const { count, end } = useGrowing(all.length, paragraphStep, needed)
  const paragraphs = useMemo(() => all.slice(0, count), [all, count])
  return { paragraphs, until: paragraphs.at(-1)?.end ?? 0, count, end }
}

/** The words the last jump asked for in this pane, scrolled into sight when it comes. */
function useFlash(article: number, pane: number, page: { readonly current: HTMLElement | null }) {
  const jump = useSession((state) => state.jump)
  const mine = jump?.article === article && jump.pane === pane ? jump : null
  useEffect(() => {
    if (mine === null) return
    const target = page.current?.querySelector('[data-flash]')
    target?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [mine, page])
  return mine
}

/** The passage a tag is being chosen for. */
function usePending(article: number): PlacedSpan | null {
  return useSession((state) => {
    const { popup } = state
    if (popup?.kind !== 'tag' || popup.target.kind !== 'passage') return null
    return popup.target.id === article ? popup.target.span : null
  })
}

/** Runs when the mouse is let go, wherever that is, and the selection is what it will be. */
function onceReleased(run: () => void): void {
  window.addEventListener('mouseup', () => setTimeout(run), { once: true })
}

function offerTag(article: ArticleView, page: HTMLElement | null): void {
  const selection = document.getSelection()
  if (page === null || selection === null) return
  const span = selectedSpan(page, selection)
  if (span === null) return
  const hook = hookOf(selection.getRangeAt(0).getBoundingClientRect())
  session.set({
    popup: { kind: 'tag', target: { kind: 'passage', id: article.id, span }, hook },
  })
}

function onClick(event: MouseEvent, article: ArticleView): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || document.getSelection()?.isCollapsed === false) return
  const actor = target.closest<HTMLElement>('.actor-mark')
  if (actor !== null && whereOf(event) === 'beside') {
    return open({ kind: 'actor', id: Number(actor.dataset['actorId']) }, 'beside')
  }
  const tagged = target.closest<HTMLElement>('.tag-mark')
  if (tagged !== null && actor === null) offerRemoval(tagged, article)
}

function offerRemoval(mark: HTMLElement, article: ArticleView): void {
  const ids: number[] = []
  for (let at: HTMLElement | null = mark; at !== null; at = at.parentElement) {
    if (at.classList.contains('tag-mark')) ids.push(Number(at.dataset['taggingId']))
  }
  const taggings = article.taggings.filter(({ id }) => ids.includes(id))
  session.set({
    popup: { kind: 'tagging', taggings, hook: hookOf(mark.getBoundingClientRect()) },
  })
}

function openActor({ target }: { readonly target: EventTarget }): void {
  const actor = target instanceof HTMLElement ? target.closest<HTMLElement>('.actor-mark') : null
  if (actor !== null) open({ kind: 'actor', id: Number(actor.dataset['actorId']) }, 'stay')
}

function onKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLElement) || event.altKey) return
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    if (rove(currentTarget, '[data-mark]', key === 'ArrowRight' ? 1 : -1)) event.preventDefault()
    return
  }
  if (key !== 'Enter' && key !== 'Delete') return
  if (target.matches('.actor-mark') && key === 'Enter') {
    open({ kind: 'actor', id: Number(target.dataset['actorId']) }, whereOf(event))
  }
  if (target.matches('.tag-mark')) target.click()
}

function takeInHand(target: EventTarget): void {
  const quote = target instanceof HTMLElement ? target.closest('[data-quote-id]') : null
  const id = Number(quote?.getAttribute('data-quote-id') ?? 0)
  if (id > 0) session.set({ quote: id })
}
