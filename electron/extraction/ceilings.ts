import type { Attribution } from './attribution.ts'
import { tag } from './lexicon.ts'
import { at, has, type Reading, type Unit } from './reading.ts'

const mostFollowing = 4

/**
 * A later attribution that a comma, dash or semicolon sets off ends the content before it, also when
 * a participle stands between: “they expect margins beyond those referencing May, Moor said it …”.
 */
export function ceilingOf(reading: Reading, unit: Unit, following: readonly Attribution[]): number {
  for (const [order, each] of following.slice(0, mostFollowing).entries()) {
    if (order > 0 && each.side === 'none') continue
    const ceiling = ceilingBefore(reading, unit, each)
    if (ceiling < unit.last) return ceiling
    if (each.side !== 'none') break
  }
  return unit.last
}

function ceilingBefore(reading: Reading, unit: Unit, following: Attribution): number {
  if (isCoordinated(reading, following)) return following.region.first - 1
  let before = following.region.first - 1
  while (before > unit.first && has(reading, before, tag.conjunction)) before -= 1
  if (before < following.region.first - 1 && speaksBehindMarks(reading, following, before))
    return before + 1
  const setOff =
    /^[,;\u2013\u2014]|^--/.test(at(reading, before).text) && (reading.inside[before] ?? -1) < 0
  return setOff ? before : unit.last
}

/** `called it “baseless,” and Holt said it …`: the comma stands inside the marks. */
function speaksBehindMarks(reading: Reading, { cue, side }: Attribution, before: number): boolean {
  if ((reading.inside[before] ?? -1) < 0 || at(reading, before - 1).text !== ',') return false
  return side === 'before' && cue !== null && !cue.modal && cue.verb.frames.includes('zero')
}

/** “said A and warned B”: the second verb of the same speaker. */
function isCoordinated(reading: Reading, following: Attribution): boolean {
  const { cue, side, region } = following
  const speaks = cue?.verb.frames.some((frame) => frame === 'that' || frame === 'zero') === true
  const joined = has(reading, region.first - 1, tag.conjunction)
  return side === 'none' && speaks && joined && cue?.form === 'finite'
}
