import { titleJoints, type TitleGender } from './names/titles.ts'
import type { Document } from './sentences.ts'
import { titleGender } from './title-words.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

/** The words around a name that say what its bearer is. */
export type Title = {
  /** In the words of the text, null for a bare form of address ("Mr."). */
  readonly role: string | null
  readonly gender: TitleGender
  /** The first token of the title. */
  readonly first: number
}

const longestTitle = 9

/** "Russian Deputy Foreign Minister" before a name that begins at token `name`; null when none stands there. */
export function titleBefore(document: Document, name: number): Title | null {
  const { tokens, language } = document
  const sentence = tokens[name]?.sentence
  let head = name - 1
  while (isOpeningMark(tokens[head])) head -= 1
  const headToken = tokens[head]
  if (headToken === undefined || headToken.sentence !== sentence) return null
  const office = isTitle(headToken, language) ? head : officeBefore(document, head)
  if (office === null) return null
  let first = head
  let gender: TitleGender = null
  let titled = false
  for (let at = office; at >= 0 && head - at < longestTitle; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentence) break
    if (!belongsToTitle(document, at) || isSymbolEnd(tokens, at)) break
    if (titleJoints.has(token.lower) && titled && !isWithinBody(tokens, at)) break
    titled ||= isTitle(token, language)
    gender ??= titleGender(token.lower, language)
    first = at
  }
  while (first < head && !beginsRole(tokens[first])) first += 1
  return { role: roleText(document, first, head), gender, first }
}

const longestField = 3
const noField = new Set('the a an his her its their our my as who and or this that'.split(' '))

/** The "minister" of "the minister of sport Ida Moor", whose field ends at token `last`. */
function officeBefore({ tokens, language }: Document, last: number): number | null {
  if (language !== 'en') return null
  for (let at = last; at > last - longestField; at -= 1) {
    const [token, before] = [tokens[at], tokens[at - 1]]
    if (token?.kind !== 'word' || before === undefined || hasTrait(token, trait.given)) return null
    if (noField.has(token.lower)) return null
    if (before.lower !== 'of' && before.lower !== 'for') continue
    const title = tokens[at - 2]
    return title !== undefined && isTitle(title, language) ? at - 2 : null
  }
  return null
}

function isOpeningMark(token: Token | undefined): boolean {
  return token?.kind === 'quote-mark'
}

function isTitle(token: Token, language: string): boolean {
  if (token.kind !== 'word' || !hasTrait(token, trait.title)) return false
  return token.capital || language === 'de' || !abbreviated.has(token.lower)
}

/** Titles only with a capital: "bad rep", "a gen". */
const abbreviated = new Set(
  'rep gen sen gov lt col capt sgt det const adm fr rev ms mp insp supt'.split(' '),
)

/** Title words, their modifiers, and the body or country before them. */
function belongsToTitle(document: Document, at: number): boolean {
  const { tokens, language } = document
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind === 'number') return tokens[at - 1]?.lower === 'local'
  if (token.kind !== 'word') return token.text === '&'
  if (isTitle(token, language) || hasTrait(token, trait.titleModifier)) return true
  if (language === 'de')
    return /(?:ische|ischen|ischer)$/.test(token.lower) || isFormer(token.lower)
  if (titleJoints.has(token.lower) && token.lower !== 'in' && token.lower !== 'at') {
    return token.lower === 'of' || token.lower === 'for'
      ? isWithinBody(tokens, at) || isTitle(tokens[at - 1] ?? token, language)
      : false
  }
  if (hasTrait(token, trait.nationality | trait.organisationEnd)) return true
  return token.capital && !verbish.has(token.lower)
}

/** The "of" of "Bank of Norway Governor". */
function isWithinBody(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at - 1]
  if (tokens[at]?.lower !== 'of' || tokens[at + 1]?.capital !== true) return false
  return head?.capital === true && hasTrait(head, trait.organisationHead)
}

/** The N of the share symbol in "Brask Corp BRK.N Chief Executive". */
function isSymbolEnd(tokens: readonly Token[], at: number): boolean {
  const [token, stop] = [tokens[at], tokens[at - 1]]
  return stop?.text === '.' && stop.end === token?.start && token.text.length <= 2
}

/** Words that begin a sentence before a title but are none of it, also with a capital. */
const verbish = new Set(
  (
    'the a an said says told asked but and when while as after before in on with he she his her that if ' +
    'although according meanwhile late yesterday then by from for to under like since now today tonight ' +
    'tomorrow instead however later earlier again still also once there here yet so because both ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december'
  ).split(' '),
)

function isFormer(lower: string): boolean {
  return /^(?:ehemalige|früherer?|neue|amtierende|damalige|stellvertretende)[nr]?$/.test(lower)
}

function beginsRole(token: Token | undefined): boolean {
  if (token === undefined) return true
  return !titleJoints.has(token.lower) && token.text !== '&' && !isClitic(token)
}

function isClitic(token: Token): boolean {
  return token.text === "'s" || token.text === '’s'
}

