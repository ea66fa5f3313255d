import { agencyNamed } from './agencies.ts'
import type { Paragraph } from './paragraphs.ts'

export type SignOff = {
  readonly paragraphs: readonly Paragraph[]
  /** The agency as printed below or after the last sentence. */
  readonly printed: readonly Paragraph[]
  readonly agency: string | null
}

/** The longest name of an agency with the marks around it. */
const longestSignOff = 40
const alone = /^[\s(\[–—-]{0,4}(\p{Lu}[\p{L}. -]{1,34}?|dpa)[\s)\].]{0,3}$/u
const afterSentence =
  /(?<=[.!?]["'”’»)]{0,2})\s{1,3}[(\[–—-]{0,2}\s?(\p{Lu}[\p{L}]{1,10}(?:[ -]\p{Lu}\p{L}{1,10}){0,2}|dpa)[)\]]?\.?$/u

/** Takes the agency off that ends a story: "… she said. PTI", or "Reuter" on a line of its own. */
export function takeSignOff(paragraphs: readonly Paragraph[]): SignOff {
  const last = paragraphs.at(-1)
  const match = last === undefined || paragraphs.length < 2 ? null : signatureOf(last.text)
  const agency = match === null ? null : agencyOf(match[1] ?? '')
  if (last === undefined || match === null || agency === null)
    return { paragraphs, printed: [], agency: null }
  const kept = last.text.slice(0, last.text.length - match[0].length)
  const rest = paragraphs.slice(0, -1)
  return {
    paragraphs: kept === '' ? rest : [...rest, { text: kept, at: last.at }],
    printed: [{ text: match[0].trim(), at: last.at }],
    agency,
  }
}

function signatureOf(text: string): RegExpExecArray | null {
  return text.length <= longestSignOff
    ? alone.exec(text)
    : afterSentence.exec(text.slice(-longestSignOff))
}

/** Only in its own spelling: "Map" ends a caption, "MAP" a story. The agency signed "Reuter" until 1997. */
function agencyOf(printed: string): string | null {
  const name = printed.trim()
  if (/^reuter$/i.test(name)) return 'Reuters'
  const agency = agencyNamed(name)
  return agency === name ? agency : null
}
