import { z } from 'zod'
import { isSelector } from './block.ts'
import { ReadFailure } from './failure.ts'
import { markFault } from './profile-mark.ts'

/**
 * How one layout of a news database looks, as data. When a vendor changes its export, a profile can
 * be mended without waiting for a new version of the program: save the built-in one from the settings,
 * change it, and put it into the folder `profiles` of the settings as `anything.json`. A file whose
 * `name` is that of a built-in profile replaces it; any other name adds a layout.
 *
 *     {
 *       "name": "lexisnexis-text",
 *       "label": "LexisNexis (text)",
 *       "container": "text",
 *       "recognise": { "marks": ["{number} of {total} DOCUMENTS", "LENGTH:"], "least": 2 },
 *       "record": { "starts": ["{number} of {total} DOCUMENTS"] },
 *       "head": ["outlet", "date", "headline"],
 *       "labels": { "form": "{label}:", "exactCase": true },
 *       "fields": { "byline": ["BYLINE", "AUTOR"], "section": ["SECTION"], "language": ["LANGUAGE"] },
 *       "tail": ["language"],
 *       "drop": ["Copyright {any}", "All Rights Reserved"],
 *       "dates": { "order": "mdy" }
 *     }
 *
 * - `container` is what the file is: `text`, `html`, `docx`, `rtf` or `xml`.
 * - **Marks** are lines as the vendor prints them. `{number}` and `{total}` stand for digits, `{rule}`
 *   for a drawn line, `{any}` for anything; every other word in braces stands for text, which is kept
 *   under that name. Case and the width of spaces do not matter.
 * - **Elements** (in `record`, `parts`, `dropElements`) are written `name`, `.class`,
 *   `name.class` or `#id`; a `*` may end a class or id. They serve HTML, XML and Word documents only.
 * - A record is the content of an element of `record.elements`, or begins at a mark of `record.starts`
 *   or an element of `record.openers` and ends where the next begins or at a mark of `record.ends`.
 * - `announced` are lines that say how many articles the file holds: `Documents ({total})`, `Items
 *   {first}-{last}`; `announcedElements` are elements that carry the count in an attribute.
 * - `head` says in which order unlabelled lines stand before the text; the date tells them apart.
 * - `labels.form` says how a label is printed: `{label}:` before its value, or `{label}` alone.
 * - `fields` lists the labels under which the vendor gives a field, in all its languages. `body`
 *   begins the text; a field in `tail` ends it; other names than the known ones are kept as they are.
 * - `parts` gives elements to fields. `values` takes a field apart: `{value}` is what is wanted, other
 *   placeholders become fields of their own; the first pattern that fits counts, for dates the first
 *   whose `{value}` is a date.
 */
export type Profile = z.infer<typeof profileSchema>

/** Fields with a meaning; all others are kept under their label. */
export const knownFields = [
  'headline',
  'subtitle',
  'outlet',
  'date',
  'time',
  'updated',
  'byline',
  'section',
  'language',
  'dateline',
  'agency',
  'caption',
  'url',
  'body',
  'correction',
  'length',
] as const
export type KnownField = (typeof knownFields)[number]

const mark = z.string().check((payload) => {
  const fault = markFault(payload.value)
  if (fault !== null) payload.issues.push({ code: 'custom', message: fault, input: payload.value })
})
const element = z.string().refine(isSelector, 'write an element as name, .class, name.class or #id')
const marks = z.array(mark)
const fieldName = z.string().regex(/^[A-Za-z][A-Za-z ]{0,40}$/, 'a field is a word')

export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/, 'a name is written in lower case, like factiva-html'),
  label: z.string().min(1),
  container: z.enum(['text', 'html', 'docx', 'rtf', 'xml']),
  /** Texts by which a file is recognised, and how many of them must be there. */
  recognise: z.strictObject({ marks: marks.min(1), least: z.int().min(1) }),
  record: z.strictObject({
    starts: marks.default([]),
    elements: z.array(element).default([]),
    openers: z.array(element).default([]),
    ends: marks.default([]),
  }),
  /** Lines in which the file says how many articles it holds. */
  announced: marks.default([]),
  announcedElements: z.array(z.strictObject({ element, attribute: z.string().min(1) })).default([]),
  /** Lines that belong to the cover of a file; a record that begins with one is no article. */
  cover: marks.default([]),
  head: z.array(fieldName).default([]),
  /** A short line without full stop right after the headline is the byline. */
  bylineAfterHeadline: z.boolean().default(false),
  labels: z
    .strictObject({
      form: z.enum(['{label}:', '{label}']),
      exactCase: z.boolean().default(false),
      bold: z.boolean().default(false),
    })
    .default({ form: '{label}:', exactCase: false, bold: false }),
  fields: z.record(fieldName, z.array(z.string().min(1))).default({}),
  tail: z.array(fieldName).default([]),
  parts: z.array(z.strictObject({ element, field: fieldName })).default([]),
  values: z.record(fieldName, marks).default({}),
  drop: marks.default([]),
  dropElements: z.array(element).default([]),
  dates: z.strictObject({ order: z.enum(['dmy', 'mdy', 'ymd']).optional() }).default({}),
})

/** A profile as it is written down: what has a usual value may be left out. */
export type ProfileSource = z.input<typeof profileSchema>

/** Reads a profile a person wrote. Refuses with `broken-profile`, naming file, line and fault. */
export function readProfile(file: string, text: string): Profile {
  const parsed = profileSchema.safeParse(parsedJson(file, text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const line = lineOf(text, [...path, ...unknown])
  const where = path.length === 0 ? '' : ` at “${path.join('.')}”`
  throw broken(file, line, `${issue?.message ?? 'it is not a profile'}${where}`)
}

/** A profile as a file to start from. */
export function profileJson(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`
}

/** The profiles in use: a person's replaces the built-in one of the same name, others are added. */
export function profilesInUse(
  builtIn: readonly Profile[],
  mended: readonly Profile[],
): readonly Profile[] {
  const byName = new Map([...builtIn, ...mended].map((profile) => [profile.name, profile]))
  return [...byName.values()]
}

function parsedJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw broken(file, faultLine(text), 'it is not valid JSON (a comma or quote is amiss)')
  }
}

/** The first line up to which the text is wrong already, and not only unfinished. */
function faultLine(text: string): number {
  const lines = text.split('\n')
  for (let count = 1; count < lines.length; count++) {
    if (isWrong(lines.slice(0, count).join('\n'))) return count
  }
  return lines.length
}

// The engine names the position of some faults only, but always says when the text just ends too early.
function isWrong(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return false
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (/end of JSON|unterminated/i.test(said)) return false
    const position = /position (\d+)/.exec(said)?.[1]
    return position === undefined || Number(position) < beginning.trimEnd().length
  }
}

/** The line on which the last key of a path stands, looking for each key after the one before it. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0
  for (const key of path) {
    if (typeof key !== 'string') continue
    const found = text.indexOf(JSON.stringify(key), at)
    if (found === -1) break
    at = found
  }
  return text.slice(0, at).split('\n').length
}

function broken(file: string, line: number, fault: string): ReadFailure {
  return new ReadFailure(
    'broken-profile',
    `The profile ${file} cannot be used: line ${line}: ${fault}. The built-in one is used instead.`,
    { record: null, line, byte: null },
  )
}
