import type { ConcordanceSort } from '../../shared/concordance.ts'

const heads: readonly {
  readonly place: string
  readonly label: string
  readonly sort: ConcordanceSort
  readonly hint: string
}[] = [
  { place: 'left', label: 'Left', sort: 'left', hint: 'By the words before the hit (L)' },
  { place: 'right', label: 'Right', sort: 'right', hint: 'By the words behind the hit (R)' },
  { place: 'outlet', label: 'Outlet', sort: 'outlet', hint: 'By outlet (U)' },
  { place: 'date', label: 'Date', sort: 'newest', hint: 'Newest first, then oldest first (D)' },
]

type Props = {
  readonly sort: ConcordanceSort
  readonly onSort: (sort: ConcordanceSort) => void
}

/** The columns of the concordance; a click orders the lines by one. */
export function LineHeads({ sort, onSort }: Props) {
  return (
    <div className="line-heads" role="group" aria-label="Order of the lines">
      {heads.map((head) => {
        const present = sort === head.sort || (head.sort === 'newest' && sort === 'oldest')
        return (
          <button
            key={head.place}
            type="button"
            data-testid={`sort-${head.place}`}
            data-place={head.place}
            aria-pressed={present}
            title={head.hint}
            onClick={() => onSort(head.sort)}
          >
            {head.label}
            {present && <span className="line-order">{sort === 'oldest' ? '▴' : '▾'}</span>}
          </button>
        )
      })}
    </div>
  )
}

/** The order a click on a column asks for: dates turn round. */
export function sortAfter(present: ConcordanceSort, asked: ConcordanceSort): ConcordanceSort {
  return asked === 'newest' && present === 'newest' ? 'oldest' : asked
}
