import { nowhere, type Place } from '../../../shared/article.ts'
import { problem, reasonOf } from '../failure.ts'
import { claimsOf } from '../field-names.ts'
import { isObject, recordOf, type FieldRecord } from '../field-record.ts'
import { mappingOf, type DateOrder, type Mapping } from '../mapping.ts'
import type { ReadEvent, ReadOptions, SourceFile } from '../reader.ts'
import { articleOf, type RecordPlace } from '../record-article.ts'

/** Records waiting before the first is read, so that their dates and texts can be compared. */
const sampleRecords = 60
const sampleCharacters = 4 * 1024 ** 2

/** A record's text above this is not parsed: five megabytes of article and their markup fit well. */
export const longestRecord = 64 * 1024 ** 2

/** Kinds of records told apart by their keys before the table of their mappings is emptied. */
const mostMappings = 1000

/** What all articles of a list have in common and may be said once around it. */
const commonFields = new Set(['outlet', 'language', 'section'])

type Waiting = { readonly record: FieldRecord; readonly at: RecordPlace }

/** Turns records into articles, whatever their scraper called the fields. */
export class RecordArticles {
  readonly #file: SourceFile
  readonly #options: ReadOptions
  readonly #mappings = new Map<string, Mapping>()
  #waiting: Waiting[] | null = []
  #waitingLength = 0
  #samples: readonly FieldRecord[] = []
  #dateOrder: DateOrder | null = null
  #record = 0
  #guessed = false
  readonly #missing = new Set<string>()

  constructor(file: SourceFile, options: ReadOptions) {
    this.#file = file
    this.#options = options
  }

  get count(): number {
    return this.#record
  }

  /** `name` is how the record is called in sentences when its number is not enough: `Line 5`. */
  *push(
    text: string,
    line: number,
    name: string | null = null,
    around: ReadonlyMap<string, string> = new Map(),
  ): Generator<ReadEvent> {
    this.#record++
    const place: Place = { ...nowhere, record: this.#record, line }
    const called = `${name ?? `Record ${this.#record} (line ${line})`} of ${this.#file.name}`
    const parsed = parseLoosely(text)
    if (parsed.kind === 'broken') {
      const sentence = `${called} is not valid JSON (${parsed.reason}); it was skipped.`
      yield problem('damaged-record', sentence, place)
      return
    }
    if (!isObject(parsed.value)) {
      yield problem(
        'damaged-record',
        `${called} is not an object with fields; it was skipped.`,
        place,
      )
      return
    }
    const record = withCommon(recordOf(parsed.value), around)
    yield* this.#take({ record, at: { place, name: called } }, text.length)
  }

  /** A record that another format holds. */
  *add(record: FieldRecord, place: Place): Generator<ReadEvent> {
    this.#record++
    const name = `Record ${this.#record} (line ${place.line ?? 0}) of ${this.#file.name}`
    const length = [...record.values()].reduce((sum, value) => sum + value.length, 0)
    const at = { place: { ...place, record: this.#record }, name }
    yield* this.#take({ record, at }, length)
  }

  *end(): Generator<ReadEvent> {
    const waiting = this.#waiting
    if (waiting === null) return
    this.#waiting = null
    this.#samples = waiting.map(({ record }) => record)
    const columns = [...new Set(this.#samples.flatMap((record) => [...record.keys()]))]
    this.#dateOrder = mappingOf(columns, this.#samples, this.#options.map).dateOrder
    for (const each of waiting) yield* this.#article(each)
    this.#samples = []
  }

  *#take(each: Waiting, length: number): Generator<ReadEvent> {
    if (this.#waiting === null) {
      yield* this.#article(each)
      return
    }
    this.#waiting.push(each)
    this.#waitingLength += length
    if (this.#waiting.length >= sampleRecords || this.#waitingLength >= sampleCharacters)
      yield* this.end()
  }

  *#article({ record, at }: Waiting): Generator<ReadEvent> {
    const mapping = this.#mappingFor(record)
    yield* this.#remarks(mapping, at)
    yield* articleOf(record, mapping, at, this.#file)
  }

  *#remarks(mapping: Mapping, at: RecordPlace): Generator<ReadEvent> {
    if (mapping.guessedBody !== null && !this.#guessed) {
      this.#guessed = true
      const sentence = `No field of ${at.name} is named as a text is; “${mapping.guessedBody}”, which holds the longest text, was taken, here and in records like it.`
      yield problem('missing-field', sentence, at.place)
    }
    for (const field of mapping.missing) {
      if (this.#missing.has(field)) continue
      this.#missing.add(field)
      const sentence = `${at.name} has no field “${field}”; the names of its other fields decided.`
      yield problem('missing-field', sentence, at.place)
    }
  }

  #mappingFor(record: FieldRecord): Mapping {
    const columns = [...record].flatMap(([column, value]) => (value.length > 0 ? [column] : []))
    const key = JSON.stringify(columns)
    const known = this.#mappings.get(key)
    if (known !== undefined) return known
    const alike = this.#samples.filter((sample) => columns.every((column) => sample.get(column)))
    const samples = alike.length > 0 ? alike : [record]
    const found = mappingOf(columns, samples, this.#options.map)
    const mapping = { ...found, dateOrder: found.dateOrder ?? this.#dateOrder }
    if (this.#mappings.size >= mostMappings) this.#mappings.clear()
    this.#mappings.set(key, mapping)
    return mapping
  }
}

function withCommon(record: FieldRecord, around: ReadonlyMap<string, string>): FieldRecord {
  if (around.size === 0) return record
  const own = new Set([...record.keys()].flatMap(fieldsOf))
  const added = [...around].filter(([key]) =>
    fieldsOf(key).some((field) => commonFields.has(field) && !own.has(field)),
  )
  return added.length === 0 ? record : new Map([...added, ...record])
}

function fieldsOf(column: string): readonly string[] {
  return claimsOf(column).map(({ field }) => field)
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly reason: string }

/** JSON as programs really write it: with NaN, Python's None, trailing commas, raw line ends in strings. */
function parseLoosely(text: string): Parsed {
  if (text.length > longestRecord)
    return { kind: 'broken', reason: 'it is longer than 64 million characters' }
  try {
    return { kind: 'value', value: JSON.parse(text) }
  } catch (error) {
    try {
      return { kind: 'value', value: JSON.parse(repaired(text)) }
    } catch {
      return { kind: 'broken', reason: reasonOf(error) }
    }
  }
}

const words: ReadonlyMap<string, string> = new Map([
  ['NaN', 'null'],
  ['Infinity', 'null'],
  ['-Infinity', 'null'],
  ['None', 'null'],
  ['undefined', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  [',', ''],
])

function repaired(text: string): string {
  const parts =
    /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity|None|True|False|undefined)\b|,(?=\s*[}\]])/gs
  return text.replace(parts, (part) => words.get(part) ?? part.replace(/[\0-\x1f]/g, escaped))
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
}
