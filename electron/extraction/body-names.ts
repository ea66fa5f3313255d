import { runEnd, isCapital } from './name-runs.ts'
import { type NameScan, isTitle } from './name-scan.ts'
import { hasTrait, type Token } from './tokens.ts'
import { beginsClause } from './word-census.ts'
import { trait } from './word-traits.ts'

export function isOrganisationWord(token: Token): boolean {
  return hasTrait(token, trait.organisationEnd)
}

/**
 * The end of the body that the words from `at` name: up to the last word like Ministry or Inc of the
 * run, and over "of …" and "for …" after a word like Bank or University.
 */
export function organisationEnd(
  scan: NameScan,
  at: number,
  end: number,
  limit: number,
): number | null {
  const { tokens } = scan.document
  const token = tokens[at]
  if (token === undefined || hasTrait(token, trait.honorific | trait.suffixed)) return null
  if (scan.document.language === 'de' && isTitle(token)) return null
  if (!beginsBody(scan, at)) return null
  let last = null
  for (let index = at; index < Math.min(end, at + longestBody); index += 1) {
    const word = tokens[index]
    if (word === undefined || hasTrait(word, trait.calendar) || word.lower === 'chief') break
    const single = index === at
    if (single ? isHead(scan, index) : isOrganisationWord(word)) {
      const extended = hasTrait(word, trait.organisationHead)
        ? overOf(scan, index + 1, limit)
        : null
      if (extended !== null) last = extended
      else if (!single) last = index + 1
    }
    if (index > at && isTitle(word) && !isOrganisationWord(word) && !isNumbered(word)) {
      if (!organisationFollows(scan, index + 1, end)) break
    }
  }
  return overAnd(scan, at, last ?? end, limit) ?? last ?? numberedEnd(scan, at, end)
}

/** "Food and Drug Administration": a body whose field is two words joined. */
function overAnd(scan: NameScan, at: number, end: number, limit: number): number | null {
  const { tokens } = scan.document
  if (end - at > longestBody) return null
  if (!isGovernedAnd(tokens, end, limit)) {
    const before = tokens[end - 1]
    if (before === undefined || !fieldWords.has(before.lower)) return null
  }
  const joint = tokens[end]?.lower
  if ((joint !== 'and' && joint !== '&') || !isCapital(tokens[end + 1])) return null
  if (hasTrait(tokens[end + 1], trait.given)) return null
  const last = runEnd(scan, end + 1, limit)
  const body = tokens[last - 1]
  return body !== undefined && isOrganisationWord(body) ? last : null
}

const fieldWords = new Set(
  'economic social political cultural scientific educational environmental agricultural industrial technical strategic monetary food health homeland trade labor labour energy science arts water oil immigration customs securities fish parks alcohol research education defense defence justice culture tourism environment housing transport agriculture finance commerce industry youth family women history art music police fire'.split(
    ' ',
  ),
)

/** "Statistics Canada", "Global Affairs Canada": a field and its country. */
export function nationalBody(scan: NameScan, at: number, end: number): number | null {
  const { tokens } = scan.document
  let last = at
  while (last < end && nationalFields.has(tokens[last]?.lower ?? '')) last += 1
  return last > at && last < end && nationalBodies.has(tokens[last]?.text ?? '') ? last + 1 : null
}

const nationalBodies = new Set(
  'Canada England Scotland Wales Australia Ireland America UK'.split(' '),
)
const nationalFields = new Set(
  'health statistics transport environment parks global affairs elections air bell immigration justice natural resources sport public safety service services industry heritage fisheries oceans agriculture food infrastructure veterans indigenous crown hockey basketball soccer swimming athletics cycling volleyball curling skate gymnastics tennis rugby cricket rowing historic sports teachers universities'.split(
    ' ',
  ),
)

const longestBody = 9

/** "Doctors Without Borders" is a body, "Lawyers for Chevron" at a sentence's beginning is not. */
function isHead(scan: NameScan, at: number): boolean {
  const token = scan.document.tokens[at]
  if (token === undefined || !hasTrait(token, trait.organisationHead)) return false
  return !token.lower.endsWith('s') || !beginsClause(scan.document, at)
}

