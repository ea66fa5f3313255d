import type { ActorKind } from '../../shared/actor.ts'
import { doubtfulNames } from './names/common-words.ts'
import { givenNames } from './names/given-names.ts'
import { isCommonWord } from './names/lexicon.ts'
import { beginsBody } from './names/romance-common.ts'
import { knownNationalities, knownPlaces } from './names/places.ts'
import { surnames } from './names/surnames.ts'
import type { Name } from './name-scan.ts'
import { isCalledBody, isKeptAsBody, isNeuter } from './body-evidence.ts'
import { isSettled } from './settlements.ts'
import { appositionAfter, titleBefore } from './roles.ts'
import type { Document } from './sentences.ts'
import { words } from './languages/language.ts'
import { isUpper } from './word-census.ts'

/** What stands around a name. */
export type Evidence = {
  readonly titled: boolean
  /** Beside a verb of saying or something else that people do or have. */
  readonly speaks: boolean
  readonly aged: boolean
  readonly located: boolean
  /** "the town of Bergdal" */
  readonly settled: boolean
  readonly article: boolean
  /** "Deportivo chairman": has people of its own. */
  readonly employs: boolean
  readonly possessive: boolean
  readonly acronym: boolean
  /** "an LED" */
  readonly counted: boolean
  /** "the lender Vastra" */
  readonly called: boolean
  /** "Vastra's shareholders" */
  readonly kept: boolean
  /** "Vastra, which" */
  readonly neuter: boolean
  /** "the drug Tovalin" */
  readonly made: boolean
}

export type KindGuess = { readonly kind: ActorKind | null; readonly confidence: number }

const speechVerbs = words(`
  said says told tells added adds asked asks argued argues claimed claims announced warned explained noted wrote writes replied insisted denied admitted believes thinks recalled recalls stated testified tweeted
  told urged vowed pledged agreed confirmed acknowledged complained joked laughed smiled died knows knew thinks thought felt wants wanted hopes born married
  dit déclare déclaré explique ajoute affirme raconte indique estime répond dice dijo declaró explicó añadió afirmó señaló aseguró contó indicó advirtió
  sagte sagt erklärte erklärt meinte forderte betonte kritisierte warnte teilte äußerte bestätigte kündigte`)

const employed = words(
  'chairman chairwoman captain coach players player fans supporters shares shareholders stock employees executives executive customers striker keeper goalkeeper midfielder defender subsidiary headquarters',
)
const addressing = words('asked married arrested interviewed hugged kissed joked dated befriended')
/** What only a person has. */
const belongings = words(
  'wife husband father mother son daughter brother sister parents family friends girlfriend boyfriend lawyer lawyers death life career face eyes hair hand hands voice heart body childhood birthday home',
)

/** "the Obama administration" */
const ofPerson = words(
  'administration government campaign family regime era camp presidency cabinet years trial case legacy speech visit letter estate',
)

/** Made by somebody, and so no actor: “the drug Tovalin”. */
const products = words(`
  drug vaccine pill software smartphone handset console tablet album song single film movie novel musical opera sitcom hurricane typhoon cyclone
  tanker trawler yacht satellite spacecraft rocket missile jet aircraft brand app browser virus`)

/** “The member for Lund North said”: another speaks. */
const qualifying = words('of for from in at near')

const locating = words(
  'in at near from through across around outside inside throughout aus bei nach',
)

export function evidenceAround(document: Document, name: Name): Evidence {
  const { tokens } = document
  const before = tokens[name.first - 1]
  const after = tokens[name.last]
  const title = titleBefore(document, name.first)
  const possessive = after?.text === "'s" || after?.text === '’s'
  const token = tokens[name.first]
  return {
    titled:
      title !== null || (after?.text === ',' && appositionAfter(document, name.last) !== null),
    speaks:
      (speechVerbs.has(after?.lower ?? '') && !qualifying.has(before?.lower ?? '')) ||
      speechVerbs.has(before?.lower ?? '') ||
      addressing.has(before?.lower ?? '') ||
      (after?.text === ',' && tokens[name.last + 1]?.lower === 'who') ||
      (possessive && belongings.has(tokens[name.last + 1]?.lower ?? '')),
    aged: isAge(document, name.last),
    located: locating.has(before?.lower ?? ''),
    settled: isSettled(document, name),
    article: before?.lower === 'the' && !ofPerson.has(after?.lower ?? ''),
    employs: employed.has(after?.lower ?? ''),
    possessive,
    counted: before !== undefined && (before.lower === 'a' || before.lower === 'an'),
    called: isCalledBody(document, name),
    kept: isKeptAsBody(document, name),
    neuter: isNeuter(document, name),
    made: before !== undefined && !before.capital && products.has(before.lower),
    acronym:
      token !== undefined &&
      name.last === name.first + 1 &&
      isUpper(token) &&
      token.text.length <= 6,
  }
}

