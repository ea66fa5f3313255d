import { knownBodies, knownThings } from './organisations.ts'
import { calendarWords, englishCommon, germanCommon } from './common-words.ts'
import { romanceCommon } from './romance-common.ts'
import { knownPlaces, type PlaceRank } from './places.ts'

/** What a phrase is known to name before any text is read. */
export type Known =
  | { readonly kind: 'place'; readonly name: string; readonly rank: PlaceRank }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'thing'; readonly name: string }

type Node = { readonly next: Map<string, Node>; known: Known | null }

const root = growTree()

export type KnownMatch = { readonly length: number; readonly known: Known }

/** The longest known phrase that these words begin with; `wordAt` gives the words by position. */
export function longestKnown(wordAt: (offset: number) => string | null): KnownMatch | null {
  let node: Node | undefined = root
  let best: KnownMatch | null = null
  for (let offset = 0; node !== undefined; offset += 1) {
    if (node.known !== null) best = { length: offset, known: node.known }
    const word = wordAt(offset)
    if (word === null) break
    node = node.next.get(word)
  }
  return best
}

/** True when a listed phrase begins with this word. */
export function beginsKnown(word: string): boolean {
  return root.next.has(word)
}

export function isCommonWord(lower: string, language: string): boolean {
  if (language === 'de') return germanCommon.has(lower)
  return (romanceCommon(language) ?? englishCommon).has(lower)
}

export function isCalendarWord(lower: string): boolean {
  return calendarWords.has(lower)
}

function growTree(): Node {
  const tree: Node = { next: new Map(), known: null }
  for (const name of knownThings) plant(tree, name, { kind: 'thing', name })
  for (const [spelling, body] of knownBodies) {
    plant(tree, spelling, { kind: 'organisation', name: body.name })
  }
  for (const [spelling, place] of knownPlaces) {
    plant(tree, spelling, { kind: 'place', name: place.name, rank: place.rank })
  }
  return tree
}

function plant(tree: Node, spelling: string, known: Known): void {
  let node = tree
  for (const word of wordsOf(spelling)) {
    const next: Node = node.next.get(word) ?? { next: new Map(), known: null }
    node.next.set(word, next)
    node = next
  }
  node.known = known
}

/** Words as the tokens have them: a final `'s` is one of its own. */
function wordsOf(spelling: string): readonly string[] {
  return spelling
    .replaceAll(/'s(?= |$)/g, " 's")
    .split(' ')
    .filter((word) => word !== '')
}