function organisationFollows(scan: NameScan, from: number, end: number): boolean {
  const next = scan.document.tokens[from]
  return from < end && next !== undefined && isOrganisationWord(next)
}

/** "The Yesterday Bank" is no name: the words before must not be common at a sentence's beginning. */
function beginsBody(scan: NameScan, at: number): boolean {
  const token = scan.document.tokens[at]
  if (token === undefined || hasTrait(token, trait.calendar)) return false
  if (starters.has(token.lower) || token.lower === 'chief') return false
  if (!beginsClause(scan.document, at)) return true
  if (hasTrait(token, trait.nationality)) return true
  return !isAdverb(token.lower) && !verbal.test(token.lower)
}

export const starters = new Set(
  `the a an this that these those his her its their our my your in on at for from with by as to but and so or if when while
  after before since although however meanwhile still yet also then now what who why how where some many most one two no not all both each every
  another other such former according asked under over about between among despite during until once only even like unlike because through both either der die das den dem des ein eine im am zum zur`.split(
    /\s+/,
  ),
)

const verbal =
  /^(?!boeing|standing|building|housing|planning|nursing|banking|shipping|trading).{2,}(?:ing|ed)$/

function isAdverb(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ly') && lower !== 'family' && lower !== 'assembly'
}

const numberedHeads = new Set('local no. unit lodge chapter channel division'.split(' '))

function isNumbered(token: Token): boolean {
  return numberedHeads.has(token.lower)
}

/** "UFCW Local 832" */
function numberedEnd(scan: NameScan, at: number, end: number): number | null {
  const { tokens } = scan.document
  for (let index = at + 1; index < Math.min(end, at + longestBody); index += 1) {
    const word = tokens[index]
    if (word === undefined) return null
    if (word.lower === 'local' && tokens[index + 1]?.kind === 'number') return index + 2
  }
  return null
}

/** "of Foreign Affairs and Trade", "for the Environment": the end of what a body's head governs. */
function overOf(scan: NameScan, at: number, limit: number, depth = 0): number | null {
  const { tokens } = scan.document
  const joint = tokens[at]
  if (joint === undefined || at >= limit || !governing.has(joint.lower)) return null
  let begin = at + 1
  if (articles.has(tokens[begin]?.lower ?? '') && tokens[begin]?.capital === false) begin += 1
  if (begin >= limit || !isCapital(tokens[begin])) return null
  if (hasTrait(tokens[begin], trait.calendar)) return null
  let end = runEnd(scan, begin, limit)
  while (isGovernedAnd(tokens, end, limit)) {
    end = runEnd(scan, end + 1, limit)
  }
  end = beforeTitle(scan, begin, end)
  return depth < deepest ? (overOf(scan, end, limit, depth + 1) ?? end) : end
}

/** "Committee for the Protection of Birds of the Ministry of …" is cut here. */
const deepest = 3

const governing = new Set(['of', 'for', 'on', 'für', 'der', 'des'])
export const articles = new Set(['the', 'der', 'die', 'das', 'den', 'dem'])

function isGovernedAnd(tokens: readonly Token[], at: number, limit: number): boolean {
  if (at + 1 >= limit || !isCapital(tokens[at + 1])) return false
  const joint = tokens[at]?.lower
  if (joint !== 'and' && joint !== 'und' && joint !== '&') return false
  const next = tokens[at + 1]
  if (next === undefined || hasTrait(next, trait.nationality)) return false
  return subjectWord.test(next.lower)
}

/** Fields a ministry or agency is for; a person's name after "and" is not drawn in. */
const subjectWord =
  /(?:ion|ions|ment|ment's|ics|ing|ture|ure|try|cy|ty|ance|ence|ism|ogy|phy|health|trade|labou?r|energy|affairs|sport|sports|fisheries|resources|services|research|sciences?|women|children|youth|drug|food|arts|crafts|defen[cs]e|technology|welfare|planning|water|forests?|relief|works|training|skills|wildlife|parks|rights)$/

function beforeTitle(scan: NameScan, begin: number, end: number): number {
  const { tokens } = scan.document
  for (let index = begin + 1; index < end; index += 1) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (token === undefined) break
    if (isTitle(token) && !isOrganisationWord(token) && index + 1 < end) {
      if (next !== undefined && hasTrait(next, trait.given)) return index
    }
  }
  return end
}
