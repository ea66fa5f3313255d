import type { Reference } from './reference.ts'

/** Elements that stand for the persons of an item. */
const nameParts = new Set(['foaf:surname', 'foaf:givenName', 'foaf:givenname'])

type Item = {
  readonly kind: string
  readonly about: string
  readonly fields: Map<string, string>
  readonly authors: { family: string; given: string }[]
  readonly links: string[]
  /** The file of an attachment. */
  path: string
  /** The journal or series, where it is an item of its own. */
  partOf: string
}

/** Gathers the items of a Zotero export from the events of an XML parser. */
export class ZoteroItems {
  readonly #items: Item[] = []
  readonly #byName = new Map<string, Item>()
  #item: Item | null = null
  #way: string[] = []
  #text = ''

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#way.push(name)
    this.#text = ''
    if (this.#way.length === 2) {
      const about = attributes.get('rdf:about') ?? ''
      this.#item = {
        kind: name,
        about,
        fields: new Map(),
        authors: [],
        links: [],
        path: '',
        partOf: '',
      }
      return
    }
    const item = this.#item
    const resource = attributes.get('rdf:resource') ?? ''
    if (item === null) return
    if (name === 'foaf:Person' && this.#way.includes('bib:authors'))
      item.authors.push({ family: '', given: '' })
    if (name === 'link:link') item.links.push(resource)
    if (name === 'rdf:resource') item.path = resource
    if (name === 'dcterms:isPartOf') item.partOf = resource
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    const item = this.#item
    if (item !== null) this.#keep(item, name, this.#text.trim())
    this.#text = ''
    this.#way.pop()
    if (this.#way.length !== 1 || item === null) return
    this.#items.push(item)
    if (item.about !== '') this.#byName.set(item.about, item)
    this.#item = null
  }

  #keep(item: Item, name: string, text: string): void {
    if (text === '') return
    const author = item.authors.at(-1)
    if (nameParts.has(name) && author !== undefined && this.#way.includes('bib:authors')) {
      if (name === 'foaf:surname') author.family = text
      else author.given = text
      return
    }
    const isOwn = this.#way.length === 3
    if (isOwn) item.fields.set(name, text)
    else if (this.#way.includes('dcterms:isPartOf')) item.fields.set(`partOf ${name}`, text)
    else if (name === 'rdf:value' && this.#way.includes('dcterms:URI')) item.fields.set('url', text)
  }

  *references(): Generator<Reference> {
    for (const item of this.#items) {
      const isAside = /^(?:z:Attachment|bib:Memo|z:Collection|bib:Journal|bib:Series)$/.test(
        item.kind,
      )
      if (!isAside && item.fields.has('dc:title')) yield this.#referenceOf(item)
    }
  }

  #referenceOf(item: Item): Reference {
    const field = (name: string): string | null => item.fields.get(name) ?? null
    const journal = this.#byName.get(item.partOf)?.fields.get('dc:title') ?? null
    const extra = new Map<string, string>()
    for (const [key, name] of labels) {
      const value = field(name)
      if (value !== null) extra.set(key, value)
    }
    return {
      title: field('dc:title') ?? '',
      authors: item.authors.map(({ family, given }) =>
        given === '' ? family : `${family}, ${given}`,
      ),
      outlet: field('partOf dc:title') ?? journal ?? field('prism:publicationName'),
      date: field('dc:date'),
      url: field('url'),
      language: field('z:language'),
      abstract: field('dcterms:abstract'),
      extra,
      attachments: item.links.flatMap((link) => this.#byName.get(link)?.path ?? []),
    }
  }
}

const labels = [
  ['type', 'z:itemType'],
  ['pages', 'bib:pages'],
  ['section', 'prism:section'],
  ['edition', 'prism:edition'],
  ['rights', 'dc:rights'],
] as const
