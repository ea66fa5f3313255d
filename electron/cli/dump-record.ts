import type { ArticleView, Quote } from '../../shared/library.ts'
import type { Note } from '../../shared/note.ts'
import type { TagTarget } from '../../shared/tag.ts'

/** What a person wrote on an article, and the collections that hold it. */
export type Kept = { readonly notes: readonly Note[]; readonly collections: readonly string[] }

/** An article as `dump` prints it: no number that depends on the order of imports. */
export function articleRecord(
  view: ArticleView,
  names: ReadonlyMap<number, string>,
  kept: Kept,
): unknown {
  const actors = new Map(view.actors.map((actor) => [actor.id, actor.name]))
  return {
    article: view.headline,
    kind: view.kind,
    body: view.body,
    facts: view.facts,
    removed: view.removed,
    quotes: view.quotes.map((quote) => quoteRecord(quote, actors)),
    actors: view.actors
      .map(({ name, kind, roles, mentions }) => ({ name, kind, roles, mentions }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    mentions: view.mentions
      .map((mention) => ({ ...mention, actor: actors.get(mention.actor) ?? null }))
      .sort((one, other) =>
        one.part === other.part ? one.start - other.start : one.part < other.part ? -1 : 1,
      ),
    tags: view.taggings
      .map(({ tag, target }) => ({
        tag: names.get(tag) ?? null,
        on: targetRecord(target, view, actors),
      }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    notes: kept.notes
      .map(({ target, text }) => ({ text, on: targetRecord(target, view, actors) }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    collections: [...kept.collections].sort(),
    teasers: view.teasers.map(({ headline }) => headline),
    page: view.page?.headline ?? null,
    versions: view.versions.map(({ headline, lead }) => ({ headline, lead })),
    source: view.source,
  }
}

function quoteRecord(
  { id: _id, article: _article, speakerActor, ...quote }: Quote,
  actors: ReadonlyMap<number, string>,
): unknown {
  return {
    ...quote,
    speakerActor: speakerActor === null ? null : (actors.get(speakerActor) ?? null),
  }
}

function targetRecord(
  target: TagTarget,
  view: ArticleView,
  actors: ReadonlyMap<number, string>,
): unknown {
  switch (target.kind) {
    case 'article':
      return 'article'
    case 'passage':
      return target.span
    case 'quote':
      return view.quotes.find(({ id }) => id === target.id)?.text ?? null
    case 'actor':
      return actors.get(target.id) ?? null
  }
}
