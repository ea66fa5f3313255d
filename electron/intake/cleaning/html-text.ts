import { Parser } from 'htmlparser2'

const skipped = new Set(
  'head script style noscript template svg math iframe object select button textarea title'.split(
    ' ',
  ),
)

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ' +
    'summary table tbody tfoot thead tr ul'
  ).split(' '),
)

const voidTags = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** Long enough for any real tag; keeps the search linear on text full of `<`. */
const htmlTag =
  /<\/?(?:p|br|div|span|a|strong|em|b|i|u|h[1-6]|ul|ol|li|img|blockquote|figure|table|tr|td|article|section|html|body|head|script|style|iframe|font|center)(?:\s[^<>]{0,2000})?\/?>/i

const entity = /&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});/i

/** Whether a text that may be either is HTML. */
export function looksLikeHtml(text: string): boolean {
  return htmlTag.test(text)
}

/** A field that is plain text or an HTML fragment, as plain text. */
export function fragmentText(field: string): string {
  return looksLikeHtml(field) || entity.test(field) ? textFromHtml(field) : field
}

/**
 * The visible words of an HTML fragment: one paragraph a block, joined by blank lines; `<br>` is a line
 * break. Nothing is judged here: chrome stays.
 */
export function textFromHtml(html: string): string {
  const page = new Page()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes['style'] ?? ''),
      onclosetag: (name) => page.close(name),
      ontext: (text) => page.write(text),
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length; at += stepCharacters) {
    if (page.depth > deepestElement) {
      // No page is made like this; what is left is read without its tags, so that no word is lost.
      page.write(html.slice(at).replace(/<[^<>]{0,2000}>/g, ' '))
      break
    }
    parser.write(html.slice(at, at + stepCharacters))
  }
  parser.end()
  return page.text()
}

/** The parser slows down with every element that is open; real pages have some dozens. */
const deepestElement = 5000
const stepCharacters = 16 * 1024

/** Gathers words into paragraphs while the parser walks the page. */
class Page {
  readonly #paragraphs: string[] = []
  #pieces: string[] = []
  /** Open tags inside a part that is not shown; zero means visible. */
  #hidden = 0
  #verbatim = 0
  #depth = 0

  /** How many elements are open. */
  get depth(): number {
    return this.#depth
  }

  open(name: string, style: string): void {
    this.#depth++
    if (this.#hidden > 0) {
      if (!voidTags.has(name)) this.#hidden++
      return
    }
    if (skipped.has(name) || isInvisible(style)) {
      this.#endParagraph()
      if (!voidTags.has(name)) this.#hidden = 1
      return
    }
    if (name === 'br') this.#pieces.push('\n')
    if (name === 'td' || name === 'th') this.#pieces.push(' ')
    if (name === 'pre') this.#verbatim++
    if (blocks.has(name)) this.#endParagraph()
  }

  close(name: string): void {
    this.#depth--
    if (this.#hidden > 0) {
      if (!voidTags.has(name)) this.#hidden--
      return
    }
    if (name === 'pre') this.#verbatim--
    if (blocks.has(name)) this.#endParagraph()
  }

  write(text: string): void {
    if (this.#hidden > 0) return
    this.#pieces.push(this.#verbatim > 0 ? text : text.replace(/\s+/g, ' '))
  }

  text(): string {
    this.#endParagraph()
    return this.#paragraphs.join('\n\n')
  }

  #endParagraph(): void {
    if (this.#pieces.length === 0) return
    const lines = this.#pieces.join('').split('\n')
    const paragraph = lines.map((line) => line.replace(/[^\S\n]+/g, ' ').trim()).join('\n')
    this.#pieces = []
    for (const part of paragraph.split(/\n{2,}/)) {
      const words = part.trim()
      if (words !== '') this.#paragraphs.push(words)
    }
  }
}

/** Newsletters open with a preheader that only the inbox shows. */
function isInvisible(style: string): boolean {
  return style.length < 2000 && /display:\s?none|visibility:\s?hidden/i.test(style)
}
