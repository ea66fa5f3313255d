import type { Ref } from 'react'
import type { Span } from '../../shared/span.ts'
import { classes } from '../ui/classes.ts'
import { coloured } from './coloured-query.ts'

type Props = {
  readonly ref: Ref<HTMLDivElement>
  readonly query: string
  readonly wrong: Span | null
}

/** The letters of the query line in their colours; the line itself above them has the caret only. */
export function QueryInk({ ref, query, wrong }: Props) {
  const parts = coloured(query, wrong)
  const behind = wrong !== null && !parts.some((part) => part.wrong)
  return (
    <div ref={ref} className="search-ink" aria-hidden="true">
      {parts.map((part, index) => (
        <span
          key={index}
          className={classes(part.operator && 'operator', part.wrong && 'wrong') || undefined}
        >
          {part.text}
        </span>
      ))}
      {behind && <span className="wrong">{'\u00a0\u00a0'}</span>}
    </div>
  )
}
