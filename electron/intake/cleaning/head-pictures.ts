import { isPictureCredit } from './captions.ts'
import type { PageLine } from './page-lines.ts'

/** The caption among the lines of an article's head: rather words than a credit, rather whole than begun. */
export function captionIn(head: readonly PageLine[]): PageLine | undefined {
  const pictures = head.filter((line) => line.isPicture)
  const worded = pictures.find(
    ({ text }) => !isPictureCredit(text) && !pictures.some((other) => goesOn(other.text, text)),
  )
  return worded ?? pictures[0]
}

function goesOn(longer: string, text: string): boolean {
  return longer.length > text.length && longer.startsWith(text.replace(/[.…]+$/u, ''))
}

/** Whether a phrase stands right above a caption: it says what the picture shows, and is no standfirst. */
export function isAboveCaption(lines: readonly PageLine[], line: PageLine): boolean {
  const below = lines[lines.indexOf(line) + 1]
  return below?.isPicture === true && !isPictureCredit(below.text)
}
