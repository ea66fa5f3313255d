import { useLibraryState } from '../client/library-state.ts'
import type { Pages } from '../client/use-pages.ts'
import { termsOf } from '../session/query-terms.ts'
import { search, session, useSession, type View } from '../session/session.ts'
import { Button } from '../ui/button.tsx'

const otherViews: Readonly<Record<Exclude<View, 'review'>, string>> = {
  articles: 'articles',
  quotes: 'quotes',
  actors: 'actors',
}

/** What to read when nothing was found: how the query was understood, and what to loosen. */
export function NoHits({
  pages,
  query,
}: {
  readonly pages: Pages<unknown>
  readonly query: string
}) {
  const view = useSession((state) => state.view)
  const scope = useSession((state) => state.scope)
  const library = useLibraryState()
  if (pages.failure !== null) {
    return (
      <div className="no-hits" role="status">
        <p>{pages.failure}</p>
      </div>
    )
  }
  if (!pages.current || pages.total !== 0) return null
  if (query.trim() === '') {
    return (
      <div className="no-hits" role="status">
        <p>{library?.articles === 0 ? 'Nothing imported yet.' : 'Nothing here.'}</p>
      </div>
    )
  }
  const terms = termsOf(query)
  return (
    <div className="no-hits" role="status">
      <p>Nothing found.</p>
      {pages.understood !== '' && <p className="understood">Understood as: {pages.understood}</p>}
      {terms.length > 1 && (
        <div className="loosen">
          <span>Leave out</span>
          {terms.slice(0, 8).map((term, index) => (
            <Button key={index} onClick={() => search(terms.toSpliced(index, 1).join(' '))}>
              <bdi>{term}</bdi>
            </Button>
          ))}
        </div>
      )}
      <div className="loosen">
        <span>Look in</span>
        {Object.entries(otherViews)
          .filter(([name]) => name !== view)
          .map(([name, label]) => (
            <Button key={name} onClick={() => session.set({ view: viewOf(name) })}>
              {label}
            </Button>
          ))}
        {view === 'articles' && scope === 'articles' && (
          <Button onClick={() => session.set({ scope: 'teasers' })}>teasers</Button>
        )}
      </div>
    </div>
  )
}

function viewOf(name: string): View {
  return name === 'quotes' || name === 'actors' ? name : 'articles'
}
