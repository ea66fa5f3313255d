export type Opened = { readonly kind: 'article' | 'actor'; readonly id: number }

/** A reading pane: its tabs, the one that shows, and the one that the next single click replaces. */
export type Pane = {
  readonly tabs: readonly Opened[]
  readonly active: Opened | null
  readonly preview: Opened | null
}

export type Panes = { readonly list: readonly Pane[]; readonly at: number }

export const mostPanes = 4
const mostTabs = 50
export const emptyPane: Pane = { tabs: [], active: null, preview: null }
export const onePane: Panes = { list: [emptyPane], at: 0 }

/** The article a quote stands in, as something to open. */
export function articleOf({ article }: { readonly article: number }): Opened {
  return { kind: 'article', id: article }
}

export function same(one: Opened | null, other: Opened | null): boolean {
  return one !== null && other !== null && one.kind === other.kind && one.id === other.id
}

/** Shows something in a pane: in its tab if it has one, else in place of the preview, else in a new tab. */
export function show(panes: Panes, at: number, opened: Opened, keep: boolean): Panes {
  return { list: replaced(panes.list, at, (pane) => shown(pane, opened, keep)), at }
}

/** Shows something in the pane after the active one, which is made when there is none. */
export function showBeside(panes: Panes, opened: Opened): Panes {
  const beside = panes.list.length === 1 ? split(panes) : panes
  const at = panes.list.length === 1 ? beside.at : (panes.at + 1) % panes.list.length
  return show(beside, at, opened, true)
}

/** Adds an empty pane after the active one, up to four. */
export function split(panes: Panes): Panes {
  if (panes.list.length >= mostPanes) return panes
  return { list: panes.list.toSpliced(panes.at + 1, 0, emptyPane), at: panes.at + 1 }
}

export function keep(panes: Panes, at: number, opened: Opened): Panes {
  const list = replaced(panes.list, at, (pane) =>
    same(pane.preview, opened) ? { ...pane, preview: null } : pane,
  )
  return { ...panes, list }
}

/** Closes a tab; a pane without tabs goes unless it is the last. */
export function close(panes: Panes, at: number, opened: Opened): Panes {
  const list = replaced(panes.list, at, (pane) => without(pane, opened))
  if (list[at]?.tabs.length !== 0 || list.length === 1) return { list, at: panes.at }
  return closePane({ list, at: panes.at }, at)
}

export function closePane(panes: Panes, at: number): Panes {
  if (panes.list.length === 1) return onePane
  const list = panes.list.toSpliced(at, 1)
  const active = panes.at > at ? panes.at - 1 : panes.at
  return { list, at: Math.min(active, list.length - 1) }
}

/** The tab `step` places after the active one, round the corner. */
export function turnTab(panes: Panes, step: number): Panes {
  const list = replaced(panes.list, panes.at, (pane) => {
    const index = pane.tabs.findIndex((tab) => same(tab, pane.active))
    const next = pane.tabs[(index + step + pane.tabs.length) % pane.tabs.length]
    return next === undefined ? pane : { ...pane, active: next }
  })
  return { ...panes, list }
}

export function activeOf(panes: Panes): Opened | null {
  return panes.list[panes.at]?.active ?? null
}

function shown(pane: Pane, opened: Opened, keepIt: boolean): Pane {
  if (pane.tabs.some((tab) => same(tab, opened))) {
    const preview = keepIt && same(pane.preview, opened) ? null : pane.preview
    return { ...pane, active: opened, preview }
  }
  const preview = keepIt ? pane.preview : opened
  const replaces = keepIt ? null : pane.preview
  const tabs = pane.tabs.some((tab) => same(tab, replaces))
    ? pane.tabs.map((tab) => (same(tab, replaces) ? opened : tab))
    : [...pane.tabs, opened].slice(-mostTabs)
  return { tabs, active: opened, preview }
}

function without(pane: Pane, opened: Opened): Pane {
  const index = pane.tabs.findIndex((tab) => same(tab, opened))
  if (index < 0) return pane
  const tabs = pane.tabs.toSpliced(index, 1)
  const active = same(pane.active, opened) ? (tabs[index] ?? tabs[index - 1] ?? null) : pane.active
  return { tabs, active, preview: same(pane.preview, opened) ? null : pane.preview }
}

function replaced(list: readonly Pane[], at: number, change: (pane: Pane) => Pane) {
  return list.map((pane, index) => (index === at ? change(pane) : pane))
}
