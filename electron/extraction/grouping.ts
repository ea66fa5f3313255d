import type { Definition } from './acronyms.ts'
import { addRole, type Entity, type Registry } from './coreference.ts'
import type { Evidence } from './name-kinds.ts'
import type { Name } from './name-scan.ts'
import { titleCase } from './word-traits.ts'
import { appositionAfter, type Title } from './roles.ts'
import type { Document } from './sentences.ts'

export type Grouping = {
  readonly document: Document
  readonly registry: Registry
  readonly evidence: (name: Name) => Evidence
  /** Explained abbreviations by the token after the explanation. */
  readonly definitions: ReadonlyMap<number, Definition>
  /** Last words of people's full names, in lower case. */
  readonly surnames: ReadonlySet<string>
  /** What companies are called without their form, in lower case. */
  readonly companies: ReadonlySet<string>
  /** Names printed with a hyphen somewhere, in lower case and without it. */
  readonly hyphened: ReadonlySet<string>
}

export function describe(
  entity: Entity,
  document: Document,
  name: Name,
  title: Title | null,
): void {
  addRole(entity, title?.role ?? null)
  const apposition = appositionAfter(document, name.last)
  addRole(entity, apposition?.role ?? null)
  entity.gender ??= title?.gender ?? apposition?.gender ?? null
}

export function wordsOf(document: Document, name: Name): readonly string[] {
  const words: string[] = []
  for (let index = name.first; index < name.last; index += 1) {
    const token = document.tokens[index]
    if (token !== undefined && token.kind !== 'quote-mark') words.push(token.lower)
  }
  return words
}

export function textOf(document: Document, name: Name): string {
  const single = name.last === name.first + 1 ? document.tokens[name.first] : undefined
  if (single !== undefined && !name.shouted) return single.text
  const printed = document.text.slice(name.start, name.end)
  const text = spaced.test(printed) ? printed.replaceAll(/\s+/g, ' ') : printed
  return name.shouted ? titleCase(text) : text
}

/** White space other than one blank. */
const spaced = /[^\S ]| {2}/
