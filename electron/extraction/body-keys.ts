import { wordsOf } from './grouping.ts'
import type { Name } from './name-scan.ts'
import type { Document } from './sentences.ts'

/** What companies are called without their form: “mason vale” where the text has Mason Vale Co. */
export function companiesIn(document: Document, names: readonly Name[]): ReadonlySet<string> {
  const companies = new Set<string>()
  for (const name of names) {
    if (name.sign !== 'organisation') continue
    if (!companyEnds.has(document.tokens[name.last - 1]?.lower ?? '')) continue
    companies.add(bodyKey(wordsOf(document, name)).join(' '))
  }
  return companies
}

const companyEnds = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag kg se sa s.a. corporation company limited group holdings'.split(
    ' ',
  ),
)

/** The words of a body's name that identify it: no article, no "U.S.", no form of company. */
export function bodyKey(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && companyEnds.has(words[end - 1] ?? '')) end -= 1
  const [first = '', second = ''] = words
  const idle = first === 'the' || (american.has(first) && !companiesAfter.has(second))
  return words.slice(idle && end > 1 ? 1 : 0, end)
}

const american = new Set(['u.s.', 'us'])
const companiesAfter = new Set('airways steel bank bancorp foods cellular news dollar'.split(' '))
export function endsAsCompany(words: readonly string[]): boolean {
  return companyEnds.has(words.at(-1) ?? '')
}
