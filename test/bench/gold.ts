import { readFileSync } from 'node:fs'

/** The records of a JSON-lines file that a guard accepts. */
export function recordsIn<Record>(
  path: string,
  accepts: (record: unknown) => record is Record,
): readonly Record[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(accepts)
}

/** UTF-16 offsets of a text as code points, in which the gold counts. */
export function codePointOffsets(text: string): (unit: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      pairs.push(at)
      at += 1
    }
  }
  if (pairs.length === 0) return (unit) => unit
  return (unit) => unit - pairs.filter((pair) => pair < unit).length
}

const titles = /\b(?:mr|mrs|ms|dr|prof|sir|president|minister|the|sen|rep|gov|premier)\b\.?/g

/** Two names of a speaker agree as `score.py` has it: same words, same last word, or one within the other. */
export function sameName(one: string | null, other: string | null): boolean {
  const first = nameWords(one)
  const second = nameWords(other)
  if (first.length === 0 || second.length === 0) return false
  if (first.at(-1) === second.at(-1)) return true
  return (
    first.every((word) => second.includes(word)) || second.every((word) => first.includes(word))
  )
}

function nameWords(name: string | null): readonly string[] {
  return (name ?? '')
    .toLowerCase()
    .replaceAll(titles, ' ')
    .replaceAll(/[^\p{L}\p{N}_ ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
}
