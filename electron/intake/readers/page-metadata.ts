import { linkedArticle, type LinkedArticle } from './json-ld.ts'
import { voidElements, type PageListener } from './page-scan.ts'

/** What a page says about itself outside its text. */
export type PageMetadata = {
  readonly title: string
  readonly headings: readonly string[]
  readonly language: string
  readonly canonical: string
  /** The address and time that browsers and SingleFile note when they save a page. */
  readonly savedFrom: string
  readonly savedAt: string
  readonly linked: LinkedArticle | null
  readonly times: readonly string[]
  /** The first `<meta>` of one of these names or properties that says something. */
  meta(...names: readonly string[]): string
  /** The first element with one of these `itemprop`s that says something. */
  item(...names: readonly string[]): string
}

const mostHeadings = 5
const longestValue = 2000
const longestScripts = 4_000_000

/** Gathers a page's own description of itself: meta tags, JSON-LD, microdata, times, headings. */
export function pageMetadata(): PageListener & { result(): PageMetadata } {
  const metas = new Map<string, string>()
  const properties = new Set<string>()
  const items = new Map<string, string>()
  const headings: string[] = []
  const times: string[] = []
  const scripts: string[] = []
  let language = ''
  let canonical = ''
  let title = ''
  let saved: readonly string[] = []
  const capture = capturing()

  return {
    open(name, attributes) {
      capture.open(name)
      if (name === 'html') language ||= attributes['lang'] ?? attributes['xml:lang'] ?? ''
      if (name === 'meta') keepMeta(attributes)
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? ''))
        canonical ||= attributes['href'] ?? ''
      if (name === 'title') capture.start((text) => (title ||= text))
      if (name === 'h1' && headings.length < mostHeadings)
        capture.start((text) => text !== '' && headings.push(text))
      if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? ''))
        capture.start((text) => scripts.push(text), longestScripts, true)
      if (name === 'time') keepTime(attributes)
      const property = attributes['itemprop']
      if (property !== undefined && name !== 'meta') keepItem(property, attributes)
      if (name === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes['rel'] ?? ''))
        capture.start((text) => keep(items, 'rel-author', text))
    },
    close: (name) => capture.close(name),
    text: (text) => capture.text(text),
    comment(text) {
      const browser = /^\s{0,5}saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(text)?.[1]
      if (browser !== undefined) saved = [browser, '']
      if (!/saved with SingleFile/i.test(text.slice(0, 200))) return
      saved = [
        /url:\s{0,5}(\S{1,2000})/.exec(text)?.[1] ?? '',
        /saved date:\s{0,5}([^\n]{1,100})/.exec(text)?.[1] ?? '',
      ]
    },
    result: () => ({
      title,
      headings,
      language,
      canonical,
      savedFrom: saved[0] ?? '',
      savedAt: saved[1] ?? '',
      linked: linkedArticle(scripts),
      times,
      meta: (...names) => firstOf(metas, names),
      item: (...names) => firstOf(items, names),
    }),
  }

  function keepMeta(attributes: Readonly<Record<string, string>>): void {
    const content = (attributes['content'] ?? attributes['value'] ?? '').replace(/\s+/g, ' ').trim()
    if (content === '') return
    // A property outranks a name, because scripts that write both keep the property up to date.
    for (const name of namesIn(attributes['property'])) {
      if (properties.has(name)) continue
      properties.add(name)
      metas.set(name, content.slice(0, longestValue))
    }
    for (const name of namesIn(attributes['name'] ?? attributes['http-equiv']))
      keep(metas, name, content)
    for (const name of (attributes['itemprop'] ?? '').split(/\s+/)) keep(items, name, content)
  }

  function keepTime(attributes: Readonly<Record<string, string>>): void {
    const stamp = attributes['datetime'] ?? ''
    const marked =
      attributes['pubdate'] !== undefined ||
      /publi|entry-date|posted/i.test(attributes['class'] ?? '')
    if (stamp === '') capture.start((text) => text !== '' && times.push(text))
    else if (marked) times.unshift(stamp)
    else times.push(stamp)
  }

  function keepItem(property: string, attributes: Readonly<Record<string, string>>): void {
    const stamp = attributes['datetime'] ?? attributes['content']
    for (const name of property.split(/\s+/)) {
      if (stamp !== undefined && stamp !== '') keep(items, name, stamp)
      else capture.start((text) => keep(items, name, text))
    }
  }
}

function namesIn(attribute: string | undefined): readonly string[] {
  return (attribute ?? '').split(/\s+/).map((name) => name.toLowerCase().replaceAll(':', '.'))
}

function keep(into: Map<string, string>, name: string, value: string): void {
  if (name === '' || value === '' || into.has(name)) return
  into.set(name, value.slice(0, longestValue))
}

function firstOf(from: ReadonlyMap<string, string>, names: readonly string[]): string {
  for (const name of names) {
    const value = from.get(name)
    if (value !== undefined) return value
  }
  return ''
}

type Capture = {
  depth: number
  text: string
  readonly limit: number
  readonly raw: boolean
  readonly done: (text: string) => unknown
}

/** Gathers the words inside elements, several at once. */
function capturing(): {
  open(name: string): void
  close(name: string): void
  text(text: string): void
  start(done: (text: string) => unknown, limit?: number, raw?: boolean): void
} {
  let open: Capture[] = []
  return {
    open(name) {
      if (voidElements.has(name)) return
      for (const capture of open) capture.depth += 1
    },
    close(name) {
      if (voidElements.has(name) || open.length === 0) return
      for (const capture of open) capture.depth -= 1
      for (const { depth, raw, text, done } of open) {
        if (depth === 0) done(raw ? text : text.replace(/\s+/g, ' ').trim())
      }
      open = open.filter(({ depth }) => depth > 0)
    },
    text(text) {
      for (const capture of open) {
        if (capture.text.length < capture.limit) capture.text += text
      }
    },
    start(done, limit = longestValue, raw = false) {
      open.push({ depth: 1, text: '', limit, raw, done })
    },
  }
}
