import { everything, type Query } from '../../../shared/query/syntax.ts'
import type { Library } from '../database.ts'
import type { Asking, Scope, Subject } from './asking.ts'
import { allOf, always, never, type Condition } from './conditions.ts'
import { places } from './places.ts'
import { goOn, type Scan } from './scan.ts'
import { shapeOf } from './shape.ts'
import { textCondition } from './texts.ts'
import { readWords } from './words-to-read.ts'

/** A query as SQL: one full-text match that can be ranked by, and what else must hold. */
export type Compiled = {
  readonly match: string | null
  readonly condition: Condition
  /** Not null while a regular expression was not tried on everything: compiled again, it goes on. */
  readonly scan: Scan | null
  /** What a person must know about the answer, in sentences; mostly none. */
  readonly notes: readonly string[]
}

export type CompileOptions = {
  /** Words are found in their other forms, too. */
  readonly stems: boolean
  /** Milliseconds that regular expressions may take before the rest is left for the next time. */
  readonly patience?: number
}

const usualPatience = 40

export function compileQuery(
  library: Library,
  query: Query,
  subject: Subject,
  { stems, patience = usualPatience }: CompileOptions,
): Compiled {
  const asking: Asking = { library, stems, notes: new Set() }
  const scope = (untried: Scope['untried']): Scope => ({
    ...asking,
    subject,
    inQuote: subject === 'quotes',
    untried,
  })
  const reading = readWords(library, query, stems, patience)
  if (reading !== null) return { match: null, condition: never, scan: reading, notes: [] }
  const scan = goOn(query, scope('widest'), patience)
  return { ...shapeOf(query, scope('surest')), scan, notes: [...asking.notes] }
}

/** Actors of a query: by name, in the articles that the fields tell. */
export type CompiledActors = Pick<Compiled, 'scan' | 'notes'> & {
  /** Speaks of actors `a`. */
  readonly named: Condition
  readonly within: Compiled
}

export function compileActors(
  library: Library,
  query: Query,
  options: CompileOptions,
): CompiledActors {
  const parts = query.kind === 'and' ? query.parts : [query]
  const names = parts.filter((part) => part.kind !== 'everything' && isOfTerms(part))
  const fields = parts.filter((part) => !names.includes(part))
  const asking: Asking = { library, stems: false, notes: new Set() }
  const scope = { ...asking, subject: 'articles', inQuote: false, untried: 'surest' } as const
  const named = allOf(names.map((part) => textCondition(part, places.actorName, scope)))
  const within = compileQuery(library, together(fields), 'articles', options)
  return {
    named: selecting('a.id IN (SELECT n.id FROM actors n WHERE', named),
    within,
    scan: within.scan,
    notes: [...asking.notes, ...within.notes],
  }
}

function together(parts: readonly Query[]): Query {
  const [first] = parts
  if (first === undefined) return everything
  return parts.length === 1 ? first : { kind: 'and', parts }
}

function selecting(start: string, condition: Condition): Condition {
  if (condition === always) return always
  return { sql: `${start} ${condition.sql})`, values: condition.values }
}

function isOfTerms(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return false
    case 'not':
      return isOfTerms(query.part)
    case 'and':
    case 'or':
      return query.parts.every(isOfTerms)
    default:
      return true
  }
}
