import type { Block } from './block.ts'
import { firstMatch, type CompiledProfile, type Labelled } from './profile-compiled.ts'
import type { RawRecord } from './profile-records.ts'

/** A record sorted into fields; each field keeps the pieces it was given in order. */
export type RecordFields = {
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** Unlabelled blocks before the text. */
  readonly head: readonly Block[]
  readonly body: readonly Block[]
  readonly dropped: readonly Dropped[]
  /** How many of the profile's labels and elements were found. */
  readonly known: number
}

/** A line that belongs to no field; `late` when it stood behind the text. */
export type Dropped = { readonly text: string; readonly late: boolean }

/** A label in the text ends it only when no more than this many paragraphs follow before the next one. */
const longestTailValue = 3

/** A notice of rights has no more lines than this. */
const longestNotice = 6

export function fieldsOf(record: RawRecord, compiled: CompiledProfile): RecordFields {
  const sorter = newSorter(compiled, record.blocks)
  for (const [at, block] of record.blocks.entries()) sorter.add(block, at)
  return sorter.result()
}

type Sorter = { add(block: Block, at: number): void; result(): RecordFields }

function newSorter(compiled: CompiledProfile, blocks: readonly Block[]): Sorter {
  const labelled = blocks.map((block) => compiled.labelled(block))
  const headlineIsPart = compiled.parts.some(({ field }) => field === 'headline')
  const opensBody = labelled.some((label) => label?.field === 'body')
  const fields = new Map<string, string[]>()
  const head: Block[] = []
  const body: Block[] = []
  const dropped: Dropped[] = []
  let known = 0
  let place: 'head' | 'body' | 'tail' = 'head'
  let open: { readonly field: string; hasValue: boolean } | null = null

  function put(field: string, value: string): void {
    const list = fields.get(field) ?? []
    list.push(value)
    fields.set(field, list)
  }

  function addLabelled({ field, value }: Labelled, block: Block): void {
    known += 1
    if (field === 'body') {
      place = 'body'
      open = null
      if (value !== '') body.push(withoutLabel(block, value))
      return
    }
    if (compiled.tail.has(field) && (place !== 'head' || headlineIsPart)) place = 'tail'
    if (value !== '') put(field, value)
    open = { field, hasValue: value !== '' }
  }

  function addUnlabelled(block: Block): void {
    if (place === 'body') body.push(block)
    else if (headlineIsPart && !fields.has('headline')) put('kicker', block.text)
    else if (open === null) head.push(block)
    else if (place === 'head' && open.hasValue && !opensBody && isColonForm(compiled)) {
      place = 'body'
      open = null
      body.push(block)
    } else {
      put(open.field, block.text)
      open.hasValue = true
    }
  }

  return {
    add(block, at) {
      if (isDropped(block, compiled)) {
        dropped.push({ text: block.text, late: place !== 'head' || body.length > 0 })
        const rest = place === 'head' && open === null ? afterNotice(block, compiled) : null
        if (rest !== null) head.push(rest)
        return
      }
      const part = partOf(block, compiled)
      if (part !== null) {
        known += 1
        if (part === 'body') {
          place = 'body'
          body.push(block)
        } else put(part, block.text)
        return
      }
      const label = labelled[at] ?? null
      const counts =
        label !== null &&
        (place !== 'body' ||
          body.length === 0 ||
          label.field === 'body' ||
          (compiled.tail.has(label.field) && endsBody(labelled, at)))
      if (label !== null && counts) addLabelled(label, block)
      else addUnlabelled(block)
    },
    result() {
      // Where every field is labelled, what stands before the first label is the cover of the file.
      if (!opensBody || compiled.profile.head.length > 0)
        return { fields, head, body, dropped, known }
      const cover = head.map(({ text }) => ({ text, late: false }))
      return { fields, head: [], body, dropped: [...cover, ...dropped], known }
    },
  }
}

/** Few paragraphs follow a label that ends the text; many follow words that only look like one. */
function endsBody(labelled: readonly (Labelled | null)[], at: number): boolean {
  const next = labelled.findIndex((label, other) => other > at && label !== null)
  return (next === -1 ? labelled.length : next) - at - 1 <= longestTailValue
}

function isColonForm(compiled: CompiledProfile): boolean {
  return compiled.profile.labels.form === '{label}:'
}

function isDropped(block: Block, compiled: CompiledProfile): boolean {
  if (firstMatch(compiled.drop, block.text) !== null || !/[\p{L}\d]/u.test(block.text)) return true
  const [first = ''] = block.lines
  return block.lines.length <= longestNotice && firstMatch(compiled.drop, first) !== null
}

/** Below a notice of two lines or more the outlet may follow without a blank line. */
function afterNotice(block: Block, compiled: CompiledProfile): Block | null {
  const matching = block.lines.map((line) => firstMatch(compiled.drop, line) !== null)
  const last = matching.lastIndexOf(true)
  const lines = block.lines.slice(last + 1)
  if (last < 1 || lines.every((line) => line.trim() === '')) return null
  const text = lines.map((line) => line.trim()).join(' ')
  return { ...block, lines, text, line: block.line + last + 1 }
}

function partOf(block: Block, compiled: CompiledProfile): string | null {
  // The innermost element decides: a caption inside the text is a caption.
  for (const element of block.within.toReversed()) {
    const part = compiled.parts.find(({ selects }) => selects(element))
    if (part !== undefined) return part.field
  }
  return null
}

function withoutLabel(block: Block, value: string): Block {
  const [first = '', ...rest] = block.lines
  const colon = first.indexOf(':')
  const lines = colon === -1 ? value.split('\n') : [first.slice(colon + 1), ...rest]
  return { ...block, text: value, lines }
}
