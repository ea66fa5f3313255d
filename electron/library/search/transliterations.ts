import { placeOf, type Vocabulary } from './vocabulary.ts'

/**
 * How one sound is written when a name comes from another script or language, by the habits of German,
 * English, French, Dutch, Polish and the libraries: Хрущёв is Chruschtschow, Khrushchev, Khrouchtchev;
 * قذافي is Gaddafi, Qaddafi, Kadhafi.
 */
const sounds: readonly (readonly string[])[] = [
  ['schtsch', 'shch', 'chtch', 'sjtsj', 'szcz', 'sc'],
  ['tsch', 'ch', 'tch', 'tsj', 'cz', 'c', 'q'],
  ['sch', 'sh', 'ch', 'sj', 'sz', 's', 'x'],
  ['sch', 'zh', 'j', 'zj', 'rz', 'z', 'sh'],
  ['dsch', 'dj', 'j', 'g', 'dzh', 'gi', 'dz'],
  ['z', 'ts', 'tz', 'c', 'tc'],
  ['ch', 'kh', 'h', 'x'],
  ['k', 'c', 'ck', 'q', 'g', 'gh', 'kh'],
  ['w', 'v', 'ou'],
  ['f', 'ph', 'v'],
  ['s', 'z', 'ss'],
  ['dh', 'd', 'dd', 'th'],
  ['th', 't'],
  ['ks', 'x'],
  ['u', 'ou', 'oe', 'oo'],
  ['je', 'ye', 'e', 'ie'],
  ['ja', 'ya', 'ia'],
  ['ju', 'yu', 'iu', 'iou', 'you'],
  ['jo', 'yo', 'io'],
  ['j', 'y', 'i'],
  ['ai', 'ei', 'ay', 'ey', 'aj', 'ej'],
]

/** Vowels that are not told apart in the script a name comes from, or not heard. */
const vowels: readonly (readonly string[])[] = [
  ['a', 'e'],
  ['e', 'i'],
  ['o', 'u'],
  ['u', 'ou', 'o'],
]

/** The same at the end of a name. */
const endings: readonly (readonly string[])[] = [
  ['ski', 'sky', 'skij', 'skyj', 'skiy', 'skyy', 'skii', 'skyi'],
  ['ow', 'ov', 'off', 'of', 'ew', 'ev', 'eff', 'jow', 'jew', 'yov', 'yev', 'iov', 'iev'],
  ['owa', 'ova', 'ewa', 'eva', 'jewa', 'yeva', 'ieva'],
  ['y', 'yj', 'iy', 'ij', 'yi', 'ii', 'i', 'yy'],
  ['in', 'ine'],
  ['a', 'ah'],
  ['u', 'ou', 'oo'],
]

/** One way to write on: `from` of the name asked for becomes `to`, at some price. */
type Habit = {
  readonly from: string
  readonly to: string
  readonly price: number
  readonly atEnd: boolean
}

const habits = habitsByLetter()

function habitsByLetter(): ReadonlyMap<string, readonly Habit[]> {
  const all = [
    ...sounds.flatMap((group) => pairsOf(group, 1, false)),
    ...vowels.flatMap((group) => pairsOf(group, 1.5, false)),
    ...endings.flatMap((group) => pairsOf(group, 1, true)),
  ]
  const byLetter = new Map<string, Habit[]>()
  for (const habit of all) {
    const letter = habit.from.charAt(0)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), habit])
  }
  return byLetter
}

function pairsOf(group: readonly string[], price: number, atEnd: boolean): readonly Habit[] {
  return group.flatMap((from) =>
    group.filter((to) => to !== from).map((to): Habit => ({ from, to, price, atEnd })),
  )
}

/** A letter written twice or once changes next to nothing. */
const doubling = 0.5
/** More habits than this make another name. */
const highestPrice = 5
/** So many beginnings are followed; no name known needs a tenth of it. */
const mostSteps = 40_000

/**
 * The words of a library that may be the same name in another spelling, each with its price. The sounds are
 * written by every habit, and only beginnings that some word has are written on.
 */
export function transliterated(vocabulary: Vocabulary, name: string): ReadonlyMap<string, number> {
  const highest = Math.min(highestPrice, name.length / 2)
  const found = new Map<string, number>()
  const seen = new Map<string, number>()
  const open: { readonly at: number; readonly text: string; readonly price: number }[] = []
  const write = (at: number, text: string, price: number) => {
    const key = `${at} ${text}`
    if (price > highest || (seen.get(key) ?? Infinity) <= price) return
    seen.set(key, price)
    if (hasBeginning(vocabulary, text)) open.push({ at, text, price })
  }
  write(0, '', 0)
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const next = open.pop()
    if (next === undefined) break
    const { at, text, price } = next
    if (at === name.length) {
      if (text !== name && hasWord(vocabulary, text))
        found.set(text, Math.min(price, found.get(text) ?? Infinity))
      continue
    }
    const letter = name.charAt(at)
    write(at + 1, text + letter, price)
    write(at + 1, text + letter + letter, price + doubling)
    if (name.charAt(at + 1) === letter) write(at + 2, text + letter, price + doubling)
    for (const { from, to, price: more, atEnd } of habits.get(letter) ?? []) {
      const end = at + from.length
      if (!name.startsWith(from, at) || (atEnd && end !== name.length)) continue
      write(end, text + to, price + more)
    }
  }
  return found
}

/** True when some word begins so; what came later is few words, put in order once. */
function hasBeginning(vocabulary: Vocabulary, beginning: string): boolean {
  return [vocabulary.terms, laterWords(vocabulary)].some(
    (words) => words[placeOf(words, beginning)]?.startsWith(beginning) === true,
  )
}

function hasWord({ terms, later }: Vocabulary, word: string): boolean {
  return terms[placeOf(terms, word)] === word || later.has(word)
}

const sortedLater = new WeakMap<ReadonlyMap<string, number>, readonly string[]>()

function laterWords({ later }: Vocabulary): readonly string[] {
  const known = sortedLater.get(later)
  if (known?.length === later.size) return known
  const words = [...later.keys()].sort()
  sortedLater.set(later, words)
  return words
}
