import type { ConcordanceLine } from '../../shared/concordance.ts'
import type { TagTarget } from '../../shared/tag.ts'
import { lineTable } from '../hits/hit-tables.ts'
import { copyTable } from '../hits/take-out.tsx'
import { act } from '../session/act.ts'
import { lineKey, type ChosenLines, type ChosenPlace } from '../session/chosen-lines.ts'
import { hookOf, session } from '../session/session.ts'
import { counted } from '../ui/words.ts'

/** Asks for a tag that goes on the hit of every line, as one step. */
export function tagLines(places: readonly ChosenPlace[], near: Element): void {
  const [target, ...others] = places.map(toTarget)
  if (target === undefined) return
  const hook = hookOf(near.getBoundingClientRect())
  session.set({ popup: { kind: 'tag', target, others, hook } })
}

/** Makes quotes of the words around the hits, as one step; speakers are for a person to set. */
export async function quoteLines(places: readonly ChosenPlace[]): Promise<void> {
  const done = await act('quotes.addAll', { passages: [...places], type: null, around: true })
  if (done === null) return
  const { quotes, known } = done.output
  const before = known === 0 ? '' : `, ${counted(known, 'quote')} known before`
  session.set({ notice: `Made ${counted(quotes.length, 'quote')}${before}` })
}

/** Puts the chosen lines on the clipboard, or all that are loaded when none is chosen. */
export function copyLines(lines: readonly ConcordanceLine[], chosen: ChosenLines['lines']): void {
  const some = lines.filter((line) => chosen.has(lineKey(line)))
  void copyTable(lineTable(some.length > 0 ? some : lines))
}

function toTarget({ article, part, start, end }: ChosenPlace): TagTarget {
  return { kind: 'passage', id: article, span: { part, start, end } }
}
