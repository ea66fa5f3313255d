import type { HitWanted } from '../session/hit-cursor.ts'
import { listAtHand, rowOfNextArticle } from '../session/list-at-hand.ts'
import { openAtHit, session } from '../session/session.ts'
import type { View } from '../session/views.ts'

const currentRow = '[data-testid="result-row"][tabindex="0"]'
/** What a new list gives the focus to: its row at hand, or the picture of a count. */
const firstInList = `${currentRow}, .picture [role="slider"]`
/** What takes the focus of a region: the first of these that it has. */
const firstStops = ['.search-input', currentRow, '.page', '[tabindex="0"]', 'button']

export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-testid="search-box"]')
  box?.focus()
  box?.select()
}

export function focusResults(): void {
  const row = document.querySelector<HTMLElement>(currentRow)
  const list = document.querySelector<HTMLElement>('[data-testid="library-list"]')
  const target = row ?? list
  target?.focus()
}

/** Puts the report of an import away; whoever was in it, or nowhere, goes on in the results. */
export function closeReport(): void {
  const { activeElement } = document
  const isLost = activeElement === document.body || activeElement?.closest('.import-report')
  session.set({ report: null })
  if (isLost) focusResults()
}

/** Goes to the library column, which comes into sight with the focus where the window is narrow. */
export function focusLibrary(): void {
  document.querySelector<HTMLElement>('.library .facet')?.focus()
}

/** Goes round the regions of the window: query line, library, results, panes. */
export function turnRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.offsetWidth > 0,
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const region = regions[(at + step + regions.length) % regions.length]
  if (region === undefined) return
  const stops = firstStops.map((selector) => region.querySelector<HTMLElement>(selector))
  const stop = stops.find((element) => element !== null) ?? region
  stop.focus()
}

/** Opens the result after or before the current one. */
export function openNeighbour(step: 1 | -1): void {
  const row = document.querySelector<HTMLElement>(currentRow)
  const at = Number(row?.dataset['index'] ?? -1)
  const next = document.querySelector<HTMLElement>(
    `[data-testid="result-row"][data-index="${at + step}"]`,
  )
  next?.focus()
  next?.click()
}

/** Turns to a view; the focus stays where it is, or goes to the new list when the old one had it. */
export function showView(view: View): void {
  session.set({ view })
  requestAnimationFrame(() => focusNewList(framesToWait))
}

/** Frames in which the rows of a list that is new come, or else it has none. */
const framesToWait = 60

function focusNewList(frames: number): void {
  if (document.activeElement !== document.body) return
  const first = document.querySelector<HTMLElement>(firstInList)
  if (first !== null) return first.focus({ preventScroll: true })
  if (frames > 0) requestAnimationFrame(() => focusNewList(frames - 1))
}

/** The next hit in the article being read, and behind the last the first one of the next article. */
export function turnHit(step: 1 | -1): void {
  const page = document.querySelector<HTMLElement>('.pane[data-active] .page[data-hits]')
  const article = Number(page?.dataset['articleId'] ?? 0)
  const count = Number(page?.dataset['hits'] ?? 0)
  const at = page?.dataset['hitAt']
  if (page !== null && count > 0) {
    const next = at === undefined ? wantedWithout(article, step) : Number(at) + step
    if (typeof next !== 'number' || (next >= 0 && next < count)) return openAtHit(article, next)
  }
  const list = listAtHand()
  const row = list === null ? null : rowOfNextArticle(list, article, step)
  const other = row === null ? null : (list?.articleOf(row) ?? null)
  if (list === null || row === null || other === null) {
    return session.set({
      notice: step === 1 ? 'That was the last hit.' : 'That was the first hit.',
    })
  }
  list.goTo(row)
  openAtHit(other, step === 1 ? 'first' : 'last')
}

/** Where to begin in an article that was not opened at a hit: where the last jump went, or at an end. */
function wantedWithout(article: number, step: 1 | -1): HitWanted {
  const { jump } = session.get()
  const start = jump?.article === article ? jump.spans[0]?.start : undefined
  if (jump !== null && start !== undefined) return { part: jump.part, start }
  return step === 1 ? 'first' : 'last'
}
