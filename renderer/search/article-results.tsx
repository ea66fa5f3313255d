import type { ArticleHit } from '../../shared/library.ts'
import { call } from '../client/bridge.ts'
import { useCounting } from '../client/counting.ts'
import { pageShelf } from '../client/page-shelf.ts'
import { usePages } from '../client/use-pages.ts'
import { ArticleHitRow } from '../hits/article-hit-row.tsx'
import { articleTable } from '../hits/hit-tables.ts'
import { activeOf } from '../session/panes.ts'
import { kindsOf } from '../session/scopes.ts'
import { openAtHit, useSession, whereOf } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { ListHead } from './list-head.tsx'
import { NoHits } from '../hits/no-hits.tsx'

const shelf = pageShelf<ArticleHit>()

export function ArticleResults({ query }: { readonly query: string }) {
  const scope = useSession((state) => state.scope)
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const counting = useCounting()
  const kinds = kindsOf[scope]
  const question = JSON.stringify(['articles', query, kinds, sort, counting])
  const pages = usePages(
    (after, limit, signal) =>
      call('search.articles', { query, after, limit, sort, kinds, ...counting }, signal),
    question,
    shelf,
  )
  const noun = scope === 'teasers' ? 'teaser' : counting.once ? 'story' : 'article'
  return (
    <>
      <ListHead
        pages={pages}
        noun={noun}
        plural={noun === 'story' ? 'stories' : `${noun}s`}
        what="articles"
        table={() => articleTable(pages.hits)}
      />
      <NoHits pages={pages} query={query} />
      <RowList
        label={scope === 'teasers' ? 'Teasers' : 'Articles'}
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        settled={pages.current}
        rowHeight={112}
        draw={(hit) => <ArticleHitRow hit={hit} />}
        data={(hit) => ({ 'data-article-id': hit.id })}
        articleOf={(hit) => hit.id}
        isOpen={(hit) => active?.kind === 'article' && active.id === hit.id}
        onOpen={(hit, event) => openAtHit(hit.id, 'first', whereOf(event))}
        onStay={(hit) => openAtHit(hit.id, 'first', 'stay')}
        onNearEnd={pages.more}
      />
    </>
  )
}
