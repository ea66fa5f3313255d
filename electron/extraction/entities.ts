import type { ActorKind } from '../../shared/actor.ts'
import {
  addBody,
  addMention,
  addPerson,
  addRole,
  agree,
  enrich,
  newRegistry,
  personNamed,
  personWords,
  type Entity,
  type Registry,
} from './coreference.ts'
import type { ExtractionContext } from './extract.ts'
import { isAcronym, type Definition } from './acronyms.ts'
import { evidenceAround, kindOfPhrase, kindOfWord, type Evidence } from './name-kinds.ts'
import { givenNames } from './names/given-names.ts'
import { isCommonWord } from './names/lexicon.ts'
import { knownPlaces } from './names/places.ts'
import { titleCase, type Name } from './name-scan.ts'
import { appositionAfter, appositionBefore, titleBefore, type Title } from './roles.ts'
import type { Document } from './sentences.ts'

type Grouping = {
  readonly document: Document
  readonly registry: Registry
  readonly evidence: (name: Name) => Evidence
  /** Explained abbreviations by the token after the explanation. */
  readonly definitions: ReadonlyMap<number, Definition>
}

/** Groups the names of a document into entities: full names first, then what is short for them. */
export function groupNames(
  document: Document,
  names: readonly Name[],
  context: ExtractionContext,
  definitions: readonly Definition[],
): Registry {
  const evidence = (name: Name) => evidenceAround(document, name)
  const byEnd = new Map(definitions.map((each) => [each.last, each] as const))
  const grouping: Grouping = { document, registry: newRegistry(), evidence, definitions: byEnd }
  for (const person of context.people) listedPerson(grouping.registry, person)
  const short: Name[] = []
  for (const name of names) {
    if (!placeFull(grouping, name)) short.push(name)
  }
  placeShort(grouping, short)
  return grouping.registry
}

function listedPerson(
  registry: Registry,
  person: { readonly name: string; readonly description: string | null },
): void {
  const words = personWords(person.name.toLowerCase().split(/\s+/))
  if (words.length === 0) return
  const entity =
    personNamed(registry, words, null) ?? addPerson(registry, person.name, words, null, 0.98)
  addRole(entity, person.description)
}

/** Places a name that says by itself whom it names; false for a single unknown word. */
function placeFull(grouping: Grouping, name: Name): boolean {
  const { document, registry } = grouping
  const words = wordsOf(document, name)
  if (name.known !== null && name.known.kind !== 'thing') {
    placeBody(grouping, name, name.known.kind, name.known.name, 0.9)
    return true
  }
  if (name.sign === 'organisation') {
    placeBody(grouping, name, 'organisation', textOf(document, name), 0.85)
    return true
  }
  if (words.length < 2) return false
  if (name.sign === 'person') {
    placePerson(grouping, name, 0.95)
    return true
  }
  if (name.shouted) return false
  const full = personNamed(registry, personWords(words), null)
  if (full !== null) {
    placePerson(grouping, name, 0.95)
    return true
  }
  const { kind, confidence } = kindOfPhrase(
    textOf(document, name),
    grouping.evidence(name),
    document.language,
  )
  if (kind === null) return true
  if (kind === 'person') placePerson(grouping, name, confidence)
  else placeBody(grouping, name, kind, textOf(document, name), confidence)
  return true
}

function placePerson(grouping: Grouping, name: Name, confidence: number): Entity {
  const { document, registry } = grouping
  const text = textOf(document, name)
  const words = personWords(wordsOf(document, name))
  const title = titleBefore(document, name.first) ?? appositionBefore(document, name.first)
  const gender = title?.gender ?? null
  const entity =
    personNamed(registry, words, gender) ?? addPerson(registry, text, words, gender, confidence)
  enrich(registry, entity, text, words, gender)
  describe(entity, document, name, title)
  addMention(entity, name, words.length > 1 ? 'full' : 'short')
  return entity
}

function describe(entity: Entity, document: Document, name: Name, title: Title | null): void {
  addRole(entity, title?.role ?? null)
  const apposition = appositionAfter(document, name.last)
  addRole(entity, apposition?.role ?? null)
  entity.gender ??= title?.gender ?? apposition?.gender ?? null
}

function placeBody(
  grouping: Grouping,
  name: Name,
  kind: ActorKind,
  canonical: string,
  confidence: number,
): void {
  const { document, registry } = grouping
  const words = canonical.toLowerCase().split(/\s+/)
  const key = bodyKey(words)
  let entity = registry.byFull.get(key.join(' '))
  if (entity === undefined || entity.kind === 'person') {
    // Lists have English names first; an article in another language keeps its own spelling.
    const spelled = document.language === 'en' ? canonical : textOf(document, name)
    entity = addBody(registry, kind, spelled, key, confidence)
  }
  const text = textOf(document, name)
  if (text.length > entity.name.length && text.endsWith(canonical)) entity.name = text
  const definition = grouping.definitions.get(name.last)
  if (definition?.proper === true) registry.byAlias.set(definition.acronym, entity)
  addMention(entity, name, isAcronym(textOf(document, name)) ? 'acronym' : 'full')
}

const companyEnds = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag kg se sa s.a. corporation company limited group holdings'.split(
    ' ',
  ),
)

/** The words of a body's name that identify it: no article, no form of company. */
function bodyKey(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && companyEnds.has(words[end - 1] ?? '')) end -= 1
  const begin = words[0] === 'the' && end > 1 ? 1 : 0
  return words.slice(begin, end)
}

