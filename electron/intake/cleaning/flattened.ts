import { gluedLabels, partedAtLabels } from './glued-labels.ts'
import { functionShare } from './prose.ts'
import { sentenceLines } from './sentence-lines.ts'

/** A line longer than this may hold a whole page; a paragraph rarely is. */
const longestParagraph = 1200
/** One run of spaces for so many letters shows that they stand for line ends. */
const lettersAPart = 600
/** Two spaces after a full stop are an old habit of typists and part nothing. */
const gap = /(?<![.!?:]) {2,}| {3,}/g
/** Phrases of chrome in one line that show it to be a page. */
const fewestPhrases = 2
const longestPoint = 1000
/** A line with so much of the text is the page itself, not a paragraph of it. */
const pageShare = 0.5
/** Words glued to one another without a sentence, most of them capitalised, that show a menu. */
const menuWords = 30
const menuCapitals = 0.5
const menuFunctionShare = 0.15
/** The names of a team or a list of books are parted by commas, a menu's words are not. */
const menuStops = 0.08

/**
 * Labels that pages print between their parts, as they stand inside a flattened line. Only such as no
 * sentence contains with these capitals.
 */
const labels = [
  'Recommended Stories',
  'Recommended For You',
  'Related (?:Stories|Articles|Posts|News|Content|Coverage|Topics|Links)',
  'RELATED(?: STORIES| ARTICLES)?',
  'More (?:Stories|News|Headlines|From [A-Z][\\\\w.]+|On This Topic|Like This)',
  'More (?:[Ii]n|[Ff]rom|[Oo]n) (?=[A-Z])',
  'blog comments powered by Disqus',
  'Most (?:Popular|Read|Viewed|Shared|Recent|Commented)',
  'MOST (?:POPULAR|READ)',
  'Read Next|READ NEXT|Read next',
  'Up Next|UP NEXT',
  'You (?:May|Might) Also Like|You may also like',
  'Trending(?: Now| Stories)?(?= [A-Z‘“"\'•·])',
  'TRENDING',
  'Top Stories|Latest News|Latest Stories|Popular (?:Stories|Articles|Posts|Now)',
  "Editors?['’]s? Picks?|Editor['’]s Choice",
  'In this article:',
  'Oops! Something went wrong\\\\. Please try again later\\\\.',
  'Something went wrong\\\\. Please try again later\\\\.',
  'Oops!',
  'Please try again later\\\\.',
  'ADVERTISEMENT|Advertisement',
  'Story continues(?: below(?: advertisement)?)?|Article continues below advertisement',
  'Sign up for our newsletters?\\\\.?|Subscribe to our newsletter',
  'Skip to (?:main )?content',
  'Terms (?:of|and) (?:Use|Service|Conditions)|Terms & Conditions',
  'Privacy Policy|Cookie Policy|Cookie Settings',
  'About Us|Contact Us|Follow Us|Advertise with us',
  'All [Rr]ights [Rr]eserved\\\\.?',
  'View Comments|View comments|Leave a Comment|Join the conversation|\\\\d+ [Cc]omments',
  'Share on (?:Facebook|Twitter|LinkedIn|WhatsApp)|Share this article',
  'Read More|Read more(?= [A-Z•])|READ MORE',
  'Our Standards: The Thomson Reuters Trust Principles\\\\.?',
]
const label = new RegExp(
  `(?<=^|[\\s.!?"”’)•·])(?:${labels.join('|').replaceAll('\\\\', '\\')})(?=$|[\\s•·:])`,
  'gu',
)
/** Names of networks and ways to share, three or more in a row. */
const shareWord = String.raw`(?:Facebook|Twitter|Reddit|E-?[Mm]ail|Tumblr|Pin [Ii]t|Pinterest|LinkedIn|Linkedin|Whats[Aa]pp|Print|Flipboard|Instagram|You[Tt]ube|Telegram|Messenger|Google\+|Copy Link|Copy link|Share|Tweet|SMS|RSS|Mix|Skype|Viber|VKontakte|Pocket|Show more sharing options|More)`
const shareRun = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${shareWord}[\s,|·]{1,3}){2,30}${shareWord}(?![\p{L}\d])`,
  'gu',
)
const copyright = /\s(?=©\s?(?:\d{4}|Copyright|\p{Lu}))/gu
const readingTime = /\s?[·•]?\s?\b\d{1,2} min(?:ute)?s? read\b/gu
/** `TORVIK (Kestrel Wire) -`: place and agency, before the first sentence. */
const dateline =
  /(?<=[\s.”"’])((?:\p{Lu}[\p{Lu}.'’-]{2,20}(?:[ /,]{1,2}\p{Lu}[\p{L}.'’-]{1,20}){0,3},? )?\((?:\p{Lu}[\p{L}-]{1,20}|dpa)(?: \p{Lu}[\p{L}-]{1,20}){0,2}\) ?[-–—]{1,2}(?= ?["“„«]?\p{Lu}))/gu
const credits = /\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\b[^()]{2,600}\)/gu

export type Unflattened = {
  readonly text: string
  /** Whether paragraphs had to be cut into sentences, to be joined again when the article is found. */
  readonly isCut: boolean
}

/**
 * Gives a page that was flattened to one line its lines back: at runs of spaces where it has them, else
 * at the labels, bullets, datelines, credits and sentence ends that stand in it. A text with lines of
 * its own is returned as it is.
 */
export function unflattened(text: string): Unflattened {
  if (text.length < longestParagraph) return { text, isCut: false }
  let isCut = false
  const lines = text.split('\n').map((line) => {
    if (line.length < longestParagraph) return line
    if (isSpaced(line)) return line.replace(gap, '\n\n')
    if (line.length < text.length * pageShare && phrasesIn(line) < fewestPhrases) return line
    isCut = true
    return linesOfPage(line)
  })
  return { text: lines.join('\n'), isCut }
}

/** Whether a text is a page flattened to a line or a few. */
export function isFlattened(text: string): boolean {
  if (text.length < longestParagraph) return false
  const longest = text
    .split('\n')
    .reduce((most, line) => (line.length > most.length ? line : most), '')
  if (longest.length < Math.max(longestParagraph, text.length * pageShare)) return false
  return isSpaced(longest) || phrasesIn(longest) >= fewestPhrases || holdsMenu(longest)
}

/** Whether many capitalised words stand in a row without making a sentence. */
function holdsMenu(line: string): boolean {
  return sentenceLines(line).some((part) => {
    const words = part.split(' ')
    if (words.length < menuWords || functionShare(words) > menuFunctionShare) return false
    const stopped = words.filter((word) => /[,;:)]$/.test(word))
    if (stopped.length > words.length * menuStops) return false
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
    return capitals.length >= words.length * menuCapitals
  })
}

function phrasesIn(line: string): number {
  const signs = [label, shareRun, copyright].map((sign) => [...line.matchAll(sign)].length)
  return signs.reduce((sum, count) => sum + count, gluedLabels(line))
}

/** Runs of spaces between the parts are what is left of the page's lines. */
function isSpaced(line: string): boolean {
  return [...line.matchAll(gap)].length > line.length / lettersAPart
}

function linesOfPage(line: string): string {
  return line
    .replace(/\s[•·▪●](?=\s?\S)/gu, '\n\n•')
    .replace(shareRun, (found) => `\n\n${found}\n\n`)
    .replace(copyright, '\n\n')
    .replace(label, (found) => `\n\n${found}\n\n`)
    .replace(readingTime, (found) => `\n\n${found.trim()}\n\n`)
    .replace(dateline, '\n\n$1')
    .replace(credits, (found) => `\n\n${found}\n\n`)
    .split(/\n{2,}/)
    .flatMap(partedAtLabels)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== ':')
    .map((part, at, parts) => (holdsTitle(part, parts[at - 1]) ? separatedTitle(part) : part))
    .flatMap((part) => (isPoint(part) ? [part] : sentenceLines(part)))
    .join('\n\n')
}

/** A bullet before more than a point of a list was only a mark between two labels. */
function isPoint(part: string): boolean {
  return part.startsWith('•') && part.length <= longestPoint
}

/** Titles stand at the top of the page, after bullets, and under the label of a list. */
function holdsTitle(part: string, above: string | undefined): boolean {
  return above === undefined || bulleted.test(part) || (storyLabel.test(above) && above.length < 40)
}

const storyLabel =
  /^(?:recommended|related|more|most|read|up|you|trending|top|latest|popular|editor)/i
const bulleted = /^•\s?/u

/**
 * Parts "Headline Text of the story." at the place where a sentence begins without one having ended:
 * where a quotation opens, or a word of the headline comes again.
 */
function separatedTitle(part: string): string {
  const mark = bulleted.exec(part)?.[0] ?? ''
  const text = part.slice(mark.length)
  const at = text.length > 80 ? titleEnd(text) : null
  if (at === null) return part
  return `${mark}${text.slice(0, at).trim()}\n\n${text.slice(at).trim()}`
}

/** Bounds of a headline inside a flattened story. */
const shortestTitle = 24
const longestTitle = 160

/** Words that begin a sentence and are seldom capitalised inside a headline of sentence case. */
const opening =
  /^["“‘]?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|After|When|While|As|For|With|This|That|These|There|Former|More|According|Several|Some|Many|One|Two|Three|Four|Five|Six|Police|Officials|President|Prime|Gov\.|Sen\.|Der|Die|Das|Ein|Eine|Nach|Le|La|Les|Un|Une|El|Los|Las)\s[\p{Ll}\d]/u

function titleEnd(text: string): number | null {
  const head = text.slice(0, longestTitle + 40)
  let byOpening: number | null = null
  for (const match of head.matchAll(/(?<=[\p{L}\d'’”"?!)%\].]) (?=["“‘']?\p{Lu})/gu)) {
    const at = match.index
    if (at < shortestTitle || at > longestTitle) continue
    const next = text.slice(at + 1)
    if (/^["“]\p{Lu}/u.test(next) && /\p{Ll}$/u.test(text.slice(0, at))) return at + 1
    const word = /^\p{Lu}[\p{L}-]{3,}(?=['’]s |\s\p{Ll})/u.exec(next)?.[0]
    if (word !== undefined && text.slice(0, at).includes(word)) return at + 1
    if (opening.test(next)) byOpening ??= at + 1
  }
  return byOpening
}
