import type { MouseEvent } from 'react'
import type { Facet } from '../../shared/library.ts'
import { replacedField, termsOf } from '../session/query-terms.ts'
import { search } from '../session/session.ts'
import { counted, dateWords } from '../ui/words.ts'
import { askedMonths, monthBars, type Bar } from './month-bars.ts'

/** Articles by month; a click asks for a month, with Shift for all months up to it. */
export function PublishedBars({
  months,
  query,
}: {
  readonly months: readonly Facet[]
  readonly query: string
}) {
  const asked = askedMonths(termsOf(query))
  const pick = (bar: Bar, { shiftKey }: MouseEvent) => {
    const isAsked = asked?.from === bar.from && asked.to === bar.to
    if (isAsked) return search(replacedField(query, 'date', null))
    const from = shiftKey && asked !== null && asked.from < bar.from ? asked.from : bar.from
    const to = shiftKey && asked !== null && asked.to > bar.to ? asked.to : bar.to
    search(replacedField(query, 'date', from === to ? `date:${from}` : `date:${from}..${to}`))
  }
  return (
    <div className="bars" role="group" aria-label="Articles by month">
      {monthBars(months).map((bar) => (
        <button
          key={bar.from}
          type="button"
          className="bar"
          title={labelOf(bar)}
          aria-label={labelOf(bar)}
          aria-pressed={asked !== null && bar.from <= asked.to && bar.to >= asked.from}
          onClick={(event) => pick(bar, event)}
        >
          <span style={{ height: `${Math.max(bar.count > 0 ? 6 : 2, bar.height * 100)}%` }} />
        </button>
      ))}
    </div>
  )
}

function labelOf({ from, to, count }: Bar): string {
  const time = from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
  return `${time}: ${counted(count, 'article')}`
}
