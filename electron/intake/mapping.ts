import { readDate } from './cleaning/dates.ts'
import { articleFields, claimsOf, type ArticleField } from './field-names.ts'
import { textOf, type FieldRecord } from './field-record.ts'

/** How a table writes dates in numbers. */
export type DateOrder = 'dmy' | 'mdy'

/** Which column holds which field, and what had to be guessed from the values instead of the names. */
export type Mapping = {
  readonly columns: ReadonlyMap<ArticleField, string>
  /** The column taken for the text although its name does not say so. */
  readonly guessedBody: string | null
  /** Columns a person named that are not there. */
  readonly missing: readonly string[]
  readonly dateOrder: DateOrder | null
}

/** Average length from which a column without a known name is taken for the articles' text. */
const proseLength = 100

/** A shorter candidate with a better name loses to one this many times longer. */
const longerBody = 4

/**
 * Finds the fields by the names of the columns, then by what stands in them. What a person said
 * (`wanted`: field to column) comes first.
 */
export function mappingOf(
  columns: readonly string[],
  samples: readonly FieldRecord[],
  wanted: Readonly<Record<string, string>> = {},
): Mapping {
  const given = wantedColumns(columns, wanted)
  const byName = namedColumns(columns, samples, given.columns)
  const hasText = byName.has('body') || byName.has('html') || byName.has('summary')
  const guessedBody = hasText ? null : longestColumn(columns, samples, new Set(byName.values()))
  if (guessedBody !== null) byName.set('body', guessedBody)
  leaveOut(byName, wanted)
  const published = byName.get('published')
  return {
    columns: byName,
    guessedBody,
    missing: given.missing,
    dateOrder: published === undefined ? null : dateOrderOf(valuesOf(published, samples)),
  }
}

/** The fields of a table that has no header, by what stands in the columns. */
export function mappingByContent(
  columns: readonly string[],
  samples: readonly FieldRecord[],
  wanted: Readonly<Record<string, string>> = {},
): Mapping {
  const given = wantedColumns(columns, wanted)
  const found = new Map(given.columns)
  const claim = (field: ArticleField, fits: (column: string) => boolean): void => {
    if (found.has(field)) return
    const taken = new Set(found.values())
    const column = columns.find((candidate) => !taken.has(candidate) && fits(candidate))
    if (column !== undefined) found.set(field, column)
  }
  const share = (column: string, fits: (value: string) => boolean): boolean => {
    const values = valuesOf(column, samples)
    return values.length > 0 && values.filter(fits).length >= values.length * 0.8
  }
  claim('url', (column) => share(column, isAddress))
  claim('published', (column) => share(column, isDate))
  const taken = new Set(found.values())
  const body = found.get('body') ?? longestColumn(columns, samples, taken)
  if (body !== null) found.set('body', body)
  claim('headline', (column) => share(column, (value) => value.includes(' ')))
  leaveOut(found, wanted)
  const published = found.get('published')
  return {
    columns: found,
    guessedBody: given.columns.has('body') ? null : body,
    missing: given.missing,
    dateOrder: published === undefined ? null : dateOrderOf(valuesOf(published, samples)),
  }
}

/** A field that a person gave no column on purpose ('') is not guessed either. */
function leaveOut(
  found: Map<ArticleField, string>,
  wanted: Readonly<Record<string, string>>,
): void {
  for (const field of articleFields) if (wanted[field] === '') found.delete(field)
}

function wantedColumns(
  columns: readonly string[],
  wanted: Readonly<Record<string, string>>,
): { readonly columns: ReadonlyMap<ArticleField, string>; readonly missing: readonly string[] } {
  const found = new Map<ArticleField, string>()
  const missing: string[] = []
  const asked = new Map(Object.entries(wanted))
  for (const field of articleFields) {
    const name = asked.get(field)
    if (name === undefined || name === '') continue
    const column =
      columns.find((candidate) => candidate === name) ??
      columns.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
    if (column === undefined) missing.push(name)
    else found.set(field, column)
  }
  return { columns: found, missing }
}

