import { codePointsOf } from '../../shared/code-points.ts'
import {
  concordanceSorts,
  type ConcordanceLine,
  type ConcordanceSort,
} from '../../shared/concordance.ts'
import {
  collocateMeasures,
  frequencySubjects,
  periods,
  type CollocateMeasure,
  type FrequencySubject,
  type Period,
} from '../../shared/counts.ts'
import { WorkbenchError } from '../../shared/errors.ts'
import { textsOnce } from '../library/articles.ts'
import type { Library } from '../library/database.ts'
import { wholeCollocates } from '../library/search/collocates.ts'
import { concordance } from '../library/search/concordance.ts'
import { wholeFrequency } from '../library/search/frequency.ts'
import { count, text, type ReadOptions } from './command.ts'
import type { SearchView } from './search-view.ts'

/** Every occurrence in its line, the node in the middle. */
export const concordanceView: SearchView = (library, asked, options) => {
  const request = { ...asked, after: null, sort: lineSort(options), words: contextWords(options) }
  for (;;) {
    const { total, hits, understood, scan } = concordance(library, request)
    if (scan !== null) continue
    return {
      json: { total, understood, lines: hits.map(lineJson(library)) },
      lines: [`${total} lines (${understood})`, ...hits.map(lineText)],
    }
  }
}

export function lineSort(options: ReadOptions): ConcordanceSort {
  return oneOf(concordanceSorts, text(options, 'sort') ?? 'newest', '--sort')
}

const usualWords = 8

export function contextWords(options: ReadOptions): number {
  return numberOf(options, 'words', usualWords, 40)
}

function lineJson(library: Library): (line: ConcordanceLine) => unknown {
  const textOf = textsOnce(library)
  return ({ start, end, headline, published, ...line }) => {
    const points = codePointsOf(textOf(line.article, line.part))
    return { ...line, start: points(start), end: points(end), title: headline, date: published }
  }
}

/** Columns for the words left of the node. */
const leftWidth = 48

function lineText({ article, left, node, right, outlet, published }: ConcordanceLine): string {
  const before = left.slice(-leftWidth).padStart(leftWidth)
  const where = [`#${article}`, published ?? 'undated', outlet].filter(Boolean).join(' ')
  return `${before}[${node}]${right}  (${where})`
}

/** The words that stand near the node more often than by chance. */
export const collocatesView: SearchView = (library, asked, options) => {
  const counts = wholeCollocates(library, { ...asked, ...collocation(options) })
  const rows = counts.rows.slice(0, asked.limit)
  return {
    json: { node: counts.node, understood: counts.understood, total: counts.rows.length, rows },
    lines: [
      counts.understood,
      `${'word'.padEnd(24)}  count   left  right    total  log-likelihood     MI`,
      ...rows.map((row) =>
        [
          ...[row.word.padEnd(24), cell(row.count, 6), cell(row.left, 6), cell(row.right, 6)],
          ...[cell(row.total, 8), row.logLikelihood.toFixed(2).padStart(15)],
          row.mi.toFixed(2).padStart(6),
        ].join(' '),
      ),
    ],
  }
}

export function collocation(options: ReadOptions): {
  readonly window: number
  readonly minimum: number
  readonly measure: CollocateMeasure
  readonly common: boolean
} {
  return {
    window: numberOf(options, 'window', 5, 20),
    minimum: numberOf(options, 'minimum', 3, 10_000),
    measure: oneOf(collocateMeasures, text(options, 'measure') ?? 'logLikelihood', '--measure'),
    common: options['uncommon'] !== true,
  }
}

/** How often the query is met in each period. */
export const frequencyView: SearchView = (library, asked, options) => {
  const line = timeline(options)
  const { rows, undated, understood } = wholeFrequency(library, { ...asked, ...line })
  return {
    json: { understood, rows, undated },
    lines: [
      understood,
      `${'period'.padEnd(12)}   hits  of ${line.of}  per thousand`,
      ...rows.map(({ label, hits, all }) => {
        const share = all === 0 ? '' : ((hits / all) * 1000).toFixed(1)
        return `${label.padEnd(12)} ${cell(hits, 6)} ${cell(all, line.of.length + 4)} ${share.padStart(13)}`
      }),
      ...(undated === 0 ? [] : [`${'undated'.padEnd(12)} ${cell(undated, 6)}`]),
    ],
  }
}

export function timeline(options: ReadOptions): {
  readonly per: Period
  readonly of: FrequencySubject
} {
  return {
    per: oneOf(periods, text(options, 'frequency') ?? 'month', '--frequency'),
    of: oneOf(frequencySubjects, text(options, 'in') ?? 'articles', '--in, beside --frequency,'),
  }
}

function cell(value: number, width: number): string {
  return String(value).padStart(width)
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  given: string,
  option: string,
): Choice {
  const known = choices.find((choice) => choice === given)
  if (known !== undefined) return known
  throw new WorkbenchError('bad-input', `${option} takes ${choices.join(', ')}, not “${given}”.`)
}

function numberOf(options: ReadOptions, name: string, usual: number, most: number): number {
  const number = count(text(options, name) ?? String(usual), `--${name}`)
  if (number <= most) return number
  throw new WorkbenchError('bad-input', `--${name} takes ${most} at most, not ${number}.`)
}
