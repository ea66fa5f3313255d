import { plainText } from './characters.ts'
import { isFlattened } from './flattened.ts'
import { pageLines, type PageLine } from './page-lines.ts'

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
  const beginning = plainText(text.slice(0, judgedLetters))
  return isFlattened(beginning) || isPage(pageLines(beginning))
}

/** Whether lines are those of a dumped page with its chrome rather than of an article alone. */
function isPage(lines: readonly PageLine[]): boolean {
  const chrome = lines.filter(
    (line) => line.chrome !== null && line.chrome.reason !== 'advertisement',
  )
  const sections = chrome.filter(
    ({ chrome: kind }) => kind?.section !== null && kind?.section !== 'player',
  )
  const hasList = lines.some(
    (line, at) => line.chrome?.section === 'stories' && lines[at + 1]?.isBullet === true,
  )
  if (hasList || chrome.some((line) => line.chrome?.section === 'people')) return true
  if (isMostlyLabels(lines)) return true
  if (chrome.length < fewestLines) return false
  return sections.length >= fewestSections || chrome.length >= lines.length * fewestShare
}

function isMostlyLabels(lines: readonly PageLine[]): boolean {
  const labels = lines.filter(({ text, prose }) => text.length <= longestLabel && !prose.isSentence)
  const first = lines.findIndex(({ prose }) => prose.isSentence)
  if (first !== -1 && first < labelsAbove) return false
  return labels.length >= fewestLabels && labels.length >= lines.length * labelShare
}
