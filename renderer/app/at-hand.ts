import type { TagTarget } from '../../shared/tag.ts'
import { selectedSpan } from '../reading/selection.ts'
import { hookOf, session, type Hook } from '../session/session.ts'

export type QuoteAtHand = {
  readonly quote: number
  readonly article: number
  readonly element: HTMLElement
}

/** The quote that has the focus, or else, while reading, the last one that had it in this pane. */
export function quoteAtHand(): QuoteAtHand | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-quote-id]')
  if (focused) return toQuote(focused)
  if (!isReading(document.activeElement)) return null
  const { quote } = session.get()
  const page = activePage()
  const shown = page?.querySelector<HTMLElement>(`.quote-mark[data-quote-id="${quote ?? 0}"]`)
  return shown ? toQuote(shown) : null
}

/** What a tag would go on now: the selected words, what has the focus, or the open article. */
export function tagTargetAtHand(): { readonly target: TagTarget; readonly hook: Hook } | null {
  return selectedWords() ?? focusedThing() ?? openThing()
}

/** The article of what has the focus, else the open one. */
export function articleAtHand(): { readonly article: number; readonly hook: Hook } | null {
  const element = document.activeElement?.closest<HTMLElement>('[data-article-id]') ?? activePage()
  const article = Number(element?.dataset['articleId'] ?? 0)
  if (!element || article === 0) return null
  return { article, hook: hookOn(element) }
}

export function selectedText(): string {
  return document.getSelection()?.toString().trim() ?? ''
}

function selectedWords() {
  const page = activePage()
  const selection = document.getSelection()
  const id = Number(page?.dataset['articleId'] ?? 0)
  if (page === null || selection === null || id === 0) return null
  const span = selectedSpan(page, selection)
  if (span === null) return null
  const target: TagTarget = { kind: 'passage', id, span }
  return { target, hook: hookOf(selection.getRangeAt(0).getBoundingClientRect()) }
}

function focusedThing() {
  const element = document.activeElement?.closest<HTMLElement>(
    '[data-actor-id], [data-quote-id], [data-article-id]',
  )
  return element ? toTarget(element) : null
}

function openThing() {
  const page = activePage()
  return page === null ? null : toTarget(page)
}

function toTarget(element: HTMLElement): { target: TagTarget; hook: Hook } | null {
  const { actorId, quoteId, articleId } = element.dataset
  const hook = hookOn(element)
  if (actorId !== undefined) return { target: { kind: 'actor', id: Number(actorId) }, hook }
  if (quoteId !== undefined) return { target: { kind: 'quote', id: Number(quoteId) }, hook }
  if (articleId !== undefined) return { target: { kind: 'article', id: Number(articleId) }, hook }
  return null
}

/** At the headline of a page, or at its upper edge when the headline is scrolled out of sight. */
function hookOn(element: HTMLElement): Hook {
  const box = element.getBoundingClientRect()
  const headline = element.matches('.page') ? element.querySelector('h1') : element
  const wanted = (headline ?? element).getBoundingClientRect()
  if (wanted.bottom > box.top) return hookOf(wanted)
  return { x: wanted.left, top: box.top, bottom: box.top }
}

function isReading(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest('.pane') !== null
}

function toQuote(element: HTMLElement): QuoteAtHand {
  const { quoteId, articleId } = element.dataset
  return { quote: Number(quoteId), article: Number(articleId), element }
}

function activePage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.pane[data-active] .page')
}
