import { wholeCollocates, type CollocatesRequest } from '../library/search/collocates.ts'
import type { ExportRequest, ToTable } from './request.ts'

const columns = ['word', 'count', 'left', 'right', 'total', 'log_likelihood', 'mi']

const usual = { window: 5, minimum: 3, measure: 'logLikelihood', common: true } as const

export function collocatesAsked(request: ExportRequest): CollocatesRequest {
  return { ...request, ...(request.collocation ?? usual) }
}

export const collocatesTable: ToTable = (library, request, onRead) => {
  const { rows, understood } = wholeCollocates(library, collocatesAsked(request), onRead)
  return {
    columns,
    rows: rows.map(({ word, count, left, right, total, logLikelihood, mi }) => [
      ...[word, count, left, right, total, rounded(logLikelihood), rounded(mi)],
    ]),
    length: rows.length,
    understood,
  }
}

/** Four decimals, more than the counts can bear. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
