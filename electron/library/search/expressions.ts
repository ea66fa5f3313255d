import { RE2JS } from 're2js'
import type { Pattern } from '../../../shared/query/syntax.ts'
import type { Span } from '../../../shared/span.ts'

/** A regular expression ready to look, by an engine whose time grows with the text and no faster. */
export type Expression = {
  isIn(text: string): boolean
  spansIn(text: string): readonly Span[]
}

const known = new Map<string, Expression>()
const kept = 50

/** Null when the source is no regular expression. */
export function expressionOf(pattern: Pattern): Expression | null {
  const key = `${pattern.flags}/${pattern.source}`
  const ready = known.get(key)
  if (ready !== undefined) return ready
  const compiled = compiledOf(pattern)
  if ('complaint' in compiled) return null
  if (known.size >= kept) known.clear()
  known.set(key, compiled)
  return compiled
}

/** What is wrong with a regular expression, in a sentence; null when nothing is. */
export function complaintAbout(pattern: Pattern): string | null {
  const compiled = compiledOf(pattern)
  return 'complaint' in compiled ? compiled.complaint : null
}

function compiledOf({ source, flags }: Pattern): Expression | { readonly complaint: string } {
  try {
    const compiled = RE2JS.compile(source, bitsOf(flags))
    return {
      isIn: (text) => compiled.test(text),
      spansIn: (text) => spansIn(compiled, text),
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { complaint: inOurWords(words.replace(/^error parsing regexp: /, '')) }
  }
}

/** Lines begin and end at paragraphs; case does not matter unless asked for. */
function bitsOf(flags: string): number {
  const whichCase = flags.includes('c') ? 0 : RE2JS.CASE_INSENSITIVE
  const lineEnds = flags.includes('s') ? RE2JS.DOTALL : 0
  return RE2JS.MULTILINE | whichCase | lineEnds
}

function inOurWords(message: string): string {
  if (/unsupported Perl syntax|invalid escape/.test(message)) {
    return `This regular expression asks for something that is not known here (${message}); look-around and back references are left out, so that every search ends.`
  }
  return `This is no regular expression: ${message}.`
}

function spansIn(compiled: RE2JS, text: string): readonly Span[] {
  const spans: Span[] = []
  const matcher = compiled.matcher(text)
  while (matcher.find()) {
    const span = { start: matcher.start(), end: matcher.end() }
    if (span.end > span.start) spans.push(span)
  }
  return spans
}
