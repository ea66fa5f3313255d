import type { Library } from '../library/database.ts'
import type { ActorHit } from '../../shared/library.ts'
import { searchActors } from '../library/search/actors.ts'
import type { Row } from '../writers/table.ts'
import { portions, tagsOn } from './origins.ts'
import type { ToTable } from './request.ts'

const columns = ['actor', 'kind', 'name', 'roles', 'articles', 'mentions', 'quotes', 'tags']

export const actorsTable: ToTable = (library, { query, once }) => {
  const all = {
    query,
    once,
    places: false,
    after: null,
    limit: Number.MAX_SAFE_INTEGER,
    sort: 'relevance',
  } as const
  const { hits, understood } = searchActors(library, all)
  return { columns, rows: rowsOf(library, hits), length: hits.length, understood }
}

function* rowsOf(library: Library, hits: readonly ActorHit[]): Generator<Row> {
  const byId = new Map(hits.map((hit) => [hit.id, hit]))
  for (const some of portions(hits.map(({ id }) => id))) {
    const tagsOf = tagsOn(library, 'actor', some)
    for (const id of some) {
      const hit = byId.get(id)
      if (hit === undefined) continue
      const { kind, name, roles, articles, mentions, quotes } = hit
      yield [id, kind, name.text, roles.join('; '), articles, mentions, quotes, tagsOf(id)]
    }
  }
}
