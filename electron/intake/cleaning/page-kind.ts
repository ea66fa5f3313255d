import type { PageLine } from './page-lines.ts'

/** Lines of chrome that make a text a page; fewer may be interruptions of a plain article. */
const fewestLines = 4
const fewestShare = 0.06
/** Sections (lists of stories, comments, the foot) that make a text a page even when little else does. */
const fewestSections = 2

/** Whether a text is a dumped page with its chrome rather than an article alone. */
export function isPage(lines: readonly PageLine[]): boolean {
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
  if (chrome.length < fewestLines) return false
  return sections.length >= fewestSections || chrome.length >= lines.length * fewestShare
}
