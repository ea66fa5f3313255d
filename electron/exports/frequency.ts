import type { Frequency } from '../../shared/counts.ts'
import { wholeFrequency } from '../library/search/frequency.ts'
import type { Row } from '../writers/table.ts'
import type { ToTable } from './request.ts'

const usual = { per: 'month', of: 'articles' } as const

/** The last row counts what has no date, or one less precise than the period. */
export const frequencyTable: ToTable = (library, request) => {
  const timeline = request.timeline ?? usual
  const counts = wholeFrequency(library, { ...request, ...timeline })
  return {
    columns: ['period', 'from', 'until', 'hits', `all_${timeline.of}`, 'per_thousand'],
    rows: [...rowsOf(counts), ['undated', null, null, counts.undated, null, null]],
    understood: counts.understood,
  }
}

function rowsOf({ rows }: Frequency): readonly Row[] {
  return rows.map(({ label, from, until, hits, all }) => [
    ...[label, from, until, hits, all],
    all === 0 ? null : Math.round((hits / all) * 1_000_000) / 1_000,
  ])
}
