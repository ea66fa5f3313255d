import type { PageLine } from './page-lines.ts'

/** "18:42", "18.42 BST 6 April", "6 Apr 2022, 18:42", "18.42 Uhr": the hour of a post, as printed above it. */
const hour =
  /^(?:\p{L}{3,10},?\s)?(?:\d{1,2}\.?\s\p{L}{3,10}\.?(?:\s\d{4})?,?\s)?(?:at\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s(?:uhr|\p{Lu}{2,4}))?(?:,?\s\d{1,2}\.?\s\p{L}{3,10}\.?(?:\s\d{4})?)?$/iu
/** Lines from the hour of a post to its first sentence: a title, a picture, buttons. */
const longestTop = 4
/** Posts that make a live page, and lines between the hours of two. */
const fewestPosts = 3
const longestPost = 40

/**
 * The lines between the posts of a live page: their hours and titles. They part its text and end it
 * nowhere. Readers' comments have hours too; where they begin, the posts are over.
 */
export function livePosts(lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let tops: (readonly number[])[] = []
  let last = -longestPost
  const close = (): void => {
    if (tops.length >= fewestPosts) for (const at of tops.flat()) found.add(at)
    tops = []
  }
  for (const [at, line] of lines.entries()) {
    const section = line.chrome?.section ?? null
    if (section === 'comments' || section === 'stories') close()
    if (line.text.length > 60 || !hour.test(line.text)) continue
    const top = topOf(lines, at)
    if (top.length === 0) continue
    if (at - last > longestPost) close()
    tops.push(top)
    last = at
  }
  close()
  return found
}

/** The lines from an hour to the sentence below it, none when there is no sentence. */
function topOf(lines: readonly PageLine[], hourAt: number): readonly number[] {
  const top: number[] = []
  for (let at = hourAt; at <= hourAt + longestTop; at++) {
    const line = lines[at]
    if (line === undefined) return []
    if (line.prose.isSentence && line.prose.weight > 0) return top
    top.push(at)
  }
  return []
}
