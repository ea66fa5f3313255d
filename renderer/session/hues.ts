import type { Quote } from '../../shared/library.ts'
import type { TagHue } from '../../shared/tag.ts'
import { tagHues } from '../../shared/tag.ts'

/** The hue a speaker has in every pane; anonymous speakers have one by their words. */
export function hueOfSpeaker(quote: Pick<Quote, 'speakerActor' | 'speakerName'>): TagHue | null {
  if (quote.speakerActor !== null) return hueAt(quote.speakerActor)
  if (quote.speakerName !== null) return hueAt(spread(quote.speakerName.toLowerCase()))
  return null
}

function hueAt(number: number): TagHue {
  return tagHues[number % tagHues.length] ?? 1
}

function spread(words: string): number {
  let sum = 0
  for (let index = 0; index < words.length; index += 1) {
    sum = (sum * 31 + words.charCodeAt(index)) % 65_521
  }
  return sum
}
