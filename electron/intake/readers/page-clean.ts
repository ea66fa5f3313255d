import { voidElements, type PageListener } from './page-scan.ts'

/** What can only run, load or draw; its content is no text of the page. */
const removed: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe frame object embed applet audio video canvas select textarea button dialog link base'.split(
    ' ',
  ),
)

/** Enough for judging what an element is for, and nothing that could load anything. */
const keptAttributes = [
  'class',
  'id',
  'rel',
  'itemprop',
  'role',
  'datetime',
  'aria-hidden',
  'hidden',
  'dir',
  'lang',
  'colspan',
]

/** Flags that a page sets for all of itself say nothing about its parts. */
const wholePage: ReadonlySet<string> = new Set(['html', 'body'])

/** Elements nested deeper, or beyond this number, are read through as if they were not there. */
const deepest = 200
const mostElements = 120_000
const longestAttribute = 1000

export type CleanPage = PageListener & { html(): string }

/** Writes a page again without anything active, flat enough for any parser. */
export function cleanPage(): CleanPage {
  const parts: string[] = ['<!doctype html>']
  /** For every open element whether it was written. */
  const stack: boolean[] = []
  let written = 0
  let count = 0
  let hidden = 0
  return {
    open(name, attributes) {
      count += 1
      if (hidden > 0 || (removed.has(name) && !voidElements.has(name))) {
        if (!voidElements.has(name)) hidden += 1
        return
      }
      if (removed.has(name)) return
      const isWritten = written < deepest && count < mostElements
      if (isWritten) parts.push(`<${name}${wholePage.has(name) ? '' : attributeText(attributes)}>`)
      if (voidElements.has(name)) return
      stack.push(isWritten)
      if (isWritten) written += 1
    },
    close(name) {
      if (voidElements.has(name)) return
      if (hidden > 0) {
        hidden -= 1
        return
      }
      if (stack.pop() !== true) return
      written -= 1
      parts.push(`</${name}>`)
    },
    text(text) {
      if (hidden === 0) parts.push(escaped(text))
    },
    html: () => parts.join(''),
  }
}

function attributeText(attributes: Readonly<Record<string, string>>): string {
  const kept = keptAttributes.flatMap((name) => {
    const value = attributes[name]
    return value === undefined ? [] : [` ${name}="${escaped(value.slice(0, longestAttribute))}"`]
  })
  // Readability tells visible from hidden, and stories from lists of links.
  const style = attributes['style']?.slice(0, 2000) ?? ''
  if (/display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style))
    kept.push(' style="display:none"')
  // Whether a link leads out of the page counts, where to does not.
  const href = attributes['href']
  if (href !== undefined) kept.push(href.startsWith('#') ? ' href="#"' : ' href="/"')
  return kept.join('')
}

function escaped(text: string): string {
  return text.replace(/&(?=[A-Za-z#])|[<>"]/g, (character) => entities.get(character) ?? character)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])
