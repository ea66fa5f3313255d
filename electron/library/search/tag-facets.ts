import type { Facet } from '../../../shared/library.ts'
import { all, type Library } from '../database.ts'

type TagRow = { id: number; parent_id: number | null; name: string }
type UseRow = { readonly tag: number; readonly article: number }

/**
 * How many of these articles carry each tag: on themselves, on a passage, on a quote or on an actor of
 * theirs. A tag counts what its sub-tags are on, as a search for it finds it. `familyOf` counts near-duplicates once.
 */
export function tagFacets(
  library: Library,
  ids: readonly number[],
  familyOf: ((article: number) => number) | null,
): readonly Facet[] {
  const tags = all<TagRow>(library, 'SELECT id, parent_id, name FROM tags')
  if (tags.length === 0) return []
  const parents = new Map(tags.map((tag) => [tag.id, tag.parent_id]))
  const wanted = new Set(ids)
  const articles = new Map<number, Set<number>>()
  for (const { tag, article } of all<UseRow>(library, uses)) {
    if (!wanted.has(article)) continue
    const story = familyOf === null || familyOf(article) === 0 ? -article : familyOf(article)
    for (let at: number | null = tag; at !== null; at = parents.get(at) ?? null)
      articles.set(at, (articles.get(at) ?? new Set()).add(story))
  }
  return tags.flatMap(({ id, name }) => {
    const count = articles.get(id)?.size ?? 0
    return count === 0 ? [] : [{ value: name, count }]
  })
}

const uses = `
  SELECT tag_id AS tag, article_id AS article FROM taggings WHERE article_id IS NOT NULL
  UNION SELECT t.tag_id, q.article_id FROM taggings t JOIN quotes q ON q.id = t.quote_id
  UNION SELECT t.tag_id, x.article_id FROM taggings t JOIN article_actors x ON x.actor_id = t.actor_id`
