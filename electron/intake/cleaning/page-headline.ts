import { isCreditLine } from './credits.ts'
import { isHeadMark, isMetadataLine } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import type { Region } from './page-region.ts'

/** Lines above the article among which its headline is looked for. */
const searchedLines = 60
const shortest = 12
const longest = 220
/** So much of a page's title shows it to be that of the headline. */
const shortestTitle = 20
/** Lines above a likely headline that may belong to its block, when they share words with the text too. */
const blockLines = 4
const blockShare = 0.3
/** How pages call a story that is told post by post. */
const liveTitle =
  /[–—|:-]\s?(?:live updates?|live ?blog|live ?ticker|as it happened|en direct|en vivo|minuto a minuto)\b/iu
/** So far in stand the items of a list. */
const listIndent = 3
/** Letters of the article whose words the headline should share. */
const comparedLetters = 2500

/**
 * The line that is the article's headline: near above its text, sharing words with it, often repeated
 * (page title, breadcrumb), often followed by a date or byline. Null when no line will do.
 */
export function headlineAt(lines: readonly PageLine[], region: Region): number | null {
  const words = wordsOf(openingOf(lines, region))
  const repeats = countsOf(lines)
  let best: { readonly at: number; readonly score: number } | null = null
  for (let at = Math.max(0, region.start - searchedLines); at < region.start + 2; at++) {
    const line = lines[at]
    if (line === undefined || !isCandidate(line) || (at >= region.start && line.prose.weight > 1))
      continue
    const score = scoreOf(lines, at, region.start, words, repeats)
    if (score > (best?.score ?? 0)) best = { at, score }
  }
  return best === null ? null : topmost(lines, best.at, words)
}

/** A caption shares even more words with the text; the headline is the first line of their block. */
function topmost(lines: readonly PageLine[], from: number, words: ReadonlySet<string>): number {
  let found = from
  for (let at = from - 1; at >= Math.max(0, from - blockLines); at--) {
    const line = lines[at]
    if (line === undefined || line.chrome?.section === 'stories') break
    if (line.chrome !== null || line.isPicture || isMetadataLine(line.text)) continue
    if (holdsOther(lines, at)) continue
    if (!isCandidate(line) || isTitleLike(lines[at - 1]) || shareOf(line.text, words) < blockShare)
      break
    found = at
  }
  return found
}

function shareOf(text: string, words: ReadonlySet<string>): number {
  const own = [...wordsOf(text)]
  return own.length < 3 ? 0 : own.filter((word) => words.has(word)).length / own.length
}

function scoreOf(
  lines: readonly PageLine[],
  at: number,
  start: number,
  words: ReadonlySet<string>,
  repeats: ReadonlyMap<string, number>,
): number {
  const text = lines[at]?.text ?? ''
  const own = [...wordsOf(text)]
  const shared = own.filter((word) => words.has(word)).length
  let score = 2 + (own.length === 0 ? 0 : (6 * shared) / Math.max(3, own.length))
  if ((repeats.get(text) ?? 0) > 1) score += 2
  score -= Math.max(0, start - at) * 0.08
  if (/[^.]\.$/.test(text)) score -= 2.5
  if (isStandfirst(lines, at)) score -= 2
  if (text.length < 25) score -= 1.5
  if (text.length > 140) score -= 1.5
  if (lines.slice(at + 1, at + 4).some(isHead)) score += 1.5
  if ((lines[at]?.indent ?? 0) >= listIndent) score -= 1.5
  if (isTitleLike(lines[at - 1]) && isTitleLike(lines[at + 1]) && isTitleLike(lines[at + 2]))
    score -= 2
  if (at === 0) score += 1.5
  if (isAltText(lines, at)) score -= 2
  if (holdsOther(lines, at)) score -= 3
  if (liveTitle.test(text)) score += 3
  return score
}

/** Right above a caption stands rather what its picture shows, unless the day or the author is there. */
function isAltText(lines: readonly PageLine[], at: number): boolean {
  return lines[at + 1]?.isPicture === true && !lines.slice(at + 2, at + 4).some(isHead)
}

/** "U.S. | Headline", "Headline - The Lantern": the title of the page, where the headline has a line too. */
function holdsOther(lines: readonly PageLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  return lines.slice(at + 1, at + 1 + searchedLines).some(({ text: other }) => {
    if (other.length < shortestTitle || other.length >= text.length) return false
    const beside = text.startsWith(other) ? text.slice(other.length) : text.slice(0, -other.length)
    const isPart = text.startsWith(other) || text.endsWith(other)
    return isPart && (/^\s?[-–—|»·:]\s/u.test(beside) || /[|›»>/:]\s?$|\s[-–—·]\s$/u.test(beside))
  })
}

function isHead({ text }: PageLine): boolean {
  return isHeadMark(text) || isCreditLine(text)
}

/** A line right below another that could be the headline, and no sentence, is its standfirst. */
function isStandfirst(lines: readonly PageLine[], at: number): boolean {
  const text = lines[at]?.text
  const above = lines[at - 1]
  if (above === undefined || !isCandidate(above) || above.prose.isSentence) return false
  if (above.text === text || above.text.length < 25 || isTitleLike(lines[at - 2])) return false
  return isHeadMark(lines[at + 1]?.text ?? '') || lines[at]?.prose.isSentence === true
}

function isCandidate(line: PageLine): boolean {
  const { text } = line
  if (line.chrome !== null || line.isPicture || line.isBullet) return false
  if (text.length < shortest || text.length > longest) return false
  if (!/\s/.test(text) && !/[^\u0000-\u024f]/.test(text)) return false
  return !isMetadataLine(text) && !isCreditLine(text)
}

function isTitleLike(line: PageLine | undefined): boolean {
  return (
    line !== undefined && line.chrome === null && line.text.length >= 30 && line.prose.weight < 2
  )
}

function openingOf(lines: readonly PageLine[], { start, end }: Region): string {
  let text = ''
  for (let at = start; at < end && text.length < comparedLetters; at++)
    text += `${lines[at]?.text ?? ''}\n`
  return text
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\d]{4,}/gu)
  return new Set(words ?? [])
}

function countsOf(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
