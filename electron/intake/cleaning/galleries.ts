import type { PageLine } from './page-lines.ts'

const counter = /^(\d{1,3})\s?(?:\/|of)\s?(\d{1,3})$/
/** Lines between two counters of one gallery: a title, a text, a credit. */
const longestPicture = 8
/** Counters in a row that make a gallery. */
const fewestPictures = 4

/** The lines of picture galleries: what stands between counters such as "3/50" and "4/50". */
export function galleryLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let first = 0
  let last = -1
  let next = ''
  let count = 0
  const close = (): void => {
    const end = Math.min(lines.length, last + 1 + shareOf(first, last, count))
    if (count >= fewestPictures) for (let at = first; at < end; at++) found.add(at)
  }
  for (const [at, { text }] of lines.entries()) {
    const [, picture, of] = counter.exec(text) ?? []
    if (picture === undefined || of === undefined) continue
    const goesOn = `${picture}/${of}` === next && at - last <= longestPicture
    if (!goesOn) {
      close()
      first = at
      count = 0
    }
    count++
    last = at
    next = `${Number(picture) + 1}/${of}`
  }
  close()
  return found
}

/** The last picture has as many lines as the others. */
function shareOf(first: number, last: number, count: number): number {
  return count < 2 ? 0 : Math.round((last - first) / (count - 1)) - 1
}
