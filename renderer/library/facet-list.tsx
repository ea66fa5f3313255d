import { useState, type KeyboardEvent } from 'react'
import type { Facet } from '../../shared/library.ts'
import { term, toggledWish, wishedValues, wishFor, type Wish } from '../session/query-terms.ts'
import { search, session } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { number } from '../ui/words.ts'
import { FacetGroup } from './facet-group.tsx'

const firstShown = 6

/** The count is unknown of a value that the query names and the list does not. */
export type ShownFacet = Pick<Facet, 'value'> & {
  readonly count: number | null
  readonly hue?: number
}

type Props = {
  readonly name: string
  readonly title: string
  /** The field of the query language that a click adds or takes out. */
  readonly field: string
  readonly facets: readonly ShownFacet[]
  readonly query: string
  /** What is shown for a value; the value itself unless told. */
  readonly labelOf?: (value: string) => string
}

/** The values of a field in the result with their counts: a click narrows, with Alt it leaves out. */
export function FacetList({ name, title, field, facets, query, labelOf = itself }: Props) {
  const [all, setAll] = useState(false)
  const wished = wishedFacets(query, field, facets)
  if (facets.length === 0 && wished.length === 0) return null
  const rest = facets.filter(({ value }) => !wished.some((one) => one.value === value))
  const rows = (some: readonly ShownFacet[]) => (
    <ul>
      {some.map((facet) => (
        <FacetRow
          key={facet.value}
          facet={facet}
          label={labelOf(facet.value)}
          query={query}
          term={term(field, facet.value)}
        />
      ))}
    </ul>
  )
  return (
    <FacetGroup name={name} title={title} kept={wished.length > 0 && rows(wished)}>
      {rows([...wished, ...rest.slice(0, all ? rest.length : firstShown)])}
      {rest.length > firstShown && (
        <button
          type="button"
          className="library-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Fewer' : `${number(rest.length - firstShown)} more`}
        </button>
      )}
    </FacetGroup>
  )
}

type RowProps = {
  readonly facet: ShownFacet
  readonly label: string
  readonly query: string
  readonly term: string
}

function FacetRow({ facet, label, query, term: wanted }: RowProps) {
  const { count, hue } = facet
  const wish = wishFor(query, wanted)
  // The query of this moment: the one drawn may lag behind.
  const turn = (next: Wish) => search(toggledWish(session.get().query, wanted, next))
  const onKeyDown = (event: KeyboardEvent) => {
    const excludes = event.key === 'Delete' || (event.key === 'Enter' && event.altKey)
    if (!excludes) return
    event.preventDefault()
    turn('excluded')
  }
  return (
    <li>
      <button
        type="button"
        className="facet"
        data-wish={wish ?? undefined}
        aria-pressed={wish !== null}
        title={`${label}\nAlt-click or Delete leaves it out`}
        onKeyDown={onKeyDown}
        onClick={(event) => turn(event.altKey ? 'excluded' : 'wanted')}
      >
        <span className="facet-name" data-hue={hue}>
          {hue !== undefined && <span className="dot" />}
          <UserText text={label} />
        </span>{' '}
        <span className="facet-count">
          {wish === 'excluded' ? 'without' : count !== null && number(count)}
        </span>
      </button>
    </li>
  )
}

/** What the query asks for or leaves out, also when nothing of it is in the result. */
function wishedFacets(
  query: string,
  field: string,
  facets: readonly ShownFacet[],
): readonly ShownFacet[] {
  const values = new Set(wishedValues(query, field))
  return [...values].map((wished) => {
    const known = facets.find(({ value }) => value.toLowerCase() === wished.toLowerCase())
    return known ?? { value: wished, count: null }
  })
}

function itself(value: string): string {
  return value
}
