import { isSameLine } from '../cleaning/draft.ts'
import type { PageMetadata } from './page-metadata.ts'

/** What stands between a headline and the name of its outlet in a page's title. */
const separators = /\s[|•·»›–—:-]{1,2}\s|\s\|{1,2}|\|\s|:\s/

/** The headline of a page, without the outlet's name behind or before it. */
export function pageHeadline(page: PageMetadata, outlet: string): string {
  const said = [
    page.linked?.headline ?? '',
    page.meta(
      'dc.title',
      'dcterms.title',
      'og.title',
      'twitter.title',
      'parsely-title',
      'sailthru.title',
      'title',
    ),
    page.item('headline'),
  ].find((text) => text !== '')
  const repeated = page.headings.find((heading) => isMostOf(heading, page.title))
  if (repeated !== undefined && !isSameLine(repeated, outlet)) return repeated
  if (said !== undefined) return withoutOutlet(said, outlet)
  const [heading] = page.headings
  const title = withoutOutlet(page.title, outlet || (heading ?? ''))
  if (isHeadline(title)) return shortTitle(title)
  return heading !== undefined && !isSameLine(heading, outlet) ? heading : title
}

/** A heading that the title repeats is the headline; a short one may be the outlet's own name. */
function isMostOf(heading: string, title: string): boolean {
  return isHeadline(heading) && title.includes(heading) && heading.length * 2 >= title.length
}

function isHeadline(text: string): boolean {
  return text.split(/\s+/).length > 1
}

export function withoutOutlet(title: string, outlet: string): string {
  if (outlet === '') return title.trim()
  const parts = cut(title)
  const last = parts.at(-1)
  const first = parts[0]
  if (last !== undefined && parts.length > 1 && names(last.text, outlet))
    return title.slice(0, last.separator).trim()
  if (first !== undefined && parts.length > 1 && names(first.text, outlet))
    return title
      .slice(first.text.length)
      .replace(/^[\s|•·»›–—:-]+/, '')
      .trim()
  return title.trim()
}

/** The outlet's name, or its address, or a shorter form of it: "BBC News" for "BBC". */
function names(part: string, outlet: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^(?:the|der|die|das|le|la|www\.)\s?/, '')
      .replace(/\.[a-z]{2,10}(?:\.[a-z]{2,3})?$/, '')
      .replace(/[^\p{L}\d]/gu, '')
  const one = bare(part)
  const other = bare(outlet)
  if (one === '' || other === '') return false
  return (
    one === other ||
    (part.length <= 40 && (one.startsWith(other) || (other.startsWith(one) && one.length > 2)))
  )
}

type TitlePart = { readonly text: string; readonly separator: number }

function cut(title: string): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let at = 0
  let separator = 0
  for (;;) {
    const next = separators.exec(title.slice(at))
    const end = next === null ? title.length : at + next.index
    parts.push({ text: title.slice(at, end).trim(), separator })
    if (next === null) return parts
    separator = end
    at = end + next[0].length
  }
}

const fewestWords = 4

/** A title of which nobody says what is the outlet: its longest part, when that is a headline. */
function shortTitle(title: string): string {
  const parts = cut(title).map(({ text }) => text)
  const longest = parts.toSorted((one, other) => other.length - one.length)[0] ?? title
  return longest.split(/\s+/).length >= fewestWords ? longest : title
}
