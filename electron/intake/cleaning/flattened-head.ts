import { bylineOf } from './bylines.ts'
import { datesInText, type Dates } from './page-head.ts'
import type { PageLine } from './page-lines.ts'

/** Lines above the text of a flattened page, and letters at their end, that hold its head. */
const linesAbove = 12
const headLetters = 500
/** "By Jane Doe", "Von Jan Lund und Ida Roe": two words for a name, a third where an initial or a particle stands between. */
const printedName = String.raw`\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}\.|\s(?:de|del|van|von|der|la|di)){0,2}\s\p{Lu}[\p{L}'’-]{1,20}`
const byline = new RegExp(
  String.raw`(?<![\p{L}\d])(?:By|BY|Von|Par|Por)\s(${printedName}(?:(?:,|\s(?:and|und|et|y|&))\s${printedName}){0,3})(?![\p{L}])`,
  'gu',
)

export type FlattenedHead = Dates & { readonly byline: string | null }

/** Author and day of a page that was flattened to one line, from the labels glued together above its text. */
export function flattenedHead(lines: readonly PageLine[], start: number): FlattenedHead {
  const above = lines.slice(Math.max(0, start - linesAbove), start)
  const text = above
    .map((line) => line.text)
    .join(' ')
    .slice(-headLetters)
  const named = [...text.matchAll(byline)].at(-1)?.[1]
  return {
    ...datesInText(text),
    byline: named === undefined ? null : bylineOf(`By ${named}`),
  }
}
