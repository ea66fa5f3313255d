import { nowhere } from '../../../shared/article.ts'
import { textOfFile } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Reader } from '../reader.ts'
import { referenceEvents, type Reference } from './reference.ts'

const tagLine = /^\s{0,3}([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/

const entryStart = /^\s{0,3}TY\s{1,2}-\s/

/** References in RIS, as Zotero, EndNote and most databases export them. */
export const ris: Reader = {
  name: 'ris',
  label: 'References (RIS)',
  recognises: (head) => (/^\uFEFF?\s{0,100}TY {1,2}-\s/.test(head.text) ? 0.95 : 0),
  async *read(file) {
    let record = 0
    let rest = ''
    let line = 0
    let entry = new RisEntry(1)
    for await (const piece of textOfFile(file)) {
      if (piece.kind !== 'text') {
        yield piece
        continue
      }
      const lines = (rest + piece.text).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const text of lines) {
        line++
        // A reference that was not ended ends where the next begins.
        const begins = entryStart.test(text) && !entry.isEmpty
        if (!begins && !entry.take(text)) continue
        record++
        yield* referenceEvents(file, entry.reference(), placeOf(record, entry, file.name))
        entry = new RisEntry(begins ? line : line + 1)
        if (begins) entry.take(text)
      }
    }
    const isEnd = entry.take(rest)
    if (!entry.isEmpty) {
      record++
      yield* referenceEvents(file, entry.reference(), placeOf(record, entry, file.name))
      if (!isEnd) {
        const sentence = `${file.name} ends inside reference ${record}; what is there was read.`
        yield problem('truncated-file', sentence, { record, line })
      }
    }
    if (record === 0) yield problem('no-text', `${file.name} holds no references.`)
  },
}

function placeOf(record: number, entry: RisEntry, file: string) {
  const place = { ...nowhere, record, line: entry.line }
  return { place, name: `Reference ${record} (line ${entry.line}) of ${file}` }
}

/** Authors, keywords or notes of one reference beyond this are damage. */
const mostValues = 1000

class RisEntry {
  readonly line: number
  readonly #fields = new Map<string, string[]>()
  #last = ''

  constructor(line: number) {
    this.line = line
  }

  get isEmpty(): boolean {
    return this.#fields.size === 0
  }

  /** True when the line ends the entry. */
  take(line: string): boolean {
    const match = tagLine.exec(line)
    if (match === null) {
      const values = this.#fields.get(this.#last)
      if (line.trim() !== '' && values !== undefined)
        values.push(`${values.pop() ?? ''} ${line.trim()}`)
      return false
    }
    const [, tag = '', value = ''] = match
    if (tag === 'ER') return !this.isEmpty
    this.#last = tag
    if (value.trim() === '') return false
    const values = this.#fields.get(tag)
    if (values === undefined) this.#fields.set(tag, [value.trim()])
    else if (values.length < mostValues) values.push(value.trim())
    return false
  }

  reference(): Reference {
    const all = (...tags: readonly string[]) => tags.flatMap((tag) => this.#fields.get(tag) ?? [])
    const first = (...tags: readonly string[]): string | null => all(...tags)[0] ?? null
    const extra = new Map<string, string>()
    for (const [key, tag] of Object.entries(labels)) {
      const value = all(tag).join('; ')
      if (value !== '') extra.set(key, value)
    }
    return {
      title: first('TI', 'T1', 'CT', 'BT') ?? '',
      authors: all('AU', 'A1'),
      outlet: first('T2', 'JO', 'JF', 'JA', 'J2', 'PB'),
      date: first('DA', 'Y1', 'PY'),
      url: first('UR', 'LK'),
      language: first('LA'),
      abstract: first('AB', 'N2'),
      extra,
      attachments: all('L1', 'L2', 'L4').flatMap((paths) => paths.split(';')),
    }
  }
}

/** Tags that say something of their own, under the names a reader knows. */
const labels = {
  type: 'TY',
  volume: 'VL',
  issue: 'IS',
  'first page': 'SP',
  'last page': 'EP',
  publisher: 'PB',
  place: 'CY',
  DOI: 'DO',
  identifier: 'SN',
  keywords: 'KW',
  database: 'DP',
  note: 'N1',
} as const
