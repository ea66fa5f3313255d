import type { ActorKind } from '../../shared/actor.ts'
import { isAcronym, type Definition } from './acronyms.ts'
import { isNamedAfterPerson } from './body-evidence.ts'
import { bodyKey, companiesIn, endsAsCompany } from './body-keys.ts'
import { bodiesIn, signElsewhere } from './body-signs.ts'
import {
  addBody,
  addFirstPart,
  addMention,
  addPerson,
  addRole,
  enrich,
  newRegistry,
  isJunior,
  personNamed,
  personWords,
  type Entity,
  type Registry,
} from './coreference.ts'
import type { Person } from '../../shared/article.ts'
import { type Grouping, describe, wordsOf, textOf } from './grouping.ts'
import { evidenceAround, kindOfNamed, kindOfPhrase } from './name-kinds.ts'
import type { Name } from './name-scan.ts'
import { appositionBefore, titleBefore } from './roles.ts'
import type { Document } from './sentences.ts'
import { placeShort } from './short-names.ts'
import { hasTrait } from './tokens.ts'
import { trait } from './word-traits.ts'

/** Groups the names of a document into entities: full names first, then what is short for them. */
export function groupNames(
  document: Document,
  names: readonly Name[],
  people: readonly Person[],
  definitions: readonly Definition[],
): Registry {
  const bodies = bodiesIn(document, names)
  const evidence = (name: Name) => {
    const found = evidenceAround(document, name)
    const elsewhere = bodies.size > 0 ? signElsewhere(document, name, bodies) : undefined
    return elsewhere === undefined ? found : { ...found, [elsewhere]: true }
  }
  const byEnd = new Map(definitions.map((each) => [each.last, each] as const))
  const grouping: Grouping = {
    document,
    registry: newRegistry(),
    evidence,
    definitions: byEnd,
    surnames: surnamesIn(document, names),
    companies: companiesIn(document, names),
    hyphened: hyphenedIn(document, names),
  }
  for (const person of people) listedPerson(grouping.registry, person)
  const short: Name[] = []
  for (const name of names) {
    if (!placeFull(grouping, name)) short.push(name)
  }
  placeShort(grouping, short)
  return grouping.registry
}

/** The last words of the names that a given name begins. */
function surnamesIn(document: Document, names: readonly Name[]): ReadonlySet<string> {
  const people = names.filter((name) => name.sign === 'person' && name.last > name.first + 1)
  return new Set(people.map((name) => document.tokens[name.last - 1]?.lower ?? ''))
}

/** Bodies printed with a hyphen somewhere, as they look without it: Hewlett-Packard. */
function hyphenedIn(document: Document, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { first, last } of names) {
    const text = last === first + 1 ? (document.tokens[first]?.text ?? '') : ''
    if (text.includes('-') && hyphened.test(text)) found.add(text.toLowerCase().replace('-', ' '))
  }
  return found
}

const hyphened = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u

/** "Durham said" in an article on John Durham, but not "in Durham". */
function isSurnameToo(grouping: Grouping, name: Name): boolean {
  if (name.known?.kind !== 'place' || name.last !== name.first + 1) return false
  if (!grouping.surnames.has(grouping.document.tokens[name.first]?.lower ?? '')) return false
  return !grouping.evidence(name).located
}

function listedPerson(registry: Registry, person: Person): void {
  const words = personWords(person.name.toLowerCase().split(/\s+/))
  if (words.length === 0) return
  const entity =
    personNamed(registry, words, null, false) ?? addPerson(registry, person.name, words, null, 0.98)
  addRole(entity, person.description)
}