type Candidate = { readonly field: ArticleField; readonly column: string; readonly cost: number }

function namedColumns(
  columns: readonly string[],
  samples: readonly FieldRecord[],
  given: ReadonlyMap<ArticleField, string>,
): Map<ArticleField, string> {
  const found = new Map(given)
  const taken = new Set(given.values())
  for (const { field, column } of candidatesOf(columns, samples)) {
    if (found.has(field) || taken.has(column)) continue
    found.set(field, column)
    taken.add(column)
  }
  return found
}

function candidatesOf(
  columns: readonly string[],
  samples: readonly FieldRecord[],
): readonly Candidate[] {
  const named = columns.flatMap((column) => claimsOf(column).map((claim) => ({ column, ...claim })))
  const longest = Math.max(
    0,
    ...named
      .filter(({ field }) => field === 'body')
      .map(({ column }) => averageLength(column, samples)),
  )
  return named
    .map(({ field, column, rank }) => ({
      field,
      column,
      cost: rank + doubt(field, column, samples, longest),
    }))
    .filter(({ cost }) => cost < 200)
    .toSorted((one, other) => one.cost - other.cost)
}

/** What the values say against the name: an outlet that is an address, a date that is none. */
function doubt(
  field: ArticleField,
  column: string,
  samples: readonly FieldRecord[],
  longestBody: number,
): number {
  if (samples.length === 0) return 0
  const values = valuesOf(column, samples)
  if (values.length === 0) return 100
  const most = (fits: (value: string) => boolean): boolean =>
    values.filter(fits).length > values.length / 2
  switch (field) {
    case 'body':
      return averageLength(column, samples) * longerBody < longestBody ? 100 : 0
    case 'published':
    case 'updated':
      return most(isDate) ? 0 : 60
    case 'url':
      return most((value) => isAddress(value) || /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\//.test(value))
        ? 0
        : 200
    case 'html':
      return most((value) => value.includes('<')) ? 0 : 200
    case 'outlet':
    case 'section':
    case 'byline':
    case 'headline':
      return most((value) => isAddress(value) || value.length > 1000) ? 200 : 0
    default:
      return 0
  }
}

function longestColumn(
  columns: readonly string[],
  samples: readonly FieldRecord[],
  taken: ReadonlySet<string>,
): string | null {
  let best: string | null = null
  let longest = proseLength
  for (const column of columns) {
    const length = averageLength(column, samples)
    if (taken.has(column) || length <= longest) continue
    if (!valuesOf(column, samples).some((value) => value.includes(' '))) continue
    best = column
    longest = length
  }
  return best
}

function averageLength(column: string, samples: readonly FieldRecord[]): number {
  const values = valuesOf(column, samples)
  if (values.length === 0) return 0
  return values.reduce((sum, value) => sum + value.length, 0) / values.length
}

function valuesOf(column: string, samples: readonly FieldRecord[]): readonly string[] {
  return samples.map((sample) => textOf(sample.get(column), ' ')).filter((value) => value !== '')
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value)
}

function isDate(value: string): boolean {
  if (/^\d{4}$|^\d{10}$|^\d{13}$/.test(value)) return true
  return readDate(value, { order: 'dmy' }) !== null || readDate(value, { order: 'mdy' }) !== null
}

/** A first number above twelve somewhere in the column tells how all its dates are written. */
function dateOrderOf(values: readonly string[]): DateOrder | null {
  const pairs = values.flatMap((value) => {
    const match = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}/.exec(value)
    return match === null ? [] : [{ first: Number(match[1]), second: Number(match[2]) }]
  })
  const dayFirst = pairs.some(({ first }) => first > 12)
  const monthFirst = pairs.some(({ second }) => second > 12)
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'dmy' : 'mdy'
}
