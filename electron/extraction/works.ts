import { tag } from './lexicon.ts'
import type { Quotation } from './quotations.ts'
import { at, has, type Reading } from './reading.ts'

const longestTitle = 14

/**
 * The marks hold the title of a book, a film, a programme: `on “Morning Call”`, `her novel “Ash”`.
 * A name that somebody gives (`the “Glacier Republic”`, `so-called`, `dubbed`) is none.
 */
export function isWork(reading: Reading, quotation: Quotation): boolean {
  const { first, last } = quotation
  if (last - first > longestTitle + 2) return false
  if (!isNamed(reading, first, last)) return false
  if (isLedByWork(reading, first) || has(reading, last, tag.work)) return true
  if (reading.lexicon.language.verbSecond !== null) return false
  const before = at(reading, first - 1)
  if (before.kind !== 'word' || names(reading, first - 1)) return false
  return quotation.words > 1 || /^(?:['’]s|on)$/.test(before.lower)
}

/** “the film”, “a new song,” right before the marks. */
function isLedByWork(reading: Reading, first: number): boolean {
  const noun = at(reading, first - 1).text === ',' ? first - 2 : first - 1
  return has(reading, noun, tag.work)
}

/** Before a name that somebody gives. */
function names(reading: Reading, index: number): boolean {
  return has(reading, index, tag.determiner | tag.termMark | tag.cue)
}

/** Every word of weight begins with a capital letter, and no sentence ends within. */
function isNamed(reading: Reading, first: number, last: number): boolean {
  let capitals = 0
  for (let index = first + 1; index < last - 1; index += 1) {
    const token = at(reading, index)
    if (token.kind !== 'word') {
      if (/^[!?…]|^\.\./.test(token.text)) return false
      continue
    }
    if (token.capital) capitals += 1
    else if (token.text.length > 4) return false
  }
  return capitals > 0
}
