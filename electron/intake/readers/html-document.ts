import { Parser } from 'htmlparser2'
import { textFromHtml } from '../cleaning/html-text.ts'
import type { DocumentBlock } from './document-draft.ts'

export type HtmlDocument = { readonly blocks: readonly DocumentBlock[]; readonly length: number }

/** A page without chrome, such as the chapter of a book: its paragraphs and its first heading. */
export function htmlDocument(html: string): HtmlDocument {
  const heading = firstHeading(html)
  const paragraphs = textFromHtml(html).split('\n\n')
  const length = paragraphs.reduce((sum, { length: each }) => sum + each, 0)
  const at = heading === '' ? -1 : paragraphs.slice(0, 6).indexOf(heading)
  const blocks = paragraphs.map((text, index) => ({ level: index === at ? 1 : null, text }))
  return { blocks, length }
}

/** A heading further down is not that of the page. */
const headingCharacters = 64 * 1024

function firstHeading(html: string): string {
  let heading = ''
  let depth = 0
  const parser = new Parser({
    onopentag(name) {
      if (/^h[1-3]$/.test(name) && heading === '') depth = 1
    },
    ontext(text) {
      if (depth > 0) heading += text
    },
    onclosetag(name) {
      if (/^h[1-3]$/.test(name)) depth = 0
    },
  })
  parser.write(html.slice(0, headingCharacters))
  parser.end()
  return heading.replace(/\s+/g, ' ').trim()
}
