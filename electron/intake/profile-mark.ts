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

/** No line that carries a mark is longer. */
const longestLine = 2000

/** What fixed placeholders stand for; any other name stands for free text, `any` also for none. */
const shapes: ReadonlyMap<string, string> = new Map([
  ['number', String.raw`\d[\d.,]{0,12}`],
  ['total', String.raw`\d[\d.,]{0,12}`],
  ['first', String.raw`\d[\d.,]{0,12}`],
  ['last', String.raw`\d[\d.,]{0,12}`],
  ['rule', String.raw`[_=*-]{10,}`],
])

/** Says what is wrong with a mark, null when it can be used. */
export function markFault(source: string): string | null {
  const names = [...source.matchAll(placeholder)].map((match) => match[1] ?? '')
  const named = names.filter((name) => name !== 'any')
  if (source.trim() === '') return 'a mark may not be empty'
  if (/[{}]/.test(source.replace(placeholder, '')))
    return `“${source}” has a brace without its partner`
  if (new Set(named).size < named.length) return `“${source}” names a placeholder twice`
  const { chunks } = partsOf(source)
  return chunks.slice(1, -1).includes('') ? `“${source}” has two free placeholders in a row` : null
}

export function markOf(source: string, options: { readonly exactCase?: boolean } = {}): Mark {
  const { chunks, free } = partsOf(source)
  const flags = options.exactCase === true ? 'gu' : 'giu'
  const last = chunks.length - 1
  const anywhere = chunks.map((chunk) => new RegExp(chunk, flags))
  const whole = chunks.map((chunk, at) => {
    const start = at === 0 ? '^' : ''
    return new RegExp(`${start}(?:${chunk})${at === last ? '$' : ''}`, flags)
  })
  const mayBegin = beginningOf(source)
  const word = longestWord(source)
  return {
    source,
    matches(line) {
      if (!mayBegin(line)) return null
      const text = line.trim()
      return text.length > longestLine ? null : walk(text, whole, free)
    },
    foundIn: (text) => (lowerCase(text).includes(word) ? walk(text, anywhere, free) : null),
  }
}

/** The longest plain word of a mark, '' without one: no text without it holds the mark. */
function longestWord(source: string): string {
  const words =
    source
      .replace(placeholder, ' ')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** Every mark of every profile is looked for in the same beginning of a file. */
let lowered = { text: '', lower: '' }

/** A long s counts as an s where case does not matter. */
function lowerCase(text: string): string {
  if (text !== lowered.text) lowered = { text, lower: text.toLowerCase().replaceAll('ſ', 's') }
  return lowered.lower
}

/** A look at the first character, since nearly every line of a file is compared with nearly every mark. */
function beginningOf(source: string): (line: string) => boolean {
  const [first = ''] = source.trim()
  const shape = /^\{([a-z]+)\}/i.exec(source.trim())?.[1]
  if (first === '{' && !['number', 'total', 'first', 'last'].includes(shape ?? ''))
    return () => true
  const either = new Set(first === '{' ? '0123456789' : [first.toLowerCase(), first.toUpperCase()])
  return (line) => {
    let at = 0
    while (at < line.length && line.charCodeAt(at) <= 0x20) at += 1
    const character = line[at] ?? ''
    // Other white space and letters whose case is more than one character are left to the pattern.
    return either.has(character) || character > '\u007f'
  }
}

const placeholder = /\{([a-z][a-z ]{0,30})\}/gi

type Parts = {
  /** Patterns for what stands between the free placeholders. */
  readonly chunks: readonly string[]
  readonly free: readonly string[]
}

function partsOf(source: string): Parts {
  const chunks: string[] = ['']
  const free: string[] = []
  let at = 0
  const add = (pattern: string): void => {
    chunks[chunks.length - 1] += pattern
  }
  for (const match of source.matchAll(placeholder)) {
    const name = match[1] ?? ''
    add(literal(source.slice(at, match.index)))
    at = match.index + match[0].length
    const shape = shapes.get(name)
    if (shape !== undefined) {
      add(`(?<${name}>${shape})`)
      continue
    }
    free.push(name)
    chunks.push('')
  }
  add(literal(source.slice(at)))
  return { chunks, free }
}

function literal(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s{1,20}`)
}

/** Each chunk is taken where it first stands after the one before, so that no line is walked twice. */
function walk(
  text: string,
  chunks: readonly RegExp[],
  free: readonly string[],
): ReadonlyMap<string, string> | null {
  let values: Map<string, string> | null = null
  let end = 0
  for (const [at, chunk] of chunks.entries()) {
    const name = free[at - 1]
    chunk.lastIndex = end + (name === undefined || name === 'any' ? 0 : 1)
    const match = chunk.exec(text)
    if (match === null) return null
    values ??= new Map()
    if (name !== undefined && name !== 'any') values.set(name, text.slice(end, match.index).trim())
    for (const [group, value] of Object.entries(match.groups ?? {})) values.set(group, value)
    end = match.index + match[0].length
  }
  return values ?? new Map()
}
