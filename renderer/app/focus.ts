const currentRow = '[data-testid="result-row"][tabindex="0"]'
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
