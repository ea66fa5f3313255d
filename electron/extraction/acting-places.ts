import type { Entity, EntityMention } from './coreference.ts'
import { isSubject } from './discourse.ts'
import { words } from './languages/language.ts'
import { knownPlaces, type PlaceRank } from './names/places.ts'
import type { Document } from './sentences.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

const locating = words(`
  in at from near across around outside inside throughout within through off into toward towards onto
  in aus bei nach südlich nördlich westlich östlich`)
const dealing = words('with against between told accused urged warned asked mit gegen zwischen')
const auxiliaries = words(`
  is was has had have will would could should may might must can does did says said wants wanted hopes
  calls describes denies rejects insists accuses warns seeks plans fears considers sees hopes needs demands refuses refused insisted demanded seemed appears appeared
  says told called denied accused rejected welcomed condemned urged warned agreed announced
  hat hatte will wird würde kann könnte muss ist war sagte erklärte fordert kritisiert`)

/** True when a place is spoken of as a body that does something: "Moscow said", "talks with Iran". */
export function actsAsBody(document: Document, place: Entity): boolean {
  const rank = knownPlaces.get(place.name)?.rank ?? 'city'
  return place.mentions.some((mention) => acts(document, mention, rank))
}

function acts(document: Document, mention: EntityMention, rank: PlaceRank): boolean {
  const { tokens } = document
  const before = tokens[mention.first - 1]?.lower ?? ''
  const article = before === 'the'
  const governor = article ? (tokens[mention.first - 2]?.lower ?? '') : before
  if (locating.has(governor) || before === ',') return false
  const after = tokens[mention.last]
  if (after === undefined) return false
  const country = rank === 'country'
  const subject = isSubject(document, mention.first, mention.last)
  if (subject && (auxiliaries.has(after.lower) || (country && pastVerb.test(after.lower))))
    return true
  if (dealing.has(governor)) return country || rank === 'seat'
  return country && (after.text === "'s" || after.text === '’s')
}

const pastVerb = /^\p{Ll}{2,}(?:ed|s)$/u

const beating = words(`
  beat beats beaten defeated defeat lost lose loses won win wins drew draw face faces played play plays scored score trail trailed lead led edged routed thrashed host hosted
  schlug besiegte gewann verlor spielt`)
const opposing = words(
  'beat beats defeated defeat v vs vs. versus over against facing schlug besiegte gegen',
)

/** True when a place is the name of a team in this text: "Surrey beat Kent", "Somerset 83 and 174". */
export function playsAsTeam(document: Document, place: Entity, onSport: boolean): boolean {
  if (onSport && isClub(place)) return true
  let signs = 0
  let free = 0
  for (const mention of place.mentions) {
    if (plays(document, mention, onSport)) signs += 1
    else if (!isSite(document, mention)) free += 1
    if (signs >= 2 || signs * 2 > place.mentions.length) return true
  }
  return onSport && (signs > 0 || free * 2 > place.mentions.length)
}

/** "Norwich City", but not the listed "Mexico City". */
function isClub({ name, words }: Entity): boolean {
  return words.length > 1 && clubEnds.has(words.at(-1) ?? '') && !knownPlaces.has(name)
}

const clubEnds = words('city town county')

/** "in Leeds", "( Germany )", "Lord's, London": where something is, or where someone is from. */
function isSite(document: Document, mention: EntityMention): boolean {
  const before = document.tokens[mention.first - 1]?.lower ?? ''
  const governor = before === 'the' ? (document.tokens[mention.first - 2]?.lower ?? '') : before
  return locating.has(governor) || governor === ',' || governor === '(' || governor === 'of'
}

const fewestSporting = 3
const wordsPerSporting = 100

/** True of an article on sport, where towns and countries stand for their teams. */
export function isOnSport({ tokens }: Document): boolean {
  let hits = 0
  for (const token of tokens) {
    if (hasTrait(token, trait.sporting) || (token.kind === 'number' && isResult(token.text)))
      hits += 1
  }
  return hits >= fewestSporting && hits * wordsPerSporting >= tokens.length
}

/** "3-1", but no years or seasons. */
function isResult(text: string): boolean {
  return /^\d{1,2}-\d{1,2}$/.test(text)
}

function plays(document: Document, mention: EntityMention, onSport: boolean): boolean {
  const { tokens } = document
  const before = tokens[mention.first - 1]
  const after = tokens[mention.last]
  if (onSport && (isFixture(document, mention) || sided.has(after?.lower ?? ''))) return true
  if (before !== undefined && locating.has(before.lower)) return false
  if (after !== undefined && (beating.has(after.lower) || isScore(after.text))) return true
  return (
    before !== undefined && opposing.has(before.lower) && (onSport || before.lower !== 'against')
  )
}

/** "Chicago at Toronto": who plays and on whose ground. */
function isFixture(document: Document, { first, last }: EntityMention): boolean {
  const { tokens } = document
  const host = tokens[first - 1]?.lower === 'at' && isNamely(tokens[first - 2])
  return host || (tokens[last]?.lower === 'at' && isNamely(tokens[last + 1]))
}

function isNamely(token: Token | undefined): boolean {
  return hasTrait(token, trait.listed) && token?.capital === true
}

/** What stands behind the name of a team: "Volgograd side", "England captain". */
const sided = words('side team squad captain coach skipper bench players fans supporters')

function isScore(text: string): boolean {
  return /^\d{1,3}(?:-\d{1,3})?$/.test(text)
}
