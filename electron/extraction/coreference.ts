import type { ActorKind, MentionForm } from '../../shared/actor.ts'
import { givenNames } from './names/given-names.ts'
import type { TitleGender } from './names/titles.ts'
import type { Name } from './name-scan.ts'

/** Who an article speaks of, while its mentions are still being gathered. */
export type Entity = {
  kind: ActorKind
  name: string
  /** The full name that a general list has for it. */
  listed: string | null
  /** Lower-case words of the fullest name. */
  words: readonly string[]
  gender: TitleGender
  junior: boolean
  /** Named with its form of company at least once: Inc, GmbH. */
  incorporated: boolean
  readonly roles: string[]
  readonly mentions: EntityMention[]
  /** Where the full names begin, in order. */
  readonly fullAt: number[]
  confidence: number
}

export type EntityMention = {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly form: MentionForm
}

/** The entities of a document and the ways to find one by a word of its name. */
export type Registry = {
  readonly entities: Entity[]
  readonly byFull: Map<string, Entity>
  readonly byLastWord: Map<string, Entity[]>
  readonly byFirstWord: Map<string, Entity[]>
  readonly byAlias: Map<string, Entity>
}

export function newRegistry(): Registry {
  return {
    entities: [],
    byFull: new Map(),
    byLastWord: new Map(),
    byFirstWord: new Map(),
    byAlias: new Map(),
  }
}

const suffixes = new Set([
  'jr',
  'jr.',
  'sr',
  'sr.',
  'ii',
  'iii',
  'iv',
  'phd',
  'ph.d.',
  'm.d.',
  'md',
  'dds',
])

/** The words of a personal name that identify: no suffix, no nickname marks. */
export function personWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => /^[\p{L}]/u.test(word))
  const last = kept.at(-1)
  return kept.length > 1 && last !== undefined && suffixes.has(last) ? kept.slice(0, -1) : kept
}

/** More bearers of one surname than this are not compared: a list of names stays linear. */
const mostNamesakes = 12

/** The person of this full name, joined with an earlier compatible one: initials, middle names left out. */
export function personNamed(
  registry: Registry,
  words: readonly string[],
  gender: TitleGender,
  junior: boolean,
): Entity | null {
  const last = words.at(-1) ?? ''
  const bearers = (registry.byLastWord.get(last) ?? [])
    .slice(-mostNamesakes)
    .filter(
      (bearer) =>
        bearer.kind === 'person' && compatible(bearer.words, words) && agree(bearer.gender, gender),
    )
  const same = bearers.findLast((bearer) => bearer.junior === junior)
  return same ?? (junior ? null : (bearers.at(-1) ?? null))
}

/** "Jr." at the end of a name parts a son from his father. */
export function isJunior(words: readonly string[]): boolean {
  return /^jr\.?$/.test(words.at(-1) ?? '')
}

export function agree(one: TitleGender, other: TitleGender): boolean {
  return one === null || other === null || one === other
}

function compatible(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2) return one.at(-1) === other.at(-1)
  const [first = ''] = one
  const [second = ''] = other
  if (sameGiven(first, second)) return true
  return other.slice(0, -1).includes(first) || one.slice(0, -1).includes(second)
}

const shortForms = new Map(
  `bob robert,rob robert,bill william,will william,dick richard,rick richard,mike michael,jim james,joe joseph,tom thomas,dan daniel,dave david,steve steven,steve stephen,tony anthony,ted edward,ed edward,liz elizabeth,beth elizabeth,kate katherine,kathy katherine,chris christopher,alex alexander,xander alexander,nick nicholas,ben benjamin,sam samuel,greg gregory,jeff jeffrey,ron ronald,don donald,ken kenneth,tim timothy,pat patrick,matt matthew,andy andrew,larry lawrence,jerry gerald,fred frederick,charlie charles,chuck charles,jack john,johnny john,sue susan,meg margaret,maggie margaret,peggy margaret,debbie deborah,jen jennifer,cathy catherine,vicky victoria,becky rebecca,gabe gabriel,josh joshua,nate nathan,phil philip,ray raymond,rudy rudolph,terry terrence,vince vincent,walt walter,zach zachary`
    .split(',')
    .map((pair) => [pair.replace(' ', '|'), true] as const),
)

function sameGiven(one: string, other: string): boolean {
  if (one === other) return true
  if (isInitialOf(one, other) || isInitialOf(other, one)) return true
  return shortForms.has(`${one}|${other}`) || shortForms.has(`${other}|${one}`)
}

function isInitialOf(short: string, long: string): boolean {
  return /^\p{L}\.?(?:\p{L}\.)*$/u.test(short) && short[0] === long[0]
}

export function addPerson(
  registry: Registry,
  name: string,
  words: readonly string[],
  gender: TitleGender,
  confidence: number,
): Entity {
  const entity = newEntity('person', name, words, gender ?? givenGender(name), confidence)
  registry.entities.push(entity)
  indexWords(registry, entity)
  return entity
}

export function givenGender(name: string): TitleGender {
  for (const word of name.split(' ').slice(0, 2)) {
    const gender = givenNames.get(word)
    if (gender !== undefined) return gender === 'either' ? null : gender
  }
  return null
}

export function addBody(
  registry: Registry,
  kind: ActorKind,
  name: string,
  words: readonly string[],
  confidence: number,
): Entity {
  const entity = newEntity(kind, name, words, null, confidence)
  registry.entities.push(entity)
  indexWords(registry, entity)
  return entity
}

function newEntity(
  kind: ActorKind,
  name: string,
  words: readonly string[],
  gender: TitleGender,
  confidence: number,
): Entity {
  return {
    kind,
    name,
    listed: null,
    words,
    gender,
    junior: false,
    incorporated: false,
    roles: [],
    mentions: [],
    fullAt: [],
    confidence,
  }
}

function indexWords(registry: Registry, entity: Entity): void {
  const { words } = entity
  registry.byFull.set(words.join(' '), entity)
  push(registry.byLastWord, words.at(-1), entity)
  if (words.length > 1) push(registry.byFirstWord, words[0], entity)
}

/** Vale-Odal SA goes by Vale, too. */
export function addFirstPart(registry: Registry, entity: Entity): void {
  const first = entity.words[0] ?? ''
  const hyphen = first.indexOf('-')
  if (hyphen < shortestPart) return
  const part = first.slice(0, hyphen)
  if (registry.byFirstWord.get(part)?.includes(entity) !== true) {
    push(registry.byFirstWord, part, entity)
  }
}

const shortestPart = 4

function push(index: Map<string, Entity[]>, word: string | undefined, entity: Entity): void {
  if (word === undefined) return
  const entities = index.get(word)
  if (entities === undefined) index.set(word, [entity])
  else entities.push(entity)
}

/** Takes a fuller form of the name as the name. */
export function enrich(
  registry: Registry,
  entity: Entity,
  name: string,
  words: readonly string[],
  gender: TitleGender,
): void {
  if (words.length > entity.words.length) {
    entity.name = name
    entity.words = words
    indexWords(registry, entity)
  }
  entity.gender ??= gender ?? (entity.kind === 'person' ? givenGender(name) : null)
}

export function addMention(entity: Entity, name: Name, form: MentionForm): void {
  if (form === 'full') entity.fullAt.push(name.start)
  entity.mentions.push({
    start: name.start,
    end: name.end,
    first: name.first,
    last: name.last,
    form,
  })
}

export function addRole(entity: Entity, role: string | null): void {
  const words = role?.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (words !== '' && !entity.roles.includes(words)) entity.roles.push(words)
}
