import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'

/** One line of a table of results; `reached` is null where there is no goal. */
export type Result = {
  readonly what: string
  readonly measured: string
  readonly goal: string
  readonly reached: boolean | null
}

const file = path.resolve('test/bench/RESULTS.md')

const introduction = `# What was measured

Written by \`npm run bench\`, never by hand: each bench replaces its own section. Times are processor time
where nothing else is said, medians (p50) and the slowest of twenty (p95). Machines differ and are shared:
trust the ratios, which come from one run in which the program and its rivals took turns.
`

/** Puts the results of a bench into the file, in place of what stood there of it. */
export function writeResults(bench: string, heading: string, results: readonly Result[]): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : introduction
  const sections = known.split(/^(?=## )/m)
  const [first = introduction, ...others] = sections
  const mine = section(bench, heading, results)
  const kept = others.filter((one) => !one.startsWith(`## ${bench}: ${heading}\n`))
  const all = [...kept, mine].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  writeFileSync(file, `${[first, ...all].map((one) => one.trim()).join('\n\n')}\n`)
}

function section(bench: string, heading: string, results: readonly Result[]): string {
  const rows = results.map(({ what, measured, goal, reached }) => [
    what,
    measured,
    goal,
    reached === null ? '' : reached ? 'reached' : 'missed',
  ])
  return `## ${bench}: ${heading}\n\n${machine()}\n\n${table([['', 'measured', 'goal', ''], ...rows])}\n`
}

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB, Node ${process.versions.node}, ${process.platform}.`
}

/** A table as Prettier writes it. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => letters(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - letters(text)))
}

function letters(text: string): number {
  return Array.from(text).length
}
