import type { Link } from '../../shared/quote.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'
import { spanOf } from './speakers.ts'

export type Chain = { readonly links: readonly Link[]; readonly addressee: string | null }

export const noChain: Chain = { links: [], addressee: null }

/** The steps a quote came by: agencies and outlets it was said to or quoted by, and channels. */
export function chainOf(reading: Reading, draft: Draft): Chain {
  const trailing = draft.attribution?.trailing
  const links: Link[] = draft.via.map((range) => linkOf(reading, range))
  if (trailing === undefined) return { links, addressee: null }
  const addressee = trailing.addressee === null ? null : textOf(reading, trailing.addressee)
  if (trailing.addressee !== null && isOutlet(reading, trailing.addressee)) {
    links.push(linkOf(reading, trailing.addressee))
  }
  for (const channel of trailing.channels)
    links.push({ name: textOf(reading, channel), kind: 'channel' })
  return { links, addressee }
}

function linkOf(reading: Reading, range: Range): Link {
  const name = textOf(reading, range)
  const agency = some(reading, range, tag.agency)
  return { name, kind: agency ? 'agency' : 'outlet' }
}

function isOutlet(reading: Reading, range: Range): boolean {
  if (!some(reading, range, tag.outlet | tag.agency)) return false
  return at(reading, range.first).capital || at(reading, range.first + 1).capital
}

function some(reading: Reading, range: Range, bits: number): boolean {
  for (let index = range.first; index < range.last; index += 1) {
    if (has(reading, index, bits) && at(reading, index).capital) return true
  }
  return false
}

function textOf(reading: Reading, range: Range): string {
  const span = spanOf(reading, range)
  return reading.document.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
