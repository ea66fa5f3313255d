import { plainText } from './characters.ts'
import type { Chrome } from './chrome.ts'
import { chromeOf } from './chrome-phrases.ts'
import { isFlattened } from './flattened.ts'
import { printedLines, type PrintedLine } from './page-lines.ts'
import { proseOf } from './prose.ts'

/** Lines of chrome that make a text a page; fewer may be interruptions of a plain article. */
const fewestLines = 4
const fewestShare = 0.06
/** Sections (lists of stories, comments, the foot) that make a text a page even when little else does. */
const fewestSections = 2

/** Labels and links that make a text a page in a language whose chrome we do not know. */
const fewestLabels = 30
const labelShare = 0.7
const longestLabel = 40
/** A page has its menus above the text; an article may have a table below it. */
const labelsAbove = 10
/** Letters looked at to tell a page from an article. */
const judgedLetters = 20_000

/** Whether a text, judged by its beginning, is the dump of a page, with its lines or flattened. */
export function looksLikePage(text: string): boolean {
  const beginning = text.slice(0, judgedLetters)
  if (beginning !== last.text) last = { text: beginning, isPage: judged(plainText(beginning)) }
  return last.isPage
}

/** Several readers ask the same of one file in a row. */
let last = { text: '', isPage: false }

function judged(beginning: string): boolean {
  return isFlattened(beginning) || isPage(printedLines(beginning))
}

/** Whether lines are those of a dumped page with its chrome rather than of an article alone. */
function isPage(lines: readonly PrintedLine[]): boolean {
  const kinds = lines.map(({ text }) => chromeOf(text))
  const hasList = kinds.some(
    (kind, at) => kind?.section === 'stories' && lines[at + 1]?.isBullet === true,
  )
  if (hasList || kinds.some((kind) => kind?.section === 'people')) return true
  if (isMostlyLabels(lines, kinds)) return true
  const chrome = kinds.filter((kind) => kind !== null && kind.reason !== 'advertisement')
  if (chrome.length < fewestLines) return false
  const sections = chrome.filter((kind) => kind?.section !== null && kind?.section !== 'player')
  return sections.length >= fewestSections || chrome.length >= lines.length * fewestShare
}

function isMostlyLabels(lines: readonly PrintedLine[], kinds: readonly (Chrome | null)[]): boolean {
  const isText = ({ text }: PrintedLine, at: number): boolean =>
    kinds[at] === null && proseOf(text).isSentence
  const short = lines.filter(({ text }) => text.length <= longestLabel)
  if (short.length < Math.max(fewestLabels, lines.length * labelShare)) return false
  const labels = lines.filter((line, at) => line.text.length <= longestLabel && !isText(line, at))
  const first = lines.findIndex(isText)
  if (first !== -1 && first < labelsAbove) return false
  return labels.length >= fewestLabels && labels.length >= lines.length * labelShare
}