function roleText(document: Document, first: number, head: number): string | null {
  const { tokens, text } = document
  let begin = first
  while (begin <= head && hasTrait(tokens[begin], trait.honorific)) begin += 1
  let end = head
  while (end >= begin && hasTrait(tokens[end], trait.honorific)) end -= 1
  // “Thursday Mr Tiller”: behind a bare form of address no role is left.
  const named = tokens.slice(begin, end + 1).some((token) => hasTrait(token, trait.title))
  if (!named) return null
  return text.slice(tokens[begin]?.start ?? 0, tokens[end]?.end ?? 0)
}

const longestLead = 12

/** "the former president of Iraq, Saddam Hussein": the phrase before the comma before a name. */
export function appositionBefore(document: Document, name: number): Title | null {
  const { tokens, language } = document
  const comma = tokens[name - 1]
  if (comma?.text !== ',' || comma.sentence !== tokens[name]?.sentence) return null
  for (let at = name - 2; at >= 0 && name - at < longestLead; at -= 1) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== comma.sentence || token.kind !== 'word')
      return null
    if (!leads.has(token.lower)) continue
    const head = titleHead(document, at + 1, name - 1)
    if (head === null) continue
    const role = document.text.slice(tokens[at + 1]?.start ?? 0, tokens[name - 2]?.end ?? 0)
    return { role, gender: titleGender(tokens[head]?.lower ?? '', language), first: at + 1 }
  }
  return null
}

const leads = new Set("the its his her their der die dem den le la l’ l' el".split(' '))
const genitives = new Set("de du des d’ d' del".split(' '))

/** The last title word of a phrase before "of", "for" and the like; null when a verb may stand inside. */
function titleHead(document: Document, first: number, last: number): number | null {
  const { tokens, language } = document
  let head: number | null = null
  for (let at = first; at < last; at += 1) {
    const token = tokens[at]
    if (token === undefined || endsApposition.has(token.lower)) return null
    if (titleJoints.has(token.lower) || genitives.has(token.lower)) return head
    if (language === 'de' && head !== null && !token.capital) return head
    if (isTitle(token, language)) head = at
    else if (head !== null && !token.capital) return null
  }
  return head
}

const longestApposition = 14
const introductions = new Set(['now', 'currently', 'also', 'himself', 'herself', 'once'])
const determiners = new Set(
  "the a an another one der die das ein eine his her le la l’ l' el un une una".split(' '),
)

/** ", president of UFCW Local 832," after a name that ends before token `end`. */
export function appositionAfter(document: Document, end: number): Title | null {
  const { tokens, language } = document
  const comma = tokens[end]
  if (comma === undefined || comma.text !== ',') return null
  let first = end + 1
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') {
    first += 2
    if (isAct(tokens[first])) return null
  }
  while (introductions.has(tokens[first]?.lower ?? '')) first += 1
  if (determiners.has(tokens[first]?.lower ?? '')) first += 1
  if (accompanying.has(tokens[first]?.lower ?? '')) return null
  let last = first
  let gender: TitleGender = null
  let titled = false
  let governed = false
  for (; last < tokens.length && last - first < longestApposition; last += 1) {
    const token = tokens[last]
    if (token === undefined || token.sentence !== comma.sentence) break
    if (token.kind === 'quote-mark' || endsApposition.has(token.lower)) break
    if (token.kind === 'punctuation' && token.text !== '&') break
    if (titled && !governed && !token.capital && /..ing$/.test(token.lower)) break
    governed ||= titleJoints.has(token.lower)
    if (!governed && isTitle(token, language) && namesAnother(tokens, last)) return null
    if (!governed && isTitle(token, language) && (language !== 'de' || last - first < 2)) {
      titled = true
      gender ??= titleGender(token.lower, language)
    }
  }
  if (!titled || last - first >= longestApposition) return null
  // A German relative clause also begins with an article, but ends with its verb.
  if (language === 'de' && tokens[last - 1]?.capital !== true) return null
  const role = document.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
  return { role, gender, first }
}

/** ", along with President Moor" */
const accompanying = new Set(
  "along alongside including together like with as for from in at on by you're you’re".split(' '),
)

/** "Moor, 21, plays": a verb where a role would stand. */
function isAct(token: Token | undefined): boolean {
  if (token === undefined || token.capital || !/[^s]s$/.test(token.lower)) return false
  return !hasTrait(token, trait.title | trait.titleModifier)
}

/** ", Mr. Ridley" and ", President Obama" begin something new. */
function namesAnother(tokens: Document['tokens'], title: number): boolean {
  const token = tokens[title]
  if (hasTrait(token, trait.honorific)) return true
  const next = tokens[title + 1]
  if (next === undefined || next.kind !== 'word' || next.sentence !== token?.sentence) return false
  return hasTrait(next, trait.given) || (token.capital && next.capital && !isClitic(next))
}

const endsApposition = new Set(
  'who whose whom which that said says told became becomes and but is was has had were are will would as when where while der die das und'.split(
    ' ',
  ),
)
