import type { FoundActor, FoundMention } from '../../shared/actor.ts'
import type { Span } from '../../shared/span.ts'
import type { ActorIndex } from './actors.ts'
import type { Draft } from './drafts.ts'
import { headEnd, mentionIn } from './noun-phrases.ts'
import { at, type Range, type Reading } from './reading.ts'

/** Who said it: the words at the place, and the name and actor behind them. */
export type Speaker = {
  readonly mention: Span | null
  readonly name: string | null
  readonly actor: number | null
}

export const nobody: Speaker = { mention: null, name: null, actor: null }

/** Names the speakers of all drafts, in the order of the text. */
export function speakersOf(
  reading: Reading,
  index: ActorIndex,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, Speaker> {
  const speakers = new Map<Draft, Speaker>()
  const recent: number[] = []
  const names = nameEnds(index)
  let last: Speaker = nobody
  for (const draft of drafts) {
    const speaker =
      draft.speaker === null
        ? continued(draft, last)
        : named(reading, index, names, draft.speaker, recent)
    speakers.set(draft, speaker)
    if (draft.type === 'term' || draft.nested) continue
    last = speaker
    if (speaker.actor !== null) remember(recent, speaker.actor)
  }
  return speakers
}

function continued(draft: Draft, last: Speaker): Speaker {
  return draft.floating || draft.attribution !== null ? { ...last, mention: null } : nobody
}

const memory = 6

function remember(recent: number[], actor: number): void {
  const known = recent.indexOf(actor)
  if (known >= 0) recent.splice(known, 1)
  recent.unshift(actor)
  recent.length = Math.min(recent.length, memory)
}

function named(
  reading: Reading,
  index: ActorIndex,
  names: NameEnds,
  phrase: Range,
  recent: readonly number[],
): Speaker {
  const whole = spanOf(reading, phrase)
  const mention = mentionAt(reading, names, phrase)
  const actor =
    index.named(mention) ?? index.resolve(whole, recent) ?? index.resolve(mention, recent)
  const found = actor === null ? undefined : index.actors[actor]
  return { mention, name: nameOf(reading, found, mention), actor }
}

type NameEnds = ReadonlyMap<number, FoundMention>

/** Every mention by name, by the place where it ends. */
function nameEnds(index: ActorIndex): NameEnds {
  const ends = new Map<number, FoundMention>()
  for (const actor of index.actors) {
    for (const mention of actor.mentions) {
      if (mention.form === 'full' || mention.form === 'short') ends.set(mention.end, mention)
    }
  }
  return ends
}

/** The name that ends the head of the phrase, as the actors know it; else the phrase without titles. */
function mentionAt(reading: Reading, names: NameEnds, phrase: Range): Span {
  const whole = spanOf(reading, phrase)
  const head = spanOf(reading, { first: phrase.first, last: headEnd(reading, phrase) })
  const known = names.get(head.end)
  if (known !== undefined && known.start >= whole.start)
    return { start: known.start, end: known.end }
  if (reading.lexicon.language.verbSecond !== null) return whole
  const hyphens = /^-(?:t-)?/.exec(reading.document.text.slice(whole.start, whole.start + 3))
  if (hyphens !== null) return { start: whole.start + hyphens[0].length, end: whole.end }
  return spanOf(reading, mentionIn(reading, phrase))
}

function nameOf(reading: Reading, actor: FoundActor | undefined, mention: Span): string {
  return actor?.name ?? reading.document.text.slice(mention.start, mention.end)
}

export function spanOf(reading: Reading, range: Range): Span {
  return { start: at(reading, range.first).start, end: at(reading, range.last - 1).end }
}
