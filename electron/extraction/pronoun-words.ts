import type { TitleGender } from './names/titles.ts'

/** Whom a pronoun asks for. */
export type Wanted = { readonly kind: 'person' | 'body' | 'bodies'; readonly gender: TitleGender }

const man: Wanted = { kind: 'person', gender: 'male' }
const woman: Wanted = { kind: 'person', gender: 'female' }
const body: Wanted = { kind: 'body', gender: null }
/** A party or team with a name in the plural: the Liberals. */
const bodies: Wanted = { kind: 'bodies', gender: null }

const english = new Map<string, Wanted>([
  ['he', man],
  ['him', man],
  ['his', man],
  ['himself', man],
  ['she', woman],
  ['her', woman],
  ['hers', woman],
  ['herself', woman],
  ['it', body],
  ['its', body],
  ['itself', body],
  ['they', bodies],
])
const german = new Map<string, Wanted>([
  ['er', man],
  ['ihm', man],
  ['ihn', man],
  ['sie', woman],
])

const french = new Map<string, Wanted>([
  ['il', man],
  ['-il', man],
  ['-t-il', man],
  ['celui-ci', man],
  ['elle', woman],
  ['-elle', woman],
  ['-t-elle', woman],
  ['celle-ci', woman],
])
const spanish = new Map<string, Wanted>([
  ['él', man],
  ['éste', man],
  ['ella', woman],
  ['ésta', woman],
])
const languages = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
])

export function wantedBy(lower: string, language: string): Wanted | null {
  return (languages.get(language) ?? english).get(lower) ?? null
}
