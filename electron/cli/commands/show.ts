import { paragraphsOf } from '../../../shared/article.ts'
import type { ArticleView, LinkedArticles } from '../../../shared/library.ts'
import { linkWords } from '../../../shared/link-words.ts'
import type { Part, Span } from '../../../shared/span.ts'
import { linksOf } from '../../library/actor-links.ts'
import { articleView } from '../../library/articles.ts'
import type { Library } from '../../library/database.ts'
import { tagList } from '../../library/tags.ts'
import { codePointsOf, pairOf } from '../../../shared/code-points.ts'
import { count, exit, printJson, required, type Command } from '../command.ts'
import { attribution, quoteJson } from '../quote-json.ts'
import { withLibrary } from '../with-library.ts'

const usage = 'cuttings show ID --library FILE'

export const show: Command = {
  usage,
  takes: 1,
  help: 'Shows one article with everything found in it. Offsets in JSON count code points of headline or body.',
  options: { library: { type: 'string' } },
  run([id = ''], options) {
    const file = required(options, 'library', usage)
    const wanted = count(id, 'ID')
    return withLibrary(file, false, (library) => {
      const view = articleView(library, wanted)
      const names = new Map(tagList(library).map((tag) => [tag.id, tag.name]))
      const links = linksIn(library, view)
      if (options['json'] === true) printJson(articleJson(view, names, links))
      else printArticle(view, names, links)
      return exit.done
    })
  },
}

type Names = ReadonlyMap<number, string>
/** By the actor: how the articles it is in were joined. */
type Links = ReadonlyMap<number, readonly LinkedArticles[]>

function linksIn(library: Library, view: ArticleView): Links {
  return new Map(view.actors.map(({ id }) => [id, linksOf(library, id)]))
}

/** The whole article as machines get it. */
export function articleJson(
  view: ArticleView,
  names: Names,
  links: Links,
): Readonly<Record<string, unknown>> {
  const points = { headline: codePointsOf(view.headline), body: codePointsOf(view.body) }
  const pair = (part: Part, span: Span) => pairOf(span, points[part])
  const { facts } = view
  return {
    id: view.id,
    kind: view.kind,
    title: view.headline,
    headline: view.headline,
    body: view.body,
    paragraphs: paragraphsOf(view.body),
    words: view.words,
    ...facts,
    date: facts.published,
    removed: view.removed,
    quotes: view.quotes.map((quote) => ({
      ...quoteJson(quote),
      part: quote.part,
      spans: quote.spans.map((span) => pair(quote.part, span)),
      start: points[quote.part](quote.start),
      end: points[quote.part](quote.end),
    })),
    actors: view.actors.map((actor) => ({
      ...actor,
      links: links.get(actor.id) ?? [],
      joined: linkWords(links.get(actor.id) ?? []),
      mentions: view.mentions
        .filter((mention) => mention.actor === actor.id)
        .map((mention) => ({
          part: mention.part,
          span: pair(mention.part, mention),
          text: mention.text,
          form: mention.form,
        })),
    })),
    tags: view.taggings.map(({ id, tag, target }) => ({ id, tag: names.get(tag) ?? null, target })),
    teasers: view.teasers,
    page: view.page,
    versions: view.versions,
    source: view.source,
  }
}

function printArticle(view: ArticleView, names: Names, links: Links): void {
  const { facts } = view
  const head = [facts.outlet, facts.published, facts.agency, facts.byline, facts.dateline].filter(
    Boolean,
  )
  console.log(`${view.headline}\n${head.join(' · ')}\n`)
  console.log(view.body)
  console.log(`\nQuotes (${view.quotes.length}):`)
  for (const quote of view.quotes) {
    console.log(
      `  #${quote.id} ${quote.type}: ${quote.text}\n      ${attribution(quote)} [${quote.confidence.toFixed(2)}: ${quote.reason}]`,
    )
  }
  console.log(`\nActors (${view.actors.length}):`)
  for (const { id, name, kind } of view.actors) {
    console.log(`  #${id} ${name} (${kind}). ${linkWords(links.get(id) ?? [])}`)
  }
  const tags = [...new Set(view.taggings.map(({ tag }) => names.get(tag) ?? ''))]
  if (tags.length > 0) console.log(`Tags: ${tags.join(', ')}`)
  if (view.teasers.length > 0) {
    console.log(
      `\nTeasers of this page:\n${view.teasers.map(({ id, headline }) => `  #${id} ${headline}`).join('\n')}`,
    )
  }
}
