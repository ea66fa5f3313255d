import { WorkbenchError } from '../../../shared/errors.ts'
import type { ExportFormat, ExportSubject } from '../../../shared/export.ts'
import { fieldRows, manualNotes, termRows } from '../../../shared/query/manual.ts'
import { readQuery } from '../../library/search/read.ts'
import type { ExportRequest } from '../../exports/request.ts'
import {
  count,
  exit,
  printJson,
  required,
  text,
  type Command,
  type ReadOptions,
} from '../command.ts'
import {
  collocatesView,
  collocation,
  concordanceView,
  contextWords,
  frequencyView,
  lineSort,
  timeline,
} from '../search-counts.ts'
import { explain } from '../search-explained.ts'
import { kindsOf, listSort, listView } from '../search-lists.ts'
import type { AskedSearch, SearchView } from '../search-view.ts'
import { putTable, tableFormat, tableOptions } from '../table-output.ts'
import { searchTable } from '../../threads/exporter.ts'
import { openProgressLine } from '../progress-line.ts'
import { withLibrary } from '../with-library.ts'

const usage = `cuttings search QUERY --library FILE [--in articles|quotes|actors] [--limit N] [--sort relevance|newest|oldest|outlet]
  --kwic [--words N] [--sort newest|oldest|outlet|left|right]
  --collocates [--window N] [--minimum N] [--measure logLikelihood|mi] [--uncommon]
  --frequency day|week|month|quarter|year [--in articles|quotes]
  --explain: says how the query is understood; needs no library
  with each: [--once] [--stems] [--format csv|xlsx|jsonl] [--out FILE] [--json]`

/** The rows of the manual; a query that begins with a minus stands behind “--”. */
const language = [...termRows, ...fieldRows]
  .map(({ write, finds }) => `  ${write.padEnd(26)} ${finds}`)
  .concat(manualNotes)
  .join('\n')

export const search: Command = {
  usage,
  takes: Infinity,
  help: `${language}

An empty query lists everything. Articles are searched without teasers unless --kind teaser or --kind all.
--once counts each family of near-duplicates once; --stems finds words in their other forms, too.
--places lists among actors also the places that are only named and do nothing.

--kwic shows every occurrence in its line; words of said: inside quotes only. --collocates lists the words
that stand within --window words of it more often than by chance (--uncommon: without those in very many
articles). --frequency counts by period, also per thousand of all there is.
--format writes all rows, not only --limit of them, as a table: to --out FILE, or printed.`,
  options: {
    ...tableOptions,
    library: { type: 'string' },
    explain: { type: 'boolean' },
    in: { type: 'string' },
    limit: { type: 'string' },
    sort: { type: 'string' },
    kind: { type: 'string' },
    once: { type: 'boolean' },
    stems: { type: 'boolean' },
    places: { type: 'boolean' },
    kwic: { type: 'boolean' },
    words: { type: 'string' },
    collocates: { type: 'boolean' },
    window: { type: 'string' },
    minimum: { type: 'string' },
    measure: { type: 'string' },
    uncommon: { type: 'boolean' },
    frequency: { type: 'string' },
  },
  run(words, options) {
    if (options['explain'] === true) return explain(words.join(' '), options)
    const asked: AskedSearch = {
      what: subjectOf(options),
      query: words.join(' '),
      once: options['once'] === true,
      stems: options['stems'] === true,
      limit: count(text(options, 'limit') ?? '50', '--limit'),
    }
    const format = tableFormat(options)
    return withLibrary(required(options, 'library', usage), false, async (library) => {
      if (format !== null) {
        const line = openProgressLine()
        const table = searchTable(library, exported(asked, format, options), line.tell)
        await putTable(table, format, options, line)
        return exit.done
      }
      const complaint = complaintAbout(asked.query)
      const { json, lines } = views[asked.what](library, asked, options)
      if (options['json'] === true) printJson(json)
      else for (const line of lines) console.log(line)
      if (complaint === null) return exit.done
      console.error(`${complaint} The rest of it was searched.`)
      return exit.problems
    })
  },
}

/** What of a query was not understood, null when all was. Refuses one of which nothing was (`bad-query`). */
function complaintAbout(words: string): string | null {
  const { query, problem } = readQuery(words)
  if (problem === null) return null
  const complaint = `The query was not understood at ${problem.start + 1}: ${problem.message}`
  if (query.kind !== 'everything') return complaint
  throw new WorkbenchError('bad-query', complaint)
}

const views: Readonly<Record<ExportSubject, SearchView>> = {
  articles: listView,
  quotes: listView,
  actors: listView,
  concordance: concordanceView,
  collocates: collocatesView,
  frequency: frequencyView,
}

function subjectOf(options: ReadOptions): ExportSubject {
  if (options['kwic'] === true) return 'concordance'
  if (options['collocates'] === true) return 'collocates'
  if (text(options, 'frequency') !== null) return 'frequency'
  const what = text(options, 'in') ?? 'articles'
  if (what === 'articles' || what === 'quotes' || what === 'actors') return what
  throw new WorkbenchError('bad-input', `--in takes articles, quotes or actors, not “${what}”.`)
}

function exported(asked: AskedSearch, format: ExportFormat, options: ReadOptions): ExportRequest {
  const isLines = asked.what === 'concordance'
  return {
    ...asked,
    format,
    sort: isLines ? lineSort(options) : listSort(options),
    kinds: kindsOf(options),
    words: contextWords(options),
    collocation: collocation(options),
    ...(asked.what === 'frequency' ? { timeline: timeline(options) } : {}),
  }
}
