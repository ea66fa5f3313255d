import type { ReviewQueue } from '../../../shared/library.ts'
import { all, one, type Library } from '../database.ts'
import { reviewBelow } from '../state.ts'
import { nothingMarked } from './matcher.ts'
import { quoteHits } from './quotes.ts'

/** Least certain findings nobody decided on yet, and how the decided ones came out. */
export function reviewQueue(library: Library, limit: number): ReviewQueue {
  const rows = all<{ id: number }>(
    library,
    `SELECT q.id FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN decisions d ON d.quote_id = q.id
       WHERE a.hidden = 0 AND coalesce(d.verdict, 'open') = 'open' AND q.confidence < ${reviewBelow}
       ORDER BY q.confidence, q.id LIMIT ?`,
    limit,
  )
  const hits = quoteHits(
    library,
    rows.map((row) => row.id),
    nothingMarked,
  )
  return { hits, ...verdictCounts(library) }
}

type Counts = Omit<ReviewQueue, 'hits'>

/**
 * How people judged findings. One that was accepted with another speaker was not right; what a person
 * marked is no finding.
 */
function verdictCounts(library: Library): Counts {
  const corrected = 'd.speaker_name IS NOT NULL AND d.speaker_name IS NOT q.speaker_name'
  return (
    one<Counts>(
      library,
      `SELECT count(*) FILTER (WHERE d.verdict = 'accepted' AND NOT (${corrected})) AS accepted,
          count(*) FILTER (WHERE d.verdict = 'accepted' AND ${corrected}) AS corrected,
          count(*) FILTER (WHERE d.verdict = 'rejected') AS rejected
        FROM decisions d JOIN quotes q ON q.id = d.quote_id WHERE q.origin <> 'person'`,
    ) ?? { accepted: 0, corrected: 0, rejected: 0 }
  )
}
