import { SaxesParser } from 'saxes'
import { ReadFailure } from '../failure.ts'

/** An element of an XML file as a small tree; names are without namespace prefix. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  readonly line: number
}

type Growing = XmlElement & { readonly children: (XmlElement | string)[] }

/** Elements nested deeper than this are read through; real articles need a dozen. */
const deepest = 200

/**
 * The outermost elements of the given names, one at a time, from a stream. Document types and entities
 * are not resolved. A fault in the file ends it with `damaged-file`, after the elements before it.
 */
export async function* xmlElements(
  texts: AsyncIterable<string>,
  names: ReadonlySet<string>,
  file: string,
  largest: number,
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser()
  const done: XmlElement[] = []
  const stack: Growing[] = []
  let tooDeep = 0
  let size = 0
  // Thrown at once, because the parser would go on through a broken file at great cost.
  const fail = (why: string): never => {
    throw new ReadFailure(
      'damaged-file',
      `${file} cannot be read as XML beyond line ${parser.line} (${why}); what stands before it was read.`,
      { record: null, line: parser.line, byte: null },
    )
  }
  const add = (text: string): void => {
    size += text.length
    if (size > largest) fail('an article is larger than an article may be')
    else stack.at(-1)?.children.push(text)
  }
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')))
  parser.on('opentag', ({ name, attributes }) => {
    const short = localName(name)
    if (stack.length === 0 && !names.has(short)) return
    if (stack.length >= deepest) {
      tooDeep += 1
      return
    }
    if (stack.length === 0) size = 0
    stack.push({ name: short, attributes, children: [], line: parser.line })
  })
  parser.on('closetag', ({ name }) => {
    if (tooDeep > 0) {
      tooDeep -= 1
      return
    }
    if (stack.length === 0 || stack.at(-1)?.name !== localName(name)) return
    const closed = stack.pop()
    if (closed === undefined) return
    const parent = stack.at(-1)
    if (parent === undefined) done.push(closed)
    else parent.children.push(closed)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  yield* faultLast(texts, parser, () => done.splice(0))
}

/** Writes a text to a parser; what was finished before a fault still comes before it. */
export async function* faultLast<T>(
  texts: AsyncIterable<string>,
  parser: { write(text: string): unknown; close(): unknown },
  take: (isEnd: boolean) => readonly T[],
): AsyncGenerator<T> {
  try {
    for await (const text of texts) {
      parser.write(text)
      yield* take(false)
    }
    parser.close()
  } catch (error) {
    yield* take(true)
    throw error
  }
  yield* take(true)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The first element at the end of a path of names: `contentMeta`, `creator`, `name`. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path
  if (name === undefined) return from
  for (const child of from.children) {
    if (typeof child === 'string' || child.name !== name) continue
    const found = elementAt(child, ...rest)
    if (found !== null) return found
  }
  return null
}

/** All elements at the end of a path. */
export function elementsAt(from: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  const [name, ...rest] = path
  if (name === undefined) return [from]
  return from.children.flatMap((child) =>
    typeof child === 'string' || child.name !== name ? [] : elementsAt(child, ...rest),
  )
}

/** The first element of a name anywhere inside. */
export function elementInside(from: XmlElement, name: string): XmlElement | null {
  for (const child of from.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : elementInside(child, name)
    if (found !== null) return found
  }
  return null
}

/** All words inside an element, white space single; '' for none. */
export function wordsIn(element: XmlElement | null): string {
  if (element === null) return ''
  const parts: string[] = []
  const walk = (child: XmlElement | string): void => {
    if (typeof child === 'string') parts.push(child)
    else child.children.forEach(walk)
  }
  walk(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const paragraphNames = new Set(
  'p hl2 h1 h2 h3 h4 h5 h6 li dt dd pre bq blockquote tr note hr'.split(' '),
)

/** The paragraphs inside an element, in order; words between them are paragraphs too. */
export function paragraphsIn(element: XmlElement, skipped: ReadonlySet<string>): readonly string[] {
  const paragraphs: string[] = []
  let loose: string[] = []
  const flush = (): void => {
    const text = loose.join('').replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    loose = []
  }
  const walk = (child: XmlElement | string): void => {
    if (typeof child === 'string') {
      loose.push(child)
      return
    }
    if (skipped.has(child.name)) return
    if (child.name === 'br') flush()
    if (child.name === 'td' || child.name === 'th') loose.push(' ')
    const breaks = paragraphNames.has(child.name) || child.name === 'block'
    if (breaks) flush()
    child.children.forEach(walk)
    if (breaks) flush()
  }
  element.children.forEach(walk)
  flush()
  return paragraphs
}
