import type { Collection } from '../../shared/collection.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { term } from '../session/query-terms.ts'
import { search, session, useSession } from '../session/session.ts'
import { KeptRow } from './kept-row.tsx'

/** The collections of the library; a click shows what is in one. */
export function CollectionList() {
  const query = useSession((state) => state.query)
  const collections = useCall('collections.list', {}).data ?? []
  if (collections.length === 0) return null
  return (
    <>
      <h2>Collections</h2>
      <ul>
        {collections.map((collection) => (
          <KeptRow
            key={collection.id}
            testId="collection"
            name={collection.name}
            count={collection.articles}
            present={query === term('in', collection.name)}
            onClick={() => search(term('in', collection.name), 'articles')}
            onRename={(name) => void rename(collection, name)}
            onRemove={() => void remove(collection)}
          />
        ))}
      </ul>
    </>
  )
}

/** The query line follows when it shows the collection. */
async function rename({ id, name }: Collection, wanted: string): Promise<void> {
  const done = await act('collections.rename', { id, name: wanted })
  if (done !== null && session.get().query === term('in', name)) search(term('in', wanted))
}

async function remove({ id, name }: Collection): Promise<void> {
  const done = await act('collections.remove', { id })
  if (done === null) return
  session.set({ notice: `Removed the collection “${name}”. Ctrl Z brings it back.` })
}
