import { tag } from './lexicon.ts'
import { at, has, type Reading } from './reading.ts'

export function skipComma(reading: Reading, from: number, ceiling: number): number {
  const token = at(reading, from)
  return from < ceiling && (token.text === ',' || token.text === ':') ? from + 1 : from
}

const longestAside = 15

/** `said on Friday — at the end of a long day — that`: behind the aside, where “that” goes on. */
export function behindAside(reading: Reading, from: number, ceiling: number): number {
  const mark = at(reading, from).text
  if (!/^(?:,|[\u2013\u2014-]|--)$/.test(mark)) return from
  for (let index = from + 2; index < Math.min(ceiling, from + longestAside); index += 1) {
    if ((reading.inside[index] ?? -1) >= 0) return from
    if (at(reading, index).text === mark)
      return has(reading, index + 1, tag.that) ? index + 1 : from
  }
  return from
}

/** `says that: “…”`: the marks hold what is said. */
export function behindThat(reading: Reading, index: number): number {
  const isThat = has(reading, index, tag.that) && at(reading, index + 1).text === ':'
  return isThat && (reading.inside[index + 2] ?? -1) >= 0 ? index + 2 : index
}
