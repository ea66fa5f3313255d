/** An element as profiles see it: its name, classes and id, without namespace. */
export type Element = {
  readonly name: string
  readonly classes: readonly string[]
  readonly id: string | null
  readonly attributes: Readonly<Record<string, string>>
}

/** A paragraph, table cell or label of a file, before anyone knows what it means. */
export type Block = {
  readonly text: string
  /** The same text as it was broken into lines by the source. */
  readonly lines: readonly string[]
  /** 1-based; in DOCX, the paragraph. */
  readonly line: number
  /** The bold text with which the block begins; the whole text when all of it is bold. */
  readonly bold: string
  /** The elements around the beginning of the text, outermost first. */
  readonly within: readonly Element[]
}

/** A file as a stream: its blocks, and the opening and closing of the elements that were asked for. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'opened'; readonly element: Element; readonly line: number }
  | { readonly kind: 'closed'; readonly element: Element; readonly line: number }

/** `name`, `.class`, `name.class`, `#id`, `name#id`; an id or class may end in `*`. */
export type Selector = (element: Element) => boolean

export function selectorOf(source: string): Selector {
  const match = /^([\w-]*)(?:([.#])([\w-]+)(\*?))?$/.exec(source)
  if (match === null) throw new Error(`“${source}” is not a selector`)
  const [, name = '', kind, wanted = '', open] = match
  const fits = (value: string): boolean =>
    open === '*' ? value.startsWith(wanted) : value === wanted
  return (element) => {
    if (name !== '' && element.name.toLowerCase() !== name.toLowerCase()) return false
    if (kind === '.') return element.classes.some(fits)
    return kind === '#' ? element.id !== null && fits(element.id) : true
  }
}

export function isSelector(source: string): boolean {
  return source !== '' && /^[\w-]*(?:[.#][\w-]+\*?)?$/.test(source)
}
