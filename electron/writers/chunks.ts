import { setImmediate as turn } from 'node:timers/promises'
import type { Row } from './table.ts'

const rowsAtOnce = 100
/** Writing lets other work through after this long, so that typing never waits (ms). */
const slice = 15

/** Rows in chunks, with turns for other work between. */
export async function* inChunks(
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<readonly Row[]> {
  let chunk: Row[] = []
  let started = performance.now()
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < rowsAtOnce) continue
    yield chunk
    chunk = []
    if (performance.now() - started < slice) continue
    await turn()
    started = performance.now()
  }
  if (chunk.length > 0) yield chunk
}