/** ", 42," and "(42)" */
function isAge(document: Document, after: number): boolean {
  const { tokens } = document
  const open = tokens[after]?.text
  if (open !== ',' && open !== '(') return false
  return (
    tokens[after + 2]?.text === (open === ',' ? ',' : ')') &&
    /^[1-9]\d$/.test(tokens[after + 1]?.text ?? '')
  )
}

const placeEnds = words(`
  street st st. avenue ave ave. road rd rd. boulevard blvd drive lane highway river lake lakes island islands county valley park airport bridge square mountain mountains mount beach bay village township hills hill peninsula
  desert forest coast sea ocean strait straits canal harbour harbor port province prefecture oblast state region district city town heights gardens plaza tower towers stadium arena field station straße platz auditorium amphitheatre amphitheater pavilion hall islands`)
const placeHeads = words(
  'lake mount mt mt. fort port san santa saint st st. los las north south east west northern southern eastern western central upper lower new old el camp cape rio river',
)
const thingEnds = words(`
  cup act prize award awards festival championship championships open treaty agreement accord accords games war day bill code charter tour series week show plan deal strategy report summit protocol convention constitution amendment declaration
  statement report index marathon classic derby tournament playoffs finals final bowl theory olympics conference law pact doctrine crisis strip movement program programme century era age revolution edition news marathon trophy masters prix question answer time`)

/** "Dynamo Moscow" */
function isTown(word: string): boolean {
  const rank = knownPlaces.get(word)?.rank
  return rank === 'city' || rank === 'seat'
}

/** “HP CEO” is somebody, and no name. */
const offices = words('ceo cfo coo cto')

const thingSuffix =
  /(?:[ts]ion|[ts]ions|ment|ments|ness|ities|ities|ships|ware|ology|graphy|equities)$/
/** X-shaped, MacBook-like, US-China: said of something, not the name of anyone. */
const qualifier =
  /^\p{L}+-(?:\p{Ll}{2,}|China|Russia|Iran|Israel|Korea|Mexico|Canada|America|EU|US)$/u

const germanSites = /(?:platz|straße|allee|gasse|brücke|bahnhof|flughafen|kanal|park|ufer)$/

/** Kind of a name of several words that no list knows. */
export function kindOfPhrase(text: string, evidence: Evidence, language: string): KindGuess {
  const spelled = text.split(' ')
  const phrase = text.toLowerCase().split(' ')
  const last = phrase.at(-1) ?? ''
  const [first = ''] = phrase
  if (evidence.called) return { kind: 'organisation', confidence: 0.8 }
  if (evidence.made && !evidence.speaks) return nothing
  if (evidence.titled || evidence.aged) return { kind: 'person', confidence: 0.9 }
  if (evidence.settled && !evidence.speaks) return { kind: 'place', confidence: 0.8 }
  if (evidence.kept) return { kind: 'organisation', confidence: 0.7 }
  if (language === 'de' && germanSites.test(last)) return { kind: 'place', confidence: 0.6 }
  if (beginsBody(first, language)) return { kind: 'organisation', confidence: 0.6 }
  if (language === 'de') return evidence.speaks ? { kind: 'person', confidence: 0.6 } : nothing
  if (thingEnds.has(last) || /\d/.test(text)) return nothing
  if (/-style$|-\p{Ll}+ed$|^.* \p{Lu}$/u.test(text) || offices.has(last)) return nothing
  if (thingSuffix.test(last)) return { kind: 'organisation', confidence: 0.4 }
  if (placeEnds.has(last) || placeHeads.has(first)) return { kind: 'place', confidence: 0.6 }
  if (evidence.neuter) return { kind: 'organisation', confidence: 0.5 }
  if (surnames.has(last) && !evidence.article) return { kind: 'person', confidence: 0.85 }
  const lastWord = spelled.at(-1) ?? ''
  if (knownNationalities.has(lastWord)) return nothing
  if (isTown(lastWord) && !evidence.speaks) return { kind: 'organisation', confidence: 0.6 }
  const common = phrase.filter((word) => isCommonWord(word, language)).length
  const doubtful = phrase.filter((word) => doubtfulNames.has(word)).length
  if (common === phrase.length && doubtful === 0) return nothing
  const shouting = spelled.some((word) => /^\p{Lu}{2,}$/u.test(word))
  if (evidence.article || shouting || phrase.length > 4)
    return { kind: 'organisation', confidence: 0.5 }
  if (common > doubtful && !evidence.speaks) return { kind: 'organisation', confidence: 0.4 }
  return { kind: 'person', confidence: evidence.speaks ? 0.9 : 0.7 }
}

