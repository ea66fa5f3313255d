import type { Span } from '../../../shared/span.ts'
import { termsOf, type Term } from '../indexable.ts'

/** A word within the window of a node. */
export type Near = { readonly text: string; readonly side: 'left' | 'right' }

export type Windows = {
  /** The words around the nodes, each counted once, on the side of the nearest node. */
  readonly near: readonly Near[]
  /** The words of the nodes themselves. */
  readonly own: readonly string[]
}

type Found = Near & { readonly distance: number }

/** The words up to `size` places left and right of the nodes of a text, as the index holds them. */
export function windowsAround(text: string, nodes: readonly Span[], size: number): Windows {
  const found = new Map<number, Found>()
  const keep = (term: Term, distance: number, side: Near['side']) => {
    const known = found.get(term.start)
    if (known === undefined || distance < known.distance)
      found.set(term.start, { text: term.text, side, distance })
  }
  for (const node of nodes) {
    for (const [index, term] of termsBefore(text, node.start, size).entries())
      keep(term, index + 1, 'left')
    for (const [index, term] of termsAfter(text, node.end, size).entries())
      keep(term, index + 1, 'right')
  }
  for (const start of found.keys()) {
    if (nodes.some((node) => node.start <= start && start < node.end)) found.delete(start)
  }
  const own = nodes.flatMap(({ start, end }) => termsOf(text.slice(start, end)))
  return { near: [...found.values()], own: own.map((term) => term.text) }
}

/** Characters looked at for each word wanted, before more are taken. */
const charactersAWord = 10

function termsBefore(text: string, place: number, count: number): readonly Term[] {
  for (let length = (count + 1) * charactersAWord; ; length *= 2) {
    const from = Math.max(0, place - length)
    const terms = termsOf(text.slice(from, place))
    // The first word may be cut in two unless the text begins there.
    const whole = from === 0 ? terms : terms.slice(1)
    if (whole.length >= count || from === 0)
      return whole
        .slice(-count)
        .map((term) => moved(term, from))
        .toReversed()
  }
}

function termsAfter(text: string, place: number, count: number): readonly Term[] {
  for (let length = (count + 1) * charactersAWord; ; length *= 2) {
    const until = Math.min(text.length, place + length)
    const terms = termsOf(text.slice(place, until))
    const whole = until === text.length ? terms : terms.slice(0, -1)
    if (whole.length >= count || until === text.length)
      return whole.slice(0, count).map((term) => moved(term, place))
  }
}

function moved(term: Term, by: number): Term {
  return { text: term.text, start: term.start + by, end: term.end + by }
}
