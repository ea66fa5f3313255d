import { parseQuery } from '../../../shared/query/parse.ts'
import type { Parsed } from '../../../shared/query/syntax.ts'
import { complaintAbout } from './expressions.ts'

/** Reads a query, its regular expressions checked by the engine that will look for them. */
export function readQuery(text: string): Parsed {
  return parseQuery(text, { checkPattern: complaintAbout })
}
