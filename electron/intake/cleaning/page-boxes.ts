import type { Chrome } from './chrome.ts'
import { isCounter, isTimeLine, readingMinutesIn } from './metadata-lines.ts'
import type { PageLine } from './page-lines.ts'
import { noProse } from './prose.ts'

/** Lines of a newsletter's box between its invitation and the line that ends it. */
const boxLines = 6
/** Two lines of a newsletter's box have only short ones between them. */
const longestInBox = 60
const boxEnd =
  /^(?:after newsletter promotion|privacy notice\b|by (?:signing up|subscribing|clicking|registering|submitting|entering|providing)\b|(?:enter )?your e-?mail\b|e-?mail address$|thank you for (?:signing|subscribing)|for more information see our privacy policy|you can unsubscribe|ihre e-?mail|votre (?:adresse )?e-?mail|tu (?:correo|e-?mail)|введите (?:ваш )?e-?mail)/iu
/** Tools in a row that make a bar of them, at least and at most, and the longest of them. */
const fewestTools = 3
const mostTools = 40
const longestTool = 24

const shareBar: Chrome = { reason: 'share bar', section: null }
const newsletter: Chrome = { reason: 'newsletter', section: null }

/**
 * Lines that are chrome by the company they keep: "6 min", "Comment" and "Gift Article" in a bar of
 * tools end no article, and what stands inside a newsletter's box is no paragraph.
 */
export function withBoxes(lines: readonly PageLine[]): readonly PageLine[] {
  const found = [...lines]
  for (let at = 0; at < lines.length; at++) {
    const bar = barEnd(lines, at)
    const end = Math.max(bar, boxEndAt(lines, at))
    const chrome = bar === end ? shareBar : newsletter
    for (let inside = at; inside < end; inside++) {
      const line = lines[inside]
      if (line !== undefined) found[inside] = { ...line, chrome, isPicture: false, prose: noProse }
    }
    at = Math.max(at, end - 1)
  }
  return found
}

/** The line after a bar of tools that begins here; the line itself when none does. */
function barEnd(lines: readonly PageLine[], from: number): number {
  let end = from
  let shares = 0
  while (end - from < mostTools && isTool(lines[end])) {
    if (lines[end]?.chrome?.reason === 'share bar') shares++
    end++
  }
  // A bar that ends in "Comments" stands above them, unless text follows.
  const isBar = shares > 0 && end - from >= fewestTools && lines[end]?.prose.isSentence === true
  return isBar ? end : from
}

function isTool(line: PageLine | undefined): boolean {
  if (line === undefined || line.text.length > longestTool) return false
  if (line.chrome === null)
    return isCounter(line.text) || isTimeLine(line.text) || readingMinutesIn(line.text) !== null
  const { reason, section } = line.chrome
  return reason === 'share bar' || (reason === 'chrome' && (section ?? 'comments') === 'comments')
}

function isLabel({ text, prose }: PageLine): boolean {
  return text.length <= longestInBox && !prose.isSentence
}

/** The line after a newsletter's box that begins here; the line itself when none does. */
function boxEndAt(lines: readonly PageLine[], from: number): number {
  if (lines[from]?.chrome?.reason !== 'newsletter') return from
  let end = from
  for (let at = from + 1; at <= from + boxLines; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isShort = lines.slice(end + 1, at).every(isLabel)
    if (boxEnd.test(line.text) || (line.chrome?.reason === 'newsletter' && isShort)) end = at + 1
  }
  return end
}
