import { useState } from 'react'
import type { Facet } from '../../shared/library.ts'
import { hasTerm, term, toggledTerm } from '../session/query-terms.ts'
import { search } from '../session/session.ts'
import { UserText } from '../ui/user-text.tsx'
import { number } from '../ui/words.ts'

const firstShown = 6
const mostShown = 60

type Props = {
  readonly title: string
  /** The field of the query language that a click adds or takes out. */
  readonly field: string
  readonly facets: readonly (Facet & { readonly hue?: number })[]
  readonly query: string
}

export function FacetList({ title, field, facets, query }: Props) {
  const [all, setAll] = useState(false)
  if (facets.length === 0) return null
  return (
    <div role="group" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {facets.slice(0, all ? mostShown : firstShown).map(({ value, count, hue }) => (
          <li key={value}>
            <button
              type="button"
              className="facet"
              aria-pressed={hasTerm(query, term(field, value))}
              onClick={() => search(toggledTerm(query, term(field, value)))}
            >
              <span className="facet-name" data-hue={hue}>
                {hue !== undefined && <span className="dot" />}
                <UserText text={value} />
              </span>
              <span className="facet-count">{number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {facets.length > firstShown && (
        <button
          type="button"
          className="library-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Fewer' : `${number(Math.min(mostShown, facets.length) - firstShown)} more`}
        </button>
      )}
    </div>
  )
}
