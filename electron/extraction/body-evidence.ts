import { words } from './languages/language.ts'
import type { Name } from './name-scan.ts'
import type { Document } from './sentences.ts'
import { hasTrait, type Token } from './tokens.ts'
import { trait } from './word-traits.ts'

/** Nouns that say of the name beside them that a body bears it: “the lender Vastra”. */
const bodyNouns = words(`
  company firm group giant conglomerate corporation retailer lender bank bank's insurer reinsurer brokerage carrier airline operator provider
  supplier manufacturer maker consultancy utility subsidiary affiliate start-up startup partnership business
  newspaper daily tabloid magazine broadcaster network website newswire agency publisher think-tank charity watchdog regulator
  nonprofit non-profit organisation organization association federation union party movement militia coalition alliance
  club band chain brewer distiller refiner drugmaker university institute`)

/** Of these, the ones that may also stand for a person or an act, and so say nothing before a name. */
const ambiguous = words("publisher maker provider supplier operator business movement bank's party")

/** Nouns right behind a name: “Le Clairon newspaper”. */
const namedKinds = words(
  'newspaper magazine tabloid website newswire airline airlines supermarkets',
)

/** What only a body has: “Vastra’s shareholders”. */
const corporate = words(`
  shares stock shareholders investors subsidiary subsidiaries headquarters revenue revenues earnings profits turnover creditors bondholders
  customers fleet factory factories plant plants stores outlets branches listing bonds takeover`)

const traded = words(`
  rose fell were have had gained lost slipped jumped dropped dipped closed traded are climbed surged tumbled added
  ended opened eased soared slid in at on by to from , . and`)

const employers = words(`
  analyst analysts economist economists strategist chief executive ceo cfo chairman chairwoman president director managing manager
  founder co-founder editor researcher professor engineer`)

/** “drugmaker Tovalin”, “the Le Clairon newspaper”, “Vastra, a Texas investment firm,”: called a body. */
export function isCalledBody(document: Document, { first, last }: Name): boolean {
  const { tokens } = document
  return (
    isBodyNoun(tokens[first - 1], tokens[first - 2]) ||
    isPlain(tokens[last], namedKinds) ||
    isApposedBody(tokens, last)
  )
}

/** Has shares, a share symbol, or people who work for it. */
export function isKeptAsBody(document: Document, { first, last }: Name): boolean {
  const { tokens } = document
  const after = tokens[last]
  if (after === undefined) return false
  if (after.text === '(' || after.text === '<') return isShareSymbol(tokens, last + 1)
  if (after.text === "'s" || after.text === '’s')
    return corporate.has(tokens[last + 1]?.lower ?? '')
  if (after.lower === 'shares' || after.lower === 'stock')
    return traded.has(tokens[last + 1]?.lower ?? '')
  return last > first + 1 && isEmployer(tokens, last)
}

/** A body that has the name of a person: “John Moor, a maker of pumps,”, “John Moor ( JMO.L )”. */
export function isNamedAfterPerson({ tokens }: Document, { last }: Name): boolean {
  const mark = tokens[last]?.text
  if (mark === ',') return isApposedBody(tokens, last)
  return (mark === '(' || mark === '<') && isShareSymbol(tokens, last + 1)
}

/** “Vastra, which”: no person, though it may be a thing. */
export function isNeuter({ tokens }: Document, { last }: Name): boolean {
  return tokens[last]?.text === ',' && tokens[last + 1]?.lower === 'which'
}

const makers = /..maker$/

function isBodyNoun(token: Token | undefined, before: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false
  const { lower } = token
  if (before !== undefined && sectors.has(before.lower)) {
    if (lower === 'leader' || lower === 'trader') return true
  }
  return (
    (bodyNouns.has(lower) && !ambiguous.has(lower)) || (makers.test(lower) && !people.has(lower))
  )
}

const sectors = words('market industry sector world energy commodity commodities oil grain metals')
const people = words(
  'lawmaker filmmaker policymaker peacemaker playmaker matchmaker dressmaker shoemaker',
)

function isPlain(token: Token | undefined, list: ReadonlySet<string>): boolean {
  return token !== undefined && !token.capital && list.has(token.lower)
}

const longestApposition = 9
const articles = words('a an the one')
const ends = words('of that which in for with based and')

/** “, the country’s largest lender,” and “, a maker of pumps”. */
function isApposedBody(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !articles.has(tokens[comma + 1]?.lower ?? '')) return false
  for (let at = comma + 2; at < comma + longestApposition; at += 1) {
    const next = tokens[at + 1]
    const closed = next === undefined || next.kind === 'punctuation' || ends.has(next.lower)
    if (!closed) continue
    const head = tokens[at]
    return (
      head !== undefined && !head.capital && (bodyNouns.has(head.lower) || head.lower === 'unit')
    )
  }
  return false
}

/** “( VAS.L )”, “(NYSE: VAS)” and “<VAS>” */
function isShareSymbol(tokens: readonly Token[], at: number): boolean {
  const symbol = tokens[at]
  if (!hasTrait(symbol, trait.upper) || (symbol?.text.length ?? 0) > longestSymbol) return false
  const mark = tokens[at + 1]?.text
  return mark === '>' || mark === ':' || (mark === '.' && tokens[at + 3]?.text === ')')
}

const longestSymbol = 6
const longestOffice = 4

/** “Noble Vista analyst Erik Beder”: whom somebody with a name of his own works for. */
function isEmployer(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < from + longestOffice && employers.has(tokens[at]?.lower ?? '')) at += 1
  const holder = tokens[at]
  if (at === from || holder === undefined || holder.sentence !== tokens[from]?.sentence)
    return false
  return hasTrait(holder, trait.givenCased) && tokens[at + 1]?.capital === true
}
