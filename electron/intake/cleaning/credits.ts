import type { Credits } from '../../../shared/article.ts'
import { agencyNamed } from './agencies.ts'
import type { Paragraph } from './paragraphs.ts'

type Role = keyof Credits

export type TakenCredits = {
  readonly paragraphs: readonly Paragraph[]
  readonly credits: Credits
  /** The credit lines as printed, each with the place of its paragraph. */
  readonly printed: readonly Paragraph[]
}

/** How many paragraphs from the end may hold credits. */
const tailParagraphs = 6

const rolesOf: ReadonlyMap<string, Role> = new Map([
  ['reporting', 'reporting'],
  ['reported', 'reporting'],
  ['reporter', 'reporting'],
  ['bericht', 'reporting'],
  ['berichtet', 'reporting'],
  ['reportage', 'reporting'],
  ['reportaje', 'reporting'],
  ['información', 'reporting'],
  ['writing', 'writing'],
  ['written', 'writing'],
  ['compiled', 'writing'],
  ['compiling', 'writing'],
  ['geschrieben', 'writing'],
  ['verfasst', 'writing'],
  ['rédigé', 'writing'],
  ['escrito', 'writing'],
  ['editing', 'editing'],
  ['edited', 'editing'],
  ['redigiert', 'editing'],
  ['bearbeitet', 'editing'],
  ['édité', 'editing'],
  ['edité', 'editing'],
  ['editado', 'editing'],
  ['edición', 'editing'],
])

/** Participles open a credit only with a capital: "(reported by the daily)" belongs to a sentence. */
const openingWords = [...rolesOf.keys()].map((word) =>
  isParticiple(word) ? capital(word) : eitherCase(word),
)
const innerWords = [...rolesOf.keys()].map(eitherCase)

const opening = roleOf(openingWords.join('|'))
const inner = roleOf(innerWords.join('|'))
/** In brackets the "by" may be missing: "(Reporting Jane Doe; Editing by Kim Foe)". */
const bare = String.raw`${before()}(?:[Rr]eporting|[Ww]riting|[Ee]diting)\s(?:in\s\p{Lu}\p{L}+\sby\s)?(?=\p{Lu}\p{Ll})`

const roleStart = new RegExp(`^${opening}`, 'u')
const roleAnywhere = new RegExp(`(?<![\\p{L}])(?:${inner}|${bare})`, 'gu')
const bracketedAtEnd = new RegExp(
  String.raw`\s?[(\[]((?:${opening}|${bare})[^()\[\]]{2,1500})[)\]]*\.?(?=\s*(?:[(\[]|Keywords:|$))`,
  'gu',
)

function roleOf(words: string): string {
  const more = String.raw`(?:\s?(?:,|/|and|&|und|et|y)\s?(?:additional\s)?(?:${innerWords.join('|')}))?`
  return String.raw`${before()}(?:${words})${more}(?:\s(?:by|von|par|por|de)\b:?|:)\s`
}

function before(): string {
  return String.raw`(?:(?:[Aa]dditional|[Ff]urther|[Ww]ith|[Ww]eiterer|[Zz]usätzlicher)\s)?`
}

function isParticiple(word: string): boolean {
  return /(?:ed|en|iert|eitet|é|ito|ado)$/.test(word)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function eitherCase(word: string): string {
  return `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`
}

/** Takes "(Reporting by …; editing by …)" off the end of an article, in brackets or as lines of their own. */
export function takeCredits(paragraphs: readonly Paragraph[]): TakenCredits {
  const kept: Paragraph[] = []
  const printed: Paragraph[] = []
  const start = Math.max(0, paragraphs.length - tailParagraphs)
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, at } = paragraph
    if (index < start) {
      kept.push(paragraph)
      continue
    }
    if (isCreditLine(text)) {
      printed.push(paragraph)
      continue
    }
    const rest = text.replace(bracketedAtEnd, (credit) => {
      printed.push({ text: credit.trim(), at })
      return ''
    })
    if (rest.trim() !== '') kept.push({ text: rest.trim(), at })
  }
  const credits = readCredits(printed.map(({ text }) => contributors(text) ?? text).join('; '))
  return { paragraphs: kept, credits, printed }
}

