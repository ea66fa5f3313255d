const opening = /^(?:by|von|par|por|di|da|door)\s?:?\s(?=\S)/iu

/** Lower-case words that occur among names and their titles. */
const small = new Set(
  'and und et y e & of de del della di da van von vom der den zu la le el bin al ibn for the with in at our staff writer writers correspondent correspondents reporter reporters editor editors senior chief special contributor contributing columnist political business sports technology bureau agencies as told to'.split(
    ' ',
  ),
)

const longestByline = 160

/** "By Jane Doe, Staff Writer" gives "Jane Doe, Staff Writer"; null when the line is a sentence. */
export function bylineOf(line: string): string | null {
  const match = opening.exec(line)
  if (match === null || line.length > longestByline) return null
  const names = line
    .slice(match[0].length)
    .replace(/\s+/g, ' ')
    .replace(/\s?[|•·].*$/u, '')
    .replace(/\s([,;])/g, '$1')
    .trim()
  return isNames(names) ? names : null
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
  if (first === undefined || words.length > 20 || !/^\p{Lu}/u.test(first)) return false
  if (/[.!?]$/.test(text) && !/\b(?:Jr|Sr|[A-Z])\.$/.test(text)) return false
  const isAll = words.every(
    (word) => /^[\p{Lu}(@]/u.test(word) || small.has(word.toLowerCase()) || /^[-–—]$/.test(word),
  )
  return isAll && words.some((word) => /^\p{Lu}\p{L}/u.test(word) && !small.has(word.toLowerCase()))
}
