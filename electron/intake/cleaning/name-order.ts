import { agencyNamed } from './agencies.ts'

/** A family name, with its particles or a hyphen, and up to three given names or initials. */
const family =
  /^(?:(?:[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Vv]an|[Vv]on|der|den|ter|bin|[Aa]l|[Ee]l|[Ll]a|[Ll]e)\s){0,3}\p{Lu}[\p{L}'’-]*$/u
const given = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}$/u
const noName =
  /^(?:staff|agenc\p{L}+|editors?|reporters?|correspondents?|redaktion|redacción|rédaction|agenturen|jr|sr|ii|iii|md|phd|ms|rd|mba|esq|opinion|news|(?:the|la|le|el)\s.*)\.?$/iu

/** "Holm, Anna; Roe, Tom" and "Holm, Anna, Roe, Tom" give "Anna Holm, Tom Roe"; other bylines stay. */
export function inNameOrder(byline: string): string {
  if (!byline.includes(',')) return byline
  const listed = byline.split(/\s?;\s?/)
  const people = listed.length > 1 ? listed.map((one) => one.split(/,\s?/)) : pairsOf(byline)
  const names = people.map(turned)
  return names.every((name) => name !== null) ? names.join(', ') : byline
}

function pairsOf(byline: string): readonly (readonly string[])[] {
  const parts = byline.split(/,\s?/)
  const pairs: string[][] = []
  for (let at = 0; at < parts.length; at += 2) pairs.push(parts.slice(at, at + 2))
  return pairs
}

/** A name alone stays as it is among turned ones; null where the words are no name. */
function turned(parts: readonly string[]): string | null {
  const [last = '', first, ...more] = parts.map((part) => part.trim())
  if (more.length > 0) return null
  if (first === undefined) return last.includes(' ') ? last : null
  const areNames =
    family.test(last) && given.test(first) && !noName.test(last) && !noName.test(first)
  if (!areNames || agencyNamed(last) !== null || agencyNamed(first) !== null) return null
  return `${first} ${last}`
}
