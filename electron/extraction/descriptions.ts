import type { Entity } from './coreference.ts'
import { figureBefore, type Discourse, type Figure } from './discourse.ts'
import { words } from './languages/language.ts'
import { agree } from './coreference.ts'
import { isTitleModifier, isTitleWord, titleGender } from './title-words.ts'

/** The words of "the foreign minister" that count: what is narrowed, and by what. */
type Description = { readonly head: string; readonly narrowing: readonly string[] }

const definite = words('the this that der die das dem den diese dieser dieses')
const stops = words(
  'of for at from in with to by on who whose which that said says and von für bei aus in mit',
)

/** Kinds of body that a text calls by the kind alone once it has named one. */
const genericBodies = words(`
  company firm corporation group agency organization organisation department union team club bank network newspaper paper party association charity airline carrier automaker carmaker
  drugmaker retailer manufacturer maker broadcaster publisher foundation institute
  band startup start-up giant lender insurer regulator watchdog think-tank nonprofit coalition alliance bloc
  unternehmen konzern firma verband gewerkschaft agentur sender zeitung verein`)

/** Kinds of body that are meant only when the name has the word. */
const namedBodies = words(`
  university college school ministry council committee commission court board force service police federation league government parliament senate
  partei behörde ministerium universität bank regierung organisation`)

const idle = words(
  'former then current longtime long-time veteran new late outgoing incoming embattled same',
)

/** The actor that "the minister", "the union" means between two tokens; null when no one fits. */
export function resolveDescription(
  discourse: Discourse,
  first: number,
  last: number,
): number | null {
  const description = descriptionIn(discourse, first, last)
  if (description === null) return null
  const { head } = description
  if (isTitleWord(head, discourse.document.language)) {
    const holder = titled(discourse, first, description)
    if (holder !== null) return holder
  }
  if (isEpithet(description)) return bearer(discourse, first, head)
  return genericBodies.has(head) || namedBodies.has(head) ? body(discourse, first, head) : null
}

function descriptionIn(discourse: Discourse, first: number, last: number): Description | null {
  const { tokens } = discourse.document
  if (!definite.has(tokens[first]?.lower ?? '')) return null
  const phrase: string[] = []
  for (let at = first + 1; at < last; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || stops.has(token.lower)) break
    phrase.push(token.lower)
  }
  const head = phrase.pop()
  return head === undefined ? null : { head, narrowing: phrase.filter((word) => !idle.has(word)) }
}

const farthest = 80
const nearestLater = 6

/** The person last spoken of whose role has these words; else the only one who is named soon after. */
function titled(discourse: Discourse, first: number, description: Description): number | null {
  const start = discourse.document.tokens[first]?.start ?? 0
  const last = figureBefore(discourse, start)
  const seen = new Set<number>()
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const actor = discourse.figures[at]?.actor ?? null
    if (actor === null || seen.has(actor)) continue
    seen.add(actor)
    if (holds(discourse, actor, description)) return actor
  }
  const sentence = discourse.document.tokens[first]?.sentence ?? 0
  for (let at = last + 1; at < discourse.figures.length; at += 1) {
    const figure = discourse.figures[at]
    if (figure === undefined || figure.sentence - sentence > nearestLater) break
    if (figure.actor !== null && holds(discourse, figure.actor, description)) return figure.actor
  }
  return null
}

const lesser = words('vice deputy assistant former ex-president associate')

function holds(discourse: Discourse, actor: number, description: Description): boolean {
  const entity = discourse.entities[actor]
  if (entity === undefined || entity.kind !== 'person') return false
  const gender = titleGender(description.head, discourse.document.language)
  if (!agree(entity.gender, gender)) return false
  return entity.roles.some((role) => roleFits(role, description, discourse.document.language))
}

function roleFits(role: string, description: Description, language: string): boolean {
  const held = role.toLowerCase().split(/[^\p{L}-]+/u)
  if (!held.includes(description.head)) return false
  if (
    held.some(
      (word) => lesser.has(word) && !description.narrowing.includes(word) && word !== 'former',
    )
  ) {
    return false
  }
  return description.narrowing.every(
    (word) =>
      held.includes(word) || !(isTitleModifier(word, language) || isTitleWord(word, language)),
  )
}

/** Ways to speak of someone just named that tell something new: "the affable proprietor", "the 39-year-old". */
const epithets = words(`
  proprietor resident native star superstar newcomer rookie veteran author singer actor actress artist musician rapper comedian striker midfielder defender goalkeeper
  quarterback businessman businesswoman tycoon billionaire founder co-founder champion winner frontman maverick brawler fighter golfer sprinter swimmer novelist poet designer chef entrepreneur
  filmmaker playwright songwriter guitarist activist retiree teenager newlywed philanthropist prodigy legend icon graduate alumnus survivor`)

function isEpithet(description: Description): boolean {
  return epithets.has(description.head) || description.head.endsWith('-year-old')
}

const longestNamed = 6

/** The person most present: the subject nearest before, of a gender that the word allows. */
function bearer(discourse: Discourse, first: number, head: string): number | null {
  const token = discourse.document.tokens[first]
  const gender = titleGender(head, discourse.document.language)
  const last = figureBefore(discourse, token?.start ?? 0)
  const apposed = discourse.document.tokens[first - 1]?.text === ','
  let nearest: number | null = null
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const figure = discourse.figures[at]
    if (figure === undefined || !isNear(figure, token?.sentence ?? 0)) break
    const entity = figure.actor === null ? undefined : discourse.entities[figure.actor]
    if (entity?.kind !== 'person' || !agree(entity.gender, gender)) continue
    if (figure.subject || (apposed && first - figure.token < longestNamed)) return figure.actor
    nearest ??= figure.actor
  }
  return nearest
}

/** A body whose name has the word, else the one last spoken of. */
function body(discourse: Discourse, first: number, head: string): number | null {
  const token = discourse.document.tokens[first]
  const last = figureBefore(discourse, token?.start ?? 0)
  let nearest: number | null = null
  let isSubject = false
  for (let at = last; at >= 0 && last - at < farthest; at -= 1) {
    const figure = discourse.figures[at]
    const entity =
      figure === undefined || figure.actor === null ? undefined : discourse.entities[figure.actor]
    if (figure === undefined || entity?.kind !== 'organisation') continue
    if (entity.words.includes(head)) return figure.actor
    if (
      (nearest === null || (figure.subject && !isSubject)) &&
      entity.confidence >= sureBody &&
      genericBodies.has(head) &&
      isNear(figure, token?.sentence ?? 0) &&
      mayBe(entity, head)
    ) {
      nearest = figure.actor
      isSubject = figure.subject
    }
  }
  return nearest
}

const nearSentences = 4
const sureBody = 0.5

function isNear(figure: Figure, sentence: number): boolean {
  return sentence - figure.sentence <= nearSentences
}

/** A ministry is no company: another kind in the name speaks against it. */
function mayBe(entity: Entity, head: string): boolean {
  if (!newsBodies.has(head) && entity.words.some((word) => newsNames.has(word))) return false
  return !entity.words.some(
    (word) => word !== head && (genericBodies.has(word) || namedBodies.has(word)),
  )
}

/** Whoever carries the news is no bank and no club, however near it is named. */
const newsNames = words('reuters ap afp tass interfax xinhua dpa upi bloomberg bbc cnn news')
const newsBodies = words(
  'agency newspaper paper network broadcaster publisher organisation organization',
)
