import type { FoundActor } from '../../shared/actor.ts'
import type { Person } from '../../shared/article.ts'
import { contains, type Span } from '../../shared/span.ts'
import type { Entity, EntityMention } from './coreference.ts'
import { groupNames } from './entities.ts'
import { actsAsBody, isOnSport, playsAsTeam } from './acting-places.ts'
import { creditTokens } from './credits.ts'
import { findDefinitions } from './acronyms.ts'
import { findNames } from './names.ts'
import { resolveDescription } from './descriptions.ts'
import type { Discourse } from './discourse.ts'
import { resolvePronoun } from './pronouns.ts'
import { followReferences } from './references.ts'
import { words } from './languages/language.ts'
import { isTitleWord } from './title-words.ts'
import type { Token } from './tokens.ts'
import type { Document } from './sentences.ts'
import { takeCensus } from './word-census.ts'

export type ActorIndex = {
  readonly actors: readonly FoundActor[]
  /** The actor mentioned by name inside this span, null if none. */
  named(span: Span): number | null
  /**
   * Whom this noun phrase or pronoun means here; `recent` are the actors of the latest speakers, last
   * first. Null for anonymous or plural speakers ("officials", "a person familiar"), which never get a
   * name.
   */
  resolve(mention: Span, recent: readonly number[]): number | null
}

/** Finds who acts in a document, and answers whom a word at a place means; listed people are certain. */
export function findActors(
  document: Document,
  context: { readonly people: readonly Person[] },
): ActorIndex {
  const census = takeCensus(document)
  const definitions = findDefinitions(document)
  const credits = creditTokens(document)
  const names = findNames(document, census, definitions).filter((name) => credits[name.first] !== 1)
  const registry = groupNames(document, names, context.people, definitions)
  const entities = registry.entities.filter((entity) => entity.mentions.length > 0)
  const onSport = isOnSport(document)
  for (const entity of entities) if (entity.kind === 'place') judgePlace(document, entity, onSport)
  const places = placesOf(entities)
  const discourse = followReferences(document, entities)
  return {
    actors: entities.map((entity) => foundActor(document, entity)),
    named: (span) => headIn(discourse, places, span),
    resolve: (mention, recent) =>
      headIn(discourse, places, mention) ?? resolveUnnamed(discourse, mention, recent),
  }
}

/** "he", "the minister" */
function resolveUnnamed(
  discourse: Discourse,
  mention: Span,
  recent: readonly number[],
): number | null {
  const { tokens } = discourse.document
  const first = tokenAt(tokens, mention.start)
  let last = first
  while ((tokens[last]?.end ?? Infinity) <= mention.end) last += 1
  if (last === first + 1) return resolvePronoun(discourse, mention, first, recent)
  return resolveDescription(discourse, first, last)
}

/** The first token that begins at or after a place. */
function tokenAt(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}

const merelyNamed = 0.3

/** A place is an actor where it acts or plays; where it is only named, that is said by the confidence. */
function judgePlace(document: Document, place: Entity, onSport: boolean): void {
  if (playsAsTeam(document, place, onSport)) place.kind = 'organisation'
  else if (!actsAsBody(document, place)) place.confidence = merelyNamed
}

function foundActor(document: Document, entity: Entity): FoundActor {
  const mentions = entity.mentions
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, form }) => ({ start, end, form, text: document.text.slice(start, end) }))
  return {
    name: entity.name,
    ...(entity.listed === null ? {} : { listed: entity.listed }),
    kind: entity.kind,
    mentions,
    roles: entity.roles,
    confidence: entity.confidence,
  }
}

type Place = { readonly actor: number; readonly mention: EntityMention }

function placesOf(entities: readonly Entity[]): readonly Place[] {
  const places: Place[] = []
  for (const [actor, entity] of entities.entries()) {
    for (const mention of entity.mentions) places.push({ actor, mention })
  }
  return places.sort((one, other) => one.mention.start - other.mention.start)
}

/** The named actor that heads a noun phrase: "president Jeff Traeger", not "a spokeswoman for Trudeau". */
function headIn(discourse: Discourse, places: readonly Place[], span: Span): number | null {
  const { document, entities } = discourse
  const inside = mentionsInside(places, span)
  let body: number | null = null
  for (const { actor, mention } of inside) {
    const isPerson = entities[actor]?.kind === 'person'
    if (isGoverned(document, mention, span, isPerson)) continue
    if (isPerson) return actor
    body ??= actor
  }
  return body
}

function mentionsInside(places: readonly Place[], span: Span): readonly Place[] {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.mention.start ?? Infinity) < span.start) low = middle + 1
    else high = middle
  }
  const found = []
  for (let at = low; at < places.length; at += 1) {
    const place = places[at]
    if (place === undefined || place.mention.start >= span.end) break
    if (contains(span, place.mention)) found.push(place)
  }
  return found
}

const governors = new Set(
  'of for at from in with to by on about near behind against among von für bei aus in mit der des vom'.split(
    ' ',
  ),
)

/** True when the name only qualifies another noun of the phrase. */
function isGoverned(
  document: Document,
  mention: EntityMention,
  span: Span,
  isPerson: boolean,
): boolean {
  const { tokens } = document
  const after = tokens[mention.last]
  if (after !== undefined && after.end <= span.end) {
    if (after.text === "'s" || after.text === '’s') return true
    if (qualifies(after, document.language, isPerson)) return true
  }
  for (let at = mention.first - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.start < span.start) return false
    if (token.kind === 'punctuation') return false
    // The “Der” that begins “Der WWF” is a nominative.
    if (governors.has(token.lower)) return token.lower !== 'der' || token.start > span.start
  }
  return false
}

/** "Trudeau spokesman", "Halifax police", "the Lund North MP": the word after the name is who speaks. */
function qualifies(after: Token, language: string, isPerson: boolean): boolean {
  if (after.kind !== 'word') return false
  if (after.capital) return !isPerson && isTitleWord(after.lower, language)
  return isTitleWord(after.lower, language) || qualified.has(after.lower)
}

const qualified = words(`
  officials police authorities sources data figures report study survey poll members workers staff lawyers supporters family families statement release administration
  government ministry department council court office campaign team residents employees executives researchers scientists prosecutors lawmakers leaders politicians
  delegation embassy newspaper media`)