/** "AP writers Jane Doe in Oslo and John Roe contributed to this report." */
const contribution =
  /^[\s(\[*•_—–-]{0,4}(\p{Lu}[^;\n]{3,250}?) (?:also )?contributed (?:reporting|(?:to )?(?:this|the) (?:report|story|article|post)|to reporting)\b[^.]{0,40}\.?[)\]]?$/u
/** What stands before the names: for whom they work, and as what. */
const employer =
  /(?<=^|, |and )(?:(?:the\s)?\p{Lu}[\p{L}.]*['’]s?\s|(?:[\p{Lu}][\p{L}.]*\s){0,4}(?:staff\s|freelance\s)?(?:writers?|reporters?|journalists?|videojournalists?|correspondents?|producers?|editors?|staffers?)\s)/giu

/** The same as a credit is printed elsewhere, null when a line is no such sentence. */
function contributors(line: string): string | null {
  const names = line.length > 400 ? undefined : contribution.exec(line)?.[1]
  return names === undefined ? null : `Reporting by ${names.replace(employer, '')}`
}

/** Whether a line is nothing but a credit: "Reporting by Jane Doe in London; editing by John Roe". */
export function isCreditLine(line: string): boolean {
  if (contributors(line) !== null) return true
  const inner = line.replace(/^[\s(\[*•_-]+/, '')
  if (inner.length > 1500 || !roleStart.test(inner)) return false
  const after = inner.replace(roleStart, '')
  return (
    /^(?:the\s|our\s)?\p{Lu}/u.test(after) &&
    !/[.!?]["”]?\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u.test(after)
  )
}

/** Names by role from a credit line. */
export function readCredits(text: string): Credits {
  const found: Record<Role, string[]> = { reporting: [], writing: [], editing: [] }
  const matches = [...text.matchAll(roleAnywhere)]
  for (const [at, match] of matches.entries()) {
    const start = match.index + match[0].length
    const names = namesIn(text.slice(start, matches[at + 1]?.index ?? text.length))
    for (const word of match[0].toLowerCase().matchAll(/\p{L}+/gu)) {
      const named = rolesOf.get(word[0])
      if (named === undefined) continue
      for (const name of names) if (!found[named].includes(name)) found[named].push(name)
    }
  }
  return found
}

function namesIn(text: string): readonly string[] {
  const tidy = text.replace(/\s+/g, ' ').replace(/\s([,;])/g, '$1')
  if (/\b(?:bureaus|bureaux|newsrooms|offices)\b/.test(tidy)) return [trimmedName(tidy)]
  return tidy
    .replace(
      /,? (?:graphics?|video|photographs?|compiled|additional research|research) by\b[^;]*/giu,
      ';',
    )
    .split(/\s?[;,/]\s?|\s(?:and|und|et|y|with|&)\s|(?<=\p{Ll}{2})\.\s(?=\p{Lu})/u)
    .map(trimmedName)
    .filter(isPersonLike)
}

/** "Zhou Xin in Beijing" is Zhou Xin; places in a list after "in" fall away with their comma. */
function trimmedName(text: string): string {
  return text
    .replace(/\s(?:in|from|at|via|of|for|aus|à|en)\s\p{Lu}.*$/u, '')
    .replace(/^(?:the|our|and|by|with)\s/i, '')
    .replace(/[\s.()[\];,–—-]+$/, '')
    .trim()
}

/** Not "D.C." or "Florida", which end a list of places: one word counts only for an agency or a desk. */
function isPersonLike(name: string): boolean {
  if (!/^\p{L}/u.test(name) || name.length > 60) return false
  return name.includes(' ') || agencyNamed(name) !== null || /(?:desk|staff|redaktion)$/i.test(name)
}
