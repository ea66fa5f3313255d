import type { ReactNode } from 'react'
import type { Span } from '../../shared/span.ts'

const controls: Readonly<Record<string, string>> = {
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}
const control = /([\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069])/

/** Text with its direction controls made visible; the characters stay, so that offsets hold. */
export function shownControls(text: string): ReactNode {
  if (!control.test(text)) return text
  return text.split(control).map((part, index) => {
    const name = controls[part]
    if (name === undefined) return part
    return (
      <span key={index} className="control" data-control={name}>
        {part}
      </span>
    )
  })
}

/** Words that came from a file or a person, kept from turning the words around them. */
export function UserText({ text }: { readonly text: string }) {
  return <bdi>{shownControls(text)}</bdi>
}

/** User text with its matches marked. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly Span[]
}) {
  if (marks.length === 0) return <UserText text={text} />
  const parts: ReactNode[] = []
  let from = 0
  for (const { start, end } of marks) {
    if (start < from) continue
    parts.push(shownControls(text.slice(from, start)))
    parts.push(<mark key={start}>{shownControls(text.slice(start, end))}</mark>)
    from = end
  }
  parts.push(shownControls(text.slice(from)))
  return <bdi>{parts}</bdi>
}
