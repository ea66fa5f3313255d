import { rulebook } from './confidence.ts'
import type { Draft } from './drafts.ts'
import { tag } from './lexicon.ts'
import { at, has, type Reading } from './reading.ts'
import type { Speaker } from './speaker.ts'

/** Why this is a quote of this speaker, as one would say it: quotation marks + cue “said” + name before it. */
export function reasonOf(reading: Reading, draft: Draft, speaker: Speaker): string {
  const parts = [
    rulebook[draft.rule].evidence,
    cuePart(reading, draft),
    speakerPart(reading, draft, speaker),
    draft.nested ? 'inside the words of another speaker' : null,
  ]
  return parts.filter((part) => part !== null).join(' + ')
}

function cuePart(reading: Reading, draft: Draft): string | null {
  if (draft.attribution === null) return null
  const { first, last } = draft.attribution.words
  const words = reading.document.text.slice(at(reading, first).start, at(reading, last - 1).end)
  return `cue “${words}”`
}

function speakerPart(reading: Reading, draft: Draft, speaker: Speaker): string | null {
  if (draft.type === 'term' && speaker.name === null) return null
  if (speaker.name === null) return 'nobody named'
  if (draft.rule === 'interview-answer') return `interview with ${speaker.name}`
  if (speaker.continued || speaker.mention === null || draft.speaker === null)
    return `last speaker ${speaker.name}`
  const { start, end } = speaker.mention
  const words = reading.document.text.slice(start, end)
  const place = placeOf(draft)
  if (
    has(reading, draft.speaker.first, tag.pronoun) &&
    draft.speaker.last - draft.speaker.first === 1
  ) {
    return words === speaker.name
      ? `pronoun${place}`
      : `“${words}”${place}, taken as ${speaker.name}`
  }
  if (speaker.actor === null && !/\p{Lu}/u.test(words.split(' ').at(-1)?.at(0) ?? ''))
    return `speaker without a name${place}`
  return words === speaker.name ? `name${place}` : `“${words}”${place}, taken as ${speaker.name}`
}

function placeOf(draft: Draft): string {
  if (draft.attribution === null || draft.speaker === null) return ''
  return draft.speaker.first < draft.attribution.words.first ? ' before it' : ' after it'
}
