import type { PageLine } from './page-lines.ts'
import { noProse } from './prose.ts'

/** A shorter beginning of a caption says nothing. */
const shortestAltText = 20

/** A photographer's name behind words that the line above has, too. */
const nameAlone = /^[\s.|(–-]{1,4}\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\)?$/u

/**
 * Marks the words that stand for a picture, where the caption below them begins with the same; and such
 * a caption, where nothing but a name follows the words.
 */
export function withAltTexts(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, at) => {
    if (line.chrome !== null || line.isPicture) return line
    const below = lines[at + 1]
    const isAlt =
      below !== undefined && begins(line, below) && (below.isPicture || isNamed(line, below))
    const above = lines[at - 1]
    const isCaption = above !== undefined && begins(above, line) && isNamed(above, line)
    return isAlt || isCaption ? { ...line, isPicture: true, prose: noProse } : line
  })
}

function begins({ text }: PageLine, caption: PageLine): boolean {
  if (text.length < shortestAltText || caption.text.length <= text.length) return false
  return caption.text.startsWith(text.replace(/[\s.…]+$/u, ''))
}

function isNamed({ text }: PageLine, caption: PageLine): boolean {
  return nameAlone.test(caption.text.slice(text.replace(/[\s.…]+$/u, '').length))
}
