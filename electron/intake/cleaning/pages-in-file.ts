import { isHeadMark, readingMinutesIn } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'

/** Lines above a page's reading time or list of people among which its headline stands. */
const headDistance = 10
const sentencesInRow = 3
/** Lines of a page in which its article must begin. */
const longestPage = 600
const articleWeight = 25
/** Lines at the top of a page, and how many of them are chrome or labels. */
const topLines = 8
const fewestLabels = 4
/** Lines from the top of a page to its byline or date. */
const headLines = 60
const shortLabel = 25

/**
 * The pages of a dump that holds several, parted above the headline of each: found by what pages show
 * once, their reading time or "In this article", or by the same foot under each.
 */
export function pagesIn(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const byHead = startsByHead(lines)
  const starts = byHead.length > 1 ? byHead : startsByFoot(lines)
  const pages = starts.map((start, index) =>
    lines.slice(index === 0 ? 0 : start, starts[index + 1] ?? lines.length),
  )
  return pages.length > 1 && pages.every(holdsArticle) ? pages : [lines]
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
  let hasTitle = false
  for (let at = from - 1; at >= Math.max(covered, from - headDistance); at--) {
    const line = lines[at]
    if (line === undefined || line.prose.weight > 6) break
    if (line.chrome !== null) continue
    const isSentence = line.prose.isSentence && line.prose.weight > 0
    if (line.isBullet || (isSentence && hasTitle)) break
    if (line.text.length < 20) continue
    found = at
    hasTitle ||= !isSentence
  }
  return found
}

/** The same copyright line twice or more ends a page each time. */
function startsByFoot(lines: readonly PageLine[]): readonly number[] {
  const feet = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    if (line.chrome?.section !== 'footer' || !/©|\(c\)|copyright/i.test(line.text)) continue
    const places = feet.get(line.text) ?? []
    places.push(at)
    feet.set(line.text, places)
  }
  const repeated = [...feet.values()].filter((places) => places.length > 1)
  const last = repeated.at(-1)
  if (last === undefined) return startsByTop(lines)
  const inner = last.slice(0, -1).map((at) => at + 1)
  return [0, ...inner.filter((start) => holdsArticle(lines.slice(start, start + longestPage)))]
}

/** A copyright line with the top of another page right below it, as where pages of several portals meet. */
function startsByTop(lines: readonly PageLine[]): readonly number[] {
  const starts = [0]
  for (const [at, { text, chrome }] of lines.entries()) {
    if (chrome?.section !== 'footer' || !/(?:©|\(c\)|copyright)\D{0,40}\d{4}/i.test(text)) continue
    const top = lines.slice(at + 1, at + 1 + topLines)
    const labels = top.filter((line) => line.chrome !== null || line.text.length <= shortLabel)
    if (labels.length < fewestLabels || top.length < topLines) continue
    // The words of a cookie notice below the foot have neither author nor day.
    if (!lines.slice(at + 1, at + 1 + headLines).some(({ text: head }) => isHeadMark(head)))
      continue
    const open = starts.at(-1) ?? 0
    const rest = lines.slice(at + 1, at + 1 + longestPage)
    if (holdsArticle(lines.slice(open, at)) && holdsArticle(rest)) starts.push(at + 1)
  }
  return starts
}

/** Three sentences in a row, and prose enough for a short article. */
function holdsArticle(page: readonly PageLine[]): boolean {
  let weight = 0
  let row = 0
  let longest = 0
  for (const { prose, chrome } of page) {
    const isSentence = prose.isSentence && prose.weight > 1
    if (isSentence) row++
    else if (chrome === null) row = 0
    longest = Math.max(longest, row)
    weight += isSentence ? prose.weight : 0
  }
  return longest >= sentencesInRow && weight >= articleWeight
}
