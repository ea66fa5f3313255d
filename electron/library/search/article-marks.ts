import type { ArticleId } from '../../../shared/article.ts'
import type { ArticleMarks } from '../../../shared/library.ts'
import { everything, type Query } from '../../../shared/query/syntax.ts'
import { contains, type Part, type Span } from '../../../shared/span.ts'
import { partText } from '../articles.ts'
import { all, type Library } from '../database.ts'
import { compileQuery } from './compile.ts'
import { allOf } from './conditions.ts'
import { apart, matcherOf } from './matcher.ts'
import { readQuery } from './read.ts'
import { matching } from './scan.ts'
import { asksOfQuotes } from './shape.ts'

export type MarksRequest = {
  readonly query: string
  readonly stems: boolean
  readonly article: ArticleId
}

/** What a query looks for in one article; what it asks of quotes is marked in the quotes it asks for. */
export function articleMarks(
  library: Library,
  { query: text, stems, article }: MarksRequest,
): ArticleMarks {
  const { query } = readQuery(text)
  const parts = query.kind === 'and' ? query.parts : [query]
  const quoted = allParts(parts.filter(asksOfQuotes))
  const anywhere = matcherOf(library, allParts(parts.filter((part) => !asksOfQuotes(part))), {
    stems,
  })
  const inQuotes = matcherOf(library, quoted, { stems })
  const stretches = quoted.kind === 'everything' ? [] : stretchesOf(library, quoted, stems, article)
  const marksOf = (part: Part) => {
    const words = partText(library, article, part)
    const said = inQuotes(words, part).filter((span) =>
      stretches.some((one) => one.part === part && contains(one, span)),
    )
    return apart([...anywhere(words, part), ...said])
  }
  return { headline: marksOf('headline'), body: marksOf('body') }
}

function allParts(parts: readonly Query[]): Query {
  const [first] = parts
  if (first === undefined) return everything
  return parts.length === 1 ? first : { kind: 'and', parts }
}

type Stretch = Span & { readonly part: Part }

/** The stretches of the quotes in an article that a query asks for. */
function stretchesOf(
  library: Library,
  query: Query,
  stems: boolean,
  article: ArticleId,
): readonly Stretch[] {
  const { match, condition } = compileQuery(library, query, 'quotes', { stems })
  const { sql, values } = allOf([...matching(match, 'quotes'), condition])
  return all<{ part: Part; spans: string }>(
    library,
    `SELECT q.part, q.spans FROM articles a JOIN quotes q ON q.article_id = a.id
       WHERE a.id = ? AND ${sql}`,
    ...[article, ...values],
  ).flatMap(({ part, spans }) =>
    (JSON.parse(spans) as readonly Span[]).map((span) => ({ ...span, part })),
  )
}
