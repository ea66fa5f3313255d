import { doubtfulNames } from './names/common-words.ts'
import { givenNames } from './names/given-names.ts'
import { beginsKnown, isCalendarWord, isCommonWord } from './names/lexicon.ts'
import { organisationEnds, organisationHeads } from './names/organisations.ts'
import { particles } from './names/particles.ts'
import { knownNationalities } from './names/places.ts'
import { sportingWords } from './names/sporting-words.ts'
import { wantedBy } from './pronoun-words.ts'
import { isHonorific, isTitleModifier, isTitleWord } from './title-words.ts'

/** What the lists and the letters say of a word by itself, as bits: a word may have several. */
export const trait = {
  common: 1,
  calendar: 2,
  title: 4,
  titleModifier: 8,
  honorific: 16,
  doubtful: 32,
  /** As printed, and written with one capital where it stands in capitals. */
  given: 64,
  givenCased: 128,
  nationality: 256,
  nationalityCased: 512,
  particle: 1024,
  organisationEnd: 2048,
  organisationHead: 4096,
  /** All capitals, two letters at least. */
  upper: 8192,
  /** Has the capital of a name, also behind an Arabic article: al-Zawahiri. */
  namely: 16384,
  initial: 32768,
  pronoun: 65536,
  indefinite: 131072,
  sporting: 262144,
  /** Begins a name that a list has, as printed or written with one capital. */
  listed: 524288,
  /** Democratic-led, Moscow-based. */
  suffixed: 1048576,
  compass: 2097152,
} as const

/** The traits of a word as printed, in a text of this language. */
export function traitsOf(text: string, lower: string, capital: boolean, language: string): number {
  const upper = capital && text.length > 1 && text === text.toUpperCase()
  const cased = upper ? titleCase(text) : text
  const named = upper && text.length > 2 ? cased : text
  let traits = 0
  const note = (bit: number, holds: boolean) => {
    if (holds) traits |= bit
  }
  note(trait.common, isCommonWord(lower, language))
  note(trait.calendar, isCalendarWord(lower))
  note(trait.title, isTitleWord(lower, language))
  note(trait.titleModifier, isTitleModifier(lower, language))
  note(trait.honorific, isHonorific(lower, language))
  note(trait.doubtful, doubtfulNames.has(lower))
  note(trait.given, givenNames.has(text))
  note(trait.givenCased, givenNames.has(named))
  note(trait.nationality, knownNationalities.has(text))
  note(trait.nationalityCased, knownNationalities.has(cased))
  note(trait.particle, particles.has(lower))
  note(trait.organisationEnd, organisationEnds.has(lower))
  note(trait.organisationHead, organisationHeads.has(lower))
  note(trait.upper, upper)
  note(trait.namely, capital || behindArticle.test(text))
  note(trait.initial, initials.test(text))
  note(trait.pronoun, wantedBy(lower, language) !== null)
  note(trait.indefinite, indefinite.has(lower))
  note(trait.sporting, sportingWords.has(lower))
  note(trait.listed, text === '’s' || beginsKnown(text) || beginsKnown(cased))
  note(trait.suffixed, lowerSuffix.test(text))
  note(trait.compass, compass.test(lower))
  return traits
}

export function titleCase(word: string): string {
  return word.toLowerCase().replaceAll(/(^|[-'’\s])\p{L}/gu, (letter) => letter.toUpperCase())
}

const behindArticle = /^(?:al|el|ad|as|ash|ul|bin)-\p{Lu}/u
const initials = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u
const indefinite = new Set(['a', 'an', 'another', 'one'])

const lowerSuffix =
  /^\p{Lu}\p{Ll}*(?:-\p{Ll}+){2,}$|-(?:led|based|backed|born|owned|run|style|like|shaped|era|wide|speaking|made|held|controlled|funded|sponsored|friendly|related|only|free|bound|listed|maker|parent|owner|traded|registered|headquartered|brokered|mediated|ruled|occupied|trained|educated|to|is|ish|type|sized|year|day|month|week|old)$/u

const compass =
  /^(?:north|south|east|west|central)(?:ern)?(?:east|west)?(?:ern)?$|^(?:northeast|northwest|southeast|southwest)(?:ern)?$/
