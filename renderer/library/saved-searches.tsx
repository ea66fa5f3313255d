import type { SavedSearch } from '../../shared/saved-search.ts'
import { useCounting } from '../client/counting.ts'
import { useCall } from '../client/use-call.ts'
import { act } from '../session/act.ts'
import { search, session, useSession } from '../session/session.ts'
import { viewLabels, viewNamed } from '../session/views.ts'
import { number } from '../ui/words.ts'
import { KeptRow } from './kept-row.tsx'
import { countedView, whyUncounted } from './saved-counts.ts'

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
  const { count, title } = useHitCount(saved)
  return (
    <KeptRow
      testId="saved-search"
      name={saved.name}
      count={count}
      countTitle={title}
      present={present}
      title={`${viewLabels[viewNamed(saved.view)]}: ${saved.query}`}
      onClick={() => search(saved.query, viewNamed(saved.view))}
      onRename={(name) => void act('searches.rename', { id: saved.id, name })}
      onRemove={() => void remove(saved)}
    />
  )
}

type HitCount = { readonly count: number | null; readonly title: string }

/** What the view of a search would list, and what that is; null where counting means reading every text. */
function useHitCount(saved: SavedSearch): HitCount {
  const { query } = saved
  const { once, stems } = useCounting()
  const counted = countedView(saved)
  const page = { query, after: null, limit: 1, sort: 'newest' } as const
  const kinds = ['article' as const, 'reference' as const]
  const articles = useCall(
    'search.articles',
    counted === 'articles' ? { ...page, once, stems, kinds } : null,
  )
  const quotes = useCall('search.quotes', counted === 'quotes' ? { ...page, once, stems } : null)
  const actors = useCall(
    'search.actors',
    counted === 'actors' ? { ...page, once, places: false } : null,
  )
  const count = (articles.data ?? quotes.data ?? actors.data)?.total ?? null
  if (counted === null) return { count: null, title: whyUncounted(saved) }
  const nouns = { articles: once ? 'stories' : 'articles', quotes: 'quotes', actors: 'actors' }
  return { count, title: count === null ? 'Counting…' : `${number(count)} ${nouns[counted]}` }
}

async function remove({ id, name }: SavedSearch): Promise<void> {
  const done = await act('searches.remove', { id })
  if (done === null) return
  session.set({ notice: `Removed the search “${name}”. Ctrl Z brings it back.` })
}
