import { selectorOf, type Block, type Element, type Selector } from './block.ts'
import { markOf, type Mark } from './profile-mark.ts'
import type { Profile } from './profile.ts'

/** A profile ready for use: marks and selectors made once a file. */
export type CompiledProfile = {
  readonly profile: Profile
  readonly starts: readonly Mark[]
  readonly ends: readonly Mark[]
  readonly announced: readonly Mark[]
  readonly cover: readonly Mark[]
  readonly drop: readonly Mark[]
  readonly recordElement: Selector
  readonly opener: Selector
  readonly counted: Selector
  readonly dropElement: Selector
  readonly parts: readonly { readonly selects: Selector; readonly field: string }[]
  readonly values: ReadonlyMap<string, readonly Mark[]>
  readonly tail: ReadonlySet<string>
  /** The label with which a block begins, and what follows it. */
  labelled(block: Block): Labelled | null
}

export type Labelled = { readonly field: string; readonly label: string; readonly value: string }

export function compileProfile(profile: Profile): CompiledProfile {
  const marks = (sources: readonly string[]): readonly Mark[] => sources.map((one) => markOf(one))
  return {
    profile,
    starts: marks(profile.record.starts),
    ends: marks(profile.record.ends),
    announced: marks(profile.announced),
    cover: marks(profile.cover),
    drop: marks(profile.drop),
    recordElement: anyOf(profile.record.elements),
    opener: anyOf(profile.record.openers),
    counted: anyOf(profile.announcedElements.map(({ element }) => element)),
    dropElement: anyOf(profile.dropElements),
    parts: profile.parts.map(({ element, field }) => ({ selects: selectorOf(element), field })),
    values: new Map(Object.entries(profile.values).map(([name, list]) => [name, marks(list)])),
    tail: new Set(profile.tail),
    labelled: labelReader(profile),
  }
}

/** The placeholders' texts of the first mark that is this line. */
export function firstMatch(
  marks: readonly Mark[],
  line: string,
): ReadonlyMap<string, string> | null {
  for (const mark of marks) {
    const values = mark.matches(line)
    if (values !== null) return values
  }
  return null
}

function anyOf(sources: readonly string[]): Selector {
  const selectors = sources.map((source) => selectorOf(source))
  return (element: Element) => selectors.some((selects) => selects(element))
}

const longestLabel = 60

function labelReader(profile: Profile): CompiledProfile['labelled'] {
  const { form, exactCase, bold } = profile.labels
  const key = (label: string): string => (exactCase ? label : label.toLowerCase())
  const fieldOf = new Map(
    Object.entries(profile.fields).flatMap(([field, labels]) =>
      labels.map((label) => [key(label), field] as const),
    ),
  )
  const alone = (block: Block): Labelled | null => {
    const [first = '', ...rest] = block.lines
    const isText = profile.container === 'text' || profile.container === 'rtf'
    const [printed = '', value = ''] = isText ? cutLabel(first, rest) : [block.text]
    const label = printed.replace(/\s*:$/, '')
    if (label.length > longestLabel || (bold && block.bold !== block.text)) return null
    const field = fieldOf.get(key(label))
    return field === undefined ? null : { field, label, value }
  }
  if (form === '{label}') return alone
  return (block) => {
    const colon = block.text.slice(0, longestLabel + 1).search(/\s?:/)
    if (colon === -1) return alone(block)
    const label = block.text.slice(0, colon)
    const field = fieldOf.get(key(label))
    if (field === undefined || (bold && !block.bold.startsWith(label))) return null
    return { field, label, value: block.text.slice(block.text.indexOf(':', colon) + 1).trim() }
  }
}

/** In text a label stands on the line above its value, or some spaces before it. */
function cutLabel(first: string, rest: readonly string[]): readonly [string, string] {
  const [, label, value] = /^\s{0,20}(\S.{0,59}?)(?:\t|\s{2})\s*(\S.*)$/.exec(first) ?? []
  if (label !== undefined && value !== undefined) return [label, [value, ...rest].join('\n')]
  return [first.trim(), rest.join('\n')]
}
