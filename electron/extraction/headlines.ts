import { wordsIn } from './contents.ts'
import { standing, type Draft } from './drafts.ts'
import { at, type Range, type Reading } from './reading.ts'

const longestHeadline = 30
const longestName = 3
const fewestWords = 3

/**
 * `Moor: we will stay` and `We will stay: Moor` at the head of a text. Only a name that acts in the
 * article makes it a quote (“Flood: what we know” is none), so the caller asks who it is.
 */
export function headlineDraft(reading: Reading): Draft | null {
  const paragraph = reading.document.paragraphs[0]
  if (paragraph === undefined || reading.document.paragraphs.length < 2) return null
  const { first, last } = paragraph
  if (last - first > longestHeadline || /^[.!]/.test(at(reading, last - 1).text)) return null
  const colon = colonIn(reading, first, last)
  if (colon === null) return null
  const left = { first, last: colon }
  const right = { first: colon + 1, last }
  if (isName(reading, left) && wordsIn(reading, right) >= fewestWords) return draft(right, left)
  return isName(reading, right) && wordsIn(reading, left) >= fewestWords ? draft(left, right) : null
}

function colonIn(reading: Reading, first: number, last: number): number | null {
  for (let index = first + 1; index < last - 1; index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) return null
    if (at(reading, index).text === ':') return index
  }
  return null
}

function isName(reading: Reading, range: Range): boolean {
  if (range.last - range.first > longestName) return false
  for (let index = range.first; index < range.last; index += 1) {
    if (!at(reading, index).capital) return false
  }
  return true
}

function draft(words: Range, speaker: Range): Draft {
  return standing({
    spans: [words],
    type: 'direct',
    attribution: null,
    speaker,
    rule: 'headline-colon',
    paragraph: 0,
  })
}
