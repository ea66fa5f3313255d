import { textOfFile } from '../decoded.ts'
import { problem } from '../failure.ts'
import type { Head, Reader, ReadEvent, SourceFile } from '../reader.ts'
import { longestRecord, RecordArticles } from './json-records.ts'

/** JSON Lines: one object a line. A broken line costs itself and nothing else. */
export const jsonLines: Reader = {
  name: 'json-lines',
  label: 'JSON Lines',
  recognises,
  async *read(file, options) {
    const articles = new RecordArticles(file, options)
    for await (const piece of linesOf(file)) {
      if (piece.kind !== 'line') yield piece
      else yield* articles.push(piece.text, piece.line, `Line ${piece.line}`)
    }
    yield* articles.end()
    if (articles.count === 0)
      yield problem('empty-file', `${file.name} is empty; there is nothing to read.`)
  },
}

/** Two lines that are objects are enough; one that is broken among them does not matter. */
function recognises(head: Head): number {
  const lines = head.text
    .replace(/^\uFEFF/, '')
    .split('\n', 20)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const whole = lines.filter((line) => line.startsWith('{') && isJson(line))
  const begun = lines.filter((line) => /^\{\s*"/.test(line))
  // Pages carry JSON in the lines of their head.
  if (begun.length < lines.length / 2) return 0
  if (whole.length >= 2 || (whole.length === 1 && begun.length >= 2)) return 0.95
  const isNamed = /\.(?:jsonl|ndjson|jl)$/i.test(head.name)
  return isNamed && begun.length > 0 ? 0.9 : 0
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

type Line = { readonly kind: 'line'; readonly text: string; readonly line: number }

/** The lines that are not empty. A line beyond all measure is skipped with a problem. */
async function* linesOf(file: SourceFile): AsyncGenerator<Line | ReadEvent> {
  let rest = ''
  let line = 1
  let skips = false
  for await (const piece of textOfFile(file)) {
    if (piece.kind !== 'text') {
      yield piece
      continue
    }
    const lines = (rest + piece.text).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      if (!skips && text.trim() !== '') yield { kind: 'line', text, line }
      skips = false
      line++
    }
    if (skips) rest = ''
    if (rest.length <= longestRecord) continue
    const sentence = `Line ${line} of ${file.name} is longer than 64 million characters; the line was skipped.`
    yield problem('too-large', sentence, { line })
    rest = ''
    skips = true
  }
  if (!skips && rest.trim() !== '') yield { kind: 'line', text: rest, line }
}
