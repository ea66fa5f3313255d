import { readingMinutesIn } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'

/** Lines above a page's reading time or list of people among which its headline stands. */
const headDistance = 10

/**
 * The pages of a dump that holds several, parted above the headline of each: found by what pages show
 * once, their reading time or "In this article", or by the same foot under each.
 */
export function pagesIn(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const byHead = startsByHead(lines)
  const starts = byHead.length > 1 ? byHead : startsByFoot(lines)
  if (starts.length < 2) return [lines]
  return starts.map((start, index) =>
    lines.slice(index === 0 ? 0 : start, starts[index + 1] ?? lines.length),
  )
}

function startsByHead(lines: readonly PageLine[]): readonly number[] {
  const starts: number[] = []
  let covered = 0
  for (const [at, line] of lines.entries()) {
    const isHead = line.text.length < 40 && readingMinutesIn(line.text) !== null && !line.isBullet
    if (!isHead) continue
    const start = headlineAbove(lines, at, covered)
    covered = at
    if (start !== null) starts.push(start)
  }
  return starts
}

/** The headline above a mark of the head: upwards over chrome and phrases, never over prose or a list. */
function headlineAbove(lines: readonly PageLine[], from: number, covered: number): number | null {
  let found: number | null = null
  for (let at = from - 1; at >= Math.max(covered, from - headDistance); at--) {
    const line = lines[at]
    if (line === undefined || line.prose.weight > 6) break
    if (line.chrome !== null) continue
    if (line.isBullet) break
    if (line.text.length >= 20) found = at
  }
  return found
}

/** The same copyright line twice or more ends a page each time. */
function startsByFoot(lines: readonly PageLine[]): readonly number[] {
  const feet = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    if (line.chrome?.section !== 'footer' || !/©|\(c\)|copyright/i.test(line.text)) continue
    feet.set(line.text, [...(feet.get(line.text) ?? []), at])
  }
  const repeated = [...feet.values()].filter((places) => places.length > 1)
  const last = repeated.at(-1)
  if (last === undefined) return []
  const inner = last.slice(0, -1).map((at) => at + 1)
  return [0, ...inner.filter((start) => holdsArticle(lines, start))]
}

function holdsArticle(lines: readonly PageLine[], start: number): boolean {
  let weight = 0
  for (const line of lines.slice(start)) weight += line.prose.isSentence ? line.prose.weight : 0
  return weight > 20
}
