import type { Handler } from 'htmlparser2'
import { ReadFailure } from '../failure.ts'

const itemNames = new Set(['item', 'entry', 'atom:entry'])
const feedNames = new Set(['channel', 'feed', 'atom:feed', 'rss', 'rdf:RDF'])

/** The parts of an Atom person that are not its name. */
const personDetails = new Set(['email', 'uri', 'url'])

const longestAbout = 1000

/** Authors or categories of one entry beyond this are damage. */
const mostValues = 1000

/** Elements inside one another beyond this are an attack, not a feed. */
const deepestElement = 5000

/** The fields of one entry by the names of their elements; a field can stand there more than once. */
export class FeedItem {
  readonly #fields = new Map<string, string[]>()
  isTooLong = false

  add(name: string, value: string): void {
    const trimmed = value.trim()
    if (trimmed === '') return
    const values = this.#fields.get(name)
    if (values === undefined) this.#fields.set(name, [trimmed])
    else if (values.length < mostValues) values.push(trimmed)
  }

  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? []
  }

  /** The first of these fields that is there. */
  first(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.all(name)[0]
      if (value !== undefined) return value
    }
    return ''
  }

  longest(...names: readonly string[]): string {
    const values = names.flatMap((name) => this.all(name))
    return values.toSorted((one, other) => other.length - one.length)[0] ?? ''
  }
}

/** Gathers the entries of a feed from the events of an XML parser. */
export class FeedItems {
  readonly #limit: number
  readonly #about = new FeedItem()
  #done: FeedItem[] = []
  #item: FeedItem | null = null
  /** The field that is open, and how many elements are open inside it. */
  #field = ''
  #inside = 0
  #skips = 0
  #pieces: string[] = []
  #length = 0
  #depth = 0
  readonly handler: Partial<Handler>

  constructor(limit: number) {
    this.#limit = limit
    this.handler = {
      onopentag: (name, attributes) => this.#open(name, new Map(Object.entries(attributes))),
      onclosetag: (name) => this.#close(name),
      ontext: (text) => this.#text(text),
    }
  }

  get isOpen(): boolean {
    return this.#depth > 0
  }

  /** What the feed says of itself: its title, its language. */
  about(name: string): string {
    return this.#about.first(name)
  }

  take(): readonly FeedItem[] {
    const items = this.#done
    this.#done = []
    return items
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#depth++
    if (this.#depth > deepestElement) {
      throw new ReadFailure(
        'too-deep',
        `The feed nests its elements more than ${deepestElement} deep; reading it was stopped there.`,
      )
    }
    if (feedNames.has(name)) this.#about.add('language', attributes.get('xml:lang') ?? '')
    if (itemNames.has(name)) {
      this.#item = new FeedItem()
      this.#field = ''
      return
    }
    if (this.#field !== '') {
      this.#inside++
      if (personDetails.has(name)) this.#skips++
      if (this.#field === 'content' || this.#field === 'summary')
        this.#markup(`<${localName(name)}>`)
      return
    }
    if (feedNames.has(name)) return
    this.#field = name.replace(/^atom:/, '')
    this.#pieces = []
    this.#length = 0
    this.#inside = 0
    this.#addAttributes(attributes)
  }

  /** Atom puts addresses and categories into attributes. */
  #addAttributes(attributes: ReadonlyMap<string, string>): void {
    const owner = this.#item ?? this.#about
    const relation = attributes.get('rel') ?? 'alternate'
    if (this.#field === 'link' && relation === 'alternate')
      owner.add('link', attributes.get('href') ?? '')
    if (this.#field === 'category')
      owner.add('category', attributes.get('label') ?? attributes.get('term') ?? '')
  }

  #text(text: string): void {
    if (this.#field === '' || this.#skips > 0) return
    // Inside XHTML the parser has decoded what has to stay text.
    if (this.#inside > 0) this.#markup(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    else this.#markup(text)
  }

  #markup(text: string): void {
    this.#length += text.length
    if (this.#length <= this.#limit) this.#pieces.push(text)
  }

  #close(name: string): void {
    this.#depth--
    if (itemNames.has(name) && this.#item !== null) {
      this.#done.push(this.#item)
      this.#item = null
      this.#field = ''
      return
    }
    if (this.#field === '') return
    if (this.#inside > 0) {
      this.#inside--
      if (personDetails.has(name) && this.#skips > 0) this.#skips--
      if (this.#field === 'content' || this.#field === 'summary')
        this.#markup(`</${localName(name)}>`)
      return
    }
    this.#keep()
    this.#field = ''
  }

  #keep(): void {
    const value = this.#pieces.join('')
    if (this.#length > this.#limit && this.#item !== null) this.#item.isTooLong = true
    if (this.#item !== null) this.#item.add(this.#field, value)
    else if (value.length <= longestAbout) this.#about.add(this.#field, value)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
