import type { ActorHit } from '../../shared/library.ts'
import { call } from '../client/bridge.ts'
import { usePages } from '../client/use-pages.ts'
import { activeOf } from '../session/panes.ts'
import { open, useSession, whereOf } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { MarkedText, UserText } from '../ui/user-text.tsx'
import { counted } from '../ui/words.ts'
import { ListHead } from './list-head.tsx'
import { NoHits } from './no-hits.tsx'

export function ActorResults({ query }: { readonly query: string }) {
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const question = JSON.stringify([query, sort])
  const pages = usePages(
    (after, limit) => call('search.actors', { query, after, limit, sort }),
    question,
  )
  return (
    <>
      <ListHead pages={pages} noun="actor" plural="actors" dated={false} />
      <NoHits pages={pages} query={query} />
      <RowList
        label="Actors"
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        rowHeight={70}
        draw={(hit) => <ActorRow hit={hit} />}
        data={(hit) => ({ 'data-actor-id': hit.id })}
        isOpen={(hit) => active?.kind === 'actor' && active.id === hit.id}
        onOpen={(hit, event) => open({ kind: 'actor', id: hit.id }, whereOf(event))}
        onStay={(hit) => open({ kind: 'actor', id: hit.id }, 'stay')}
        onNearEnd={pages.more}
      />
    </>
  )
}

function ActorRow({ hit }: { readonly hit: ActorHit }) {
  return (
    <>
      <div className="row-name">
        <MarkedText text={hit.name.text} marks={hit.name.marks} />
        <span className="row-kind">{hit.kind}</span>
      </div>
      {hit.roles.length > 0 && (
        <div className="row-role">
          <UserText text={hit.roles.slice(0, 3).join(' · ')} />
        </div>
      )}
      <div className="row-meta">
        <span>
          {counted(hit.quotes, 'quote')} · {counted(hit.mentions, 'mention')}
        </span>
        <span>{counted(hit.articles, 'article')}</span>
      </div>
    </>
  )
}
