/**
 * A mark is a line as the vendor prints it, with placeholders in braces where it varies: `{number} of
 * {total} DOCUMENTS`. Marks instead of regular expressions, because the people who mend a profile
 * are not programmers and because no mark can be slow.
 */
export type Mark = {
  readonly source: string
  /** The placeholders' texts when the whole line is this mark, null when it is not. */
  matches(line: string): ReadonlyMap<string, string> | null
  /** The placeholders' texts when the mark stands anywhere in a text. */
  foundIn(text: string): ReadonlyMap<string, string> | null
}

/** More free placeholders than this make matching slow on hostile lines. */
const mostFree = 3

/** No line that carries a mark is longer. */
const longestLine = 2000

/** What fixed placeholders stand for; any other name stands for free text of at least one character. */
const shapes: ReadonlyMap<string, string> = new Map([
  ['number', String.raw`\d[\d.,]{0,12}`],
  ['total', String.raw`\d[\d.,]{0,12}`],
  ['first', String.raw`\d[\d.,]{0,12}`],
  ['last', String.raw`\d[\d.,]{0,12}`],
  ['rule', String.raw`[_=*-]{10,}`],
  ['any', String.raw`.{0,2000}?`],
])

/** Says what is wrong with a mark, null when it can be used. */
export function markFault(source: string): string | null {
  const names = placeholdersIn(source)
  if (source.trim() === '') return 'a mark may not be empty'
  if (/[{}]/.test(source.replace(placeholder, '')))
    return `“${source}” has a brace without its partner`
  if (new Set(names.filter((name) => name !== 'any')).size < namedCount(names))
    return `“${source}” names a placeholder twice`
  const free = names.filter((name) => name === 'any' || !shapes.has(name))
  return free.length > mostFree ? `“${source}” has more than ${mostFree} free placeholders` : null
}

export function markOf(source: string, options: { readonly exactCase?: boolean } = {}): Mark {
  const pattern = patternOf(source)
  const flags = options.exactCase === true ? 'u' : 'iu'
  const whole = new RegExp(`^\\s*${pattern}\\s*$`, flags)
  const part = new RegExp(pattern, flags)
  return {
    source,
    matches: (line) => (line.length > longestLine ? null : valuesOf(whole.exec(line))),
    foundIn: (text) => valuesOf(part.exec(text)),
  }
}

const placeholder = /\{([a-z][a-z ]{0,30})\}/gi

function placeholdersIn(source: string): readonly string[] {
  return [...source.matchAll(placeholder)].map((match) => match[1] ?? '')
}

function namedCount(names: readonly string[]): number {
  return names.filter((name) => name !== 'any').length
}

function patternOf(source: string): string {
  const parts: string[] = []
  let at = 0
  for (const match of source.matchAll(placeholder)) {
    parts.push(literal(source.slice(at, match.index)), captured(match[1] ?? ''))
    at = match.index + match[0].length
  }
  parts.push(literal(source.slice(at)))
  return parts.join('')
}

function literal(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s{1,20}`)
}

function captured(name: string): string {
  const shape = shapes.get(name) ?? '.{1,2000}?'
  return name === 'any' ? shape : `(?<${name.replaceAll(' ', '_')}>${shape})`
}

function valuesOf(match: RegExpExecArray | null): ReadonlyMap<string, string> | null {
  if (match === null) return null
  const groups = Object.entries(match.groups ?? {})
  return new Map(groups.map(([name, value]) => [name.replaceAll('_', ' '), value.trim()]))
}
