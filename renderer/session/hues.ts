import type { Quote } from '../../shared/library.ts'
import type { TagHue } from '../../shared/tag.ts'
import { tagHues } from '../../shared/tag.ts'

const given = new Map<string, TagHue>()

/**
 * The hue a speaker has in every pane. Hues are given in the order speakers come up, so that those
 * of one article differ as long as there are enough; anonymous speakers have one by their words.
 */
export function hueOfSpeaker(quote: Pick<Quote, 'speakerActor' | 'speakerName'>): TagHue | null {
  const { speakerActor, speakerName } = quote
  if (speakerActor === null && speakerName === null) return null
  const key =
    speakerActor === null ? `words ${speakerName?.toLowerCase()}` : `actor ${speakerActor}`
  const known = given.get(key)
  if (known !== undefined) return known
  const next = tagHues[given.size % tagHues.length] ?? 1
  given.set(key, next)
  return next
}
