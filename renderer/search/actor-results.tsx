import { memo, useState } from 'react'
import type { ActorHit } from '../../shared/library.ts'
import { call } from '../client/bridge.ts'
import { useCounting } from '../client/counting.ts'
import { pageShelf } from '../client/page-shelf.ts'
import { usePages } from '../client/use-pages.ts'
import { actorTable } from '../hits/hit-tables.ts'
import { activeOf } from '../session/panes.ts'
import { open, useSession, whereOf } from '../session/session.ts'
import { RowList } from '../ui/row-list.tsx'
import { MarkedText, UserText } from '../ui/user-text.tsx'
import { counted } from '../ui/words.ts'
import { ListHead } from './list-head.tsx'
import { NoHits } from '../hits/no-hits.tsx'

const shelf = pageShelf<ActorHit>()

export function ActorResults({ query }: { readonly query: string }) {
  const sort = useSession((state) => state.sort)
  const active = useSession((state) => activeOf(state.panes))
  const { once } = useCounting()
  const [places, setPlaces] = useState(false)
  const question = JSON.stringify(['actors', query, sort, once, places])
  const pages = usePages(
    (after, limit, signal) =>
      call('search.actors', { query, after, limit, sort, once, places }, signal),
    question,
    shelf,
  )
  return (
    <>
      <ListHead
        pages={pages}
        noun="actor"
        plural="actors"
        dated={false}
        what="actors"
        table={() => actorTable(pages.hits)}
      />
      <label className="list-switch">
        <input
          type="checkbox"
          checked={places}
          onChange={({ target }) => setPlaces(target.checked)}
        />
        Also places that are only named
      </label>
      <NoHits pages={pages} query={query} />
      <RowList
        label="Actors"
        rows={pages.hits}
        total={pages.total ?? 0}
        question={question}
        settled={pages.current}
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

const ActorRow = memo(function ActorRow({ hit }: { readonly hit: ActorHit }) {
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
})
