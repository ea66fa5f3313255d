import { Parser } from 'htmlparser2'
import { claimsOf, type ArticleField } from '../field-names.ts'

type Open = { readonly name: string; readonly fields: Set<ArticleField>; readonly depth: number }

type Candidate = { readonly name: string; readonly score: number; readonly depth: number }

/** Elements that are named by an attribute: `<field name="title">`, `<str name="title">`. */
const namedElements = new Set(['field', 'column', 'col', 'str', 'arr', 'data', 'property', 'cell'])

/** The parser slows down with every element that is open. */
const deepestElement = 1000
const stepCharacters = 4096

/** How an element is called as a field. */
export function fieldName(name: string, attributes: Readonly<Record<string, string>>): string {
  const local = name.slice(name.indexOf(':') + 1)
  return namedElements.has(local) ? (attributes['name'] ?? local) : local
}

/**
 * The name of the elements that are articles, judged by the beginning of a file: the outermost that
 * hold a headline and a text, or at least one of the two. Null when nothing looks like one.
 */
export function recordElementOf(beginning: string): string | null {
  const candidates: Candidate[] = []
  const stack: Open[] = []
  const close = (): void => {
    const closed = stack.pop()
    if (closed === undefined) return
    const score = scoreOf(closed.fields)
    if (score > 0) candidates.push({ name: closed.name, score, depth: closed.depth })
    // A wrapper around a part of an article hands on what it found; a whole article does not.
    if (score < 2) for (const field of closed.fields) stack.at(-1)?.fields.add(field)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const { field } of claimsOf(fieldName(name, attributes)))
          stack.at(-1)?.fields.add(field)
        for (const attribute of Object.keys(attributes)) {
          for (const { field } of claimsOf(attribute)) stack.at(-1)?.fields.add(field)
        }
        stack.push({
          name: name.slice(name.indexOf(':') + 1),
          fields: new Set(),
          depth: stack.length,
        })
      },
      onclosetag: close,
    },
    { xmlMode: true, decodeEntities: false },
  )
  for (let at = 0; at < beginning.length && stack.length <= deepestElement; at += stepCharacters) {
    parser.write(beginning.slice(at, at + stepCharacters))
  }
  parser.end()
  const best = candidates.toSorted(
    (one, other) => other.score - one.score || one.depth - other.depth,
  )[0]
  return best?.name ?? null
}

function scoreOf(fields: ReadonlySet<ArticleField>): number {
  const hasText = fields.has('body') || fields.has('html')
  if (fields.has('headline') && hasText) return 2
  if (fields.has('headline')) return fields.has('url') || fields.has('published') ? 1 : 0
  return hasText && (fields.has('published') || fields.has('byline')) ? 1 : 0
}
