/** The value of a field; an array keeps its elements apart. */
export type FieldValue = string | readonly string[]

/** A row or a flattened object: column name, or path of keys, to value. A Map, because names are foreign. */
export type FieldRecord = ReadonlyMap<string, FieldValue>

/** Nesting below which nothing in a record is an article's field. */
const deepestField = 6

/** Keys under which an element of an array carries its words: authors, paragraphs, categories. */
const wordKeys = [
  'name',
  'text',
  'content',
  'value',
  'title',
  'term',
  'label',
  '#text',
  'full_name',
]

/** A JSON object as a record: `{"source": {"name": "X"}}` has the path `source.name`. */
export function recordOf(object: object): FieldRecord {
  const record = new Map<string, FieldValue>()
  collect(record, object, [])
  return record
}

export function textOf(value: FieldValue | undefined, glue: string): string {
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : value.join(glue)).trim()
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function collect(record: Map<string, FieldValue>, object: object, path: readonly string[]): void {
  for (const [key, value] of Object.entries(object)) {
    const here = [...path, key]
    if (Array.isArray(value)) record.set(here.join('.'), value.flatMap(wordsOf))
    else if (isObject(value) && here.length < deepestField) collect(record, value, here)
    else if (isScalar(value)) record.set(here.join('.'), String(value))
  }
}

function wordsOf(element: unknown): readonly string[] {
  if (isScalar(element)) return [String(element)]
  if (!isObject(element)) return []
  const fields = new Map<string, unknown>(Object.entries(element))
  for (const key of wordKeys) {
    const value = fields.get(key)
    if (typeof value === 'string') return [value]
  }
  const { first, last } = { first: fields.get('firstname'), last: fields.get('lastname') }
  return typeof last === 'string' ? [`${typeof first === 'string' ? `${first} ` : ''}${last}`] : []
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
