import { agencyNamed } from './agencies.ts'
import { withoutRole } from './byline-roles.ts'
import { findDates } from './dates.ts'
import { inNameOrder } from './name-order.ts'

const kinds =
  'interview|analysis|analyse|opinion|exclusive|guest post|gastbeitrag|kommentar|comment|essay|reportage|review|column|kolumne|entretien|tribune|entrevista|análisis'
const opening = new RegExp(
  String.raw`^(?:(?:(?:written|story|words|text|posted|reported) by|(?:(?:an?|eine?|une?)\s)?(?:${kinds})\s(?:by|von|par|de|por)|by|von|par|por|di|da|door)\s?:?|(?:author|autore?|auteur|verfasser|texto?|texte|testo|автор|текст)\s?:)\s(?=\S)`,
  'iu',
)

/** Lower-case words that occur among names and their titles. */
const small = new Set(
  'and und et y e & of de del di da van von vom der den zu la le el bin al ibn for the with in at our staff writer writers correspondent correspondents reporter reporters editor editors senior chief special contributor contributing columnist political business sports technology bureau agencies as told to from envoyé envoyée spécial spéciale correspondant correspondante journaliste service redacción corresponsal enviado enviada especial agencias korrespondent korrespondentin reporterin redakteur redakteurin redaktion aus à en avec mit con unserem unserer unseren korrespondenten'.split(
    ' ',
  ),
)

const longestByline = 160

/** An address or the name of an account beside an author's name. */
const account =
  /\s?[(<[]?(?:mailto:)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,20}){1,3}[)>\]]?|\s?[(<[]?(?<![\w.])@\w{2,30}[)>\]]?/gu
const inBrackets = /\s?\(([^()]{2,60})\)/gu
/** "Jane Doe in Leeds and John Roe in Oslo": where they were is no part of their names. */
const whereabouts =
  /,?\s(?:in|from|à|aus|en|reporting from|reports from)\s\p{Lu}[\p{L}.'’-]*(?:[ -]\p{Lu}[\p{L}.'’-]*){0,3}(?=\s?[,;]|\s(?:and|und|et|y|e|&)\s|$)/gu

/** "By Jane Doe, Staff Writer" gives "Jane Doe, Staff Writer"; null when the line is a sentence. */
export function bylineOf(line: string): string | null {
  const match = opening.exec(line)
  if (match === null || line.length > longestByline) return null
  const printed = withoutDate(line.slice(match[0].length).replace(/\s?[|•·].*$/u, ''))
  if (!isNames(printed.replace(account, '').replace(inBrackets, '').trim())) return null
  return authorsIn(printed)
}

/** "Jane Doe jdoe@lantern.example Jan 25, 2023 Updated Jan 26": the day is no part of the names. */
function withoutDate(names: string): string {
  const start = findDates(names)[0]?.start
  if (start === undefined) return names
  return names
    .slice(0, start)
    .replace(/[\s,;:–-]+(?:(?:on|updated|published|posted|at)[\s:]*)?$/iu, '')
}

/** The authors of a byline without "By", addresses, accounts and the places they wrote from; null without any. */
export function authorsIn(byline: string): string | null {
  const bare = byline
    .replace(/\s+/g, ' ')
    .replace(opening, '')
    .replace(account, ',')
    .replace(/,[\s,]{1,6}(?=\S)/gu, ', ')
    .replace(inBrackets, (printed, inner: string) => (agencyNamed(inner) === null ? '' : printed))
    .replace(/\s([,;])/g, '$1')
    .replace(whereabouts, '')
    .replace(/^[\s,;|·•–—-]+|[\s,;|·•–—-]+$/gu, '')
    .split(/(,\s|\s(?:and|und|et|y|e|&)\s)/u)
    .map(withoutRole)
    .join('')
  return /\p{L}/u.test(bare) ? bare : null
}

export type PartedByline = { readonly authors: string | null; readonly agency: string | null }

/** "Jane Doe, AFP" is Jane Doe of AFP, and "The Associated Press" alone is nobody's name. */
export function partedByline(byline: string): PartedByline {
  const named = authorsIn(byline)
  const authors = named === null ? null : inNameOrder(named)
  if (authors === null) return { authors, agency: null }
  const whole = agencyNamed(authors)
  if (whole !== null) return { authors: null, agency: whole }
  const match =
    /^(.{3,120}?)(?:,\s|\s(?:avec|mit|con|with|et|und|and|y)\s(?:l['’])?|\s?[/|]\s?|\s[-–—]\s|\s\()([^,/|()]{2,30})\)?$/u.exec(
      authors,
    )
  const agency = match === null ? null : agencyNamed(match[2] ?? '')
  return agency === null ? { authors, agency } : { authors: match?.[1] ?? authors, agency }
}

const name = String.raw`(?:\p{Lu}[\p{L}.'’-]*\s){2,4}`
const inline = new RegExp(
  String.raw`^By\s(${name}(?:and\s${name})?)(?=\p{Lu}{3}[^()]{0,60}\()`,
  'u',
)

export type InlineByline = { readonly byline: string | null; readonly rest: string }

/** "By Jane Doe LEEDS (Reuters) - …": a byline that lost its line. */
export function takeInlineByline(paragraph: string): InlineByline {
  const match = inline.exec(paragraph)
  if (match === null) return { byline: null, rest: paragraph }
  const capitals = /(?:\s\p{Lu}{2,})+\s?$/u.exec(match[1] ?? '')?.[0].length ?? 0
  const end = match[0].length - capitals
  return { byline: paragraph.slice(3, end).trim(), rest: paragraph.slice(end).trim() }
}

function isNames(text: string): boolean {
  const words = text.split(/[\s,/]+/).filter((word) => word !== '')
  const first = words[0]
  if (agencyNamed(text) !== null) return true
  if (first === undefined || words.length > 20) return false
  if (!/^\p{Lu}/u.test(first) && !/^unser(?:e[mnr])?$/u.test(first)) return false
  if (/[.!?]$/.test(text) && !/\b(?:Jr|Sr|[A-Z])\.$/.test(text)) return false
  const isAll = words.every(
    (word) => /^[\p{Lu}(@]/u.test(word) || small.has(word.toLowerCase()) || /^[-–—]$/.test(word),
  )
  return isAll && words.some((word) => /^\p{Lu}\p{L}/u.test(word) && !small.has(word.toLowerCase()))
}
