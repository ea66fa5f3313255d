import type { ActorId } from '../../shared/actor.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import type { Quote, Verdict } from '../../shared/library.ts'
import type { Link, QuoteId, QuoteType, Stance, Words } from '../../shared/quote.ts'
import type { Part, Span } from '../../shared/span.ts'
import { actorNamed } from './actors.ts'
import { all, one, run, type Library } from './database.ts'
import { makeStep } from './history.ts'

/** Found by the rules, kept for what a person put on it, or marked by a person. */
export type QuoteOrigin = 'rules' | 'kept' | 'person'

export type QuoteRow = {
  id: number
  article_id: number
  part: Part
  start: number
  end: number
  spans: string
  text: string
  type: QuoteType
  speaker_start: number | null
  speaker_end: number | null
  speaker_text: string | null
  speaker_name: string | null
  actor_id: number | null
  cue_start: number | null
  cue_end: number | null
  cue_text: string | null
  stance: Stance
  chain: string
  addressee: string | null
  floating: number
  confidence: number
  reason: string
  origin: QuoteOrigin
  verdict: Verdict | null
  decided_name: string | null
  decided_actor: number | null
}

/** Columns of a quote with a person's decision beside it; for `FROM quotes q LEFT JOIN decisions d`. */
export const quoteColumns = `q.id, q.article_id, q.part, q.start, q.end, q.spans, q.text, q.type, q.speaker_start,
  q.speaker_end, q.speaker_text, q.speaker_name, q.actor_id, q.cue_start, q.cue_end, q.cue_text, q.stance, q.chain,
  q.addressee, q.floating, q.confidence, q.reason, q.origin, d.verdict,
  d.speaker_name AS decided_name, d.actor_id AS decided_actor`

export function quotesOfArticle(library: Library, article: number): readonly Quote[] {
  return all<QuoteRow>(
    library,
    `SELECT ${quoteColumns} FROM quotes q LEFT JOIN decisions d ON d.quote_id = q.id
       WHERE q.article_id = ? ORDER BY q.part = 'body', q.start`,
    article,
  ).map(toQuote)
}

/** What stands in place of the rule when the rules now in use do not find a quote any more. */
const keptReason = 'kept because of what you put on it; the rules now in use do not find it'

export function toQuote(row: QuoteRow): Quote {
  return {
    id: row.id,
    article: row.article_id,
    part: row.part,
    start: row.start,
    end: row.end,
    spans: JSON.parse(row.spans) as readonly Span[],
    text: row.text,
    type: row.type,
    speaker: words(row.speaker_start, row.speaker_end, row.speaker_text),
    speakerName: row.decided_name ?? row.speaker_name,
    speakerActor: row.decided_name === null ? row.actor_id : row.decided_actor,
    corrected: row.decided_name !== null,
    cue: words(row.cue_start, row.cue_end, row.cue_text),
    stance: row.stance,
    chain: JSON.parse(row.chain) as readonly Link[],
    addressee: row.addressee,
    floating: row.floating === 1,
    confidence: row.confidence,
    reason: row.origin === 'kept' ? keptReason : row.reason,
    verdict: row.verdict ?? 'open',
  }
}

function words(start: number | null, end: number | null, text: string | null): Words | null {
  return start === null || end === null || text === null ? null : { start, end, text }
}

/** A person's verdict on a finding, kept apart from the finding. */
export function reviewQuote(library: Library, id: QuoteId, verdict: Verdict): void {
  requireQuote(library, id)
  const labels = { open: 'Take verdict back', accepted: 'Accept quote', rejected: 'Reject quote' }
  makeStep(library, labels[verdict], () =>
    run(
      library,
      `INSERT INTO decisions (quote_id, verdict) VALUES (?, ?)
         ON CONFLICT (quote_id) DO UPDATE SET verdict = excluded.verdict`,
      id,
      verdict,
    ),
  )
}

/** A person's word on who speaks: an actor, or a name that becomes one. Accepts the quote, too. */
export function reassignQuote(
  library: Library,
  id: QuoteId,
  speaker: { readonly actor: ActorId } | { readonly name: string },
): void {
  requireQuote(library, id)
  makeStep(library, 'Correct speaker', () => {
    const actor = 'actor' in speaker ? speaker.actor : actorNamed(library, 'person', speaker.name)
    const name = one<{ name: string }>(library, 'SELECT name FROM actors WHERE id = ?', actor)?.name
    if (name === undefined)
      throw new WorkbenchError('not-found', `There is no actor ${actor} in this library.`)
    run(
      library,
      `INSERT INTO decisions (quote_id, verdict, speaker_name, actor_id) VALUES (?, 'accepted', ?, ?)
         ON CONFLICT (quote_id) DO UPDATE SET verdict = 'accepted', speaker_name = excluded.speaker_name,
           actor_id = excluded.actor_id`,
      ...[id, name, actor],
    )
  })
}

function requireQuote(library: Library, id: QuoteId): void {
  if (one(library, 'SELECT 1 FROM quotes WHERE id = ?', id) !== null) return
  throw new WorkbenchError('not-found', `There is no quote ${id} in this library.`)
}

/** Moves an article's body quotes that stand at or behind `from` by `by` characters. */
export function shiftQuotes(library: Library, article: number, from: number, by: number): void {
  const rows = all<{ id: number; spans: string }>(
    library,
    "SELECT id, spans FROM quotes WHERE article_id = ? AND part = 'body' AND end > ?",
    article,
    from,
  )
  for (const { id, spans } of rows) {
    const moved = (JSON.parse(spans) as readonly Span[]).map((span) =>
      span.start >= from ? { start: span.start + by, end: span.end + by } : span,
    )
    run(library, 'UPDATE quotes SET spans = ? WHERE id = ?', JSON.stringify(moved), id)
  }
  for (const column of ['start', 'end', 'speaker_start', 'speaker_end', 'cue_start', 'cue_end']) {
    const edge = column.endsWith('end') ? '>' : '>='
    run(
      library,
      `UPDATE quotes SET "${column}" = "${column}" + ? WHERE article_id = ? AND part = 'body' AND "${column}" ${edge} ?`,
      ...[by, article, from],
    )
  }
}
