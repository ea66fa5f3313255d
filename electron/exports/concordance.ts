import { codePointsOf } from '../../shared/code-points.ts'
import type { Library } from '../library/database.ts'
import {
  readConcordance,
  type ConcordanceRequest,
  type WholeConcordance,
} from '../library/search/concordance.ts'
import type { Row } from '../writers/table.ts'
import { originColumns, originsOf } from './origins.ts'
import { concordanceSort, type ExportRequest, type ToTable } from './request.ts'

const columns = [
  ...[
    'article',
    'part',
    'start',
    'end',
    'left',
    'node',
    'right',
    'headline',
    'outlet',
    'published',
  ],
  ...originColumns,
]

/** Words on each side, when nobody said how many. */
const usualWords = 12

export function linesAsked(request: ExportRequest): ConcordanceRequest {
  const sort = concordanceSort(request.sort)
  return { ...request, sort, words: request.words ?? usualWords, after: null, limit: 1 }
}

/** Places are counted in code points of their part, end exclusive. */
export const concordanceTable: ToTable = (library, request, onRead) => {
  const whole = readConcordance(library, linesAsked(request), onRead)
  return { columns, rows: rowsOf(library, whole), understood: whole.understood }
}

function* rowsOf(library: Library, whole: WholeConcordance): Generator<Row> {
  for (const portion of whole.portions()) {
    const originOf = originsOf(
      library,
      portion.map(({ line }) => line.article),
    )
    for (const { line, text } of portion) {
      const points = codePointsOf(text)
      yield [
        ...[line.article, line.part, points(line.start), points(line.end)],
        ...[line.left, line.node, line.right, line.headline, line.outlet, line.published],
        ...originOf(line.article),
      ]
    }
  }
}
