import { WorkbenchError } from '../../shared/errors.ts'
import type { TagTarget } from '../../shared/tag.ts'
import { partText } from '../library/articles.ts'
import type { Library } from '../library/database.ts'
import { unitsOf } from '../../shared/code-points.ts'
import { count, text, type ReadOptions } from './command.ts'

/** Options that name what a tag is on. */
export const targetOptions = {
  library: { type: 'string' },
  article: { type: 'string' },
  quote: { type: 'string' },
  actor: { type: 'string' },
  span: { type: 'string' },
} as const

const kinds = ['article', 'quote', 'actor', 'span'] as const

export const targetUsage = '(--article ID | --quote ID | --actor ID | --span ID:START-END)'

/** What the options name; a span counts code points of the article's body. */
export function targetOf(library: Library, options: ReadOptions): TagTarget {
  const named = kinds.filter((kind) => text(options, kind) !== null)
  if (named.length !== 1) throw new WorkbenchError('bad-input', `Name one thing: ${targetUsage}`)
  for (const kind of ['article', 'quote', 'actor'] as const) {
    const id = text(options, kind)
    if (id !== null) return { kind, id: count(id, `--${kind}`) }
  }
  const span = text(options, 'span') ?? ''
  const match = /^(\d+):(\d+)-(\d+)$/.exec(span)
  if (match === null) {
    throw new WorkbenchError(
      'bad-input',
      `--span takes ID:START-END, as in 12:340-395, not “${span}”.`,
    )
  }
  const [id = 0, start = 0, end = 0] = match.slice(1).map(Number)
  const units = unitsOf(partText(library, id, 'body'))
  return { kind: 'passage', id, span: { part: 'body', start: units(start), end: units(end) } }
}
