import type { ArticleActor, ArticleView, Quote } from '../../shared/library.ts'

/**
 * Who else may have said it, most likely first: people and bodies of the article by how near they
 * are named to the quote, those before it a little nearer than those after. Who is set now and who
 * is only named inside the quote come last.
 */
export function alternatives(article: ArticleView, quote: Quote): readonly ArticleActor[] {
  const distances = new Map<number, number>()
  for (const mention of article.mentions) {
    if (mention.part !== quote.part) continue
    const distance = distanceOf(mention, quote)
    const known = distances.get(mention.actor) ?? far
    distances.set(mention.actor, Math.min(known, distance))
  }
  return article.actors
    .map((actor) => ({ actor, rank: rankOf(actor, quote, distances.get(actor.id) ?? far) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ actor }) => actor)
}

const far = 1_000_000
const afterCosts = 40
const kindCosts = { person: 0, organisation: 60, place: 400 } as const

function distanceOf(mention: { readonly start: number; readonly end: number }, quote: Quote) {
  if (quote.spans.some((span) => mention.start >= span.start && mention.end <= span.end)) {
    return far / 2
  }
  if (mention.end <= quote.start) return quote.start - mention.end
  if (mention.start >= quote.end) return mention.start - quote.end + afterCosts
  return 0
}

function rankOf(actor: ArticleActor, quote: Quote, distance: number): number {
  const present = actor.id === quote.speakerActor || actor.name === quote.speakerName
  return distance + kindCosts[actor.kind] + (present ? far * 2 : 0)
}
