import type { Span } from '../../shared/span.ts'
import type { Entity, EntityMention } from './coreference.ts'
import type { TitleGender } from './names/titles.ts'
import type { Document } from './sentences.ts'

/** The named mentions of a text in order, each with its actor. */
export type Situation = {
  readonly document: Document
  readonly entities: readonly Entity[]
  readonly places: readonly { readonly actor: number; readonly mention: EntityMention }[]
}

type Wanted = { readonly kind: 'person' | 'body'; readonly gender: TitleGender }

const pronouns = new Map<string, Wanted>([
  ['he', { kind: 'person', gender: 'male' }],
  ['him', { kind: 'person', gender: 'male' }],
  ['his', { kind: 'person', gender: 'male' }],
  ['himself', { kind: 'person', gender: 'male' }],
  ['she', { kind: 'person', gender: 'female' }],
  ['her', { kind: 'person', gender: 'female' }],
  ['hers', { kind: 'person', gender: 'female' }],
  ['herself', { kind: 'person', gender: 'female' }],
  ['it', { kind: 'body', gender: null }],
  ['its', { kind: 'body', gender: null }],
  ['itself', { kind: 'body', gender: null }],
  ['er', { kind: 'person', gender: 'male' }],
  ['sie', { kind: 'person', gender: 'female' }],
])

const farthest = 60

/** The actor a pronoun or description at this place most likely means. */
export function resolveMention(
  situation: Situation,
  mention: Span,
  recent: readonly number[],
): number | null {
  const word = situation.document.text.slice(mention.start, mention.end).trim().toLowerCase()
  const wanted = pronouns.get(word)
  if (wanted === undefined) return null
  let best: number | null = null
  let bestScore = 0
  const last = placeBefore(situation, mention.start)
  const near = new Set<number>()
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const place = situation.places[at]
    if (place === undefined) break
    const { actor } = place
    if (near.has(actor)) continue
    near.add(actor)
    const entity = situation.entities[actor]
    if (entity === undefined || !fits(entity, wanted)) continue
    const distance = mention.start - place.mention.start
    const speaker = recent.indexOf(actor)
    const score =
      1 / (1 + distance / 300) +
      (speaker === 0 ? 0.6 : speaker > 0 ? 0.15 : 0) +
      (entity.gender === wanted.gender ? 0.2 : 0)
    if (score > bestScore) [best, bestScore] = [actor, score]
  }
  return best
}

function fits(entity: Entity, wanted: Wanted): boolean {
  if (wanted.kind === 'body') return entity.kind === 'organisation'
  return entity.kind === 'person' && (entity.gender === null || entity.gender === wanted.gender)
}

function placeBefore(situation: Situation, at: number): number {
  let low = 0
  let high = situation.places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((situation.places[middle]?.mention.start ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
