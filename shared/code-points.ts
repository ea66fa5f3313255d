import type { Span } from './span.ts'

/**
 * Turns UTF-16 offsets of a text into Unicode code points, as the W3C Web Annotation model counts
 * (text position selector). A text without characters beyond the BMP costs one look.
 */
export function codePointsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const counts = new Uint32Array(text.length + 1)
  let points = 0
  for (let at = 0; at <= text.length; at += 1) {
    counts[at] = points
    if (!isLowSurrogate(text, at)) points += 1
    else counts[at] = points - 1
  }
  return (offset) => counts[Math.min(offset, text.length)] ?? points
}

/** The other way round, for spans a person names. */
export function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point
  const starts: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!isLowSurrogate(text, at)) starts.push(at)
  return (point) => starts[point] ?? text.length
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}

export function pairOf(span: Span, points: (offset: number) => number): readonly [number, number] {
  return [points(span.start), points(span.end)]
}
