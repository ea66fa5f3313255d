const pageStep = 8

/** Where a key moves in a list of `length`; null when the key does not move. */
export function stepInList(key: string, at: number, length: number): number | null {
  const to = target(key, at, length)
  return to === null ? null : Math.max(0, Math.min(length - 1, to))
}

function target(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + pageStep
    case 'PageUp':
      return at - pageStep
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

/** Moves the focus among the elements that match, as arrows do in a list; true when it moved. */
export function rove(root: HTMLElement, selector: string, step: 1 | -1): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>(selector)]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = at < 0 ? stops[firstInSight(root, stops)] : stops[at + step]
  next?.focus()
  return next !== undefined
}

function firstInSight(root: HTMLElement, stops: readonly HTMLElement[]): number {
  const { top } = root.getBoundingClientRect()
  const first = stops.findIndex((stop) => stop.getBoundingClientRect().bottom > top)
  return Math.max(0, first)
}
