import type { Block } from './block.ts'
import { findDates } from './cleaning/dates.ts'
import { languageCode } from './cleaning/languages.ts'
import type { CompiledProfile } from './profile-compiled.ts'
import type { RecordFields } from './profile-fields.ts'

/** The unlabelled lines above a text, given to the fields they are; `rest` belongs to the text. */
export type AlignedHead = {
  readonly slots: ReadonlyMap<string, readonly string[]>
  readonly rest: readonly Block[]
}

/** A line that only bears a date is short. */
const longestDateLine = 160

/** Fields that can be told by their look alone. */
const shapes: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['length', (text: string) => /^\d[\d.,]{0,8}\s(?:words|mots|wörter|worte|palabras)$/i.test(text)],
  [
    'time',
    (text: string) => /^\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]m|uhr|h))?(?:\s\p{Lu}{2,5})?$/iu.test(text),
  ],
  ['language', (text: string) => languageCode(text) !== null && text.length > 3],
  ['page', (text: string) => /^(?:(?:p|pg|page|seite|s)\.?\s?)?\d{1,4}$/i.test(text)],
])

/** The date anchors the head: what the profile names before it stands above, the rest below. */
export function alignHead(record: RecordFields, compiled: CompiledProfile): AlignedHead {
  const order = compiled.profile.head
  const slots = new Map<string, readonly string[]>()
  if (order.length === 0) return { slots, rest: withByline(record.head, record, compiled, slots) }
  const printed = record.head.filter((block) => !takeShaped(block, order, slots))
  const left = withDateApart(printed, compiled)
  const anchor = dateBlock(left, compiled, order.indexOf('headline') < order.indexOf('date'))
  if (anchor === -1) return withoutDate(left, record, compiled, slots)
  const before = left.slice(0, anchor)
  const after = left.slice(anchor + 1)
  const dated = left[anchor]
  if (dated !== undefined) takeDateLine(dated, compiled, slots)
  const split = order.indexOf('date')
  fillBackwards(before, order.slice(0, split).filter(isText), slots)
  const below = order.slice(split + 1).filter(isText)
  if (below.length === 0 && record.body.length > 0) return { slots, rest: [] }
  if (record.body.length > 0) return { slots, rest: fill(after, below, slots, true) }
  return { slots, rest: fill(after, below, slots, false) }
}

/** Where no blank lines part headline, outlet and date, every line is one of them. */
function withDateApart(blocks: readonly Block[], compiled: CompiledProfile): readonly Block[] {
  const { container } = compiled.profile
  const isPlain = container === 'text' || container === 'rtf'
  if (!isPlain || dateBlock(blocks, compiled, true) !== -1) return blocks
  const lines = blocks.flatMap((block) =>
    block.lines
      .filter((line) => line.trim() !== '')
      .map((line) => ({ ...block, text: line.trim(), lines: [line] })),
  )
  return dateBlock(lines, compiled, true) === -1 ? blocks : lines
}

function isText(field: string): boolean {
  return field !== 'date' && !shapes.has(field)
}

function takeShaped(
  block: Block,
  order: readonly string[],
  slots: Map<string, readonly string[]>,
): boolean {
  const field = order.find(
    (name) => !slots.has(name) && shapes.get(name)?.(block.text.trim()) === true,
  )
  if (field === undefined) return false
  slots.set(field, [block.text])
  return true
}

/** Where the headline stands above the date, the last date counts: a cover may stand before it. */
function dateBlock(blocks: readonly Block[], compiled: CompiledProfile, last: boolean): number {
  const isDate = ({ lines }: Block): boolean => {
    const line = withoutWeekday(lines.find((one) => one.trim() !== '') ?? '')
    if (line.length > longestDateLine) return false
    const [date] = findDates(line, dateHints(compiled))
    // A headline may speak of a date; a date line begins with one, or with its weekday.
    return date !== undefined && date.start < 20
  }
  return last ? blocks.findLastIndex(isDate) : blocks.findIndex(isDate)
}

function dateHints(compiled: CompiledProfile): { readonly order?: 'dmy' | 'mdy' | 'ymd' } {
  const { order } = compiled.profile.dates
  return order === undefined ? {} : { order }
}

/** Behind the date stand the edition and notes: `January 28, 1993, Tuesday, Late Edition - Final`. */
function takeDateLine(
  block: Block,
  compiled: CompiledProfile,
  slots: Map<string, readonly string[]>,
): void {
  const [first = '', ...more] = block.lines.filter((one) => one.trim() !== '')
  const line = withoutWeekday(first)
  const end = findDates(line, dateHints(compiled))[0]?.end ?? line.length
  slots.set('date', [line.slice(0, end)])
  const notes = [line.slice(end), ...more].map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ''))
  const corrections = notes.filter((note) => /correction/i.test(note))
  const editions = notes.filter((note) => note !== '' && !corrections.includes(note))
  if (editions.length > 0) slots.set('edition', [editions.join('; ')])
  if (corrections.length > 0) slots.set('correction', corrections)
}

const weekday =
  /(?:^|[\s,]+)(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![\p{L}])/iu

/** Nexis prints the weekday between the date and its time. */
function withoutWeekday(line: string): string {
  return line
    .slice(0, longestDateLine * 2)
    .replace(weekday, '')
    .trim()
}

/** The nearest block to the date takes the nearest field; a headline takes all bold blocks before it. */
function fillBackwards(
  blocks: readonly Block[],
  fields: readonly string[],
  slots: Map<string, readonly string[]>,
): void {
  let at = blocks.length - 1
  for (const field of fields.toReversed()) {
    const block = blocks[at]
    if (block === undefined) return
    let from = at
    if (field === 'headline' || fields.length === 1)
      while (from > 0 && sameWeight(blocks[from - 1], block)) from -= 1
    slots.set(
      field,
      blocks.slice(from, at + 1).map(({ text }) => text),
    )
    at = from - 1
  }
}

function sameWeight(one: Block | undefined, other: Block): boolean {
  return one !== undefined && (one.bold === one.text) === (other.bold === other.text)
}

/** Gives blocks to fields in order; the last field takes all that is left, or just its own. */
function fill(
  blocks: readonly Block[],
  fields: readonly string[],
  slots: Map<string, readonly string[]>,
  all: boolean,
): readonly Block[] {
  const taken = fields.slice(0, blocks.length)
  for (const [at, field] of taken.entries()) {
    const isLast = at === taken.length - 1
    const own = blocks.slice(at, isLast && all ? undefined : at + 1)
    slots.set(
      field,
      own.map(({ text }) => text),
    )
  }
  return all && taken.length > 0 ? [] : blocks.slice(taken.length)
}

function withoutDate(
  blocks: readonly Block[],
  record: RecordFields,
  compiled: CompiledProfile,
  slots: Map<string, readonly string[]>,
): AlignedHead {
  const fields = compiled.profile.head.filter(isText)
  return { slots, rest: fill(blocks, fields, slots, record.body.length > 0) }
}

const longestByline = 80

/** Europresse sets the author between headline and text, without a label. */
function withByline(
  blocks: readonly Block[],
  record: RecordFields,
  compiled: CompiledProfile,
  slots: Map<string, readonly string[]>,
): readonly Block[] {
  const [first, ...rest] = blocks
  const isByline =
    compiled.profile.bylineAfterHeadline &&
    first !== undefined &&
    (rest.length > 0 || record.body.length > 0) &&
    first.text.length <= longestByline &&
    !/[.!?…:]$/.test(first.text) &&
    /^\p{Lu}/u.test(first.text)
  if (!isByline || first === undefined) return blocks
  slots.set('byline', [first.text])
  return rest
}
