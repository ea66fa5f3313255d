import { WorkbenchError } from '../../shared/errors.ts'
import {
  sorts,
  type ActorHit,
  type ArticleHit,
  type Page,
  type QuoteHit,
  type Sort,
} from '../../shared/library.ts'
import { articleKinds, type ArticleKind } from '../../shared/article.ts'
import type { Library } from '../library/database.ts'
import { searchActors } from '../library/search/actors.ts'
import { searchArticles } from '../library/search/articles.ts'
import { searchQuotes } from '../library/search/quotes.ts'
import { text, type ReadOptions } from './command.ts'
import { attribution, quoteJson } from './quote-json.ts'
import type { SearchView } from './search-view.ts'

/** Articles, quotes or actors of a query, one a line. */
export const listView: SearchView = (library, asked, options) => {
  const { total, understood, hits } = pageOf(library, asked, options)
  return {
    json: { total, hits: hits.map((hit) => hit.json) },
    lines: [`${total} ${asked.what} (${understood})`, ...hits.map((hit) => hit.line)],
  }
}

type Shown = { readonly json: unknown; readonly line: string }

type ShownPage = {
  readonly total: number
  readonly understood: string
  readonly hits: readonly Shown[]
}

function pageOf(
  library: Library,
  { what, ...asked }: Parameters<SearchView>[1],
  options: ReadOptions,
): ShownPage {
  const request = { ...asked, after: null, sort: listSort(options) }
  switch (what) {
    case 'quotes':
      return shown(() => searchQuotes(library, request), quoteShown)
    case 'actors':
      return shown(
        () => searchActors(library, { ...request, places: options['places'] === true }),
        actorShown,
      )
    default: {
      const kinds = kindsOf(options)
      return shown(() => searchArticles(library, { ...request, kinds }), articleShown)
    }
  }
}

export function listSort(options: ReadOptions): Sort {
  const sort = text(options, 'sort') ?? 'relevance'
  // The name of the first version, kept for scripts.
  if (sort === 'date') return 'newest'
  const known = sorts.find((one) => one === sort)
  if (known !== undefined) return known
  throw new WorkbenchError('bad-input', `--sort takes ${sorts.join(', ')}, not “${sort}”.`)
}

export function kindsOf(options: ReadOptions): readonly ArticleKind[] {
  const kind = text(options, 'kind')
  if (kind === null) return ['article', 'reference']
  if (kind === 'all') return []
  const known = articleKinds.find((one) => one === kind)
  if (known !== undefined) return [known]
  throw new WorkbenchError(
    'bad-input',
    `--kind takes ${articleKinds.join(', ')} or all, not “${kind}”.`,
  )
}

/** Asks until a regular expression was tried on everything. */
function shown<Hit>(ask: () => Page<Hit>, show: (hit: Hit) => Shown): ShownPage {
  for (;;) {
    const { total, understood, hits, scan } = ask()
    if (scan === null) return { total, understood, hits: hits.map(show) }
  }
}

function articleShown(hit: ArticleHit): Shown {
  const { id, kind, outlet, agency, published, words, quotes, actors, tags, versions } = hit
  const title = hit.headline.text
  const snippet = hit.snippet.text
  const date = published
  return {
    json: {
      ...{ id, kind, title, outlet, agency, date, snippet, words, quotes, actors, tags, versions },
    },
    line: [`#${id}`, published ?? 'undated', outlet ?? agency ?? '', title]
      .filter(Boolean)
      .join('  '),
  }
}

function quoteShown({ quote, headline, outlet, published }: QuoteHit): Shown {
  const where = [outlet, published, headline].filter(Boolean).join(', ')
  return {
    json: { ...quoteJson(quote), title: headline, outlet, date: published },
    line: `#${quote.id}  ${quote.type}  ${quote.text}\n      ${attribution(quote)}  (article ${quote.article}: ${where})`,
  }
}

function actorShown({ id, kind, name, roles, articles, mentions, quotes }: ActorHit): Shown {
  return {
    json: { id, kind, name: name.text, roles, articles, mentions, quotes },
    line: `#${id}  ${name.text} (${kind}${roles.length > 0 ? `; ${roles.join('; ')}` : ''})  ${articles} articles, ${mentions} mentions, ${quotes} quotes`,
  }
}
