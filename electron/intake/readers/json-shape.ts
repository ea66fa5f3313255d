import { JSONParser } from '@streamparser/json'
import { claimsOf, type ArticleField } from '../field-names.ts'
import { isObject, recordOf } from '../field-record.ts'

/** The way from the root to the records; `*` is any key or index. */
export type RecordPath = readonly string[]

/** Elements of an array looked at, and levels searched, to find where the records are. */
const looked = 20
const deepest = 8

type Candidate = { readonly path: RecordPath; readonly score: number }

/**
 * Where in a JSON document the articles are, judged by its beginning: the shallowest place whose
 * objects have a headline and a text, or at least one of the two. Null when nothing looks like one.
 */
export function recordPathOf(
  beginning: string,
  wanted: Readonly<Record<string, string>>,
): RecordPath | null {
  const candidates = search(partialValue(beginning), [], new Set(Object.values(wanted)))
  const best = candidates.toSorted(
    (one, other) => other.score - one.score || one.path.length - other.path.length,
  )[0]
  return best === undefined ? null : common(candidates.filter((other) => isAlike(best, other)))
}

function isAlike(one: Candidate, other: Candidate): boolean {
  return one.score === other.score && one.path.length === other.path.length
}

/** Lists side by side (`politics`, `sports`) are one list whose key does not matter. */
function common(candidates: readonly Candidate[]): RecordPath {
  const [first, ...others] = candidates.map(({ path }) => path)
  return (first ?? []).map((step, at) => (others.every((path) => path[at] === step) ? step : '*'))
}

/** What can be known of a document of which only the beginning is there: its root, as far as it got. */
function partialValue(beginning: string): unknown {
  let root: unknown
  const parser = new JSONParser({
    keepStack: true,
    separator: '',
    emitPartialTokens: true,
    emitPartialValues: true,
  })
  parser.onValue = ({ value, key, parent, stack, partial }) => {
    root ??= stack[1]?.value ?? parent ?? value
    // A text longer than the beginning is a text all the same.
    if (partial === true && value !== undefined && typeof key === 'string' && isObject(parent))
      Object.assign(parent, { [key]: value })
  }
  // A syntax error ends the look ahead; the records themselves are read and judged one by one.
  parser.onError = () => undefined
  parser.write(beginning)
  return root
}

function search(value: unknown, path: RecordPath, wanted: ReadonlySet<string>): Candidate[] {
  if (path.length > deepest) return []
  if (Array.isArray(value)) return searchMembers(value.slice(0, looked), path, wanted)
  if (!isObject(value)) return []
  const members = Object.entries(value)
  const objects = members.flatMap(([, member]) => (isObject(member) ? [member] : []))
  const records = objects.slice(0, looked).filter((member) => scoreOf(member, wanted) >= 2)
  // An object of objects that each are an article is a list with keys.
  if (records.length >= 2) return searchMembers(records, path, wanted)
  const own = scoreOf(value, wanted)
  const deeper = members
    .slice(0, 100)
    .flatMap(([key, member]) => search(member, [...path, key], wanted))
  return own === 0 ? deeper : [{ path, score: own }, ...deeper]
}

function searchMembers(
  members: readonly unknown[],
  path: RecordPath,
  wanted: ReadonlySet<string>,
): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const member of members) {
    for (const candidate of search(member, [...path, '*'], wanted)) {
      const key = JSON.stringify(candidate.path)
      if ((best.get(key)?.score ?? 0) < candidate.score) best.set(key, candidate)
    }
  }
  return [...best.values()]
}

function scoreOf(object: object, wanted: ReadonlySet<string>): number {
  const fields = new Set<ArticleField>()
  let asked = 0
  for (const [column, value] of recordOf(withoutRecords(object))) {
    if (value.length === 0) continue
    if (wanted.has(column)) asked++
    for (const { field } of claimsOf(column)) fields.add(field)
  }
  if (asked > 0) return 3 + asked
  const hasText = fields.has('body') || fields.has('html')
  if (fields.has('headline') && hasText) return 2
  const isDescribed = ['url', 'published', 'summary', 'byline'] as const
  if (fields.has('headline')) return isDescribed.some((field) => fields.has(field)) ? 1 : 0.5
  return hasText ? 1 : 0
}

/** Lists of objects are not fields of the object that holds them but perhaps the records looked for. */
function withoutRecords(object: object): object {
  const own = Object.entries(object).filter(
    ([, value]) => !(Array.isArray(value) && value.some(isObject)),
  )
  return Object.fromEntries(own)
}