/** Single words and shouted names: short for someone named in full, or on their own. */
function placeShort(grouping: Grouping, names: readonly Name[]): void {
  const { document } = grouping
  const acronyms = acronymsOf(grouping.registry)
  const alone = new Map<string, Name[]>()
  for (const name of names) {
    const text = textOf(document, name)
    const entity = shortFor(grouping, name, text, acronyms)
    if (entity !== null) {
      addMention(entity, name, isAcronym(text) ? 'acronym' : 'short')
      if (entity.kind === 'person')
        describe(entity, document, name, titleBefore(document, name.first))
      continue
    }
    const group = alone.get(text)
    if (group === undefined) alone.set(text, [name])
    else group.push(name)
  }
  for (const [text, group] of alone) placeAlone(grouping, text, group)
}

function shortFor(
  grouping: Grouping,
  name: Name,
  text: string,
  acronyms: ReadonlyMap<string, Entity>,
): Entity | null {
  const { registry, document } = grouping
  const words = wordsOf(document, name)
  const alias = registry.byAlias.get(text) ?? acronyms.get(text.replaceAll('.', ''))
  if (alias !== undefined) return alias
  const [word = ''] = words
  if (words.length > 1) return name.shouted ? personNamed(registry, personWords(words), null) : null
  const full = registry.byFull.get(word)
  if (full !== undefined) return full
  const gender = titleBefore(document, name.first)?.gender ?? null
  return (
    nearest(registry.byLastWord.get(word), name, gender, isPerson) ??
    nearest(registry.byFirstWord.get(word), name, gender, isShortened)
  )
}

const mostCandidates = 24

/** The bearer of a word named last before the mention, else first after it. */
function nearest(
  entities: readonly Entity[] | undefined,
  name: Name,
  gender: Entity['gender'],
  goesBy: (entity: Entity) => boolean,
): Entity | null {
  let best: Entity | null = null
  let bestDistance = Infinity
  for (const entity of (entities ?? []).slice(0, mostCandidates)) {
    if (!goesBy(entity)) continue
    if (!agree(entity.gender, gender)) continue
    const distance = distanceTo(entity, name.start)
    if (distance < bestDistance) [best, bestDistance] = [entity, distance]
  }
  return best
}

function isPerson(entity: Entity): boolean {
  return entity.kind === 'person'
}

/** People and companies are commonly called by their first word, ministries are not. */
function isShortened(entity: Entity): boolean {
  if (entity.kind === 'place') return false
  return (
    entity.kind === 'person' || (entity.words.length <= 3 && !isEveryday(entity.words[0] ?? ''))
  )
}

function isEveryday(word: string): boolean {
  return isCommonWord(word, 'en') || knownPlaces.has(titleCase(word))
}

function distanceTo(entity: Entity, at: number): number {
  let best = Infinity
  for (let index = entity.mentions.length - 1; index >= 0; index -= 1) {
    const mention = entity.mentions[index]
    if (mention === undefined) break
    const distance = mention.start <= at ? at - mention.start : 1_000_000 + mention.start - at
    if (distance < best) best = distance
    if (mention.start <= at) break
  }
  return best
}

function acronymsOf(registry: Registry): ReadonlyMap<string, Entity> {
  const acronyms = new Map<string, Entity>()
  for (const entity of registry.entities) {
    if (entity.kind !== 'organisation') continue
    const words = entity.words.filter((word) => !small.has(word))
    if (words.length < 2) continue
    const acronym = words.map((word) => word[0]?.toUpperCase() ?? '').join('')
    if (!acronyms.has(acronym)) acronyms.set(acronym, entity)
  }
  return acronyms
}

const small = new Set(['of', 'for', 'the', 'and', 'on', 'in', '&'])

/** One word that no full name explains: its kind is what most of its places say. */
function placeAlone(grouping: Grouping, text: string, names: readonly Name[]): void {
  const { document, registry } = grouping
  if (names.every((name) => name.doubtful) && !isIntroduced(grouping, text, names)) return
  const shouted = names.every((name) => name.shouted)
  if (shouted) return
  const { kind, confidence } = kindOfWord(text, names.map(grouping.evidence), document.language)
  if (kind === null) return
  const words = text.toLowerCase().split(/\s+/)
  const entity =
    kind === 'person'
      ? addPerson(registry, text, words, null, confidence)
      : addBody(registry, kind, text, words, confidence)
  for (const name of names) {
    addMention(entity, name, isAcronym(text) ? 'acronym' : 'short')
    if (kind === 'person') describe(entity, document, name, titleBefore(document, name.first))
  }
}

/** "Roman, a resident of the area, …": a word of a sentence's beginning shown to be someone's name. */
function isIntroduced(grouping: Grouping, text: string, names: readonly Name[]): boolean {
  if (isCommonWord(text.toLowerCase(), grouping.document.language)) return false
  return names.some((name) => {
    const { titled, aged, speaks } = grouping.evidence(name)
    return !name.shouted && (titled || aged || (speaks && givenNames.has(text)))
  })
}

function wordsOf(document: Document, name: Name): readonly string[] {
  const words: string[] = []
  for (let index = name.first; index < name.last; index += 1) {
    const token = document.tokens[index]
    if (token !== undefined && token.kind !== 'quote-mark') words.push(token.lower)
  }
  return words
}

function textOf(document: Document, name: Name): string {
  const text = document.text.slice(name.start, name.end).replaceAll(/\s+/g, ' ')
  return name.shouted ? titleCase(text) : text
}
