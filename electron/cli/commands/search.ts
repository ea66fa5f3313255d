import { WorkbenchError } from '../../../shared/errors.ts'
import {
  sorts,
  type ActorHit,
  type ArticleHit,
  type Page,
  type QuoteHit,
  type Sort,
} from '../../../shared/library.ts'
import { articleKinds } from '../../../shared/article.ts'
import type { Library } from '../../library/database.ts'
import { searchActors } from '../../library/search/actors.ts'
import { searchArticles } from '../../library/search/articles.ts'
import type { PageRequest } from '../../library/search/pages.ts'
import { searchQuotes } from '../../library/search/quotes.ts'
import {
  count,
  exit,
  printJson,
  required,
  text,
  type Command,
  type ReadOptions,
} from '../command.ts'
import { attribution, quoteJson } from '../quote-json.ts'
import { withLibrary } from '../with-library.ts'

const usage =
  'cuttings search QUERY --library FILE [--in articles|quotes|actors] [--limit N] [--sort relevance|newest|oldest|outlet]'

export const search: Command = {
  usage,
  help: `Words must all occur; "phrases", OR, -word, ( ), prefix*, and fields: speaker: said: via: to: actor:
headline: outlet: agency: date:2022-04..2022-06 tag: type: stance: lang: kind:teaser.
An empty query lists everything. Articles are searched without teasers unless --kind teaser or --kind all.
--once counts each family of near-duplicates once; --stems finds words in their other forms, too.`,
  options: {
    library: { type: 'string' },
    in: { type: 'string' },
    limit: { type: 'string' },
    sort: { type: 'string' },
    kind: { type: 'string' },
    once: { type: 'boolean' },
    stems: { type: 'boolean' },
  },
  run(words, options) {
    const file = required(options, 'library', usage)
    const limit = count(text(options, 'limit') ?? '50', '--limit')
    const request: PageRequest = {
      query: words.join(' '),
      after: null,
      limit,
      sort: sortOf(options),
    }
    return withLibrary(file, false, (library) => {
      const page = pageOf(library, request, options)
      if (options['json'] === true)
        printJson({ total: page.total, hits: page.hits.map((hit) => hit.json) })
      else {
        console.log(`${page.total} ${text(options, 'in') ?? 'articles'} (${page.understood})`)
        for (const hit of page.hits) console.log(hit.line)
      }
      return exit.done
    })
  },
}

function sortOf(options: ReadOptions): Sort {
  const sort = text(options, 'sort') ?? 'relevance'
  const known = sorts.find((one) => one === sort)
  if (known !== undefined) return known
  throw new WorkbenchError('bad-input', `--sort takes ${sorts.join(', ')}, not “${sort}”.`)
}

type Shown = { readonly json: unknown; readonly line: string }
type ShownPage = {
  readonly total: number
  readonly understood: string
  readonly hits: readonly Shown[]
}

function pageOf(library: Library, request: PageRequest, options: ReadOptions): ShownPage {
  const once = options['once'] === true
  const stems = options['stems'] === true
  const what = text(options, 'in') ?? 'articles'
  switch (what) {
    case 'articles':
      return shown(
        searchArticles(library, { ...request, kinds: kindsOf(options), once, stems }),
        articleShown,
      )
    case 'quotes':
      return shown(searchQuotes(library, { ...request, once, stems }), quoteShown)
    case 'actors':
      return shown(searchActors(library, request), actorShown)
    default:
      throw new WorkbenchError('bad-input', `--in takes articles, quotes or actors, not “${what}”.`)
  }
}

function kindsOf(options: ReadOptions): readonly (typeof articleKinds)[number][] {
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

function shown<Hit>({ total, understood, hits }: Page<Hit>, show: (hit: Hit) => Shown): ShownPage {
  return { total, understood, hits: hits.map(show) }
}

function articleShown(hit: ArticleHit): Shown {
  const { id, kind, outlet, agency, published, words, quotes, actors, tags, versions } = hit
  const title = hit.headline.text
  const snippet = hit.snippet.text
  return {
    json: {
      id,
      kind,
      title,
      outlet,
      agency,
      date: published,
      snippet,
      words,
      quotes,
      actors,
      tags,
      versions,
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