const actEnds = words('act prize agreement accord accords award awards cup trophy')
const siteEnds = words(
  'street avenue road boulevard river lake island airport county valley bridge stadium arena',
)

/** Kind of a name that a given name begins: "Logan Act" and "Victoria Street" are no people. */
export function kindOfNamed(text: string): ActorKind | null {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  if (actEnds.has(last)) return null
  return siteEnds.has(last) ? 'place' : 'person'
}

const nothing: KindGuess = { kind: null, confidence: 0 }

/** Trumpian, the Bidens, Nazism: said of many or of a manner. */
function fromSurname(lower: string): boolean {
  if (/isms?$/.test(lower)) return true
  const stem = lower.replace(/(?:s|ian|ians|esque|ite|ites)$/, '')
  return stem !== lower && !surnames.has(lower) && surnames.has(stem)
}

/** Kind of a single word from all its places in the text. */
export function kindOfWord(text: string, places: readonly Evidence[], language: string): KindGuess {
  const count = (key: keyof Evidence) => places.filter((place) => place[key]).length
  const initials = /^\p{Lu}{2,4}$/u.test(text) && !givenNames.has(text)
  if (count('called') > 0 && count('speaks') === 0 && !givenNames.has(text))
    return { kind: 'organisation', confidence: 0.8 }
  if (count('titled') > 0 && !initials) return { kind: 'person', confidence: 0.9 }
  if (/\d/.test(text) || text.length < 2 || qualifier.test(text) || /^\p{Lu}\.$/u.test(text))
    return nothing
  if (/^(?:Co|Corp|Inc|Ltd|Plc|PLC)$/.test(text)) return nothing
  if (placeEnds.has(text.toLowerCase()) || thingEnds.has(text.toLowerCase())) return nothing
  if (count('aged') > 0) return { kind: 'person', confidence: 0.8 }
  if (count('settled') > 0 && count('speaks') === 0) return { kind: 'place', confidence: 0.8 }
  if (count('acronym') > 0) {
    if (count('counted') * 2 > places.length || /[a-z-]/.test(text)) return nothing
    if (text.length > 3 && isCommonWord(text.toLowerCase(), language)) return nothing
    return {
      kind: 'organisation',
      confidence: count('possessive') + count('speaks') > 0 ? 0.8 : 0.6,
    }
  }
  if (count('counted') * 2 > places.length || /^\p{Lu}{2,}s$/u.test(text)) return nothing
  if (language !== 'en') {
    return givenNames.has(text) && count('speaks') > 0
      ? { kind: 'person', confidence: 0.7 }
      : nothing
  }
  if (/\.(?:com|org|net)$/i.test(text)) return { kind: 'organisation', confidence: 0.7 }
  const lower = text.toLowerCase().replace(/\.$/, '')
  if (fromSurname(lower)) return nothing
  const everyday = isCommonWord(lower, language) && !doubtfulNames.has(lower)
  if (count('kept') > 0 && !everyday && !givenNames.has(text))
    return { kind: 'organisation', confidence: 0.7 }
  if (count('made') > 0 && count('speaks') === 0) return nothing
  if (count('neuter') > 0 && !everyday && !givenNames.has(text))
    return { kind: 'organisation', confidence: 0.5 }
  if (surnames.has(lower) && !everyday) return { kind: 'person', confidence: 0.75 }
  if (count('employs') > 0 && !everyday) return { kind: 'organisation', confidence: 0.6 }
  const article = count('article') * 2 > places.length
  if (everyday)
    return article && places.length > 2 ? { kind: 'organisation', confidence: 0.4 } : nothing
  if (article) return { kind: 'organisation', confidence: 0.5 }
  if (count('located') * 2 > places.length) return { kind: 'place', confidence: 0.5 }
  if (givenNames.has(text)) return { kind: 'person', confidence: 0.8 }
  if (count('speaks') > 0) return { kind: 'person', confidence: 0.7 }
  return { kind: 'organisation', confidence: 0.4 }
}
