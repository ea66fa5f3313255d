import type { Span } from '../../shared/span.ts'
import type { Entity } from './coreference.ts'
import { figureBefore, type Discourse, type Figure } from './discourse.ts'
import { wantedBy, type Wanted } from './pronoun-words.ts'

const farthest = 40
const decay = 0.72
/** What is left after so many sentences. */
const freshness = Array.from({ length: 64 }, (_, distance) => decay ** distance)

/** The actor a pronoun at this place most likely means; null when it is no pronoun or nobody fits. */
export function resolvePronoun(
  discourse: Discourse,
  mention: Span,
  token: number,
  recent: readonly number[],
): number | null {
  const { document } = discourse
  const word = document.tokens[token]
  const wanted = word === undefined ? null : wantedBy(word.lower, document.language)
  if (word === undefined || wanted === null || isPlural(discourse, token)) return null
  const place: Place = {
    sentence: word.sentence,
    quoted: discourse.quoted[token] === 1,
    closes: closesStatement(discourse, token),
  }
  const scores = new Map<number | null, number>()
  const latest = new Map<number | null, number>()
  let newest = -1
  const last = figureBefore(discourse, mention.start)
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const figure = discourse.figures[at]
    if (figure === undefined) break
    if (!fits(discourse, figure, wanted)) continue
    if (recent.length > 0 && !latest.has(figure.actor)) latest.set(figure.actor, at)
    if (newest < 0 && figure.subject && !figure.quoted && !figure.pronoun) newest = at
    const score = salience(figure, place) * certainty(discourse, figure, wanted)
    if (score > (scores.get(figure.actor) ?? 0)) scores.set(figure.actor, score)
  }
  for (const [rank, actor] of recent.slice(0, speakerBonus.length).entries()) {
    const score = scores.get(actor)
    if (score === undefined) continue
    const share = newest > (latest.get(actor) ?? -1) ? afterAnother : 1
    scores.set(actor, score + share * (speakerBonus[rank] ?? 0))
  }
  const present = best(scores)
  return present === undefined ? onlyOne(discourse, wanted, last) : present
}

/** Nobody near, but one woman alone in what was read so far: she is meant, however far away. */
function onlyOne(discourse: Discourse, wanted: Wanted, last: number): number | null {
  if (wanted.kind !== 'person') return null
  let found: number | null = null
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const figure = discourse.figures[at]
    if (figure === undefined || !fits(discourse, figure, wanted)) continue
    if (figure.actor === null) return null
    if (discourse.entities[figure.actor]?.gender !== wanted.gender) continue
    if (found !== null && found !== figure.actor) return null
    found = figure.actor
  }
  return found
}

/** German "sie" is many with a verb in -en, and the reader with a capital inside a sentence. */
function isPlural(discourse: Discourse, token: number): boolean {
  const { tokens, language } = discourse.document
  const word = tokens[token]
  if (language !== 'de' || word?.lower !== 'sie') return false
  if (word.capital && tokens[token - 1]?.sentence === word.sentence) return true
  return [tokens[token - 1], tokens[token + 1]].some(
    (beside) => beside?.sentence === word.sentence && /(?:en|sind)$/.test(beside.lower),
  )
}

const speakerBonus = [0.45, 0.1]
/** What is left of the bonus when the narrator has gone on to somebody else. */
const afterAnother = 0.4

type Place = { readonly sentence: number; readonly quoted: boolean; readonly closes: boolean }

/** How present someone still is: fresh, as a subject, and not only within another's words. */
function salience(figure: Figure, place: Place): number {
  const distance = place.sentence - figure.sentence
  const weight = figure.subject ? 1 : 0.6
  const voice = figure.quoted === place.quoted ? 1 : 0.5
  const content = place.closes && distance === 0 ? 0.4 : 1
  const fresh = freshness[distance] ?? decay ** distance
  return weight * voice * content * fresh * (figure.pronoun ? 0.8 : 1)
}

function certainty(discourse: Discourse, figure: Figure, wanted: Wanted): number {
  if (wanted.kind !== 'person') {
    return figure.actor !== null && discourse.entities[figure.actor]?.kind === 'place' ? 0.6 : 1
  }
  if (figure.actor === null) return figure.gender === wanted.gender ? 1 : 0.9
  const entity = discourse.entities[figure.actor]
  if (entity?.gender === wanted.gender) return 1
  return (entity?.confidence ?? 0) < surePerson ? 0.45 : 0.7
}

const surePerson = 0.8
const faintest = 0.12

function fits(discourse: Discourse, figure: Figure, wanted: Wanted): boolean {
  if (figure.actor === null) {
    return wanted.kind === 'person' && (figure.gender === null || figure.gender === wanted.gender)
  }
  const entity = discourse.entities[figure.actor]
  if (entity === undefined) return false
  if (wanted.kind === 'person') return personFits(entity, wanted)
  if (entity.kind === 'person') return false
  if (wanted.kind === 'bodies') return figure.subject && isPluralName(entity)
  return entity.kind === 'organisation' || figure.subject
}

function personFits(entity: Entity, wanted: Wanted): boolean {
  return entity.kind === 'person' && (entity.gender === null || entity.gender === wanted.gender)
}

function isPluralName(entity: Entity): boolean {
  return entity.kind === 'organisation' && entity.words.length === 1 && /[^s]s$/.test(entity.name)
}

/** "…, he said": what stands before in the sentence is what he said, not who he is. */
function closesStatement(discourse: Discourse, token: number): boolean {
  const before = discourse.document.tokens[token - 1]
  const word = discourse.document.tokens[token]
  if (before === undefined || before.sentence !== word?.sentence) return false
  return before.text === ',' || before.kind === 'quote-mark'
}

/** Undefined when all are faint; null when somebody without a name is meant. */
function best(scores: ReadonlyMap<number | null, number>): number | null | undefined {
  let found: number | null | undefined
  let bestScore = faintest
  for (const [actor, score] of scores) if (score > bestScore) [found, bestScore] = [actor, score]
  return found
}
