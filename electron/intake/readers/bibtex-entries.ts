import { fromLatex } from './latex-text.ts'

export type BibtexEntry = {
  readonly kind: 'entry'
  readonly type: string
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
}

export type BrokenEntry = { readonly kind: 'broken'; readonly line: number }

const entryStart = /@([a-z]{1,40})\s{0,20}([{(])/gi

/** The entries of a BibTeX file; one that never closes costs itself and not the entries after it. */
export function* bibtexEntries(text: string): Generator<BibtexEntry | BrokenEntry> {
  const macros = new Map<string, string>()
  let line = 1
  let counted = 0
  let broken = 0
  entryStart.lastIndex = 0
  for (let match = entryStart.exec(text); match !== null; match = entryStart.exec(text)) {
    const start = entryStart.lastIndex
    for (; counted < match.index; counted++) if (text.charCodeAt(counted) === 10) line++
    const type = (match[1] ?? '').toLowerCase()
    if (type === 'comment') continue
    const end = closingBrace(text, start, match[2] === '(' ? ')' : '}')
    if (end === -1) {
      broken++
      if (broken > mostBroken) return
      if (type !== 'preamble') yield { kind: 'broken', line }
      continue
    }
    entryStart.lastIndex = end
    const fields = fieldsOf(text.slice(start, end), macros)
    if (type === 'string') for (const [name, value] of fields) macros.set(name, value)
    else if (type !== 'preamble') yield { kind: 'entry', type, line, fields }
  }
}

/** After so many entries that never close, the file is no bibliography. */
const mostBroken = 500

/** An entry longer than this has lost its closing brace. */
const longestEntry = 200_000

function closingBrace(text: string, start: number, close: string): number {
  let depth = 0
  const stop = Math.min(text.length, start + longestEntry)
  for (let at = start; at < stop; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (depth === 0 && sign === close) return at
    else if (sign === '}') depth--
    // The next entry begins on a line of its own while this one is still open.
    else if (
      sign === '@' &&
      /\n\s{0,4}$/.test(text.slice(Math.max(0, at - 6), at)) &&
      isEntry(text, at)
    )
      return -1
  }
  return -1
}

function isEntry(text: string, at: number): boolean {
  return /^@[a-z]{1,40}\s{0,20}\{[^\s,{}=]{1,200},/i.test(text.slice(at, at + 300))
}

function fieldsOf(entry: string, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>()
  const name = /(?:^|,)\s{0,200}([a-z][\w:.-]{0,60})\s{0,20}=\s{0,20}/giy
  let at = Math.max(0, entry.indexOf(','))
  if (/^\s{0,20}[a-z][\w-]{0,60}\s{0,20}=/i.test(entry)) at = 0
  while (at < entry.length) {
    name.lastIndex = at
    const match = name.exec(entry)
    if (match === null) {
      const comma = entry.indexOf(',', at + 1)
      if (comma === -1) break
      at = comma
      continue
    }
    const value = valueAt(entry, name.lastIndex, macros)
    fields.set((match[1] ?? '').toLowerCase(), fromLatex(value.text))
    at = Math.max(value.end, match.index + 1)
  }
  return fields
}

type Value = { readonly text: string; readonly end: number }

/** `{braced}`, `"quoted"`, a number or the name of a macro, joined by `#`. */
function valueAt(entry: string, start: number, macros: ReadonlyMap<string, string>): Value {
  let text = ''
  let at = start
  for (;;) {
    const part = partAt(entry, at, macros)
    text += part.text
    const joint = /^\s{0,20}#\s{0,20}/.exec(entry.slice(part.end, part.end + 50))
    if (joint === null) return { text, end: part.end }
    at = part.end + joint[0].length
  }
}

function partAt(entry: string, start: number, macros: ReadonlyMap<string, string>): Value {
  const open = entry[start]
  if (open !== '{' && open !== '"') {
    const word = /^[^\s,#{}"]{1,200}/.exec(entry.slice(start, start + 200))?.[0] ?? ''
    return { text: macros.get(word.toLowerCase()) ?? word, end: start + word.length }
  }
  let depth = 0
  for (let at = start + 1; at < entry.length; at++) {
    const sign = entry[at]
    if (sign === '\\') at++
    else if (depth === 0 && sign === (open === '{' ? '}' : '"'))
      return { text: entry.slice(start + 1, at), end: at + 1 }
    else if (sign === '{') depth++
    else if (sign === '}') depth--
  }
  return { text: entry.slice(start + 1), end: entry.length }
}
