import type { FoundActor } from '../../shared/actor.ts'
import type { Span } from '../../shared/span.ts'
import type { ActorIndex } from './actors.ts'
import type { Draft, Rule } from './drafts.ts'
import { interviewOf, labelled, partner } from './interviewees.ts'
import { headEnd, mentionIn } from './speaker-words.ts'
import { tag } from './lexicon.ts'
import { at, has, type Range, type Reading } from './reading.ts'
import { nobody, type Speaker } from './speaker.ts'
import { isClitic } from './tokens.ts'

/** Names the speakers of all drafts, in the order of the text. */
export function speakersOf(
  reading: Reading,
  index: ActorIndex,
  drafts: readonly Draft[],
  outlet: string | null = null,
): ReadonlyMap<Draft, Speaker> {
  const speakers = new Map<Draft, Speaker>()
  const interview = interviewOf(reading, index, drafts, outlet)
  const recent: number[] = []
  const names = nameEnds(index)
  let last: Speaker = nobody
  for (const draft of drafts) {
    const found =
      draft.speaker === null
        ? partner(index, draft, interview)
        : sameAs(
            reading,
            last,
            labelled(
              index,
              reading,
              draft,
              interview,
              named(reading, index, names, draft.speaker, recent, signed.has(draft.rule)),
            ),
          )
    const isOpen =
      (draft.speaker === null && found.name === null) || (draft.floating && found.actor === null)
    const speaker = isOpen ? continued(reading, draft, last) : found
    speakers.set(draft, speaker)
    if (draft.type === 'term' || draft.nested) continue
    last = speaker
    if (speaker.actor !== null) remember(recent, speaker.actor)
  }
  return speakers
}

/** The line begins or ends with its speaker, who is named in full there. */
const signed: ReadonlySet<Rule> = new Set(['post', 'pull-quote', 'dialogue', 'headline-colon'])

function continued(reading: Reading, draft: Draft, last: Speaker): Speaker {
  const isOpen = draft.attribution !== null && reading.lexicon.language.verbSecond === null
  return draft.floating || isOpen ? { ...last, continued: true } : nobody
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
  isSigned: boolean,
): Speaker {
  const mention = isSigned ? spanOf(reading, phrase) : mentionAt(reading, names, phrase)
  if (isSigned && isRole(reading, phrase)) return { ...nobody, mention }
  const actor = actorOf(reading, index, phrase, mention, recent)
  const found = actor === null ? undefined : index.actors[actor]
  if (found === undefined && isPronoun(reading, phrase)) return { ...nobody, mention, actor }
  return { mention, name: nameOf(reading, found, mention), actor, continued: false }
}

const single = /^(?:he|she|er|il|elle|él|ella)$/i

/** “He” of whom no actor is known is whoever spoke last by a name that no list has. */
function sameAs(reading: Reading, last: Speaker, speaker: Speaker): Speaker {
  const { mention } = speaker
  if (mention === null || speaker.actor !== null || last.actor !== null) return speaker
  if (last.name === null || !/^\p{Lu}/u.test(last.name)) return speaker
  const words = reading.document.text.slice(mention.start, mention.end)
  return single.test(words) ? { ...speaker, name: last.name } : speaker
}

/** “They” and “I” of whom nothing else is known are words of the text, but no name; “others” stay others. */
function isPronoun(reading: Reading, phrase: Range): boolean {
  const word = at(reading, phrase.first).lower.replace(/^-(?:t-)?/, '')
  return phrase.last - phrase.first === 1 && personal.has(word)
}

const personal = new Set(
  (
    'i you he she it they we me him her them er sie es ich wir ihr wer ' +
    'il elle ils elles je nous vous on él ella ellos ellas yo nosotros usted ustedes'
  ).split(' '),
)

const roles = new Set('question answer frage antwort pregunta respuesta réponse'.split(' '))

/** The `Q` and `A` of an interview name nobody. */
function isRole(reading: Reading, phrase: Range): boolean {
  const { lower } = at(reading, phrase.first)
  return (
    phrase.last - phrase.first === 1 && (lower.replace('.', '').length === 1 || roles.has(lower))
  )
}

