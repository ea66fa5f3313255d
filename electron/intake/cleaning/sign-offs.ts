import { agencyNamed } from './agencies.ts'
import type { Paragraph } from './paragraphs.ts'

/** "mab/dpa", "pq/rm (dpa, AFP)", "dpa/afp/koe": who edited what which agencies sent. */
const initials =
  /^(?:\p{L}{2,4}(?:[/,]\s?\p{L}{2,8}){0,3}\s)?[(]?((?:\p{L}{2,10})(?:(?:\/|,\s?|\s?&\s?)\p{L}{2,10}){0,5})[)]?$/u

/** The agencies of a line of editors' initials, null when it is no such line. */
export function agenciesSigned(line: string): string | null {
  const inner = line.length <= longestSignOff ? initials.exec(line.trim())?.[1] : undefined
  if (inner === undefined || !/[/,(]/.test(line)) return null
  const parts = line.split(/[^\p{L}]+/u).filter((part) => part !== '')
  const agencies = parts.flatMap((part) => agencyNamed(part) ?? [])
  const others = parts.filter((part) => agencyNamed(part) === null)
  const areInitials = others.every((part) => /^\p{Ll}{2,4}$/u.test(part))
  return agencies.length > 0 && areInitials ? [...new Set(agencies)].join('/') : null
}

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
  const signed = last === undefined || paragraphs.length < 2 ? null : agenciesSigned(last.text)
  if (last !== undefined && signed !== null)
    return { paragraphs: paragraphs.slice(0, -1), printed: [last], agency: signed }
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
