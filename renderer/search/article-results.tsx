import type { ArticleKind } from '../../shared/article.ts'
import { call } from '../client/bridge.ts'
import { useSettings } from '../client/settings.ts'
import { usePages } from '../client/use-pages.ts'
import { ArticleHitRow } from '../hits/article-hit-row.tsx'
import { activeOf } from '../session/panes.ts'
import { open, useSession, whereOf, type Scope } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { ListHead } from './list-head.tsx'
import { NoHits } from './no-hits.tsx'

const kindsOf: Readonly<Record<Scope, ArticleKind[]>> = {
  articles: ['article', 'reference'],
  teasers: ['teaser'],
}

export function ArticleResults({ query }: { readonly query: string }) {
  const scope = useSession((state) => state.scope)
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const once = useSettings()?.once ?? false
  const stems = useSettings()?.stems ?? false
  const kinds = kindsOf[scope]
  const question = JSON.stringify([query, kinds, sort, once, stems])
  const pages = usePages(
    (after, limit) => call('search.articles', { query, after, limit, sort, kinds, once, stems }),
    question,
  )
  const noun = scope === 'teasers' ? 'teaser' : once ? 'story' : 'article'
  return (
    <>
      <ListHead pages={pages} noun={noun} plural={noun === 'story' ? 'stories' : `${noun}s`} />
      <NoHits pages={pages} query={query} />
      <RowList
        label={scope === 'teasers' ? 'Teasers' : 'Articles'}
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        rowHeight={112}
        draw={(hit) => <ArticleHitRow hit={hit} />}
        data={(hit) => ({ 'data-article-id': hit.id })}
        isOpen={(hit) => active?.kind === 'article' && active.id === hit.id}
        onOpen={(hit, event) => open({ kind: 'article', id: hit.id }, whereOf(event))}
        onStay={(hit) => open({ kind: 'article', id: hit.id }, 'stay')}
        onNearEnd={pages.more}
      />
    </>
  )
}
