import type { Quote } from '../../shared/library.ts'
import type { Link } from '../../shared/quote.ts'

/** A stored quote as machines get it; `via` holds the whole chain, channels included. */
export function quoteJson(quote: Quote): Readonly<Record<string, unknown>> {
  return {
    id: quote.id,
    articleId: quote.article,
    text: quote.text,
    type: quote.type,
    speaker: quote.speakerName ?? quote.speaker?.text ?? null,
    speakerMention: quote.speaker?.text ?? null,
    speakerActorId: quote.speakerActor,
    via: quote.chain,
    channel: channelOf(quote.chain),
    to: quote.addressee,
    cue: quote.cue?.text ?? null,
    stance: quote.stance,
    floating: quote.floating,
    confidence: quote.confidence,
    reason: quote.reason,
    verdict: quote.verdict,
    corrected: quote.corrected,
  }
}

export function channelOf(chain: readonly Link[]): string | null {
  return chain.find(({ kind }) => kind === 'channel')?.name ?? null
}

/** "Grushko told Interfax · via Interfax": who and how, in one line. */
export function attribution(quote: Quote): string {
  const speaker = quote.speakerName ?? quote.speaker?.text ?? 'nobody named'
  const via = quote.chain.map(({ name, kind }) => `${kind === 'channel' ? 'in' : 'via'} ${name}`)
  const to = quote.addressee === null ? [] : [`to ${quote.addressee}`]
  return [`${speaker}${quote.cue === null ? '' : ` (${quote.cue.text})`}`, ...via, ...to].join(
    ' · ',
  )
}
