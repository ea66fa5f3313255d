import type { PageLine } from './page-lines.ts'
import { noProse } from './prose.ts'

/** A shorter beginning of a caption says nothing. */
const shortestAltText = 20

/** Marks the words that stand for a picture, where the caption below them begins with the same. */
export function withAltTexts(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, at) =>
    line.chrome === null && !line.isPicture && beginsCaption(line.text, lines[at + 1])
      ? { ...line, isPicture: true, prose: noProse }
      : line,
  )
}

function beginsCaption(text: string, caption: PageLine | undefined): boolean {
  if (caption?.isPicture !== true || text.length < shortestAltText) return false
  const words = text.replace(/[\s.…]+$/u, '')
  return caption.text.length > text.length && caption.text.startsWith(words)
}
