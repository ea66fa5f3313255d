import { isCalledBody, isKeptAsBody, isNeuter } from './body-evidence.ts'
import { textOf } from './grouping.ts'
import type { Name } from './name-scan.ts'
import type { Document } from './sentences.ts'

type BodySign = 'kept' | 'neuter'

/** Names that some place of the text shows to be those of bodies, as printed. */
export function bodiesIn(
  document: Document,
  names: readonly Name[],
): ReadonlyMap<string, BodySign> {
  const bodies = new Map<string, BodySign>()
  for (const name of names) {
    if (name.sign !== 'plain' || name.shouted) continue
    if (isCalledBody(document, name) || isKeptAsBody(document, name)) {
      bodies.set(textOf(document, name), 'kept')
    } else if (isNeuter(document, name)) {
      const text = textOf(document, name)
      if (!bodies.has(text)) bodies.set(text, 'neuter')
    }
  }
  return bodies
}

/** By its whole name, or by the first word that it goes by: Arden Vale, whose text has “Arden’s shares”. */
export function signElsewhere(
  document: Document,
  name: Name,
  bodies: ReadonlyMap<string, BodySign>,
): BodySign | undefined {
  return bodies.get(textOf(document, name)) ?? bodies.get(document.tokens[name.first]?.text ?? '')
}
