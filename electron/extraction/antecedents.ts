import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'

/** “Shares of Moor Ferries, which said”: the company tells, not its shares. */
export function nameBehindOf(reading: Reading, phrase: Range | null): Range | null {
  if (phrase === null || at(reading, phrase.first).kind !== 'word') return phrase
  for (let index = phrase.last - 2; index > phrase.first; index -= 1) {
    if (!at(reading, index + 1).capital) return phrase
    if (at(reading, index).lower === 'in' && isLoose(reading, phrase.first))
      return { first: index + 1, last: phrase.last }
    if (at(reading, index).lower === 'of' && isShare(reading, index - 1))
      return { first: index + 1, last: phrase.last }
  }
  return phrase
}

/** “Anger from politicians who accuse him”: anger accuses nobody. */
export function personBehind(reading: Reading, phrase: Range | null): Range | null {
  if (phrase === null) return null
  let head = -1
  let first = phrase.first
  for (let index = phrase.first + 1; index < phrase.last; index += 1) {
    if (!has(reading, index, tag.preposition) || at(reading, index).capital) continue
    if (head < 0) head = index - 1
    if (at(reading, index).lower !== 'of') first = index + 1
  }
  if (first === phrase.first || at(reading, head).kind !== 'word') return phrase
  const isPerson = at(reading, head).capital || has(reading, head, tag.speaker | tag.title)
  const named = at(reading, phrase.last - 1).capital || has(reading, phrase.last - 1, tag.speaker)
  return isPerson || !named || first >= phrase.last ? phrase : { first, last: phrase.last }
}

/** A word that begins no noun phrase: the “particularly” of “particularly in Lund, which says”. */
function isLoose(reading: Reading, index: number): boolean {
  return !at(reading, index).capital && !has(reading, index, tag.determiner | tag.speaker)
}

const stocks = new Set(['shares', 'stock', 'stocks', 'bonds', 'shareholders', 'owners', 'units'])

function isShare(reading: Reading, index: number): boolean {
  const { lower, capital } = at(reading, index)
  return !capital || stocks.has(lower)
}
