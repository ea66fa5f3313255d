import type { ActorIndex } from './actors.ts'
import type { Draft, Rule } from './drafts.ts'
import { at, type Reading } from './reading.ts'
import { nobody, type Speaker } from './speaker.ts'

const lines: ReadonlySet<Rule> = new Set(['dialogue', 'interview-question', 'interview-answer'])

/**
 * Whom an interview is with: the one person its questions address by name, else the only person named
 * before it begins, first of all in the headline. Null where there are several.
 */
function intervieweeIn(
  reading: Reading,
  index: ActorIndex,
  drafts: readonly Draft[],
): number | null {
  const first = drafts.find(({ rule }) => lines.has(rule))
  if (first === undefined) return null
  const begin = at(reading, first.spans[0]?.first ?? 0).start
  const headline = at(reading, reading.document.paragraphs[0]?.last ?? 0).start
  return (
    addressed(reading, index, drafts) ??
    onlyPerson(index, 0, Math.min(begin, headline)) ??
    onlyPerson(index, 0, begin)
  )
}

/** `Ms. Moor, why do you stay?` */
function addressed(reading: Reading, index: ActorIndex, drafts: readonly Draft[]): number | null {
  const called = new Set<number>()
  for (const { rule, spans } of drafts) {
    const span = spans[0]
    if (rule !== 'interview-question' || span === undefined) continue
    for (
      let place = span.first;
      place < Math.min(span.last, span.first + longestCall);
      place += 1
    ) {
      if (at(reading, place).text !== ',') continue
      const opening = { start: at(reading, span.first).start, end: at(reading, place - 1).end }
      const actor = index.named(opening)
      if (actor !== null && index.actors[actor]?.kind === 'person') called.add(actor)
      break
    }
  }
  const [only] = called
  return called.size === 1 && only !== undefined ? only : null
}

const longestCall = 6

function onlyPerson(index: ActorIndex, from: number, to: number): number | null {
  let only: number | null = null
  for (const [actor, { kind, mentions }] of index.actors.entries()) {
    if (kind !== 'person') continue
    if (!mentions.some(({ start, form }) => form !== 'pronoun' && from <= start && start < to))
      continue
    if (only !== null) return null
    only = actor
  }
  return only
}

/** Whom an interview is with, and who asks. */
type Interview = { readonly interviewee: number | null; readonly outlet: string | null }

/** Who asks or answers in an interview without labels: the outlet, and whom the interview is with. */
export function partner(
  index: ActorIndex,
  draft: Draft,
  { interviewee, outlet }: Interview,
): Speaker {
  if (draft.rule === 'interview-question') return { ...nobody, name: outlet }
  if (draft.rule !== 'interview-answer') return nobody
  const actor = index.actors[interviewee ?? -1]
  const mention = actor?.mentions.find(({ form }) => form === 'full') ?? actor?.mentions[0] ?? null
  return actor === undefined || mention === null
    ? nobody
    : {
        mention: { start: mention.start, end: mention.end },
        name: actor.name,
        actor: interviewee,
        continued: true,
      }
}

/** The `A` of `Q: … A: …` is whom the interview is with, the `Q` the outlet. */
export function labelled(
  index: ActorIndex,
  reading: Reading,
  draft: Draft,
  { interviewee, outlet }: Interview,
  speaker: Speaker,
): Speaker {
  if (draft.rule !== 'dialogue' || draft.speaker === null || speaker.name !== null) return speaker
  const { lower } = at(reading, draft.speaker.first)
  if (asks.test(lower)) return { ...speaker, name: outlet }
  const actor = index.actors[interviewee ?? -1]
  return answers.test(lower) && actor !== undefined
    ? { ...speaker, name: actor.name, actor: interviewee }
    : speaker
}

const asks = /^(?:q|question|frage|f|pregunta|p)\.?$/
const answers = /^(?:a|answer|antwort|r|réponse|respuesta)\.?$/

export function interviewOf(
  reading: Reading,
  index: ActorIndex,
  drafts: readonly Draft[],
  outlet: string | null,
): Interview {
  return { interviewee: intervieweeIn(reading, index, drafts), outlet }
}
