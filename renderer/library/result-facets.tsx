import { useEffect, useState } from 'react'
import type { CallInput } from '../../shared/ipc.ts'
import type { CountedFacets, Facets } from '../../shared/library.ts'
import type { Tag } from '../../shared/tag.ts'
import { useCounting } from '../client/counting.ts'
import { useCall } from '../client/use-call.ts'
import { session, useSession } from '../session/session.ts'
import { useSettled } from '../ui/use-settled.ts'
import { FacetGroup } from './facet-group.tsx'
import { FacetList, type ShownFacet } from './facet-list.tsx'
import { PublishedBars } from './published-bars.tsx'

/** Counting facets waits until typing rests, so that results come first (ms). */
const pause = 150
/** Between two looks at whether all names are counted (ms). */
const countingPause = 500

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const kinds: Readonly<Record<string, string>> = {
  article: 'Articles',
  teaser: 'Teasers',
  reference: 'References',
}

type ListName = Exclude<keyof Facets, 'months' | 'tags'>

const lists: readonly {
  readonly name: ListName
  readonly title: string
  readonly field: string
  readonly labelOf?: (value: string) => string
}[] = [
  { name: 'outlets', title: 'Outlet', field: 'outlet' },
  { name: 'agencies', title: 'Agency', field: 'agency' },
  { name: 'via', title: 'Via', field: 'via' },
  { name: 'speakers', title: 'Speakers', field: 'speaker' },
  { name: 'actors', title: 'Actors', field: 'actor' },
]

const furtherLists: typeof lists = [
  { name: 'languages', title: 'Language', field: 'lang', labelOf: languageName },
  { name: 'kinds', title: 'Kind', field: 'kind', labelOf: (kind) => kinds[kind] ?? kind },
  { name: 'imports', title: 'Import', field: 'import', labelOf: (run) => `Import ${run}` },
]

/** What the query found, counted by what the articles carry; a click narrows it. */
export function ResultFacets() {
  const query = useSettled(
    useSession((state) => state.query),
    pause,
  )
  const asked = useSettled(
    useSession((state) => state.asked),
    pause,
  )
  const counting = useCounting()
  const facets = useFacets({ query: asked, ...counting })
  const tags = useCall('tags.list', {}).data ?? []
  return (
    <>
      {facets !== null && facets.months.length > 0 && (
        <FacetGroup name="months" title="Published">
          <PublishedBars months={facets.months} query={query} />
        </FacetGroup>
      )}
      {facets !== null &&
        lists.map((list) => (
          <FacetList key={list.name} {...list} facets={facets[list.name]} query={query} />
        ))}
      {facets?.counting === true && <p className="library-more">Counting…</p>}
      <TagFacets tags={tags} counts={facets?.tags ?? null} query={query} />
      {facets !== null &&
        furtherLists.map((list) => (
          <FacetList key={list.name} {...list} facets={facets[list.name]} query={query} />
        ))}
    </>
  )
}

/** The counts of a query, asked again while those of names are still being made. */
function useFacets(asked: CallInput<'search.facets'>): CountedFacets | null {
  const [turn, setTurn] = useState(0)
  const { data } = useCall('search.facets', asked, turn)
  useEffect(() => {
    if (data?.counting !== true) return
    const timer = setTimeout(() => setTurn((before) => before + 1), countingPause)
    return () => clearTimeout(timer)
  }, [data])
  return data
}

type TagProps = {
  readonly tags: readonly Tag[]
  readonly counts: Facets['tags'] | null
  readonly query: string
}

/** The tags in the result, all of them while nothing is asked; F2 goes to where one is renamed. */
function TagFacets({ tags, counts, query }: TagProps) {
  const edit = () => session.set({ sheet: 'tags' })
  return (
    <section
      data-testid="tag-list"
      aria-label="Tags"
      onKeyDown={(event) => event.key === 'F2' && edit()}
    >
      <FacetList
        name="tags"
        title="Tags"
        field="tag"
        facets={tagFacets(tags, query.trim() === '' ? null : counts)}
        query={query}
      />
      <button
        type="button"
        className={tags.length === 0 ? 'library-more first-tags' : 'library-more'}
        onClick={edit}
      >
        {tags.length === 0 ? 'Make tags…' : 'Edit tags…'}
      </button>
    </section>
  )
}

function tagFacets(tags: readonly Tag[], counts: Facets['tags'] | null): readonly ShownFacet[] {
  if (counts === null) return tags.map(({ name, uses, hue }) => ({ value: name, count: uses, hue }))
  return counts.map((facet) => {
    const hue = tags.find(({ name }) => name === facet.value)?.hue
    return hue === undefined ? facet : { ...facet, hue }
  })
}

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}
