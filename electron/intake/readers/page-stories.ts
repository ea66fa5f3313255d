import { chromeOf } from '../cleaning/chrome-phrases.ts'
import { voidElements, type Attributes, type PageListener } from './page-scan.ts'

/** A story that a page recommends beside its own. */
export type RecommendedStory = {
  readonly headline: string
  readonly text: string
  readonly href: string
  readonly date: string
}

/** Containers that publishers name after what they hold. */
const storyContainer =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-?(?:stories|news|from|on|like|articles)|most-?(?:read|popular|viewed|shared)|trending|read-?(?:next|more|also)|also-?(?:read|like)|up-?next|teasers?|see-?also|further-?reading|similar|mehr-zum-thema|meistgelesen|lire-aussi|a-lire|relacionad[ao]s)(?:$|[\s_-])/i
const notStories =
  /taboola|outbrain|sponsor|promot|advert|(?:^|[\s_-])ads?(?:$|[\s_-])|newsletter|comment|(?:^|[\s_-])nav|menu|share|social|breadcrumb|tags?(?:$|[\s_-])/i
const neverInside: ReadonlySet<string> = new Set([
  'nav',
  'form',
  'select',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
])
/** The article itself, and the page, may bear such a class without being a list. */
const tooBroad: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'head'])

const breaking: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li article section header footer figure figcaption time span'.split(' '),
)
const cards: ReadonlySet<string> = new Set(['li', 'article', 'section', 'div', 'td', 'dd'])

const mostStories = 60
const fewestWords = 4
const shortestHeadline = 20
const longestHeadline = 240
const longestText = 1200
/** How far above its heading the list of a heading may be closed. */
const headingReach = 3

type Story = { headline: string; text: string; href: string; date: string; readonly depth: number }

/** Finds the lists of other stories on a page while it is scanned. */
export function pageStories(): PageListener & { result(): readonly RecommendedStory[] } {
  const stories = new Map<string, Story>()
  const stack: string[] = []
  let zone: number | null = null
  let reach = 0
  let barred: number | null = null
  let heading: { readonly depth: number; text: string } | null = null
  let link: { readonly depth: number; readonly href: string } | null = null
  let segment = ''
  let inHeading = 0
  let last: Story | null = null
  let foundInZone = 0

  function flush(): void {
    const text = segment
      .replace(/\s+/g, ' ')
      .replace(/^[\s←→«»‹›•–—,;:-]+(?=\S)/u, '')
      .trim()
    segment = ''
    if (text === '' || zone === null || barred !== null) return
    if (link !== null) addLinkText(link.href, text)
    else addCardText(text)
  }

  function addLinkText(href: string, text: string): void {
    const known = stories.get(href)
    if (known !== undefined) {
      if (known.text === '' && text !== known.headline && words(text) > 7) known.text = text
      last = known
      return
    }
    if (!isHeadline(text) || stories.size >= mostStories) return
    last = { headline: text, text: '', href, date: '', depth: stack.length }
    stories.set(href, last)
    foundInZone += 1
  }

  /** Words in the same card, after the headline. */
  function addCardText(text: string): void {
    if (
      last === null ||
      inHeading > 0 ||
      words(text) < 8 ||
      isCode(text) ||
      chromeOf(text) !== null
    )
      return
    if (last.text.length + text.length < longestText)
      last.text = [last.text, text].filter(Boolean).join('\n\n')
  }

  return {
    open(name, attributes) {
      if (voidElements.has(name)) return
      if (breaking.has(name)) flush()
      stack.push(name)
      const depth = stack.length
      if (barred === null && (neverInside.has(name) || notStories.test(hintsOf(attributes))))
        barred = depth
      if (zone === null && !tooBroad.has(name) && storyContainer.test(hintsOf(attributes))) {
        zone = depth
        reach = 0
        foundInZone = 0
        last = null
      }
      if (/^h[1-6]$/.test(name)) inHeading += 1
      if (/^(?:h[2-6]|strong|span|p|div|b)$/.test(name) && zone === null)
        heading = { depth, text: '' }
      if (name === 'a') link = { depth, href: attributes['href'] ?? '' }
      if (name === 'time' && last !== null && last.date === '')
        last.date = attributes['datetime'] ?? ''
    },
    text(text) {
      if (segment.length < longestText) segment += text
      if (heading !== null && heading.text.length < 200) heading.text += text
    },
    close(name) {
      if (voidElements.has(name)) return
      if (breaking.has(name) || name === 'a') flush()
      const depth = stack.length
      stack.pop()
      if (/^h[1-6]$/.test(name)) inHeading = Math.max(0, inHeading - 1)
      if (heading?.depth === depth) {
        // The list follows its heading inside the same parent, or a little further out.
        if (zone === null && chromeOf(heading.text.trim())?.section === 'stories') {
          zone = depth - 1
          reach = headingReach
          foundInZone = 0
          last = null
        }
        heading = null
      }
      if (link?.depth === depth) link = null
      if (last !== null && cards.has(name) && depth < last.depth && last.text !== '') last = null
      if (barred === depth) barred = null
      if (zone !== depth) return
      if (foundInZone === 0 && reach > 0 && !tooBroad.has(stack.at(-1) ?? 'html')) {
        zone = depth - 1
        reach -= 1
      } else zone = null
    },
    result: () =>
      [...stories.values()].map(({ headline, text, href, date }) => ({
        headline,
        text,
        href,
        date,
      })),
  }
}

function hintsOf(attributes: Attributes): string {
  const hints = [
    attributes['class'],
    attributes['id'],
    attributes['aria-label'],
    attributes['data-component'],
    attributes['data-module'],
  ]
  return hints
    .filter((hint) => hint !== undefined)
    .join(' ')
    .slice(0, 300)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
}

function isHeadline(text: string): boolean {
  return (
    text.length >= shortestHeadline &&
    text.length <= longestHeadline &&
    words(text) >= fewestWords &&
    chromeOf(text) === null
  )
}

/** Templates that a script would have filled stand in saved pages as text. */
function isCode(text: string): boolean {
  return /<%|\{\{|&lt;%/.test(text)
}

function words(text: string): number {
  return text.split(' ').length
}