const indefinite = new Set([
  'a',
  'an',
  'another',
  'one',
  'some',
  'several',
  'many',
  'ein',
  'eine',
  'un',
  'une',
  'una',
])

/** “A California transit chief” stays nobody in particular, whatever name is in it. */
function actorOf(
  reading: Reading,
  index: ActorIndex,
  phrase: Range,
  mention: Span,
  recent: readonly number[],
): number | null {
  const isNamed = at(reading, headEnd(reading, phrase) - 1).capital
  if (isNamed) return index.named(mention) ?? index.resolve(mention, recent)
  if (
    mention.start === at(reading, phrase.first).start &&
    indefinite.has(at(reading, phrase.first).lower)
  ) {
    return null
  }
  const actor = index.resolve(spanOf(reading, phrase), recent) ?? index.resolve(mention, recent)
  return actor !== null && actor === index.named(mention) ? null : actor
}

type KnownName = Span & { readonly isPerson: boolean }
type NameEnds = ReadonlyMap<number, KnownName>

/** Every mention by name, by the place where it ends. */
function nameEnds(index: ActorIndex): NameEnds {
  const ends = new Map<number, KnownName>()
  for (const actor of index.actors) {
    const isPerson = actor.kind === 'person'
    for (const mention of actor.mentions) {
      if (mention.form !== 'full' && mention.form !== 'short') continue
      ends.set(mention.end, { start: mention.start, end: mention.end, isPerson })
    }
  }
  return ends
}

/** The name that ends the head of the phrase, as the actors know it; else the phrase without titles. */
function mentionAt(reading: Reading, names: NameEnds, phrase: Range): Span {
  const whole = spanOf(reading, phrase)
  const head = spanOf(reading, { first: phrase.first, last: headEnd(reading, phrase) })
  const last = names.get(whole.end)
  const covers = last !== undefined && last.start < head.end
  const known = covers
    ? last
    : (nameAtEnd(reading, last, phrase, names.get(head.end)) ??
      names.get(head.end) ??
      setOff(reading, last))
  if (known !== undefined && (known.start >= whole.start || known.end === whole.end))
    return { start: known.start, end: known.end }
  if (reading.lexicon.language.verbSecond !== null) return whole
  const hyphens = /^-(?:t-)?/.exec(reading.document.text.slice(whole.start, whole.start + 3))
  if (hyphens !== null) return { start: whole.start + hyphens[0].length, end: whole.end }
  return spanOf(reading, mentionIn(reading, phrase))
}

/** “University of Lund historian Ida Moor”, “Lund’s Ida Moor”: what stands before leads to the name at the end. */
function nameAtEnd(
  reading: Reading,
  mention: KnownName | undefined,
  phrase: Range,
  head: KnownName | undefined,
): KnownName | undefined {
  if (mention === undefined || !at(reading, phrase.first).capital) return undefined
  if (head?.isPerson === true) return undefined
  if (has(reading, phrase.first, tag.determiner | tag.title)) return undefined
  let first = phrase.last - 1
  while (first > phrase.first && at(reading, first).start > mention.start) first -= 1
  const before = at(reading, first - 1)
  if (isClitic(before)) return mention
  const isLed =
    has(reading, first - 1, tag.title | tag.speaker) || !has(reading, first - 1, linking)
  const isOffice = !before.capital || has(reading, first - 1, tag.title)
  return isLed && isOffice && before.kind === 'word' ? mention : undefined
}

const linking = tag.preposition | tag.conjunction | tag.determiner | tag.auxiliary

/** The name behind the last comma: “BP's head of exploration, Ida Moor”. */
function setOff(reading: Reading, mention: KnownName | undefined): KnownName | undefined {
  if (mention?.isPerson !== true) return undefined
  return reading.document.text.slice(mention.start - 2, mention.start) === ', '
    ? mention
    : undefined
}

function nameOf(reading: Reading, actor: FoundActor | undefined, mention: Span): string {
  return actor?.name ?? reading.document.text.slice(mention.start, mention.end)
}

export function spanOf(reading: Reading, range: Range): Span {
  return { start: at(reading, range.first).start, end: at(reading, range.last - 1).end }
}
