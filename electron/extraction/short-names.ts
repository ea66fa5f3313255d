import { isAcronym } from './acronyms.ts'
import {
  addBody,
  addMention,
  addPerson,
  agree,
  isJunior,
  personNamed,
  personWords,
  type Entity,
  type Registry,
} from './coreference.ts'
import { type Grouping, describe, wordsOf, textOf } from './grouping.ts'
import { kindOfWord } from './name-kinds.ts'
import type { Name } from './name-scan.ts'
import { titleCase } from './word-traits.ts'
import { givenNames } from './names/given-names.ts'
import { isCommonWord } from './names/lexicon.ts'
import { knownPlaces } from './names/places.ts'
import { titleBefore } from './roles.ts'

/** Single words and shouted names: short for someone named in full, or on their own. */
export function placeShort(grouping: Grouping, names: readonly Name[]): void {
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
  if (words.length > 1)
    return name.shouted ? personNamed(registry, personWords(words), null, isJunior(words)) : null
  const full = registry.byFull.get(word)
  if (full !== undefined && name.known === null) return full
  const gender = titleBefore(document, name.first)?.gender ?? null
  return (
    nearest(registry.byLastWord.get(word), name, gender, isPerson) ??
    nearest(registry.byLastWord.get(`al-${word}`), name, gender, isPerson) ??
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
    const distance = distanceTo(entity, name.start) + (entity.junior ? later : 0)
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

/** Characters back to the last full name before a place; what is named only later is farther. */
function distanceTo(entity: Entity, at: number): number {
  const { fullAt } = entity
  let low = 0
  let high = fullAt.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((fullAt[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  const before = fullAt[low - 1]
  if (before !== undefined) return at - before
  const after = fullAt[low]
  return after === undefined ? neverNamed : later + after - at
}

const later = 1e9
const neverNamed = 1e12

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
