import type { LibraryState } from '../../shared/library.ts'
import { useLibraryState } from '../client/library-state.ts'
import { act } from '../session/act.ts'
import { session, useSession } from '../session/session.ts'
import { number } from '../ui/words.ts'
import { CollectionList } from './collection-list.tsx'
import { ResultFacets } from './result-facets.tsx'
import { SavedSearches } from './saved-searches.tsx'

/** The library and what the query found in it. */
export function LibraryColumn() {
  const state = useLibraryState()
  return (
    <nav className="library" aria-label="Library" data-region tabIndex={-1}>
      <h2>Library</h2>
      {state !== null && <Counts state={state} />}
      <CollectionList />
      <SavedSearches />
      <ResultFacets />
    </nav>
  )
}

function Counts({ state }: { readonly state: LibraryState }) {
  const view = useSession(({ view }) => view)
  const scope = useSession(({ scope }) => scope)
  const inArticles = view === 'articles' && scope === 'articles'
  return (
    <ul>
      <Count
        label="All articles"
        count={state.articles}
        present={inArticles}
        onClick={() => session.set({ view: 'articles', scope: 'articles' })}
      />
      <Count
        label="Teasers"
        count={state.teasers}
        present={view === 'articles' && scope === 'teasers'}
        onClick={() => session.set({ view: 'articles', scope: 'teasers' })}
      />
      <Count
        label="To review"
        count={state.toReview}
        present={view === 'review'}
        onClick={() => session.set({ view: 'review' })}
      />
      <Count
        label="Imports"
        count={state.imports}
        present={false}
        onClick={() => session.set({ sheet: 'imports' })}
      />
      {state.outdated > 0 && (
        <Count
          label="Read by older rules"
          count={state.outdated}
          present={false}
          title="Newer rules for quotes and actors exist; a click finds them again and keeps what you decided"
          onClick={() => void act('findings.again', {})}
        />
      )}
    </ul>
  )
}

type CountProps = {
  readonly label: string
  readonly count: number
  readonly present: boolean
  readonly title?: string
  readonly onClick: () => void
}

function Count({ label, count, present, title, onClick }: CountProps) {
  return (
    <li>
      <button
        type="button"
        className="facet"
        title={title}
        aria-current={present || undefined}
        onClick={onClick}
      >
        <span className="facet-name">{label}</span>
        <span className="facet-count">{number(count)}</span>
      </button>
    </li>
  )
}
