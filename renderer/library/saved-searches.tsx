import type { SavedSearch } from '../../shared/saved-search.ts'
import { useCounting } from '../client/counting.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { search, session, useSession } from '../session/session.ts'
import { viewLabels, viewNamed } from '../session/views.ts'
import { KeptRow } from './kept-row.tsx'

/** The searches a person kept, each with the hits it has today; a click asks it again. */
export function SavedSearches() {
  const searches = useCall('searches.list', {}).data ?? []
  if (searches.length === 0) return null
  return (
    <>
      <h2>Saved searches</h2>
      <ul>
        {searches.map((saved) => (
          <SavedRow key={saved.id} saved={saved} />
        ))}
      </ul>
    </>
  )
}

function SavedRow({ saved }: { readonly saved: SavedSearch }) {
  const present = useSession(({ query, view }) => query === saved.query && view === saved.view)
  return (
    <KeptRow
      testId="saved-search"
      name={saved.name}
      count={useHitCount(saved)}
      present={present}
      title={`${viewLabels[viewNamed(saved.view)]}: ${saved.query}`}
      onClick={() => search(saved.query, viewNamed(saved.view))}
      onRename={(name) => void act('searches.rename', { id: saved.id, name })}
      onRemove={() => void remove(saved)}
    />
  )
}

/** Null where counting would cost reading every text. */
function useHitCount({ query, view }: SavedSearch): number | null {
  const counting = useCounting()
  const isScan = /(?:^|[\s(:])\//.test(query)
  const page = { ...counting, query, after: null, limit: 1, sort: 'newest' } as const
  const ofQuotes = view === 'quotes' && !isScan
  const quotes = useCall('search.quotes', ofQuotes ? page : null)
  const kinds = ['article' as const, 'reference' as const]
  const articles = useCall('search.articles', ofQuotes || isScan ? null : { ...page, kinds })
  return (ofQuotes ? quotes : articles).data?.total ?? null
}

async function remove({ id, name }: SavedSearch): Promise<void> {
  const done = await act('searches.remove', { id })
  if (done === null) return
  session.set({ notice: `Removed the search “${name}”. Ctrl Z brings it back.` })
}
