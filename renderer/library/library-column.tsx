import type { Facets, LibraryState } from '../../shared/library.ts'
import type { Tag } from '../../shared/tag.ts'
import { useLibraryState } from '../client/library-state.ts'
import { useCall } from '../client/use-call.ts'
import { useSettings } from '../client/settings.ts'
import { session, useSession } from '../session/session.ts'
import { useSettled } from '../ui/use-settled.ts'
import { number } from '../ui/words.ts'
import { FacetList } from './facet-list.tsx'
import { PublishedBars } from './published-bars.tsx'

/** Counting facets waits until typing rests, so that results come first (ms). */
const pause = 150

/** The library and what the query found in it, by outlet, chain, speaker, tag and month. */
export function LibraryColumn() {
  const query = useSession((state) => state.query)
  const state = useLibraryState()
  const once = useSettings()?.once ?? false
  const stems = useSettings()?.stems ?? false
  const facets = useCall('search.facets', { query: useSettled(query, pause), once, stems }).data
  const tags = useCall('tags.list', {}).data ?? []
  return (
    <nav className="library" aria-label="Library" data-region tabIndex={-1}>
      <h2>Library</h2>
      {state !== null && <Counts state={state} />}
      {facets !== null && facets.months.length > 0 && (
        <>
          <h2>Published</h2>
          <PublishedBars months={facets.months} query={query} />
        </>
      )}
      {facets !== null && <FacetLists facets={facets} query={query} />}
      <TagFacets tags={tags} query={query} />
    </nav>
  )
}

function FacetLists({ facets, query }: { readonly facets: Facets; readonly query: string }) {
  return (
    <>
      <FacetList title="Outlet" field="outlet" facets={facets.outlets} query={query} />
      <FacetList title="Agency" field="agency" facets={facets.agencies} query={query} />
      <FacetList title="Via" field="via" facets={facets.via} query={query} />
      <FacetList title="Speakers" field="speaker" facets={facets.speakers} query={query} />
    </>
  )
}

/** The tags with their uses; F2 on one goes to where it can be renamed. */
function TagFacets({ tags, query }: { readonly tags: readonly Tag[]; readonly query: string }) {
  const facets = tags.map(({ name, uses, hue }) => ({ value: name, count: uses, hue }))
  const edit = () => session.set({ sheet: 'tags' })
  return (
    <section
      data-testid="tag-list"
      aria-label="Tags"
      onKeyDown={(event) => event.key === 'F2' && edit()}
    >
      <FacetList title="Tags" field="tag" facets={facets} query={query} />
      <button type="button" className="library-more" onClick={edit}>
        {tags.length === 0 ? 'Make tags…' : 'Edit tags…'}
      </button>
    </section>
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
    </ul>
  )
}

type CountProps = {
  readonly label: string
  readonly count: number
  readonly present: boolean
  readonly onClick: () => void
}

function Count({ label, count, present, onClick }: CountProps) {
  return (
    <li>
      <button type="button" className="facet" aria-current={present || undefined} onClick={onClick}>
        <span className="facet-name">{label}</span>
        <span className="facet-count">{number(count)}</span>
      </button>
    </li>
  )
}
