import type { Stance } from '../../shared/quote.ts'
import { stances } from '../../shared/quote.ts'
import type { CueVerb, Frame, Language } from './languages/language.ts'

/** A person's own cue verbs, by language code. */
export type CueTables = Readonly<Record<string, readonly CueVerb[]>>

/** What is wrong with a table, and in which line. */
export class CueFault extends Error {
  readonly line: number

  constructor(line: number, sentence: string) {
    super(sentence)
    this.name = 'CueFault'
    this.line = line
  }
}

const frames: Readonly<Record<Frame, string>> = {
  direct: 'stands beside quotation marks: “We stay,” she said',
  that: 'opens a clause with a conjunction: said that they would stay',
  zero: 'opens a clause without one: said they would stay',
  hearer: 'names the hearer before what was said: told reporters that',
  to: 'opens an infinitive: urged them to stay',
  question: 'opens a question: asked whether they would stay',
  belief: 'is a thought, kept where words of it are quoted: thinks it “a shame”',
  name: 'gives a name or judgement: called it “a shame”',
  quote: 'passes on another’s words: quoted her as saying',
}

const columns = ['cue', 'stance', 'finite', 'gerund', 'other', 'governs'] as const
type Column = (typeof columns)[number]

/** Longest table read; the built-in ones have a few hundred lines. */
const mostLines = 20_000

/**
 * Reads a cue table: a line a verb, columns divided by tabs, semicolons or commas, as a spreadsheet
 * writes them. Throws a `CueFault` at the first line that cannot be used.
 */
export function readCueTable(text: string): readonly CueVerb[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines.length > mostLines) throw new CueFault(mostLines, `it has more than ${mostLines} lines`)
  const verbs: CueVerb[] = []
  let header: { readonly divider: string; readonly names: readonly string[] } | null = null
  for (const [index, line] of lines.entries()) {
    if (isEmpty(line)) continue
    if (header === null) header = headerOf(line, index + 1)
    else verbs.push(verbOf(cellsOf(line, header.divider), header.names, index + 1))
  }
  if (header === null) throw new CueFault(1, `its first line must be: ${columns.join(', ')}`)
  return verbs
}

/** Remarks begin with #; a spreadsheet may put them in quotation marks, and leaves lines of dividers. */
function isEmpty(line: string): boolean {
  return /^["\s]*(?:#|$)/.test(line) || /^[\t;,\s]*$/.test(line)
}

function headerOf(
  line: string,
  number: number,
): { readonly divider: string; readonly names: readonly string[] } {
  const divider = ['\t', ';', ','].find((one) => line.includes(one)) ?? '\t'
  const names = cellsOf(line, divider).map((name) => name.toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length === 0) return { divider, names }
  throw new CueFault(
    number,
    `the columns ${missing.join(', ')} are missing; the first line must name ${columns.join(', ')}`,
  )
}

/** Cells of a line; those in quotation marks may hold the divider. */
function cellsOf(line: string, divider: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === divider && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...cells, cell.trim()]
}

function verbOf(cells: readonly string[], names: readonly string[], line: number): CueVerb {
  const cell = (column: Column) => cells[names.indexOf(column)] ?? ''
  const lemma = cell('cue').toLowerCase()
  if (lemma === '') throw new CueFault(line, 'the cue is missing')
  const governs = wordsIn(cell('governs'))
  const unknown = governs.find((word) => !isFrame(word))
  if (unknown !== undefined) {
    throw new CueFault(
      line,
      `“${unknown}” is nothing a cue governs; write some of ${Object.keys(frames).join(', ')}`,
    )
  }
  const [finite, gerund, other] = [cell('finite'), cell('gerund'), cell('other')].map(wordsIn)
  if (governs.length > 0 && finite?.length === 0 && gerund?.length === 0 && other?.length === 0) {
    throw new CueFault(line, `“${lemma}” has no form in finite, gerund or other`)
  }
  return {
    lemma,
    stance: governs.length === 0 ? 'neutral' : stanceOf(cell('stance').toLowerCase(), line),
    frames: governs.filter(isFrame),
    finite: finite ?? [],
    gerund: gerund ?? [],
    other: other ?? [],
  }
}

function wordsIn(cell: string): readonly string[] {
  return cell
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter((word) => word !== '')
}

function isFrame(word: string): word is Frame {
  return Object.hasOwn(frames, word)
}

function stanceOf(word: string, line: number): Stance {
  const stance = stances.find((known) => known === word)
  if (stance !== undefined) return stance
  throw new CueFault(line, `“${word}” is no stance; write one of ${stances.join(', ')}`)
}

/** The cues of a language as a table to read and edit. */
export function writeCueTable({ name, cues }: Language): string {
  const remarks = [
    `The verbs that show who said something, in ${name}. Lines with # are remarks.`,
    'Cuttings knows these lines already. Keep the ones you change or add, and delete the others,',
    'so that better built-in lines reach you. The lines of a cue replace all built-in lines of that cue.',
    'A line that governs nothing takes its cue out.',
    'finite: present and past (says said). gerund: saying. other: needs an auxiliary (say, spoken).',
    `stance: ${stances.join(', ')}.`,
    ...Object.entries(frames).map(([frame, help]) => `governs ${frame}: the cue ${help}.`),
  ]
  const rows = cues.map(({ lemma, stance, finite, gerund, other, frames: governs }) =>
    [lemma, stance, ...[finite, gerund, other, governs].map((words) => words.join(' '))].join('\t'),
  )
  return [...remarks.map((remark) => `# ${remark}`), columns.join('\t'), ...rows, ''].join('\n')
}
