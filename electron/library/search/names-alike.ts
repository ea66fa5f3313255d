import { doubleMetaphone } from 'double-metaphone'
import { transliterated } from './transliterations.ts'
import { typosBetween } from './typos.ts'
import { articlesWith, wordsNear, type Vocabulary } from './vocabulary.ts'

/** First letters that one name is written with in different languages: Chekhov, Tschechow. */
const firstLetters = ['ckqgx', 'fvwp', 'jyidgz', 'sztcx', 'hkgc', 'aeiouyhj'] as const

/**
 * Words that sound like a name or are spelt otherwise by the habits of another language: Grushko, Gruschko,
 * Groushko; Jelzin, Yeltsin. Those written by fewer other habits first, then the more frequent; those that
 * sound alike behind.
 */
export function namesLike(vocabulary: Vocabulary, name: string, limit: number): readonly string[] {
  const otherwise = writtenOtherwise(vocabulary, name)
  return [...new Set([...otherwise, ...soundingLike(vocabulary, name)])].slice(0, limit)
}

/** Words that are the name by the habits of other languages. */
export function writtenOtherwise(vocabulary: Vocabulary, name: string): readonly string[] {
  if (name.length < shortest || !/^[a-z]+$/.test(name)) return []
  return [...transliterated(vocabulary, name)]
    .map(([text, price]) => ({ text, price, articles: articlesWith(vocabulary, text) }))
    .toSorted((a, b) => a.price - b.price || b.articles - a.articles)
    .map(({ text }) => text)
}

/** Shorter names are like too many others. */
const shortest = 4

function soundingLike(vocabulary: Vocabulary, name: string): readonly string[] {
  if (name.length < shortest || !/^[a-z]+$/.test(name)) return []
  const sound = soundsOf(name)
  const first = beginningsLike(name)
  return wordsNear(vocabulary, name, 2)
    .filter((text) => text !== name && first.has(text[0] ?? '') && text.length > 3)
    .filter((text) => Math.abs(text.length - name.length) <= 2 && /^[a-z]+$/.test(text))
    .filter((text) => soundsOf(text).some((one) => sound.includes(one)))
    .map((text) => ({
      text,
      distance: typosBetween(name, text, 4),
      articles: articlesWith(vocabulary, text),
    }))
    .filter(({ distance }) => distance <= 4)
    .toSorted((a, b) => a.distance - b.distance || b.articles - a.articles)
    .map(({ text }) => text)
}

function beginningsLike(name: string): ReadonlySet<string> {
  const first = name[0] ?? ''
  return new Set(first + firstLetters.filter((some) => some.includes(first)).join(''))
}

/** The two ways a name may be heard, after its spelling was made the English one. */
function soundsOf(name: string): readonly string[] {
  return [...new Set(doubleMetaphone(anglicised(name)))]
}

/** Spellings of Slavic and other sounds in German, French and English, as the English one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/t?sch(?=tsch)/g, 'sh'],
  [/tsch|tch|cz/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/dsch|dj/g, 'j'],
  [/ou/g, 'u'],
  [/ph/g, 'f'],
  [/kh|ch(?=[aou])/g, 'h'],
  [/w/g, 'v'],
  [/ow$|off$|of$|ev$|ew$|eff$/g, 'ov'],
  [/ij$|yj$|iy$|ii$|y$|j$/g, 'i'],
  [/ks/g, 'x'],
]

function anglicised(name: string): string {
  return spellings.reduce((text, [spelling, english]) => text.replace(spelling, english), name)
}