/** Places a name that says by itself whom it names; false for a single unknown word. */
function placeFull(grouping: Grouping, name: Name): boolean {
  const { document, registry } = grouping
  const words = wordsOf(document, name)
  if (isSurnameToo(grouping, name)) return false
  if (name.known !== null && name.known.kind !== 'thing') {
    placeBody(grouping, name, name.known.kind, name.known.name, 0.9)
    return true
  }
  if (isOffice(document, name)) return true
  if (name.sign === 'organisation') {
    placeBody(grouping, name, 'organisation', textOf(document, name), 0.85)
    return true
  }
  if (words.length < 2) return false
  if (grouping.companies.size > 0 && grouping.companies.has(words.join(' '))) {
    placeBody(grouping, name, 'organisation', textOf(document, name), 0.85)
    return true
  }
  if (name.sign === 'person') {
    const isBody = isNamedAfterPerson(document, name)
    const kind = isBody ? 'organisation' : kindOfNamed(textOf(document, name))
    if (kind === 'person') placePerson(grouping, name, 0.95)
    else if (kind !== null) placeBody(grouping, name, kind, textOf(document, name), 0.6)
    return true
  }
  if (name.shouted) return false
  const full = personNamed(registry, personWords(words), null, isJunior(words))
  if (full !== null) {
    placePerson(grouping, name, 0.95)
    return true
  }
  if (grouping.hyphened.size > 0 && grouping.hyphened.has(words.join(' '))) {
    placeBody(grouping, name, 'organisation', words.join('-'), 0.8)
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

/** “Chief Financial Officer”: nothing but words of a title. */
function isOffice(document: Document, { first, last }: Name): boolean {
  if (last - first < 2) return false
  for (let at = first; at < last; at += 1) {
    if (!hasTrait(document.tokens[at], trait.title | trait.titleModifier)) return false
  }
  return document.tokens[last - 1] !== undefined && hasTrait(document.tokens[last - 1], trait.title)
}

function placePerson(grouping: Grouping, name: Name, confidence: number): Entity {
  const { document, registry } = grouping
  const text = textOf(document, name)
  const spoken = wordsOf(document, name)
  const junior = isJunior(spoken)
  const words = personWords(spoken)
  const title = titleBefore(document, name.first) ?? appositionBefore(document, name.first)
  const gender = title?.gender ?? null
  const entity =
    personNamed(registry, words, gender, junior) ??
    addPerson(registry, text, words, gender, confidence)
  entity.junior ||= junior
  enrich(registry, entity, text, words, gender)
  describe(entity, document, name, title)
  addMention(entity, name, words.length > 1 ? 'full' : 'short')
  return entity
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
  let entity = bodyOf(registry, key) ?? companyOf(registry, key, words)
  if (entity === undefined || entity.kind === 'person') {
    entity = addBody(registry, kind, shownName(document, name, kind, canonical), key, confidence)
  }
  const text = textOf(document, name)
  const fuller =
    text.length > entity.name.length && text.endsWith(canonical) && !text.endsWith(' party')
  if (fuller || (isAcronym(entity.name) && !isAcronym(text))) entity.name = text
  entity.incorporated ||= endsAsCompany(words)
  if (name.known !== null) entity.listed ??= name.known.name
  const definition = grouping.definitions.get(name.last)
  if (definition?.proper === true) registry.byAlias.set(definition.acronym, entity)
  if (kind === 'organisation') addFirstPart(registry, entity)
  addMention(entity, name, isAcronym(textOf(document, name)) ? 'acronym' : 'full')
}

/** The body of this name; “Labour” and “the Labour party” are one. */
function bodyOf(registry: Registry, key: readonly string[]): Entity | undefined {
  const isParty = key.length > 1 && key.at(-1) === 'party'
  return (
    registry.byFull.get(key.join(' ')) ??
    registry.byFull.get(isParty ? key.slice(0, -1).join(' ') : `${key.join(' ')} party`)
  )
}

/** An actor is called as its article calls it; only "U.S." and the like are spelled out in English. */
function shownName(document: Document, name: Name, kind: ActorKind, canonical: string): string {
  const text = textOf(document, name)
  const short = kind === 'place' && isAcronym(text) && document.language === 'en'
  return short ? canonical : text
}

const mostCompanies = 12

/** "Sirius XM" and "Sirius XM Radio Inc": one begins the other, which says that it is a company. */
function companyOf(
  registry: Registry,
  key: readonly string[],
  words: readonly string[],
): Entity | undefined {
  const named = (registry.byFirstWord.get(key[0] ?? '') ?? []).slice(0, mostCompanies)
  return named.find((entity) => {
    if (entity.kind !== 'organisation' || entity.words.length < 2 || key.length < 2) return false
    if (entity.incorporated && endsAsCompany(words)) return false
    const isCompany = key.length > entity.words.length ? endsAsCompany(words) : entity.incorporated
    const shorter = key.length > entity.words.length ? entity.words : key
    const longer = shorter === key ? entity.words : key
    return isCompany && shorter.every((word, at) => word === longer[at])
  })
}
